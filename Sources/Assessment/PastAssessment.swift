package import FHIR

/// One assessment that is over: when, which questionnaire, in which role, and its scores.
package struct PastAssessment: Sendable, Hashable {
  /// What became of an assessment, in FHIR's words.
  package enum Status: String, Sendable, CaseIterable {
    case inProgress = "in-progress"
    case completed, amended, stopped
  }

  package let header: AssessmentHeader
  package let status: Status
  /// The instant of finishing, as in `LogEntry.at`.
  package let finishedAt: String
  /// When the answers were given: an amended version stands where the one before it stood.
  package let authoredAt: String
  /// The QuestionnaireResponse, as it was stored.
  package let responseJSON: String
  package let scores: [KeptScore]
  /// What was logged of its flags, oldest first.
  package let flagEntries: [LogEntry]

  /// The linkIds of the flags that its result told of.
  package var flagsShown: Set<String> {
    Set(flagEntries.filter { $0.kind == .flagShown && $0.reason == nil }.map(\.path))
  }

  /// When the answers were given, by the clock of the place where that was.
  ///
  /// `written` is when the response says that it was.
  package func given(written: DateTime?) -> DateTime? {
    // because a correction is written later, its own time is not that of its answers.
    if authoredAt == finishedAt, let written, written.date.day != nil { return written }
    let minutes = written?.offsetMinutes ?? 0
    guard let local = DateTime(authoredAt)?.adding(Decimal128(minutes), .minute) else { return nil }
    return DateTime(date: local.date, time: local.time, offsetMinutes: minutes)
  }

  package init(
    header: AssessmentHeader, status: Status, finishedAt: String, authoredAt: String? = nil,
    responseJSON: String, scores: [KeptScore], flagEntries: [LogEntry] = []
  ) {
    self.header = header
    self.status = status
    self.finishedAt = finishedAt
    self.authoredAt = authoredAt ?? finishedAt
    self.responseJSON = responseJSON
    self.scores = scores
    self.flagEntries = flagEntries
  }
}

/// A score as it is kept: never a bare number (decision 6).
package struct KeptScore: Sendable, Hashable {
  /// The questionnaire's word, as `hand-dexterity` or `function`.
  package let code: String
  /// The number as written, nil when there were not enough answers.
  package let value: String?
  package let answered: Int
  /// Out of how many slots.
  package let of: Int
  package let min: String
  package let max: String
  package let estimated: Bool

  package init(
    code: String, value: String?, answered: Int, of: Int, min: String, max: String,
    estimated: Bool
  ) {
    self.code = code
    self.value = value
    self.answered = answered
    self.of = of
    self.min = min
    self.max = max
    self.estimated = estimated
  }
}

/// An assessment that was begun and not finished.
package struct Draft: Sendable, Hashable {
  package let header: AssessmentHeader
  package let entries: [LogEntry]
  /// The process that has it open at this moment, when that is another one.
  package let openIn: Int32?

  package init(header: AssessmentHeader, entries: [LogEntry], openIn: Int32? = nil) {
    self.header = header
    self.entries = entries
    self.openIn = openIn
  }
}
