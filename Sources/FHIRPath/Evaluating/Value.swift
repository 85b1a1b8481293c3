package import FHIR

/// A value with its FHIR type.
package enum Value: Sendable, Hashable {
  /// A node of a JSON tree, read as what its type says only when an operation needs it.
  case element(Element)
  case boolean(Bool)
  case integer(Int)
  case decimal(Decimal128)
  case string(String)
  // because most values are elements and numbers, the large ones are kept elsewhere
  indirect case date(PartialDate)
  indirect case dateTime(DateTime)
  indirect case time(TimeOfDay)
  indirect case quantity(Decimal128, unit: MeasureUnit)
  /// What `type()` gives.
  indirect case type(namespace: String, name: String)

  /// A resource, typed by its `resourceType`.
  package static func resource(_ node: JSONNode) -> Value { .element(Element(resource: node)) }

  /// Any node; where no type is given it is guessed for resources and for items of forms.
  package static func element(_ node: JSONNode, of type: ElementType? = nil) -> Value {
    guard type == nil, node.kind == .object else {
      return .element(Element(node, type: type ?? .unknown))
    }
    guard node["linkId"] != nil else { return .element(Element(resource: node)) }
    let isQuestion = node["type"] != nil
    return .element(Element(node, type: isQuestion ? .questionnaireItem : .responseItem))
  }

  /// The value itself, or what the primitive element or Quantity that it is holds.
  ///
  /// > A FHIR primitive is converted to the FHIRPath type of the same meaning where one is
  /// > needed (FHIR R4, FHIRPath page, in short).
  package var plain: Value {
    if case .element(let element) = self { element.plain ?? self } else { self }
  }

  package var boolean: Bool? {
    if case .boolean(let value) = plain { value } else { nil }
  }

  /// A whole number; a decimal such as 3.0 counts as one.
  package var integer: Int? {
    switch plain {
    case .integer(let value): value
    case .decimal(let value): value.integer
    default: nil
    }
  }

  package var decimal: Decimal128? {
    switch plain {
    case .integer(let value): Decimal128(value)
    case .decimal(let value): value
    default: nil
    }
  }

  package var string: String? {
    if case .string(let value) = plain { value } else { nil }
  }

  /// The value as what a person could have answered; nil for structures that are no answer.
  package var answer: Answer? {
    if case .element(let element) = self, let answer = element.answer { return answer }
    return switch plain {
    case .element, .type: nil
    case .boolean(let value): .boolean(value)
    case .integer(let value): .integer(value)
    case .decimal(let value): .decimal(value)
    case .string(let value): .string(value)
    case .date(let value): .date(value)
    case .dateTime(let value): .dateTime(value)
    case .time(let value): .time(value)
    case .quantity(let value, let unit):
      .quantity(
        value, unit: unit.text, code: unit.code, system: unit.code.map { _ in MeasureUnit.ucum })
    }
  }
}
