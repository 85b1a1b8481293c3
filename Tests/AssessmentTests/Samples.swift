import Assessment
import FHIR
import Questionnaires
import Testing

/// Small questionnaires, written as their JSON.
enum Samples {
  /// A questionnaire of items, opened; nothing about it may be fatal.
  static func form(_ items: [String], with members: String = "") throws -> Form {
    let opening = opening(items, with: members)
    return try #require(opening.form, "\(opening.problems)")
  }

  static func opening(
    _ items: [String], with members: String = "", parts: @escaping (String) -> Part? = { _ in nil }
  ) -> Opening {
    Opening(
      file: "sample.json", json: Array(questionnaire(items, with: members).utf8), parts: parts)
  }

  static func questionnaire(
    _ items: [String], url: String = "urn:sample", with members: String = ""
  ) -> String {
    """
    {"resourceType":"Questionnaire","url":"\(url)","version":"1","status":"draft",\
    "title":"Sample"\(members.isEmpty ? "" : "," + members),\
    "item":[\n\(items.joined(separator: ",\n"))\n]}
    """
  }

  /// One item on one line.
  static func item(
    _ linkId: String, _ type: String = "integer", _ members: String..., below: [String] = []
  ) -> String {
    var all = ["\"linkId\":\"\(linkId)\"", "\"type\":\"\(type)\"", "\"text\":\"\(linkId)?\""]
    all += members
    if !below.isEmpty { all.append("\"item\":[\(below.joined(separator: ","))]") }
    return "{\(all.joined(separator: ","))}"
  }

  static func group(_ linkId: String, _ below: [String], _ members: String...) -> String {
    let all = ["\"linkId\":\"\(linkId)\"", "\"type\":\"group\""] + members
    return "{\(all.joined(separator: ",")),\"item\":[\(below.joined(separator: ","))]}"
  }

  /// A hidden item that is worked out.
  static func calculated(
    _ linkId: String, _ expression: String, type: String = "decimal"
  ) -> String {
    item(linkId, type, extensions(hidden, calculation(expression)))
  }

  static func extensions(_ all: String...) -> String {
    "\"extension\":[\(all.joined(separator: ","))]"
  }

  static let hidden = "{\"url\":\"\(ExtensionURL.hidden)\",\"valueBoolean\":true}"

  static func calculation(_ text: String) -> String {
    expression(ExtensionURL.calculatedExpression, text)
  }

  static func enabling(_ text: String) -> String {
    expression(ExtensionURL.enableWhenExpression, text)
  }

  static func variable(_ name: String, _ text: String) -> String {
    expression(ExtensionURL.variable, text, name: name)
  }

  static func expression(
    _ url: String, _ text: String, name: String? = nil, language: String = "text/fhirpath"
  ) -> String {
    let name = name.map { "\"name\":\"\($0)\"," } ?? ""
    return """
      {"url":"\(url)","valueExpression":\
      {\(name)"language":"\(language)","expression":"\(text)"}}
      """
  }

  /// The member `enableWhen`; each condition is a target, an operator and an answer[x] member.
  static func when(_ conditions: (String, String, String)...) -> String {
    let all = conditions.map { target, comparison, answer in
      "{\"question\":\"\(target)\",\"operator\":\"\(comparison)\",\(answer)}"
    }
    return "\"enableWhen\":[\(all.joined(separator: ","))]"
  }

  /// The member `answerOption` with weighted codes: `yes` 4, `no` 0.
  static let weighted = """
    "answerOption":[\
    {"valueCoding":{"system":"s","code":"yes","display":"Yes",\
    "extension":[{"url":"\(Coding.weightURL)","valueDecimal":4}]}},\
    {"valueCoding":{"system":"s","code":"no","display":"No",\
    "extension":[{"url":"\(Coding.weightURL)","valueDecimal":0}]}}]
    """
}

extension Session {
  init(_ form: Form, role: Role = .`self`, previous: [String] = []) {
    let earlier = Previous.merged(previous.map { PastAssessment($0) })
    self.init(
      form: form,
      setting: Setting(
        person: Person(id: "p1", name: "Maria"), role: role,
        operator: Operator(id: "o1", name: "Ana"),
        previous: earlier, recent: earlier),
      at: moment(0))
  }

  /// The session after the question was answered; nil takes the answer back.
  func answering(_ linkId: String, _ answer: Answer?, minute: Int = 1) -> Session {
    replying(linkId, answer.map { .answers([$0]) }, minute: minute)
  }

  func replying(_ linkId: String, _ reply: Reply?, minute: Int = 1) -> Session {
    guard let index = form.indexByLinkId[linkId] else {
      Issue.record("no item \(linkId)")
      return self
    }
    return answering(index, with: reply, at: moment(minute))
  }

  /// The linkIds of the questions as they stand.
  var asked: [String] { questions.map { form.items[$0].linkId } }
}

/// A minute after ten o'clock in the morning, an hour east of Greenwich.
func moment(_ minute: Int) -> Moment {
  let minutes = minute % 60
  let hour = 9 + minute / 60 % 12
  func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  let utc = "2026-11-22T\(padded(hour)):\(padded(minutes)):00.000Z"
  let local = "2026-11-22T\(padded(hour + 1)):\(padded(minutes)):00.000+01:00"
  guard let instant = DateTime(local) else {
    Issue.record("\(local) is no instant")
    return moment(0)
  }
  return Moment(utc: utc, offsetMinutes: 60, local: instant)
}

extension PastAssessment {
  /// What was finished: its response, and the questionnaire it answered.
  init(_ response: String, to questionnaire: String = "") {
    self.init(
      header: AssessmentHeader(
        id: "a1", person: Person(id: "p1", name: "Maria"), questionnaireURL: "urn:sample",
        questionnaireVersion: "1", questionnaireJSON: questionnaire, role: .`self`, startedAt: ""),
      status: .completed, finishedAt: "", responseJSON: response, scores: [])
  }
}

extension Answer {
  static func code(_ code: String, system: String? = "s") -> Answer {
    .coding(Coding(system: system, code: code))
  }

  static func decimal(_ text: String) -> Answer { .decimal(Decimal128(text) ?? Decimal128(0)) }
}

/// The questionnaires of the program.
enum BuiltIn {
  static let shelf = Shelf(
    files: BuiltInQuestionnaires.forms.map {
      Shelf.File(name: $0.name + ".json", json: Array($0.json.utf8))
    })

  static func form(_ id: String) throws -> Form {
    try #require(shelf.opening(id)?.form, "\(id) does not open")
  }
}

/// Random numbers that are the same on every run (SplitMix64, Steele and others 2014).
struct SteadyRandom: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
