import FHIR
import Testing

struct DecimalDivisionTests {
  @Test(arguments: [
    ("6", "3", "2"), ("6.00", "4", "1.5"), ("-1", "8", "-0.125"), ("1", "0.5", "2"),
    ("1", "3", "0.3333333333333333333333333333"), ("2", "3", "0.6666666666666666666666666667"),
    ("-200", "3", "-66.66666666666666666666666667"), ("0", "7", "0"), ("1", "1e-3", "1000"),
    ("1000000", "1e6", "1"), ("1e37", "3", "3333333333333333333333333333333333333"),
    ("2e37", "3", "6666666666666666666666666666666666667"),
    (
      "-384", "7073235529728120150302278727.4329707008",
      "-0.00000000000000000000000005428915782403758412232813167"
    ),
    ("1e-76", "3", "0"),
  ])
  func `a quotient has 28 digits at most and no zeros to spare`(
    left: String, right: String, quotient: String
  ) {
    #expect(decimal(left).divided(by: decimal(right))?.description == quotient)
  }

  @Test(arguments: [
    ("7", "2", "3", "1"), ("-7", "2", "-3", "-1"), ("7", "-2", "-3", "1"),
    ("5.5", "0.7", "7", "0.6"), ("2.2", "1.8", "1", "0.4"), ("1", "2.50", "0", "1.00"),
    (
      "620699923810912470761613278851068382", "0.38059", "1630888682863218872701892532255362416",
      "0.09456"
    ),
    (
      "712340897111273178854855962058254002", "132657817.6854422", "5369761914826412064959786411",
      "76150305.9140558"
    ),
    ("0.001", "1e38", "0", "0.001"),
  ])
  func `whole division and its remainder are exact`(
    left: String, right: String, whole: String, remainder: String
  ) {
    #expect(decimal(left).dividedWhole(by: decimal(right))?.description == whole)
    #expect(decimal(left).remainder(by: decimal(right))?.description == remainder)
  }

  @Test(arguments: ["0", "0.00"])
  func `a division by zero has no result`(zero: String) {
    #expect(decimal("1").divided(by: decimal(zero)) == nil)
    #expect(decimal("1").dividedWhole(by: decimal(zero)) == nil)
    #expect(decimal("1").remainder(by: decimal(zero)) == nil)
  }

  @Test func `a quotient out of range has no result`() {
    #expect(decimal("1e38").divided(by: decimal("1e-10")) == nil)
    #expect(decimal("1e38").dividedWhole(by: decimal("1e-10")) == nil)
    #expect(decimal("1e38").dividedWhole(by: decimal("1e-76")) == nil)
  }
}
