/// Who gives the answers, and whose voice the questions are asked in (decision 11).
package enum Role: String, Sendable, Hashable, CaseIterable {
  /// The person answers and presses the keys.
  case `self`
  /// The person answers, a helper's hands press the keys.
  case selfScribe = "self-scribe"
  /// Somebody else answers for the person.
  case proxy
  /// Somebody asks, the person answers.
  case interview

  /// The line of a trend that answers in this role belong to.
  package var line: RoleLine { self == .proxy ? .proxy : .own }

  /// The wording in which this role is asked.
  package var voice: Voice {
    switch self {
    case .`self`, .selfScribe: .`self`
    case .proxy: .proxy
    case .interview: .interviewer
    }
  }
}

/// One of the two lines of a trend, which are never joined: the person's own and a proxy's.
package enum RoleLine: String, Sendable, Hashable, CaseIterable {
  case own
  case proxy
}

/// A wording of the questions, for the one who reads them.
package enum Voice: String, Sendable, Hashable, CaseIterable {
  case `self`
  case proxy
  case interviewer
}
