import Assessment
import FHIR
import Library
import Testing

@testable import Reports

/// Results of one person as the program would have kept them, made of answers.
struct Diary {
  var person = Person(id: "p1", name: "Ana Ríos", born: "1961-04")
  var past: [PastAssessment] = []
  private static let shelves = [
    "en": Shelf(files: QuestionnaireFiles.builtInFiles),
    "es": Shelf(files: QuestionnaireFiles.builtInFiles, language: "es"),
  ]

  /// The moment at ten o'clock of a day, two hours ahead of UTC.
  static func moment(_ day: String) throws -> Moment {
    let local = try #require(DateTime("\(day)T10:00:00.000+02:00"))
    return Moment(utc: "\(day)T08:00:00.000Z", offsetMinutes: 120, local: local)
  }

  static func form(_ id: String, in language: String = "en") throws -> Form {
    try #require(shelves[language]?.opening(id)?.form, "\(id) does not open")
  }

  /// Finishes a questionnaire on a day; every question that is not named gets its first answer.
  ///
  /// An answer is the digit of a weight, the number of a row, a date or a text; `nil` skips it.
  mutating func finish(
    _ id: String, on day: String, _ answers: [String: String?] = [:], as role: Role = .`self`,
    by presser: String? = nil, status: PastAssessment.Status = .completed
  ) throws {
    let moment = try Self.moment(day)
    let form = try Self.form(id)
    let line = past.filter { $0.header.role.line == role.line }
    let setting = Setting(person: person, role: role, previous: Previous.merged(line))
    var session = Session(form: form, setting: setting, at: moment)
    var asked: Set<Int> = []
    while let item = session.questions.first(where: { !asked.contains($0) }) {
      asked.insert(item)
      guard session.replies[item] == nil else { continue }
      let wish = answers[form.items[item].linkId] ?? "first"
      session = session.answering(item, with: Self.reply(wish, to: form.items[item]), at: moment)
    }
    session = session.finished(at: moment, as: status)
    let header = AssessmentHeader(
      id: "a\(past.count + 1)", person: person, questionnaireURL: form.url,
      questionnaireVersion: form.questionnaire.version, questionnaireJSON: form.json, role: role,
      operatorID: presser, startedAt: moment.utc)
    past.insert(
      PastAssessment(
        header: header, status: status, finishedAt: moment.utc,
        responseJSON: session.response(id: header.id), scores: session.scores.map(\.kept),
        flagEntries: session.entriesOfFlags(at: moment, operatorID: presser, quiet: [])), at: 0)
  }

  private static func reply(_ wish: String?, to item: FormItem) -> Reply {
    guard let wish else { return .absent(.declined) }
    if item.options.isEmpty {
      switch item.type {
      case .boolean: return .answers([.boolean(wish == "yes")])
      case .date: return .answers(PartialDate(wish).map { [.date($0)] } ?? [])
      case .integer: return .answers([.integer(Int(wish) ?? 0)])
      case .decimal: return .answers([.decimal(Decimal128(wish) ?? 0)])
      default: return .answers([.string(wish == "first" ? "" : wish)])
      }
    }
    var chosen: [Answer] = []
    for word in wish.split(separator: ",").map(String.init) {
      if item.isOrdinal {
        chosen += item.options.filter { $0.weight?.description == word }.map(\.answer)
      } else if let number = Int(word), item.options.indices.contains(number - 1) {
        chosen.append(item.options[number - 1].answer)
      }
    }
    if chosen.isEmpty, wish != "first", item.type == .openChoice {
      return .answers([.string(wish)])
    }
    return .answers(chosen.isEmpty ? [item.options[0].answer] : chosen)
  }

  func report(
    _ wish: Report.Wish = Report.Wish(), in words: ReportWords = .english,
    emergencyNumber: String? = nil
  ) throws -> Report {
    let shelf = Self.shelves[words.language]
    return Report(
      of: person, wish, past: past, operators: ["o1": "Eva"], at: try Self.moment("2026-11-24"),
      emergencyNumber: emergencyNumber, words: words,
      form: { header in shelf?.opening(url: header.questionnaireURL)?.form })
  }

  func text(
    _ shape: ReportShape, _ wish: Report.Wish = Report.Wish(), in words: ReportWords = .english
  ) throws -> String {
    try #require(shape.text(of: Contents(try report(wish, in: words), in: words)))
  }
}
