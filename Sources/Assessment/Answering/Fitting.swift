package import FHIR

extension Answer {
  /// The answer in the type of the item that it was worked out for; nil where it is none of it.
  ///
  /// > Type conversion of results: integer item with decimal 3.0 is 3; choice item with code string
  /// > is the matching option (fhir.md 2.4, rule 8).
  package func fitting(_ item: FormItem) -> Answer? {
    switch (item.type, self) {
    case (.boolean, .boolean), (.integer, .integer), (.decimal, .decimal), (.date, .date),
      (.dateTime, .dateTime), (.time, .time), (.url, .url), (.quantity, .quantity),
      (.string, .string), (.text, .string), (.reference, .reference):
      self
    case (.choice, .coding), (.openChoice, .coding): item.worded(self)
    case (.decimal, .integer(let value)): .decimal(Decimal128(value))
    case (.integer, .decimal(let value)): value.integer.map { .integer($0) }
    case (.quantity, .integer(let value)): item.quantity(of: Decimal128(value))
    case (.quantity, .decimal(let value)): item.quantity(of: value)
    case (.date, .dateTime(let value)): .date(value.date)
    case (.dateTime, .date(let value)): DateTime(value.description).map { .dateTime($0) }
    case (.url, .string(let text)): .url(text)
    case (.choice, _), (.openChoice, _): choice(of: item)
    case (.string, _), (.text, _): .string(label)
    default: nil
    }
  }

  /// The option with this code or value; an open choice takes any other text as it is.
  private func choice(of item: FormItem) -> Answer? {
    let option = item.options.first { option in
      if case .coding(let coding) = option.answer, case .string(let code) = self {
        return coding.code == code
      }
      return option.answer.isSameChoice(as: self)
    }
    if let option { return option.answer }
    if case (.openChoice, .string) = (item.type, self) { return self }
    return nil
  }
}

extension FormItem {
  /// Whether it may be answered so: within its range, and with an option where it has a list, which
  /// carries that option's weight.
  package func permits(_ answer: Answer) -> Bool {
    if let number = answer.number {
      let (min, max) = bounds
      if let min, number < min { return false }
      if let max, number > max { return false }
    }
    guard !options.isEmpty else { return true }
    if case (.openChoice, .string) = (type, answer) { return true }
    return options.contains { option in
      guard option.answer.isSameChoice(as: answer) else { return false }
      guard case .coding(let coding) = answer, let weight = coding.weight else { return true }
      return weight == option.weight
    }
  }
}
