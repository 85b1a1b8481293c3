import FHIR
import Testing

@testable import Assessment

struct SettlingTests {
  private func value(_ linkId: String, in session: Session) throws -> [Answer] {
    session.calculated[try #require(session.form.indexByLinkId[linkId])]
  }

  private func read(_ linkId: String) -> String {
    "%resource.item.where(linkId = '\(linkId)').answer.value"
  }

  @Test func `a calculation sees the calculations that it reads, whatever the order`() throws {
    let form = try Samples.form([
      Samples.calculated("c", "\(read("b")) + 1"),
      Samples.calculated("b", "\(read("a")) + 1"),
      Samples.item("a"),
    ])
    let session = Session(form).answering("a", .integer(5))
    #expect(try value("c", in: session) == [.decimal("7")])
    #expect(try value("c", in: session.answering("a", nil)).isEmpty)
  }

  @Test func `only what a change reaches is worked out anew, and it is right`() throws {
    let form = try Samples.form([
      Samples.item("a"), Samples.item("b"),
      Samples.calculated("sum", "\(read("a")) + \(read("b"))"),
      Samples.calculated("twice", "\(read("sum")) * 2"),
    ])
    let session = Session(form).answering("a", .integer(1)).answering("b", .integer(2))
    #expect(try value("twice", in: session) == [.decimal("6")])
    #expect(try value("twice", in: session.answering("b", .integer(3))) == [.decimal("8")])
    #expect(try value("twice", in: session.replying("b", .absent(.unknown))).isEmpty)
  }

  @Test func `what stands below a question comes and goes with its answer`() throws {
    let form = try Samples.form([
      Samples.item("a", "boolean", below: [Samples.item("b")]),
      Samples.calculated("c", "%resource.descendants().where(linkId = 'b').answer.value"),
    ])
    #expect(Session(form).asked == ["a"])
    let session = Session(form).answering("a", .boolean(true)).answering("b", .integer(3))
    #expect(session.asked == ["a", "b"])
    #expect(try value("c", in: session) == [.decimal("3")])
    let without = session.answering("a", nil)
    #expect(without.asked == ["a"])
    #expect(try value("c", in: without).isEmpty)
  }

  @Test func `a question or group read as a whole brings what stands below it`() throws {
    let form = try Samples.form([
      Samples.group("g", [Samples.item("a", "boolean", below: [Samples.item("b")])]),
      Samples.calculated(
        "all",
        "%resource.item.where(linkId = 'g').descendants().where(value is integer).value.sum()"),
      Samples.calculated(
        "below", "%resource.descendants().where(linkId = 'a').answer.item.answer.value.sum()"),
    ])
    let session = Session(form).answering("a", .boolean(true)).answering("b", .integer(3))
    #expect(form.plan.vague.isEmpty)
    #expect(try value("all", in: session) == [.decimal("3")])
    #expect(try value("below", in: session) == [.decimal("3")])
  }

  @Test func `variables are found outwards, and one may be made of its namesake further out`()
    throws
  {
    let form = try Samples.form(
      [
        Samples.item("a"),
        Samples.group(
          "g",
          [Samples.calculated("inner", "%x"), Samples.calculated("other", "%y")],
          Samples.extensions(Samples.variable("x", "%x + 1"))),
        Samples.calculated("outer", "%x"),
      ],
      with: Samples.extensions(
        Samples.variable("y", "%x * 10"), Samples.variable("x", read("a"))))
    let session = Session(form).answering("a", .integer(2))
    #expect(try value("inner", in: session) == [.decimal("3")])
    #expect(try value("outer", in: session) == [.decimal("2")])
    #expect(try value("other", in: session) == [.decimal("20")])
  }

  @Test func `a total over whatever there is sees everything, itself left out`() throws {
    let form = try Samples.form([
      Samples.item("a"), Samples.item("b"),
      Samples.calculated("total", "%resource.item.where(linkId != 'total').answer.value.sum()"),
    ])
    let session = Session(form).answering("a", .integer(1)).answering("b", .integer(2))
    #expect(try value("total", in: session) == [.decimal("3")])
  }

  @Test func `two totals over the group they stand in see what is beside them`() throws {
    let whole = "%resource.item.where(linkId = 'g').item.where(answer.value is integer)"
    let form = try Samples.form([
      Samples.group(
        "g",
        [
          Samples.item("a"), Samples.item("b"),
          Samples.calculated("count", "\(whole).count()", type: "string"),
          Samples.calculated("sum", "\(whole).answer.value.sum()"),
        ])
    ])
    let session = Session(form).answering("a", .integer(1)).answering("b", .integer(2))
    #expect(try value("sum", in: session) == [.decimal("3")])
  }

  @Test func `what never comes to rest has no value, and says so`() throws {
    let form = try Samples.form([
      Samples.item("a"),
      Samples.calculated("grows", "%resource.item.answer.value.sum() + 1"),
    ])
    let session = Session(form).answering("a", .integer(1))
    #expect(try value("grows", in: session).isEmpty)
    let step = form.plan.number(of: .calculate(1))
    #expect(session.failures[step] == "unstable")
  }

  @Test func `today moves on while the answers stay`() throws {
    let form = try Samples.form([
      Samples.item("a"), Samples.calculated("now", "now()", type: "dateTime"),
    ])
    let session = Session(form).answering("a", .integer(1), minute: 5)
    #expect(try value("now", in: session) == [.dateTime(moment(5).local)])
  }

  @Test func `a failed calculation has no value, and is tried again`() throws {
    let form = try Samples.form([
      Samples.item("a", "string"),
      Samples.calculated("c", "%resource.item.where(linkId = 'a').answer.value + 1"),
      Samples.calculated("d", "%nowhere"),
    ])
    let session = Session(form).answering("a", .string("x"))
    #expect(try value("c", in: session).isEmpty)
    #expect(session.failures.count == 2)
    #expect(session.answering("a", nil).failures.count == 1)
  }

  @Test func `more than one value is an error where the item does not repeat`() throws {
    let form = try Samples.form([
      Samples.item("a"),
      Samples.calculated("one", "1 | 2"),
      Samples.item(
        "more", "integer", "\"repeats\":true",
        Samples.extensions(Samples.hidden, Samples.calculation("1 | 2"))),
    ])
    let session = Session(form)
    #expect(try value("one", in: session).isEmpty)
    #expect(try value("more", in: session) == [.integer(1), .integer(2)])
  }

  @Test(arguments: [
    ("integer", "3.0", Answer.integer(3)), ("decimal", "3", .decimal("3")),
    ("choice", "'yes'", .code("yes")), ("string", "1.50", .string("1.50")),
    ("quantity", "2", .quantity(Decimal128(2), unit: nil, code: nil, system: nil)),
    ("date", "@2026-11-22T10:00:00", PartialDate("2026-11-22").map { .date($0) } ?? .integer(0)),
  ])
  func `a value takes the type of its item`(
    _ type: String, _ text: String, _ expected: Answer
  ) throws {
    let form = try Samples.form([
      Samples.item("a"),
      Samples.item(
        "c", type, Samples.extensions(Samples.hidden, Samples.calculation(text)),
        type == "choice" ? Samples.weighted : "\"prefix\":\"1\""),
    ])
    let found = try #require(try value("c", in: Session(form)).first)
    #expect(found.isSameChoice(as: expected))
  }

  @Test(arguments: [("integer", "3.5"), ("boolean", "1"), ("choice", "'maybe'"), ("time", "'x'")])
  func `a value of another type is none`(_ type: String, _ text: String) throws {
    let form = try Samples.form([
      Samples.item("a"),
      Samples.item(
        "c", type, Samples.extensions(Samples.hidden, Samples.calculation(text)),
        type == "choice" ? Samples.weighted : "\"prefix\":\"1\""),
    ])
    #expect(try value("c", in: Session(form)).isEmpty)
  }

  @Test func `the digits of a decimal reach whoever reads it`() throws {
    let form = try Samples.form([
      Samples.item("a", "decimal"),
      Samples.calculated("b", read("a")),
      Samples.calculated("text", "\(read("b")).toString()", type: "string"),
    ])
    let session = Session(form).answering("a", .decimal("1.5")).answering("a", .decimal("1.50"))
    #expect(try value("text", in: session) == [.string("1.50")])
  }
}
