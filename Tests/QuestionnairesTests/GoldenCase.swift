import Assessment
import FHIR
import Foundation
import Testing

/// Answers with the scores that they must have, worked out by hand (`Questionnaires/README.md`).
struct GoldenCase: CustomTestStringConvertible, Sendable {
  let file: String
  private let node: JSONNode

  var testDescription: String { "\(file): \(node["name"]?.string ?? "")" }
  var questionnaire: String { node["questionnaire"]?.string ?? "" }
  var pages: Int? { node["pages"]?.integer }
  var hidden: [String] { node["hidden"]?.elements.compactMap(\.string) ?? [] }
  /// Facts asked once that are filled in from `previous`.
  var carried: [(code: String, score: JSONNode)] { members(of: "carried") }
  /// The flags that hold, in the order of the form, and those of them that take a page at once.
  var flags: [String]? { node["flags"]?.elements.compactMap(\.string) }
  var interrupts: [String]? { node["interrupts"]?.elements.compactMap(\.string) }
  var expected: [(code: String, score: JSONNode)] { members(of: "expect") }
  /// The flag that the team knows, and whether it is quiet now.
  var flag: String { node["flag"]?.string ?? "" }
  var isQuiet: Bool? { node["quiet"]?.boolean }
  var calculated: [(code: String, score: JSONNode)] { members(of: "calculated") }

  /// Every case of every file in `Golden`.
  static let all = cases(in: "Golden")
  /// Flags that the team knows: with the answers then and the answers now.
  static let quiet = cases(in: "Golden/Quiet")

  private static func cases(in folder: String) -> [GoldenCase] {
    let folder = BuiltIn.tests.appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().flatMap { name in
      // because a file that cannot be read is found by the test that counts the cases.
      let data = (try? Data(contentsOf: folder.appending(path: name))) ?? Data()
      let tree = try? JSONTree(reading: [UInt8](data))
      return tree?.root.elements.map { GoldenCase(file: name, node: $0) } ?? []
    }
  }

  private func members(of name: String) -> [(code: String, score: JSONNode)] {
    node[name]?.members.map { ($0.key.string ?? "", $0.value) } ?? []
  }

  /// The role that the case is about, where it is about one.
  var role: Role? { node["role"]?.string.flatMap(Role.init(rawValue:)) }

  /// The session after all answers, given in the order of the form, and finished.
  func session(
    answers key: String = "answers", after earlier: PastAssessment? = nil, in other: Role? = nil
  ) throws -> Session {
    let form = try BuiltIn.form(questionnaire)
    let role = other ?? role ?? .`self`
    let now = try #require(DateTime(node["authored"]?.string ?? "2026-11-22T10:00:00+01:00"))
    let moment = Moment(utc: "2026-11-22T09:00:00.000Z", offsetMinutes: 60, local: now)
    let setting = Setting(
      person: Person(id: "p1", name: "Maria"), role: role,
      previous: try earlier.flatMap { Previous.merged([$0]) }
        ?? previous().map { try JSONTree($0) })
    var session = Session(form: form, setting: setting, at: moment)
    let answers = members(of: key).map { (form.indexByLinkId[$0.code] ?? -1, $0) }
    for (index, given) in answers.sorted(by: { $0.0 < $1.0 }) {
      try #require(index >= 0 && session.isAsked(index), "\(given.code) is not asked")
      session = session.answering(
        index, with: try reply(given.score, to: form.items[index]), at: moment)
    }
    return session.finished(at: moment)
  }

  func reply(_ value: JSONNode, to item: FormItem) throws -> Reply {
    switch value.string {
    case "skip": .absent(.declined)
    case "not-sure": .absent(.unknown)
    case "did-not-come-up": .absent(.notApplicable)
    default:
      if value.kind == .array {
        .answers(try value.elements.map { try answer($0, to: item) })
      } else {
        .answers([try answer(value, to: item)])
      }
    }
  }

  private func answer(_ value: JSONNode, to item: FormItem) throws -> Answer {
    if !item.options.isEmpty {
      let option = item.options.first { option in
        guard case .coding(let coding) = option.answer else { return false }
        if let ending = value.string { return coding.code == "\(item.linkId)-\(ending)" }
        return option.weight?.integer == value.integer
      }
      return try #require(option, "\(item.linkId) has no \(value.source)").answer
    }
    switch item.type {
    case .boolean: return .boolean(try #require(value.boolean as Bool?))
    case .integer: return .integer(try #require(value.integer))
    case .decimal: return .decimal(try #require(Decimal128(value.string ?? value.source)))
    case .date: return .date(try #require(PartialDate(value.string ?? "")))
    case .dateTime: return .dateTime(try #require(DateTime(value.string ?? "")))
    default: return .string(value.string ?? value.source)
    }
  }

  /// What was there before, as a response.
  private func previous() throws -> String? {
    guard node["previous"] != nil else { return nil }
    var items: [String] = []
    for (linkId, value) in members(of: "previous") {
      let item = try #require(BuiltIn.item(linkId), "no item \(linkId)")
      switch try reply(value, to: item) {
      case .absent: items.append("{\"linkId\":\"\(linkId)\"}")
      case .answers(let answers):
        var writer = JSONWriter()
        writer.array { writer in for one in answers { one.write(to: &writer) } }
        items.append("{\"linkId\":\"\(linkId)\",\"answer\":\(writer.text)}")
      }
    }
    return "{\"resourceType\":\"QuestionnaireResponse\",\"item\":[\(items.joined(separator: ","))]}"
  }
}
