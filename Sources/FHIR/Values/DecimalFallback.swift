#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The slow way for sums and products that have more digits than fit.
extension Decimal128 {
  /// What can be worked out the slow way.
  enum Fallback { case sum, product }

  /// Works an operation out with Foundation's decimal, which keeps 36 to 38 digits.
  ///
  /// - Returns: nil when the result is out of range.
  @inline(never)
  func throughFoundation(_ fallback: Fallback, _ other: Decimal128) -> Decimal128? {
    guard let own = Decimal(string: description), let theirs = Decimal(string: other.description)
    else { return nil }
    let result =
      switch fallback {
      case .sum: own + theirs
      case .product: own * theirs
      }
    return result.isNaN ? nil : Decimal128(rounding: result.description)
  }

  /// Reads plain digits, and rounds those after the point that do not fit.
  private init?(rounding text: String) {
    let isNegative = text.hasPrefix("-")
    var coefficient: Int128 = 0
    var scale: Int?
    for byte in text.utf8.dropFirst(isNegative ? 1 : 0) {
      if byte == UInt8(ascii: ".") {
        scale = 0
        continue
      }
      guard byte.isDigit else { return nil }
      let digit = Int128(byte - UInt8(ascii: "0"))
      let (tens, isTooLarge) = coefficient.multipliedReportingOverflow(by: 10)
      let (sum, isAlsoTooLarge) = tens.addingReportingOverflow(digit)
      if isTooLarge || isAlsoTooLarge || scale == Self.largestScale {
        guard scale != nil else { return nil }
        if digit >= 5, coefficient < Int128.max { coefficient += 1 }
        break
      }
      coefficient = sum
      if let places = scale { scale = places + 1 }
    }
    self.init(coefficient: isNegative ? -coefficient : coefficient, scale: scale ?? 0)
  }
}
