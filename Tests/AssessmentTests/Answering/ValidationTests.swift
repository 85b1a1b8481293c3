import FHIR
import Testing

@testable import Assessment

/// A typed text in an item of a type, and what becomes of it.
struct TypedCase: CustomTestStringConvertible, Sendable {
  let type: String
  let text: String
  let answer: Answer?
  let objection: Objection?

  init(_ type: String, _ text: String, _ answer: Answer?) {
    self.type = type
    self.text = text
    self.answer = answer
    objection = nil
  }

  init(_ type: String, _ text: String, _ objection: Objection) {
    self.type = type
    self.text = text
    answer = nil
    self.objection = objection
  }

  var testDescription: String { "\(type) \"\(text)\"" }

  static let all = [
    TypedCase("integer", "7", .integer(7)),
    TypedCase("integer", "7.0", .integer(7)),
    TypedCase("integer", "7.5", .notAWholeNumber),
    TypedCase("integer", "seven", .notANumber),
    TypedCase("integer", "", .notANumber),
    TypedCase("integer", "-1", .below(min: "0", max: "10")),
    TypedCase("integer", "11", .above(min: "0", max: "10")),
    TypedCase("decimal", "1.50", .decimal("1.50")),
    TypedCase("decimal", "10.01", .above(min: "0", max: "10")),
    TypedCase("decimal", String(repeating: "9", count: 60), .notANumber),
    TypedCase(
      "quantity", "2.5",
      .quantity(
        Decimal128("2.5") ?? Decimal128(0), unit: "kilogram", code: "kg", system: "u")),
    TypedCase("quantity", "heavy", .notANumber),
    TypedCase("date", "2025-03", PartialDate("2025-03").map { .date($0) }),
    TypedCase("date", "2025-02-30", .notADate),
    TypedCase("date", "soon", .notADate),
    TypedCase(
      "dateTime", "2025-03-01T10:00:00Z",
      DateTime("2025-03-01T10:00:00Z").map {
        .dateTime($0)
      }),
    TypedCase("dateTime", "10:00", .notADate),
    TypedCase("time", "10:42:05", TimeOfDay("10:42:05").map { .time($0) }),
    TypedCase("time", "25:00:00", .notATime),
    TypedCase("url", "urn:a", .url("urn:a")),
    TypedCase("url", "", .empty),
    TypedCase("string", "five!", .string("five!")),
    TypedCase("string", "", .empty),
    TypedCase("text", "🧑‍🦽 ok", .string("🧑‍🦽 ok")),
    TypedCase("string", "123456", .tooLong(limit: 5, length: 6)),
    TypedCase("open-choice", "own", .string("own")),
  ]
}

struct ValidationTests {
  @Test(arguments: TypedCase.all)
  func `a typed text is taken, or told why not`(_ one: TypedCase) throws {
    let form = try Samples.form([
      Samples.item(
        "a", one.type, "\"maxLength\":5",
        Samples.extensions(
          "{\"url\":\"\(ExtensionURL.minValue)\",\"valueInteger\":0}",
          "{\"url\":\"\(ExtensionURL.maxValue)\",\"valueInteger\":10}",
          """
          {"url":"\(ExtensionURL.unit)",\
          "valueCoding":{"system":"u","code":"kg","display":"kilogram"}}
          """))
    ])
    var objection: Objection?
    var answer: Answer?
    do throws(Objection) {
      answer = try form.items[0].answer(typed: one.text)
    } catch {
      objection = error
    }
    #expect(answer == one.answer)
    #expect(objection == one.objection)
    if case .decimal(let value)? = answer { #expect(value.description == one.text) }
  }

  @Test func `without bounds and length anything goes`() throws {
    let form = try Samples.form([Samples.item("a"), Samples.item("b", "string")])
    #expect(try form.items[0].answer(typed: "-99999") == .integer(-99999))
    #expect(try form.items[1].answer(typed: "a long text") == .string("a long text"))
  }

  /// A text in an item with one rule, and why it is not taken; nil where it is.
  private func objection(
    _ type: String, _ rule: String, to text: String, today: String? = nil
  ) throws -> Objection? {
    let form = try Samples.form([Samples.item("a", type, rule)])
    do throws(Objection) {
      _ = try form.items[0].answer(typed: text, today: today.flatMap { PartialDate($0) })
      return nil
    } catch {
      return error
    }
  }

  private func rule(_ url: String, _ value: String) -> String {
    Samples.extensions("{\"url\":\"\(url)\",\(value)}")
  }

  @Test func `a text is as long as the form wants it`() throws {
    let rule = rule(ExtensionURL.minLength, "\"valueInteger\":3")
    #expect(try objection("string", rule, to: "ab") == .tooShort(limit: 3, length: 2))
    #expect(try objection("string", rule, to: "abc") == nil)
  }

  @Test(arguments: ["text", "url"])
  func `a text that the form does not limit has at most 500 letters`(type: String) throws {
    let text = String(repeating: "x", count: 500)
    #expect(try objection(type, "\"prefix\":\"1\"", to: text) == nil)
    #expect(
      try objection(type, "\"prefix\":\"1\"", to: text + "x")
        == .tooLong(limit: 500, length: 501))
  }

  @Test func `a number has no more decimals than the form wants`() throws {
    let rule = rule(ExtensionURL.maxDecimalPlaces, "\"valueInteger\":1")
    #expect(try objection("decimal", rule, to: "1.25") == .tooManyDecimals(limit: 1))
    #expect(try objection("quantity", rule, to: "1.25") == .tooManyDecimals(limit: 1))
    #expect(try objection("decimal", rule, to: "1.2") == nil)
  }

  @Test func `a text is wholly like the form's pattern`() throws {
    let rule = Samples.extensions(
      "{\"url\":\"\(ExtensionURL.regex)\",\"valueString\":\"[0-9]{3}-(a+)+\"}",
      "{\"url\":\"\(ExtensionURL.entryFormat)\",\"valueString\":\"123-a\"}")
    #expect(try objection("string", rule, to: "123-aa") == nil)
    #expect(try objection("string", rule, to: "123-aa!") == .unlike(format: "123-a"))
    let long = "123-" + String(repeating: "a", count: 480) + "!"
    #expect(try objection("string", rule, to: long) == .unlike(format: "123-a"))
  }

  @Test func `no date lies behind today, however precisely it is written`() throws {
    let plain = "\"prefix\":\"1\""
    for late in ["2026-11-23", "2026-12", "2027"] {
      #expect(try objection("date", plain, to: late, today: "2026-11-22") == .inTheFuture)
      #expect(try objection("date", plain, to: late) == nil)
    }
    for early in ["2026-11-22", "2026-11", "2026", "1999-12-31"] {
      #expect(try objection("date", plain, to: early, today: "2026-11-22") == nil)
    }
  }

  @Test func `own words are taken where the page has a row for them`() throws {
    let form = try Samples.form([
      Samples.item("one", "open-choice", Samples.weighted),
      Samples.item("several", "open-choice", "\"repeats\":true", Samples.weighted),
      Samples.item("free", "open-choice"), Samples.item("text", "text"),
    ])
    #expect(form.items.map(\.takesOwnWords) == [true, true, true, false])
  }
}
