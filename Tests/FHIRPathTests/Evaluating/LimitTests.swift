import FHIR
import FHIRPath
import Foundation
import Testing

/// That no content can make the program hang or fall.
struct LimitTests {
  private func fault(of text: String) throws -> EvaluationError.Fault? {
    let expression = try PathExpression(text)
    let now = try #require(DateTime("2026-11-22T10:42:05Z"))
    do throws(EvaluationError) {
      _ = try expression.evaluate(in: Environment(now: now), on: [.integer(1)])
      return nil
    } catch {
      return error.fault
    }
  }

  @Test func `what takes too many steps is stopped`() throws {
    let nested = String(repeating: "(1|2|3|4|5|6|7|8|9).all(", count: 9) + "true"
    let text = nested + String(repeating: ")", count: 9)
    #expect(try fault(of: text) == .tooManySteps(limit: 5_000_000))
  }

  @Test func `what goes round in circles is stopped`() throws {
    #expect(try fault(of: "repeatAll($this)") == .tooManyValues(limit: 1_000_000))
  }

  @Test func `what grows without end is stopped`() throws {
    let doubled = "(1).combine(1)" + String(repeating: ".select($this.combine($this))", count: 30)
    #expect(try fault(of: doubled) == .tooManyValues(limit: 1_000_000))
  }

  @Test func `texts that grow without end are stopped`() throws {
    let doubled = "'ab'" + String(repeating: ".select($this + $this)", count: 40)
    #expect(try fault(of: doubled) == .textTooLong(limit: 1_000_000))
    let long = String(repeating: "a", count: 1000)
    let replaced = "'\(long)'.replace('a', '\(long)\(long)')"
    #expect(try fault(of: replaced) == .textTooLong(limit: 1_000_000))
    let matched = "'\(long)'.replaceMatches('a', '\(long)\(long)')"
    #expect(try fault(of: matched) == .textTooLong(limit: 1_000_000))
  }

  @Test func `a sum of thousands of terms is no deep one`() throws {
    #expect(try fault(of: String(repeating: "1 + ", count: 5000) + "1") == nil)
  }

  @Test func `parentheses and calls as deep as may be are worked out`() throws {
    let deep =
      String(repeating: "(1 + iif(true, ", count: 60) + "1" + String(repeating: "))", count: 60)
    #expect(try fault(of: deep) == nil)
  }

  @Test func `numbers beyond the range are nothing, and no trap`() throws {
    for text in [
      "9223372036854775807 + 1", "-9223372036854775807 - 2", "9223372036854775807 * 2",
      "(-9223372036854775807 - 1).abs()", "(-9223372036854775807 - 1) div -1",
      "(-9223372036854775807 - 1) mod -1", "-(-9223372036854775807 - 1)", "999.exp()",
      "10.power(1000)", "2.power(-999)", "1e9.exp()".replacing("1e9", with: "1000000000"),
      "99999999999999999999.toInteger()", "today() + 99999999999 years",
      "'x'.substring(9223372036854775807)",
      "(1|2).skip(9223372036854775807)", "1.5.round(9223372036854775807)",
      "(1|2)[9223372036854775807]",
      "'abc'.substring(1, 9223372036854775807)", "1.lowBoundary(31)", "0.0000001.ln()",
    ] {
      #expect(try fault(of: text) == nil, "\(text)")
    }
  }
}
