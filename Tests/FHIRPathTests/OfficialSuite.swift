import FHIR
import FHIRPath
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// One case of the official suite, as its file has it.
struct SuiteCase: Sendable {
  var group = ""
  var name = ""
  var input: String?
  var expression = ""
  var isInvalid = false
  var isOrdered = true
  var outputs: [(type: String, text: String)] = []
}

/// Reads the suite's XML.
final class SuiteReader: NSObject, XMLParserDelegate {
  private(set) var cases: [SuiteCase] = []
  private var group = ""
  private var text = ""

  static func cases(in bytes: [UInt8]) -> [SuiteCase] {
    let reader = SuiteReader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    _ = parser.parse()
    return reader.cases
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    text = ""
    switch name {
    case "group": group = attributes["name"] ?? ""
    case "test":
      var item = SuiteCase(group: group, name: attributes["name"] ?? "")
      item.input = attributes["inputfile"]
      item.isOrdered = attributes["ordered"] != "false"
      cases.append(item)
    case "expression": cases[cases.count - 1].isInvalid = attributes["invalid"] != nil
    case "output": cases[cases.count - 1].outputs.append((attributes["type"] ?? "", ""))
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard !cases.isEmpty else { return }
    if name == "expression" { cases[cases.count - 1].expression = text }
    if name == "output", let last = cases[cases.count - 1].outputs.indices.last {
      cases[cases.count - 1].outputs[last].text = text.trimmingCharacters(
        in: .whitespacesAndNewlines)
    }
  }
}

/// Runs cases of the suite and says in words of data what came of them.
struct SuiteRunner {
  private var inputs: [String: JSONTree] = [:]

  /// What was got instead of what was expected; nil where the case passes.
  mutating func difference(in item: SuiteCase) throws -> String? {
    do {
      let expression = try PathExpression(item.expression)
      let root = try input(item.input).map { Value.resource($0.root) }
      let now = try #require(DateTime("2026-11-22T10:42:05.000+01:00"))
      let environment = Environment(
        now: now, resource: root, context: root.map { [$0] } ?? [], isStrict: true)
      let values = try expression.evaluate(in: environment, on: root.map { [$0] } ?? [])
      let got = values.map(Self.text)
      if item.isInvalid { return "\(got) and no error" }
      return Self.matches(item, values, got) ? nil : "\(got)"
    } catch let error as SyntaxError {
      return item.isInvalid ? nil : "\(error.fault) at \(error.offset)"
    } catch let error as EvaluationError {
      return item.isInvalid ? nil : "\(error.fault) at \(error.offset)"
    }
  }

  private mutating func input(_ name: String?) throws -> JSONTree? {
    guard let name else { return nil }
    if let known = inputs[name] { return known }
    let file = name.replacingOccurrences(of: ".xml", with: ".json")
    let tree = try JSONTree(reading: CorpusFolder.bytes("fhirpath/inputs/\(file)"))
    inputs[name] = tree
    return tree
  }

  private static func matches(_ item: SuiteCase, _ values: [Value], _ got: [String]) -> Bool {
    guard values.count == item.outputs.count else { return false }
    if !item.isOrdered { return got.sorted() == item.outputs.map(\.text).sorted() }
    return zip(values, zip(got, item.outputs)).allSatisfy { value, pair in
      matches(value, pair.0, pair.1)
    }
  }

  private static func matches(
    _ value: Value, _ got: String, _ expected: (type: String, text: String)
  ) -> Bool {
    switch expected.type {
    case "decimal", "integer":
      guard let number = Decimal128(expected.text), let value = value.decimal else { return false }
      return number == value
    default: return got == expected.text
    }
  }

  /// A value as the suite writes it.
  private static func text(_ value: Value) -> String {
    switch value.plain {
    case .boolean(let truth): "\(truth)"
    case .integer(let number): "\(number)"
    case .decimal(let number): "\(number)"
    case .string(let text): text
    case .date(let date): "@\(date)"
    case .dateTime(let moment): "@\(moment)"
    case .time(let time): "@T\(time)"
    case .quantity(let number, let unit): "\(number) '\(unit.code ?? unit.text ?? "")'"
    case .type(let namespace, let name): "\(namespace).\(name)"
    case .element(let element): element.node.source
    }
  }
}
