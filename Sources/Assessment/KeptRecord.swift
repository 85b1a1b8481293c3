/// One thing that is kept, whole: what leaves a store comes into another by it.
package enum KeptRecord: Sendable, Hashable {
  /// The exact text of a questionnaire that was answered.
  case questionnaire(String)
  case person(PersonRecord)
  case `operator`(OperatorRecord)
  case assessment(AssessmentRecord)
}

/// What became of a record that came from elsewhere.
package enum Arrival: Sendable, Hashable {
  /// It is here now, or goes on here as far as it does elsewhere.
  case added
  /// It was here before, as far as it goes or further.
  case known
  /// Something else is here under the same identifier.
  case differs
  /// Somebody of another name is here under the identifier of its person.
  case otherPerson
  /// A rule of the tables is against it.
  case refused
}

/// A person with all that is kept of them besides their answers.
package struct PersonRecord: Sendable, Hashable {
  package let person: Person
  package let language: String?
  package let putAwayAt: String?

  package init(person: Person, language: String? = nil, putAwayAt: String? = nil) {
    self.person = person
    self.language = language
    self.putAwayAt = putAwayAt
  }
}

/// Whoever presses the keys, with what they were to those whose answers are kept.
package struct OperatorRecord: Sendable, Hashable {
  package let value: Operator
  /// Somebody whose relative or helper this was; nil where it was nobody's.
  package let relatedTo: String?
  /// Whether interviews were led.
  package let isInterviewer: Bool

  package init(_ value: Operator, relatedTo: String? = nil, isInterviewer: Bool = false) {
    self.value = value
    self.relatedTo = relatedTo
    self.isInterviewer = isInterviewer
  }
}

/// Everything that is kept of one assessment, finished or not.
package struct AssessmentRecord: Sendable, Hashable {
  package let header: AssessmentHeader
  package let status: PastAssessment.Status
  package let finishedAt: String?
  /// When the answers were given; that of a version that replaces another is the other's.
  package let authoredAt: String?
  /// Whether a later finished version stands in for this one; follows from the others.
  package let isReplaced: Bool
  package let responseJSON: String?
  /// In the order of their codes.
  package let scores: [KeptScore]
  package let entries: [LogEntry]
  package let rhythms: [PressRhythm]

  package init(
    header: AssessmentHeader, status: PastAssessment.Status, finishedAt: String? = nil,
    authoredAt: String? = nil, isReplaced: Bool = false,
    responseJSON: String? = nil, scores: [KeptScore] = [], entries: [LogEntry] = [],
    rhythms: [PressRhythm] = []
  ) {
    self.header = header
    self.status = status
    self.finishedAt = finishedAt
    self.authoredAt = authoredAt
    self.isReplaced = isReplaced
    self.responseJSON = responseJSON
    self.scores = scores
    self.entries = entries
    self.rhythms = rhythms
  }

  /// The same as it is kept for a person who may be known by another identifier.
  package func kept(for person: Person) -> AssessmentRecord {
    AssessmentRecord(
      header: AssessmentHeader(
        id: header.id, person: person, questionnaireURL: header.questionnaireURL,
        questionnaireVersion: header.questionnaireVersion,
        questionnaireJSON: header.questionnaireJSON, role: header.role,
        operatorID: header.operatorID, startedAt: header.startedAt, replaces: header.replaces),
      status: status, finishedAt: finishedAt, authoredAt: authoredAt,
      responseJSON: responseJSON.map {
        ResponseReferences.redirected($0, from: header.person.id, to: person.id)
      },
      scores: scores, entries: entries, rhythms: rhythms)
  }
}
