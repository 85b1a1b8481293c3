package import FHIR

/// Why a text cannot be taken as an answer, as facts.
package enum Objection: Error, Sendable, Equatable {
  case notANumber
  case notAWholeNumber
  case below(min: String, max: String?)
  case above(min: String?, max: String)
  case tooLong(limit: Int, length: Int)
  case notADate
  case notATime
  case empty
}

extension FormItem {
  /// The answer that a typed text means.
  package func answer(typed text: String) throws(Objection) -> Answer {
    switch type {
    case .integer, .decimal, .quantity: try number(typed: text)
    case .date:
      if let date = PartialDate(text) { .date(date) } else { throw .notADate }
    case .dateTime:
      if let instant = DateTime(text) { .dateTime(instant) } else { throw .notADate }
    case .time:
      if let time = TimeOfDay(text) { .time(time) } else { throw .notATime }
    case .url: .url(try nonEmpty(text))
    default: try words(typed: text)
    }
  }

  private func number(typed text: String) throws(Objection) -> Answer {
    guard let value = Decimal128(text) else { throw .notANumber }
    let (min, max) = bounds
    if let min, value < min { throw .below(min: min.description, max: max?.description) }
    if let max, value > max { throw .above(min: min?.description, max: max.description) }
    if type == .decimal { return .decimal(value) }
    if type == .quantity { return quantity(of: value) }
    guard let whole = value.integer else { throw .notAWholeNumber }
    return .integer(whole)
  }

  /// The number with the unit of the item.
  func quantity(of value: Decimal128) -> Answer {
    let unit = source.node.extensionValue(ExtensionURL.unit)
    return .quantity(
      value, unit: self.unit, code: unit?["code"]?.string, system: unit?["system"]?.string)
  }

  private func nonEmpty(_ text: String) throws(Objection) -> String {
    guard !text.isEmpty else { throw .empty }
    return text
  }

  private func words(typed text: String) throws(Objection) -> Answer {
    guard !text.isEmpty else { throw .empty }
    // > maxLength counts characters (fhir.md 2.1).
    if let limit = source.maxLength, text.count > limit {
      throw .tooLong(limit: limit, length: text.count)
    }
    return .string(text)
  }
}
