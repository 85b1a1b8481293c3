import Assessment
import FHIR
import Testing

struct ReplyTests {
  private static let replies: [Reply] =
    AbsentReason.allCases.map { .absent($0) } + [
      .answers([]), .answers([.integer(3)]), .answers([.decimal("1.50"), .boolean(false)]),
      .answers([.coding(Coding(system: "s", code: "c", display: "\"x\"", weight: Decimal128(4)))]),
      .answers([.string("\u{1B}[0m"), .url("urn:x")]),
      .answers([.quantity(Decimal128(7), unit: "kilogram", code: "kg", system: "u")]),
      .answers([.dateTime(moment(0).local)]),
    ]

  @Test(arguments: replies)
  func `what the log keeps of a reply is the reply`(_ reply: Reply) {
    #expect(Reply(json: reply.json) == reply)
    #expect(Reply(json: reply.json)?.json == reply.json)
  }

  @Test(arguments: ["", "{", "{}", "3", "\"asked\"", "[3]", "[{\"valueInteger\":\"x\"}]", "null"])
  func `any other text is no reply`(_ text: String) {
    #expect(Reply(json: text) == nil)
  }

  @Test func `a reply has answers or a reason, never both`() {
    #expect(Reply.answers([.integer(1)]).answers == [.integer(1)])
    #expect(Reply.answers([.integer(1)]).absence == nil)
    #expect(Reply.absent(.unknown).answers.isEmpty)
    #expect(Reply.absent(.unknown).absence == .unknown)
  }
}
