extension Answer {
  /// The name of the member that holds the value: `valueInteger`.
  package var memberName: String {
    switch self {
    case .boolean: "valueBoolean"
    case .integer: "valueInteger"
    case .decimal: "valueDecimal"
    case .date: "valueDate"
    case .dateTime: "valueDateTime"
    case .time: "valueTime"
    case .string: "valueString"
    case .url: "valueUri"
    case .coding: "valueCoding"
    case .quantity: "valueQuantity"
    case .reference: "valueReference"
    }
  }

  /// Writes an object with one member, as `{"valueInteger":3}`.
  ///
  /// The weight of a Coding goes into its extension `Coding.weightURL`.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member(memberName)
      writeValue(to: &writer)
    }
  }

  /// Writes the value alone.
  package func writeValue(to writer: inout JSONWriter) {
    switch self {
    case .boolean(let value): writer.boolean(value)
    case .integer(let value): writer.integer(value)
    case .decimal(let value): writer.decimal(value)
    case .date(let value): writer.string(value.description)
    case .dateTime(let value): writer.string(value.description)
    case .time(let value): writer.string(value.description)
    case .string(let value), .url(let value): writer.string(value)
    case .coding(let value): value.write(to: &writer)
    case .quantity(let value, let unit, let code, let system):
      writer.object { writer in
        writer.member("value", value)
        if let unit { writer.member("unit", unit) }
        if let system { writer.member("system", system) }
        if let code { writer.member("code", code) }
      }
    case .reference(let target, let display):
      writer.object { writer in
        writer.member("reference", target)
        if let display { writer.member("display", display) }
      }
    }
  }
}
