/// Functions on strings, counted in Unicode scalars (FHIRPath 5.6).
enum Strings {
  static func indexOf(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values
  {
    try place(call) { first(of: $1, in: $0, from: 0) }
  }

  static func lastIndexOf(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    try place(call) { text, part in
      var found: Int?
      var start = 0
      while let place = first(of: part, in: text, from: start) {
        found = place
        start = place + 1
      }
      return found
    }
  }

  private static func place(
    _ call: Call,
    find: ([Unicode.Scalar], [Unicode.Scalar]) -> Int?
  ) throws(EvaluationError) -> Values {
    guard let text = try Single.text(call.input, at: call.offset),
      let part = try Single.text(call.first, at: call.offset)
    else { return .none }
    return .integer(find(Array(text.unicodeScalars), Array(part.unicodeScalars)) ?? -1)
  }

  /// Where a part of a text begins, from some place on.
  private static func first(
    of part: [Unicode.Scalar], in text: [Unicode.Scalar], from start: Int
  ) -> Int? {
    guard start + part.count <= text.count else { return nil }
    for place in start...(text.count - part.count)
    where text[place..<place + part.count].elementsEqual(part) {
      return place
    }
    return nil
  }

  static func substring(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    guard let text = try Single.text(call.input, at: call.offset),
      let start = try Single.integer(call.first, at: call.offset)
    else { return .none }
    let scalars = text.unicodeScalars
    guard start >= 0, start < scalars.count else { return .none }
    let rest = scalars.dropFirst(start)
    guard let length = try Single.integer(call.second, at: call.offset) else {
      return .string(String(rest))
    }
    return .string(String(rest.prefix(max(0, length))))
  }

  static func startsWith(
    _ evaluator: inout Evaluator, _ call: Call
  ) throws(EvaluationError) -> Values {
    try tell(call) { $0.utf8.starts(with: $1.utf8) }
  }

  static func endsWith(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values
  {
    try tell(call) { $0.utf8.reversed().starts(with: $1.utf8.reversed()) }
  }

  static func contains(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values
  {
    try tell(call) {
      first(of: Array($1.unicodeScalars), in: Array($0.unicodeScalars), from: 0) != nil
    }
  }

  /// What holds of a text and a part; nothing where one is missing.
  private static func tell(
    _ call: Call, _ holds: (String, String) -> Bool
  ) throws(EvaluationError) -> Values {
    guard let text = try Single.text(call.input, at: call.offset),
      let part = try Single.text(call.first, at: call.offset)
    else { return .none }
    return .boolean(holds(text, part))
  }

  static func upper(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    try change(call) { $0.uppercased() }
  }

  static func lower(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    try change(call) { $0.lowercased() }
  }

  static func trim(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    try change(call) { text in
      let rest = text.drop(while: \.isWhitespace)
      return String(rest.reversed().drop(while: \.isWhitespace).reversed())
    }
  }

  private static func change(
    _ call: Call, _ change: (String) -> String
  ) throws(EvaluationError) -> Values {
    guard let text = try Single.text(call.input, at: call.offset) else { return .none }
    return try Single.made(change(text), at: call.offset)
  }

  /// > Where the pattern is empty, every character is surrounded by the substitution (5.6.9).
  static func replace(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values
  {
    guard let text = try Single.text(call.input, at: call.offset),
      let pattern = try Single.text(call.first, at: call.offset),
      let substitution = try Single.text(call.second, at: call.offset)
    else { return .none }
    // because a short text with a long substitution can become a very long one
    let most = (text.utf8.count / max(1, pattern.utf8.count) + 1)
    guard
      most.multipliedReportingOverflow(by: substitution.utf8.count).partialValue
        <= Choices.textLimit
    else {
      throw EvaluationError(offset: call.offset, fault: .textTooLong(limit: Choices.textLimit))
    }
    if pattern.isEmpty {
      let parts = text.unicodeScalars.map { String(Character($0)) }
      return try Single.made(
        substitution + parts.map { $0 + substitution }.joined(), at: call.offset)
    }
    let parts = pieces(of: text, between: pattern)
    return try Single.made(parts.joined(separator: substitution), at: call.offset)
  }

  /// The parts of a text between separators that are not empty.
  private static func pieces(of text: String, between separator: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    let part = Array(separator.unicodeScalars)
    var pieces: [String] = []
    var start = 0
    while let place = first(of: part, in: scalars, from: start) {
      pieces.append(string(scalars[start..<place]))
      start = place + part.count
    }
    return pieces + [string(scalars[start...])]
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  static func length(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    Values(
      try Single.text(call.input, at: call.offset).map { .integer($0.unicodeScalars.count) })
  }

  static func toChars(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values
  {
    guard let text = try Single.text(call.input, at: call.offset) else { return .none }
    return Values(text.unicodeScalars.map { .string(String(Character($0))) })
  }

  static func split(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    guard let text = try Single.text(call.input, at: call.offset),
      let separator = try Single.text(call.first, at: call.offset)
    else { return .none }
    if separator.isEmpty { return try toChars(&evaluator, call) }
    return Values(pieces(of: text, between: separator).map(Value.string))
  }

  static func join(_ evaluator: inout Evaluator, _ call: Call) throws(EvaluationError) -> Values {
    var texts: [String] = []
    for value in call.input {
      guard let text = Choices.text(of: value) else {
        throw Single.wrongType(value, expected: "String", at: call.offset)
      }
      texts.append(text)
    }
    let separator = try Single.text(call.first, at: call.offset) ?? ""
    if texts.isEmpty { return .none }
    try evaluator.spend(texts.count * (separator.utf8.count / 16 + 1), at: call.offset)
    return try Single.made(texts.joined(separator: separator), at: call.offset)
  }
}
