import Assessment
import FHIR
import Testing

/// What somebody has finished over time, answered in a few words.
struct Diary {
  private(set) var history: [PastAssessment] = []
  private var forms: [Form] = []

  var trends: Trends { Trends(history, forms: forms) }

  /// Finishes a questionnaire at nine in the morning, an hour east of Greenwich.
  ///
  /// An answer is the digit of a row, `skip`, the end of an option's code, several of those, a number
  /// or a date: `"4"`, `"right-arm, neck"`, `"2025-03"`.
  mutating func add(
    _ id: String, on day: String, at hour: String = "09", as role: Role = .`self`,
    status: PastAssessment.Status = .completed, _ answers: [String: String]
  ) throws {
    let form = try BuiltIn.form(id)
    let local = try #require(DateTime("\(day)T\(hour):00:00.000+01:00"))
    let utc = try #require(local.adding(-1, .hour)).description.replacing("+01:00", with: "Z")
    let moment = Moment(utc: utc, offsetMinutes: 60, local: local)
    let person = Person(id: "p1", name: "Maria")
    let line = history.filter { $0.header.role.line == role.line }
    var session = Session(
      form: form,
      setting: Setting(person: person, role: role, previous: Previous.merged(line)), at: moment)
    for item in form.asked where session.isEnabled(item.index) {
      guard let written = answers[item.linkId] else { continue }
      session = session.answering(item.index, with: reply(written, to: item), at: moment)
    }
    session = session.finished(at: moment)
    let header = AssessmentHeader(
      id: "a\(history.count + 1)", person: person, questionnaireURL: form.url,
      questionnaireVersion: "1", questionnaireJSON: form.json, role: role, startedAt: utc)
    history.insert(
      PastAssessment(
        header: header, status: status, finishedAt: utc, responseJSON: session.response(id: "r"),
        scores: session.scores.map(\.kept)), at: 0)
    forms.append(form)
  }

  /// Corrects hand dexterity on a later day; what it replaces is not in the history any more.
  mutating func correct(_ id: String, hands digits: String, on day: String) throws {
    let earlier = try #require(history.first { $0.header.id == id })
    try hands(digits, on: day, as: earlier.header.role)
    let version = history.removeFirst()
    history.removeAll { $0.header.id == id }
    history.append(
      PastAssessment(
        header: version.header, status: .amended, finishedAt: version.finishedAt,
        authoredAt: earlier.authoredAt, responseJSON: version.responseJSON,
        scores: version.scores))
  }

  /// Keeps other numbers of the first score, oldest first, as a form would that adds nothing up.
  mutating func keep(_ values: [String], estimated: Bool) {
    history = zip(history, values.reversed()).map { past, value in
      let scores = past.scores.map { score in
        KeptScore(
          code: score.code, value: value, answered: score.answered, of: score.of, min: "0",
          max: "100", estimated: estimated)
      }
      return PastAssessment(
        header: past.header, status: past.status, finishedAt: past.finishedAt,
        responseJSON: past.responseJSON, scores: scores)
    }
  }

  private func reply(_ written: String, to item: FormItem) -> Reply {
    if written == "skip" { return .absent(.declined) }
    if item.type == .openChoice { return .answers([.string(written)]) }
    if item.options.isEmpty {
      let date = PartialDate(written).map { Answer.date($0) }
      return .answers(
        [item.type == .date ? date : Int(written).map { .integer($0) }].compactMap { $0 })
    }
    let picked = written.split(separator: ", ").compactMap { part in
      item.options.first { option in
        if let weight = option.weight { return weight.description == part }
        guard case .coding(let coding) = option.answer else { return false }
        return coding.code == "\(item.linkId)-\(part)"
      }
    }
    return .answers(picked.map(\.answer))
  }
}

extension Diary {
  /// Adds hand dexterity with a digit, or `-` for skipped, for each question.
  mutating func hands(
    _ digits: String, on day: String, at hour: String = "09", as role: Role = .`self`
  ) throws {
    try add(
      "hand-dexterity", on: day, at: hour, as: role,
      Self.answers(digits, to: ["fasten", "turn", "write", "pinch", "keys", "hold"], of: "hand"))
  }

  /// Adds the function items alone: hands, gait, speech.
  mutating func quick(_ digits: String, on day: String, as role: Role = .`self`) throws {
    let parts = digits.split(separator: " ").map(String.init)
    var answers = Self.answers(
      parts[0], to: ["fasten", "turn", "write", "pinch", "keys", "hold"], of: "hand")
    answers.merge(Self.gait(parts[1])) { $1 }
    answers.merge(Self.speech(parts[2])) { $1 }
    try add("quick", on: day, as: role, answers)
  }

  static func gait(_ digits: String) -> [String: String] {
    answers(digits, to: ["indoor", "outdoor", "stairs", "rise", "toes", "steady"], of: "gait")
  }

  static func speech(_ digits: String) -> [String: String] {
    answers(digits, to: ["known", "new", "phone", "pace", "carry", "last"], of: "speech")
  }

  private static func answers(
    _ digits: String, to items: [String], of form: String
  ) -> [String: String] {
    Dictionary(
      zip(items, digits).map { ("\(form).\($0)", $1 == "-" ? "skip" : String($1)) },
      uniquingKeysWith: { $1 })
  }
}
