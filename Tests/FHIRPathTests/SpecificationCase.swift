import FHIR
import FHIRPath
import Foundation
import Testing

/// A case of a specification chapter, as the files in `Specification/` have it.
///
/// `expect` lists the values as expressions write them; `fails` is the first word of a fault.
struct SpecificationCase: Sendable, CustomTestStringConvertible {
  let chapter: String
  let expression: String
  let input: String?
  let expected: [String]
  let fault: String?
  let specification: String

  var testDescription: String { "\(chapter): \(expression)" }

  static let folder = CorpusFolder.tests.appending(path: "Specification")

  /// All cases of all chapters; a file that cannot be read has none, and the count tells.
  static let all: [SpecificationCase] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".json") }.sorted().flatMap { file in
      (tree(file)?.root.elements).map { $0.compactMap { SpecificationCase($0, file) } } ?? []
    }
  }()

  static func tree(_ file: String) -> JSONTree? {
    guard let data = try? Data(contentsOf: folder.appending(path: file)) else { return nil }
    return try? JSONTree(reading: [UInt8](data))
  }

  private init?(_ node: JSONNode, _ file: String) {
    guard let expression = node["expr"]?.string, let specification = node["spec"]?.string else {
      return nil
    }
    chapter = String(file.dropLast(5))
    self.expression = expression
    self.specification = specification
    input = node["input"]?.string
    expected = node["expect"].map { $0.elements.compactMap(\.string) } ?? []
    fault = node["fails"]?.string
  }

  /// What the expression gives: its values as expressions write them, or the fault.
  func outcome() throws -> (values: [String], fault: String?) {
    let root = input.flatMap { Self.tree("inputs/\($0)") }.map { Value.resource($0.root) }
    let focus = root.map { [$0] } ?? []
    guard let now = DateTime("2026-11-22T10:42:05.000+01:00") else { return ([], "now") }
    let environment = Environment(
      now: now, resource: root, context: focus,
      questionnaire: Self.tree("inputs/questionnaire.json")?.root)
    do throws(EvaluationError) {
      let expression: PathExpression
      do throws(SyntaxError) {
        expression = try PathExpression(self.expression)
      } catch {
        return ([], Self.firstWord(of: error.fault))
      }
      return (try expression.evaluate(in: environment, on: focus).map(Self.written), nil)
    } catch {
      return ([], Self.firstWord(of: error.fault))
    }
  }

  private static func firstWord(of fault: some Sendable) -> String {
    String("\(fault)".prefix { $0.isLetter })
  }

  private static func written(_ value: Value) -> String {
    switch value.plain {
    case .boolean(let truth): "\(truth)"
    case .integer(let number): "\(number)"
    case .decimal(let number): "\(number)"
    case .string(let text): "'\(text)'"
    case .date(let date): "@\(date)"
    case .dateTime(let moment): "@\(moment)"
    case .time(let time): "@T\(time)"
    case .quantity(let number, let unit):
      unit.calendar == nil ? "\(number) '\(unit.code ?? "")'" : "\(number) \(unit.text ?? "")"
    case .type(let namespace, let name): "\(namespace).\(name)"
    case .element(let element): element.node.source
    }
  }
}
