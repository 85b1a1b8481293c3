extension Decimal128 {
  /// Reads a number as FHIR and JSON write it: `-1.50`, `1e3`; leading zeros are allowed.
  ///
  /// - Returns: nil when it is no such number, or needs more digits than fit.
  package init?(_ text: String) {
    var text = text
    guard let value = text.withUTF8({ Decimal128(utf8: $0) }) else { return nil }
    self = value
  }

  /// Reads a number from its bytes.
  init?(utf8 text: some Collection<UInt8>) {
    var rest = text[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    var coefficient: Int128 = 0
    guard let whole = Self.take(digits: &rest, into: &coefficient), whole > 0 else { return nil }
    var scale = 0
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard let places = Self.take(digits: &rest, into: &coefficient), places > 0 else {
        return nil
      }
      scale = places
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      guard let exponent = Self.take(exponent: &rest) else { return nil }
      scale -= exponent
    }
    guard rest.isEmpty else { return nil }
    self.init(signed: isNegative ? -coefficient : coefficient, anyScale: scale)
  }

  /// Makes the scale fit by appending zeros; nil when it cannot.
  private init?(signed coefficient: Int128, anyScale scale: Int) {
    if coefficient == 0 {
      self.init(coefficient: 0, scale: min(max(scale, 0), Self.largestScale))
      return
    }
    guard scale <= Self.largestScale,
      let coefficient = coefficient.multiplied(byTenToThe: max(0, -scale))
    else { return nil }
    self.init(coefficient: coefficient, scale: max(0, scale))
  }

  /// Takes digits and appends them to a coefficient; returns how many, nil when it overflows.
  private static func take<Bytes: Collection<UInt8>>(
    digits rest: inout Bytes, into coefficient: inout Int128
  ) -> Int? where Bytes.SubSequence == Bytes {
    var count = 0
    while let byte = rest.first, byte.isDigit {
      let (tens, isTooLarge) = coefficient.multipliedReportingOverflow(by: 10)
      let (sum, isAlsoTooLarge) = tens.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
      guard !isTooLarge, !isAlsoTooLarge else { return nil }
      coefficient = sum
      count += 1
      rest = rest.dropFirst()
    }
    return count
  }

  /// Takes a signed exponent of at most four digits.
  private static func take<Bytes: Collection<UInt8>>(exponent rest: inout Bytes) -> Int?
  where Bytes.SubSequence == Bytes {
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    var exponent: Int128 = 0
    guard let count = take(digits: &rest, into: &exponent), count > 0, exponent < 10_000 else {
      return nil
    }
    return isNegative ? -Int(exponent) : Int(exponent)
  }

  /// The number in plain digits, without an exponent.
  package var description: String {
    let sign = coefficient < 0 ? "-" : ""
    let digits = String(coefficient.magnitude)
    guard scale > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return "\(sign)\(padded.dropLast(scale)).\(padded.suffix(scale))"
  }
}

extension JSONNode {
  /// The value of a number; nil when this is none, or it needs more digits than fit.
  package var decimal: Decimal128? {
    kind == .number ? Decimal128(utf8: tree.bytes[byteRange]) : nil
  }
}

extension JSONWriter {
  /// Writes a number with the digits it keeps.
  package mutating func decimal(_ value: Decimal128) { number(value.description) }

  package mutating func member(_ name: String, _ value: Decimal128) {
    member(name)
    decimal(value)
  }
}
