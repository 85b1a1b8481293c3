internal import FHIR

/// `is`, `as`, `ofType` and `type()`.
enum TypeTests {
  static func isType(
    _ values: Values, _ type: TypeSpecifier, at offset: Int
  ) throws(EvaluationError) -> Values {
    guard let value = try only(values, at: offset) else { return .none }
    return .boolean(has(value, type))
  }

  static func asType(
    _ values: Values, _ type: TypeSpecifier, at offset: Int
  ) throws(EvaluationError) -> Values {
    guard let value = try only(values, at: offset) else { return .none }
    return has(value, type) ? values : .none
  }

  private static func only(_ values: Values, at offset: Int) throws(EvaluationError) -> Value? {
    guard values.count < 2 else {
      throw EvaluationError(offset: offset, fault: .notSingle(count: values.count))
    }
    return values.first
  }

  /// Whether a value is of a type, or of one that is a kind of it.
  static func has(_ value: Value, _ type: TypeSpecifier) -> Bool {
    guard case .element(let element) = value else { return isSystem(value, type) }
    switch type.model {
    case .system(let system): return system == .any
    case .otherResource: return element.node["resourceType"]?.isString(type.name) ?? false
    case .fhir(let fhir):
      if element.type == .resource, fhir == .domainResource { return true }
      return element.type == .unknown ? looksLike(element, fhir) : element.type.isKind(of: fhir)
    }
  }

  private static func isSystem(_ value: Value, _ type: TypeSpecifier) -> Bool {
    switch type.model {
    case .system(.any): true
    case .system(.long): systemName(of: value) == "Integer"
    case .system(let system): systemName(of: value) == system.rawValue
    // because `Quantity` alone names both the one of FHIRPath and the one of FHIR
    case .fhir(.quantity): !type.isQualified && systemName(of: value) == "Quantity"
    case .fhir, .otherResource: false
    }
  }

  /// Whether an element that nothing gave a type has the shape of one.
  private static func looksLike(_ element: Element, _ type: ElementType) -> Bool {
    switch (element.node.kind, type) {
    case (.boolean, .boolean), (.string, .string), (.string, .code), (.string, .uri): true
    case (.number, .decimal): true
    case (.number, .integer): element.node.integer != nil
    case (.string, .date): element.node.string.flatMap { PartialDate($0) } != nil
    case (.string, .dateTime): element.node.string.flatMap { DateTime($0) } != nil
    case (.string, .time): element.node.string.flatMap { TimeOfDay($0) } != nil
    case (.object, .element): true
    case (.object, .coding): element.node["code"] != nil && element.node["value"] == nil
    case (.object, .quantity): element.plain != nil
    case (.object, .codeableConcept): element.node["coding"] != nil
    case (.object, .reference): element.node["reference"] != nil
    case (.object, .humanName): element.node["family"] != nil || element.node["given"] != nil
    default: false
    }
  }

  /// Whether the name at the head of a path is the type of the element it starts from.
  static func isNamed(_ element: Element, _ name: String) -> Bool {
    if element.type == .resource || element.type == .unknown {
      return element.node["resourceType"]?.isString(name) ?? false
        || (element.type == .resource && (name == "Resource" || name == "DomainResource"))
    }
    return ElementType(rawValue: name).map { element.type.isKind(of: $0) } ?? false
  }

  /// The name of a value's type, as errors tell it.
  static func name(of value: Value) -> String { fullName(of: value).name }

  /// The namespace and the name of a value's type.
  static func fullName(of value: Value) -> (namespace: String, name: String) {
    guard case .element(let element) = value else { return ("System", systemName(of: value)) }
    if element.type == .resource, let name = element.node["resourceType"]?.string {
      return ("FHIR", name)
    }
    if element.type == .unknown {
      switch element.node.kind {
      case .boolean: return ("FHIR", "boolean")
      case .string: return ("FHIR", "string")
      case .number: return ("FHIR", element.node.integer == nil ? "decimal" : "integer")
      case .object, .array, .null: return ("FHIR", "Element")
      }
    }
    return ("FHIR", element.type.rawValue)
  }

  private static func systemName(of value: Value) -> String {
    switch value {
    case .boolean: "Boolean"
    case .integer: "Integer"
    case .decimal: "Decimal"
    case .string: "String"
    case .date: "Date"
    case .dateTime: "DateTime"
    case .time: "Time"
    case .quantity: "Quantity"
    case .type: "TypeInfo"
    case .element: "Element"
    }
  }
}
