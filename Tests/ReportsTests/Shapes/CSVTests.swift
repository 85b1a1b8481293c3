import Testing

@testable import Reports

/// Records of RFC 4180, in which nothing is a formula.
@Suite struct CSVTests {
  private func record(_ fields: CSV.Field...) -> String {
    var csv = CSV(header: ["a"])
    csv.add(fields)
    return String(csv.text.dropFirst("a\r\n".unicodeScalars.count - 1))
  }

  @Test func `each record ends with CRLF, and what is missing is empty`() {
    #expect(record(.text("x"), .none, .plain("-3")) == "x,,-3\r\n")
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("say \"ah\"", "\"say \"\"ah\"\"\""), ("two\nlines", "\"two\nlines\""),
    ("two\r\nlines", "\"two\r\nlines\""), ("plain", "plain"),
  ])
  func `what would break a record is quoted`(_ text: String, _ written: String) {
    #expect(record(.text(text)) == written + "\r\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "＝1"])
  func `a text that looks like a formula is told as a text`(_ text: String) {
    #expect(record(.text(text)) == "'\(text)\r\n")
  }

  @Test func `a tab in front is none of the signs that are let through`() {
    #expect(record(.text("\t=1")) == "'\t=1\r\n")
    #expect(record(.text("\r=1")) == "\"'\r=1\"\r\n")
  }
}
