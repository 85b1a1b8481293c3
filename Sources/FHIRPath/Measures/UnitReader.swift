internal import FHIR

/// A unit as a factor times powers of base units.
struct UnitRatio: Equatable {
  let factor: Decimal128
  /// Exponents by base unit, none of them 0.
  let dimensions: [String: Int]

  init(_ factor: Decimal128, _ dimensions: [String: Int] = [:]) {
    self.factor = factor
    self.dimensions = dimensions
  }

  func times(_ other: UnitRatio, power: Int) -> UnitRatio? {
    var factor = factor
    for _ in 0..<abs(power) {
      guard
        let next = power < 0
          ? factor.divided(by: other.factor) : factor.multiplied(by: other.factor)
      else { return nil }
      factor = next
    }
    let scaled = other.dimensions.mapValues { $0 * power }
    let sum = dimensions.merging(scaled, uniquingKeysWith: +).filter { $0.value != 0 }
    return UnitRatio(factor, sum)
  }
}

/// Reads UCUM codes such as `kg/m2`, `10*9/L` or `mm[Hg]`.
///
/// The grammar is UCUM's; the units are those of `UnitTable`. A unit that is not there stands for
/// itself, so that it equals itself and nothing else.
struct UnitReader {
  private var rest: Substring
  private var depth = 0

  /// The unit that a code means; nil when it is no code.
  static func ratio(of code: String) -> UnitRatio? {
    guard code.utf8.count <= 100 else { return nil }
    var reader = UnitReader(rest: code[...])
    guard let ratio = reader.term(), reader.rest.isEmpty else { return nil }
    return ratio
  }

  private mutating func term() -> UnitRatio? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 10 else { return nil }
    var result = UnitRatio(1)
    var sign = 1
    if take("/") { sign = -1 }
    while true {
      guard let (unit, power) = component(), let next = result.times(unit, power: sign * power)
      else { return nil }
      result = next
      if take(".") {
        sign = 1
      } else if take("/") {
        sign = -1
      } else {
        return result
      }
    }
  }

  private mutating func take(_ sign: Character) -> Bool {
    guard rest.first == sign else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func component() -> (UnitRatio, power: Int)? {
    if take("(") {
      guard let inner = term(), take(")") else { return nil }
      return (inner, exponent())
    }
    if rest.first == "{" {
      return dropAnnotation() ? (UnitRatio(1), 1) : nil
    }
    for ten in ["10*", "10^"] where rest.hasPrefix(ten) {
      rest.removeFirst(ten.count)
      return (UnitRatio(10), exponent())
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty {
      rest.removeFirst(digits.count)
      return Decimal128(String(digits)).map { (UnitRatio($0), 1) }
    }
    return symbol()
  }

  private mutating func symbol() -> (UnitRatio, power: Int)? {
    var name = ""
    var isInBrackets = false
    while let next = rest.first {
      let isPlain = !"./(){}+-".contains(next) && !(next.isASCII && next.isNumber)
      guard isInBrackets || isPlain else { break }
      if next == "[" { isInBrackets = true }
      if next == "]" { isInBrackets = false }
      name.append(rest.removeFirst())
    }
    guard !name.isEmpty, !isInBrackets else { return nil }
    let power = exponent()
    guard abs(power) <= 9 else { return nil }
    if rest.first == "{", !dropAnnotation() { return nil }
    return (UnitTable.ratio(of: name), power)
  }

  private mutating func exponent() -> Int {
    let sign = rest.first.flatMap { "+-".contains($0) ? String($0) : nil } ?? ""
    let digits = rest.dropFirst(sign.count).prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let value = Int(sign + digits) else { return 1 }
    rest.removeFirst(sign.count + digits.count)
    return value
  }

  /// Drops a remark in braces, which does not change the unit.
  private mutating func dropAnnotation() -> Bool {
    guard let end = rest.firstIndex(of: "}") else { return false }
    rest = rest[rest.index(after: end)...]
    return true
  }
}
