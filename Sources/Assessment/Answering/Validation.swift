package import FHIR
import FHIRPath

/// Why a text cannot be taken as an answer, as facts.
package enum Objection: Error, Sendable, Equatable {
  case notANumber
  case notAWholeNumber
  case below(min: String, max: String?)
  case above(min: String?, max: String)
  case tooLong(limit: Int, length: Int)
  case tooShort(limit: Int, length: Int)
  case tooManyDecimals(limit: Int)
  /// It is not like the form's pattern; the format is the form's own word for that.
  case unlike(format: String?)
  case inTheFuture
  case notADate
  case notATime
  case empty
}

extension FormItem {
  /// How long own words may be where the form sets no limit.
  private static let usualLimit = 500

  /// How many letters a text may have.
  package var mostLetters: Int { source.maxLength ?? Self.usualLimit }

  /// Whether words of one's own are taken beside the options.
  package var takesOwnWords: Bool { type == .openChoice }

  /// The answer that a typed text means; a date may be no later than `today`, where that is given.
  package func answer(
    typed text: String, today: PartialDate? = nil
  ) throws(Objection) -> Answer {
    let answer = try value(typed: text)
    if case .date(let date) = answer, let today, date.order(against: today) == .greater {
      throw .inTheFuture
    }
    // because a text that is too long for its pattern cannot be judged, it is taken.
    if let pattern, (try? pattern.matchesWhole(text)) == false {
      throw .unlike(format: source.node.extensionValue(ExtensionURL.entryFormat)?.string)
    }
    return answer
  }

  private func value(typed text: String) throws(Objection) -> Answer {
    switch type {
    case .integer, .decimal, .quantity: try number(typed: text)
    case .date:
      if let date = PartialDate(text) { .date(date) } else { throw .notADate }
    case .dateTime:
      if let instant = DateTime(text) { .dateTime(instant) } else { throw .notADate }
    case .time:
      if let time = TimeOfDay(text) { .time(time) } else { throw .notATime }
    case .url: .url(try words(typed: text))
    default: .string(try words(typed: text))
    }
  }

  private func number(typed text: String) throws(Objection) -> Answer {
    guard let value = Decimal128(text) else { throw .notANumber }
    let (min, max) = bounds
    if let min, value < min { throw .below(min: min.description, max: max?.description) }
    if let max, value > max { throw .above(min: min?.description, max: max.description) }
    let places = source.node.extensionValue(ExtensionURL.maxDecimalPlaces)?.integer
    if let places, value.scale > places { throw .tooManyDecimals(limit: places) }
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

  private func words(typed text: String) throws(Objection) -> String {
    guard !text.isEmpty else { throw .empty }
    // > maxLength counts characters (fhir.md 2.1).
    let length = text.count
    if length > mostLetters { throw .tooLong(limit: mostLetters, length: length) }
    let least = source.node.extensionValue(ExtensionURL.minLength)?.integer
    if let least, length < least { throw .tooShort(limit: least, length: length) }
    return text
  }
}
