import FHIR
import Testing

struct DecimalFallbackTests {
  @Test func `a product with too many digits is rounded`() throws {
    let third = decimal("0.33333333333333333333333333333333333333")
    let product = try #require(third.multiplied(by: third))
    #expect(product.rounded(toPlaces: 34).description == "0.1111111111111111111111111111111111")
  }

  @Test func `a sum with too many digits is rounded`() throws {
    let sum = try #require(decimal("1e36").adding(decimal("0.12345678901")))
    #expect(sum.truncated == decimal("1e36"))
    #expect(try #require(decimal("-1e36").adding(decimal("1e-40"))) == decimal("-1e36"))
  }

  @Test func `a result out of range is nil`() {
    let largest = decimal("170141183460469231731687303715884105727")
    #expect(largest.adding(1) == nil)
    #expect(largest.multiplied(by: largest) == nil)
    #expect(largest.negated.subtracting(1) == nil)
  }
}
