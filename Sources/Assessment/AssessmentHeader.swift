/// What stands at the head of an assessment: whose it is, what is asked, in which role, by whom.
///
/// A draft belongs to person, questionnaire, role and operator together (decision 11).
package struct AssessmentHeader: Sendable, Hashable {
  package let id: String
  package let person: Person
  /// The canonical URL of the questionnaire.
  package let questionnaireURL: String
  package let questionnaireVersion: String
  /// The exact text of the questionnaire, composites assembled; kept once, by its hash.
  package let questionnaireJSON: String
  package let role: Role
  package let operatorID: String?
  /// The instant of the first answer, as in `LogEntry.at`.
  package let startedAt: String
  /// The finished assessment that this one is a new version of.
  package let replaces: String?

  package init(
    id: String, person: Person, questionnaireURL: String, questionnaireVersion: String,
    questionnaireJSON: String, role: Role, operatorID: String? = nil, startedAt: String,
    replaces: String? = nil
  ) {
    self.id = id
    self.person = person
    self.questionnaireURL = questionnaireURL
    self.questionnaireVersion = questionnaireVersion
    self.questionnaireJSON = questionnaireJSON
    self.role = role
    self.operatorID = operatorID
    self.startedAt = startedAt
    self.replaces = replaces
  }

  /// The same header with the instant of the first answer.
  package func starting(at instant: String) -> AssessmentHeader {
    AssessmentHeader(
      id: id, person: person, questionnaireURL: questionnaireURL,
      questionnaireVersion: questionnaireVersion, questionnaireJSON: questionnaireJSON,
      role: role, operatorID: operatorID, startedAt: instant, replaces: replaces)
  }
}
