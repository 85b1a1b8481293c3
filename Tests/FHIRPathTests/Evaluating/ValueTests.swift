import FHIR
import FHIRPath
import Testing

struct ValueTests {
  private func value(_ text: String, of type: ElementType? = nil) throws -> Value {
    .element(try JSONTree(text).root, of: type)
  }

  @Test func `elements are read as what their type says`() throws {
    #expect(try value("\"2020-02\"", of: .date).plain == .date(#require(PartialDate("2020-02"))))
    #expect(try value("\"2020-02\"", of: .string).plain == .string("2020-02"))
    #expect(try value("\"x\"", of: .date).plain == .string("x"))
    #expect(try value("3").plain == .integer(3))
    #expect(try value("3.0").plain == .decimal(#require(Decimal128("3.0"))))
    #expect(try value("3", of: .decimal).plain == .decimal(3))
    #expect(try value("true").boolean == true)
  }

  @Test func `numbers are read across their types`() throws {
    #expect(try value("3.0").integer == 3)
    #expect(try value("3.5").integer == nil)
    #expect(Value.integer(2).decimal == Decimal128(2))
    #expect(Value.string("2").decimal == nil)
    #expect(try value("\"a\"").string == "a")
  }

  @Test func `a quantity with a comparator is no amount`() throws {
    let amount = try value(#"{"value": 5, "code": "mg", "unit": "mg"}"#, of: .quantity)
    #expect(amount.plain == .quantity(5, unit: MeasureUnit(code: "mg", text: "mg")))
    let less = try value(#"{"value": 5, "comparator": "<", "code": "mg"}"#, of: .quantity)
    #expect(less.plain == less)
  }

  @Test func `values become answers`() throws {
    #expect(Value.decimal(2).answer == .decimal(2))
    #expect(Value.string("a").answer == .string("a"))
    #expect(
      try value(#"{"system": "s", "code": "c"}"#, of: .coding).answer
        == .coding(Coding(system: "s", code: "c")))
    #expect(try value(#"{"code": "c"}"#).answer == .coding(Coding(code: "c")))
    #expect(
      try value(#"{"value": 5, "unit": "kg"}"#).answer
        == .quantity(5, unit: "kg", code: nil, system: nil))
    #expect(
      try value(#"{"reference": "P/1"}"#, of: .reference).answer == .reference("P/1", display: nil))
    #expect(try value(#"{"given": ["A"]}"#).answer == nil)
  }
}
