package import FHIR

/// What a person's finished assessments tell over time; the two role lines are never joined.
///
/// It holds facts alone: words for them are made where they are shown, printed or exported. Results
/// come oldest first. A score goes by its code, so that a questionnaire and a composite that has it
/// share one trend.
package struct Trends: Sendable {
  /// What can be read of what was finished, oldest first.
  let results: [PastAnswers]
  let forms: [Form]
  /// How each score is made; of several forms with one, the first says it.
  package let definitions: [String: ScoreDefinition]

  /// - Parameters:
  ///   - history: the assessments of one person, in any order; what was stopped counts for nothing
  ///   - forms: the questionnaires that they answer, in the language in use
  package init(_ history: [PastAssessment], forms: [Form]) {
    results = history.filter { $0.status == .completed || $0.status == .amended }
      .compactMap { PastAnswers($0) }
      .sorted { $0.past.authoredAt < $1.past.authoredAt }
    self.forms = forms
    definitions = Dictionary(
      forms.flatMap(\.scores).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What is kept of one role line, oldest first.
  func results(in line: RoleLine) -> [PastAnswers] {
    results.filter { $0.past.header.role.line == line }
  }

  /// The codes of the scores that a line has a number of, those made of others first.
  package func codes(in line: RoleLine) -> [String] {
    var found: [String] = []
    for definition in forms.flatMap(\.scores) where !found.contains(definition.code) {
      if results(in: line).contains(where: { $0.score(definition.code) != nil }) {
        found.append(definition.code)
      }
    }
    let joint = found.filter { definitions[$0]?.isJoint == true }
    return joint + found.filter { !joint.contains($0) }
  }

  /// The numbers of one score in one role line, oldest first.
  package func points(of code: String, in line: RoleLine) -> [TrendPoint] {
    results(in: line).compactMap { TrendPoint($0, code: code) }
  }

  /// The item with a linkId, in the first form that has it.
  package func item(_ linkId: String) -> FormItem? {
    forms.lazy.compactMap { $0.item(linkId) }.first
  }
}

/// One number of a trend, with all that must stand beside it (decision 6).
package struct TrendPoint: Sendable, Hashable {
  package let code: String
  package let assessmentID: String
  package let role: Role
  /// When the answers were given, in UTC: of a version that replaces another, when those were.
  package let at: String
  /// The day of that instant, on the calendar of the place where that was.
  package let day: PartialDate
  /// The number as it was worked out; `told` is the number as it is told.
  package let value: Decimal128
  package let answered: Int
  package let of: Int
  package let min: String
  package let max: String
  package let isEstimated: Bool

  /// Nil where there were not enough answers for a number.
  init?(_ result: PastAnswers, code: String) {
    guard let (kept, value) = result.score(code) else { return nil }
    self.code = code
    assessmentID = result.past.header.id
    role = result.past.header.role
    at = result.past.authoredAt
    day = result.day
    self.value = value
    answered = kept.answered
    of = kept.of
    min = kept.min
    max = kept.max
    isEstimated = kept.estimated
  }

  /// The number with at most one decimal.
  package var told: String { value.told.description }
}
