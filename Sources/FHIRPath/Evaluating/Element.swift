package import FHIR

/// A node of a JSON tree, with its FHIR type where known and the twin that holds its extensions.
package struct Element: Sendable, Hashable {
  /// The value; the twin itself where a primitive has extensions and no value.
  package let node: JSONNode
  package let type: ElementType
  private let twinBox: TwinBox?

  /// Keeps the seldom needed twin out of the way.
  private final class TwinBox: Sendable {
    let node: JSONNode
    init(_ node: JSONNode) { self.node = node }
  }

  package init(_ node: JSONNode, type: ElementType = .unknown, twin: JSONNode? = nil) {
    self.node = node
    self.type = type
    twinBox = twin.map { TwinBox($0) }
  }

  /// A node that may be a resource; then its `resourceType` is its type.
  package init(resource node: JSONNode, or type: ElementType = .unknown) {
    guard let name = node["resourceType"]?.string else {
      self.init(node, type: type)
      return
    }
    self.init(node, type: ElementType(rawValue: name) ?? .resource)
  }

  /// The node under the same name with a `_` before it.
  package var twin: JSONNode? { twinBox?.node }

  /// Whether the element has a value of its own, and not extensions alone.
  var hasValue: Bool { twinBox.map { $0.node != node } ?? true }

  package static func == (left: Element, right: Element) -> Bool { left.node == right.node }

  package func hash(into hasher: inout Hasher) { hasher.combine(node.byteRange) }

  /// What a primitive or a Quantity holds; nil for other structures.
  var plain: Value? {
    guard hasValue else { return nil }
    switch node.kind {
    case .boolean: return node.boolean.map(Value.boolean)
    case .number: return number
    case .string: return node.string.map(text)
    case .object: return measure
    case .array, .null: return nil
    }
  }

  private var number: Value? {
    if type != .decimal, let integer = node.integer { return .integer(integer) }
    return node.decimal.map(Value.decimal)
  }

  /// A string read as its type has it; unreadable dates stay text.
  private func text(_ text: String) -> Value {
    switch type {
    case .date: PartialDate(text).map(Value.date) ?? .string(text)
    case .dateTime, .instant: DateTime(text).map(Value.dateTime) ?? .string(text)
    case .time: TimeOfDay(text).map(Value.time) ?? .string(text)
    case .decimal: Decimal128(text).map(Value.decimal) ?? .string(text)
    case .integer64: Int(text).map(Value.integer) ?? .string(text)
    default: .string(text)
    }
  }

  /// A Quantity as a number with a unit; the code counts before the human unit.
  private var measure: Value? {
    guard type == .unknown || type.isKind(of: .quantity), let value = node["value"]?.decimal,
      type != .unknown || node["unit"] != nil || node["code"] != nil
    else { return nil }
    // because a comparator makes of the number something else than an amount
    guard node["comparator"] == nil else { return nil }
    let unit = node["unit"]?.string
    guard let code = node["code"]?.string else {
      return .quantity(value, unit: MeasureUnit(text: unit ?? "1"))
    }
    return .quantity(value, unit: MeasureUnit(code: code, text: unit))
  }

  /// The element as an answer, for those that are one as they stand.
  var answer: Answer? {
    switch type {
    case .coding: Coding(node).map(Answer.coding)
    case .quantity,
      .unknown where node.kind == .object:
      coding ?? quantity
    case .reference:
      node["reference"]?.string.map { .reference($0, display: node["display"]?.string) }
    case .uri, .url, .canonical, .uuid, .oid: node.string.map(Answer.url)
    default: nil
    }
  }

  private var coding: Answer? {
    guard type == .unknown, node["code"] != nil, node["value"] == nil else { return nil }
    return Coding(node).map(Answer.coding)
  }

  private var quantity: Answer? {
    node["value"]?.decimal.map {
      .quantity(
        $0, unit: node["unit"]?.string, code: node["code"]?.string,
        system: node["system"]?.string)
    }
  }
}
