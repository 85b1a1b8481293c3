/// One value that a person gave to a question, as FHIR's value[x].
package enum Answer: Sendable, Hashable {
  case boolean(Bool)
  case integer(Int)
  case decimal(Decimal128)
  case date(PartialDate)
  case dateTime(DateTime)
  case time(TimeOfDay)
  case string(String)
  case url(String)
  case coding(Coding)
  case quantity(Decimal128, unit: String?, code: String?, system: String?)
  case reference(String, display: String?)

  /// Reads the first value[x] member of an object, as in `QuestionnaireResponse.item.answer`.
  ///
  /// Nil when there is no such member, or its value does not fit its type.
  ///
  /// - Parameters:
  ///   - node: the object that has the member
  ///   - prefix: what the member's name begins with, `answer` for `Questionnaire.item.enableWhen`
  package init?(_ node: JSONNode, prefix: String = "value") {
    for (key, value) in node.members {
      guard let name = key.string, name.hasPrefix(prefix),
        let type = Self.readers[String(name.dropFirst(prefix.count))]
      else { continue }
      guard let answer = type(value) else { return nil }
      self = answer
      return
    }
    return nil
  }

  /// How each type of R4's answers is read; attachments are not.
  private static let readers: [String: @Sendable (JSONNode) -> Answer?] = [
    "Boolean": { $0.boolean.map(Answer.boolean) },
    "Integer": { $0.integer.map(Answer.integer) },
    "Decimal": { $0.decimal.map(Answer.decimal) },
    "Date": { $0.string.flatMap { PartialDate($0) }.map(Answer.date) },
    "DateTime": { $0.string.flatMap { DateTime($0) }.map(Answer.dateTime) },
    "Time": { $0.string.flatMap { TimeOfDay($0) }.map(Answer.time) },
    "String": { $0.string.map(Answer.string) },
    "Uri": { $0.string.map(Answer.url) },
    "Coding": { Coding($0).map(Answer.coding) },
    "Quantity": { quantity($0) },
    "Reference": { reference($0) },
  ]

  private static func quantity(_ node: JSONNode) -> Answer? {
    guard let value = node["value"]?.decimal else { return nil }
    return .quantity(
      value, unit: node["unit"]?.string, code: node["code"]?.string,
      system: node["system"]?.string)
  }

  private static func reference(_ node: JSONNode) -> Answer? {
    node["reference"]?.string.map { .reference($0, display: node["display"]?.string) }
  }
}
