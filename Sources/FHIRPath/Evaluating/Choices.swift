internal import FHIR

/// Where the specification is silent, what we chose and why.
///
/// Choices that need no code of their own:
/// - **Integers have 64 bits.** The specification has 32, and `Long` beside it; nobody who counts
///   is helped by an overflow in between. What leaves the range is empty, as it says.
/// - **Text is counted in Unicode scalars**, as "characters" of the specification. An accent
///   written apart counts for itself, and every position is the same in every release of Unicode.
/// - **A point in time with a zone and one without have no order**, so the answer is empty. The
///   zone of the computer says nothing of where the answer was given.
/// - **Quantities of different dimensions are neither equal nor unequal**: `=` is empty. `~`, which
///   always answers, says false.
/// - **`sum()`, `min()`, `max()` and `avg()` of nothing are empty** (decision 21, FHIRPath 3.0): a
///   total of no answers is not 0.
/// - **A missing `%name` is an error.** Empty would hide a misspelt score.
/// - **`trace()` writes nowhere**: what a form computes is health data.
enum Choices {
  /// An expression takes at most this many steps; the longest known real one takes some thousands.
  static let stepLimit = 5_000_000
  /// A collection has at most this many values.
  static let valueLimit = 1_000_000
  /// A text that an expression makes has at most this many bytes.
  static let textLimit = 1_000_000

  /// The truth of a collection; nil for none.
  ///
  /// > Where a boolean is expected, one value of another type counts as true (FHIRPath 4.5).
  static func truth(of values: Values, at offset: Int) throws(EvaluationError) -> Bool? {
    switch values {
    case .none: return nil
    case .one(let value): return value.boolean ?? true
    case .many(let values):
      throw EvaluationError(offset: offset, fault: .notSingle(count: values.count))
    }
  }

  /// The text of a value for functions on strings.
  ///
  /// Dates and codes of a form are strings in JSON, and real forms take their parts with
  /// `substring()`; so every string of JSON has a text, whatever its FHIR type.
  static func text(of value: Value) -> String? {
    switch value {
    case .string(let text): text
    case .element(let element) where element.hasValue: element.node.string
    default: nil
    }
  }

  /// Whether two values are the same for `repeat()`.
  ///
  /// The specification drops what *equals* an item that is already there. Two answers that are
  /// alike, say two cramps of the same strength, are two answers, and a total must have both; so
  /// elements are the same only where they are the same place of the document.
  static func isRepeated(_ value: Value, among known: inout Set<Value>) -> Bool {
    !known.insert(value).inserted
  }

  /// The calendar unit that a UCUM code means when it is added to a date.
  ///
  /// The specification allows the codes of seconds and shorter only. Real forms write `'a'`
  /// and `'mo'` too, and cannot mean anything else.
  static func calendarUnit(ofCode code: String) -> CalendarUnit? {
    switch code {
    case "a": .year
    case "mo": .month
    case "wk": .week
    case "d": .day
    case "h": .hour
    case "min": .minute
    case "s": .second
    case "ms": .millisecond
    default: nil
    }
  }

  /// A text of JSON as the kind of value that it is compared with.
  ///
  /// Where no type is known, a text that has plainly the form of a date is one beside a date.
  /// Literals are never read so: `'2020' = @2020` compares two different things.
  static func converted(_ text: String, like other: Value) -> Value? {
    switch other {
    case .date, .dateTime:
      PartialDate(text).map(Value.date) ?? DateTime(text).map(Value.dateTime)
    case .time: TimeOfDay(text).map(Value.time)
    default: nil
    }
  }
}
