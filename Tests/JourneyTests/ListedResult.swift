import FHIR
import TestSupport
import Testing

/// A finished assessment as `thenar history --json` gives it.
struct ListedResult {
  let questionnaire: String
  let version: String
  let person: String
  let role: String
  let status: String
  let authored: String
  let scores: [ListedScore]

  /// Everything finished in a data folder, newest first.
  static func all(in data: TemporaryFolder) throws -> [ListedResult] {
    let run = try CommandRun("history --json", in: data)
    try #require(run.ending == .exited(0), "\(run.complaints)")
    return JSONTree.reading(run.output).map { tree in tree.root.elements.map(ListedResult.init) }
      ?? []
  }

  /// The only one.
  static func only(in data: TemporaryFolder) throws -> ListedResult {
    let all = try all(in: data)
    return try #require(all.count == 1 ? all.first : nil, "\(all.count) results")
  }

  private init(_ node: JSONNode) {
    func text(_ name: String) -> String { node[name]?.string ?? "no \(name)" }
    questionnaire = text("questionnaire")
    version = text("version")
    person = text("person")
    role = text("role")
    status = text("status")
    authored = text("authored")
    scores = (node["scores"]?.elements).map { $0.map(ListedScore.init) } ?? []
  }

  /// The id of its questionnaire, as it is typed.
  var id: String { questionnaire.split(separator: "/").last.map(String.init) ?? "" }

  /// The score with a code, in words: `20 of 24, 6 of 6`.
  subscript(_ code: String) -> String? {
    scores.first { $0.code == code }?.description
  }
}

/// A score of a finished assessment with all that must stand beside the number.
struct ListedScore: CustomStringConvertible {
  let code: String
  let description: String

  init(_ node: JSONNode) {
    func number(_ name: String) -> String { node[name]?.number ?? "nothing" }
    code = node["code"]?.string ?? ""
    let estimated = node["estimated"]?.boolean.map { $0 ? ", estimated" : "" } ?? ", unknown"
    description =
      "\(number("value")) from \(number("min")) to \(number("max")), "
      + "\(number("answered")) of \(number("items"))" + estimated
  }
}

extension JSONTree {
  /// A text as a tree; nil when it is not JSON.
  static func reading(_ text: String) -> JSONTree? { try? JSONTree(text) }
}
