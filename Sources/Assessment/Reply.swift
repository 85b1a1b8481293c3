package import FHIR

/// What a person gave to a question: answers, or the reason why there is none.
package enum Reply: Sendable, Hashable {
  case answers([Answer])
  case absent(AbsentReason)

  package var answers: [Answer] {
    if case .answers(let answers) = self { answers } else { [] }
  }

  package var absence: AbsentReason? {
    if case .absent(let reason) = self { reason } else { nil }
  }

  /// The JSON text kept in the log: an array of answers, or the code of the reason.
  package var json: String {
    var writer = JSONWriter()
    switch self {
    case .answers(let answers):
      writer.array { writer in for answer in answers { answer.write(to: &writer) } }
    case .absent(let reason):
      writer.string(reason.rawValue)
    }
    return writer.text
  }

  /// Reads what `json` wrote; nil when the text is something else.
  package init?(json: String) {
    // because the log is ours: a text that is no JSON is the same fact as one of another shape.
    guard let tree = try? JSONTree(json) else { return nil }
    if let reason = tree.root.string.flatMap(AbsentReason.init(rawValue:)) {
      self = .absent(reason)
      return
    }
    guard tree.root.kind == .array else { return nil }
    var answers: [Answer] = []
    for element in tree.root.elements {
      guard let answer = Answer(element) else { return nil }
      answers.append(answer)
    }
    self = .answers(answers)
  }
}

/// Why a question has no answer, as codes of FHIR's data-absent-reason.
package enum AbsentReason: String, Sendable, Hashable, CaseIterable {
  /// "Not sure"; for a proxy "Do not know".
  case unknown = "asked-unknown"
  /// "Did not come up".
  case notApplicable = "not-applicable"
  /// "Skip: I would rather not answer".
  case declined = "asked-declined"
}
