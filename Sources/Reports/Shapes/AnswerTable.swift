import Assessment
import FHIR

/// A report as one table for a spreadsheet: a record for every answer and for every score.
///
/// Its header is the same in every language, so that what was made of it goes on working.
struct AnswerTable {
  private static let header = [
    "kind", "result", "person", "born", "questionnaire", "version", "title", "role", "operator",
    "status", "authored", "code", "text", "answer", "weight", "absent", "implied", "value", "min",
    "max", "direction", "answered", "items", "estimated",
  ]

  static func text(of contents: Contents) -> String {
    var csv = CSV(header: header)
    for result in contents.report.results {
      let start = start(of: result, in: contents)
      for score in result.session.scores { csv.add([.plain("score")] + start + fields(of: score)) }
      for answered in result.answered {
        csv.add([.plain("answer")] + start + fields(of: answered, contents.words))
      }
    }
    return csv.text
  }

  /// What every record of a result says of it.
  private static func start(of result: ReportResult, in contents: Contents) -> [CSV.Field] {
    let header = result.past.header
    let person = contents.report.person
    return [
      .plain(header.id), person.map { .text($0.name) } ?? .none,
      person?.born.map { .text($0) } ?? .none, .text(header.questionnaireURL),
      .text(header.questionnaireVersion), .text(result.form.title), .plain(header.role.rawValue),
      result.presser.map { .text($0) } ?? .none, .plain(result.past.status.rawValue),
      .plain(result.given.description),
    ]
  }

  private static func fields(of score: Score) -> [CSV.Field] {
    let definition = score.definition
    return [
      .text(definition.code), .text(definition.title), .none, .none, .none, .none,
      score.value.map { .plain($0.description) } ?? .none, .plain(definition.min.description),
      .plain(definition.max.description), .plain("higher is better"),
      .plain(String(score.answered)), .plain(String(score.of)),
      .plain(String(score.isEstimated)),
    ]
  }

  private static func fields(
    of answered: AnsweredQuestion, _ words: ReportWords
  ) -> [CSV.Field] {
    [
      .text(answered.linkId), .text(answered.question),
      answered.impliedBy == nil
        ? .text(words.answers.text(of: answered.reply?.answers ?? [])) : .none,
      answered.weight.map { .plain($0.description) } ?? .none,
      answered.reply?.absence.map { .plain($0.rawValue) } ?? .none,
      .plain(String(answered.impliedBy != nil)), .none, .none, .none, .none, .none, .none, .none,
    ]
  }
}
