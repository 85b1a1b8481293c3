internal import FHIR

/// What operations need of a collection: one value, of a type.
enum Single {
  /// The one value of a collection; nil when it is empty.
  ///
  /// > A collection of several items where one is expected is an error (FHIRPath 4.5, in short).
  static func value(_ values: Values, at offset: Int) throws(EvaluationError) -> Value? {
    switch values {
    case .none: return nil
    case .one(let value): return value
    case .many(let values):
      throw EvaluationError(offset: offset, fault: .notSingle(count: values.count))
    }
  }

  /// The text of a collection of one string; nil when it is empty.
  static func text(_ values: Values, at offset: Int) throws(EvaluationError) -> String? {
    guard let value = try value(values, at: offset) else { return nil }
    guard let text = Choices.text(of: value) else {
      throw wrongType(value, expected: "String", at: offset)
    }
    return text
  }

  /// The whole number of a collection of one; nil when it is empty.
  static func integer(_ values: Values, at offset: Int) throws(EvaluationError) -> Int? {
    guard let value = try value(values, at: offset) else { return nil }
    guard let integer = value.integer else {
      throw wrongType(value, expected: "Integer", at: offset)
    }
    return integer
  }

  static func wrongType(_ value: Value, expected: String, at offset: Int) -> EvaluationError {
    EvaluationError(
      offset: offset, fault: .wrongType(found: TypeTests.name(of: value), expected: expected))
  }

  /// A text that an operation made, if it is not too long.
  static func made(_ text: String, at offset: Int) throws(EvaluationError) -> Values {
    guard text.utf8.count <= Choices.textLimit else {
      throw EvaluationError(offset: offset, fault: .textTooLong(limit: Choices.textLimit))
    }
    return .string(text)
  }
}
