import FHIR
import Testing

@testable import FHIRPath

struct PathExpressionTests {
  @Test func `an expression tells what it looks for`() throws {
    let expression = try PathExpression("%a.item.where(linkId = 'q').answer.value + %`b c` & 'q'")
    #expect(expression.stringLiterals == ["q"])
    #expect(expression.variableNames == ["a", "b c"])
    #expect(!expression.walksTheTree)
    for text in ["descendants()", "a.repeat(b)", "iif(a, children())"] {
      #expect(try PathExpression(text).walksTheTree)
    }
  }

  @Test func `an error of evaluation has its place in characters`() throws {
    let now = try #require(DateTime("2026-11-22T10:42:05Z"))
    let expression = try PathExpression("'é' & 'é' + %nobody")
    let error = #expect(throws: EvaluationError.self) {
      try expression.evaluate(in: Environment(now: now), on: [])
    }
    #expect(error == EvaluationError(offset: 12, fault: .unknownVariable("nobody")))
  }

  @Test func `variables of the environment go before those of the language`() throws {
    let now = try #require(DateTime("2026-11-22T10:42:05Z"))
    let environment = Environment(now: now, variables: ["ucum": [.integer(5)], "none": []])
    let values = try PathExpression("%ucum | %none").evaluate(in: environment, on: [])
    #expect(values.map(\.integer) == [5])
  }

  @Test func `a name that the type does not have is an error only where that is asked for`() throws
  {
    let now = try #require(DateTime("2026-11-22T10:42:05Z"))
    let patient = Value.resource(try JSONTree(#"{"resourceType":"Patient"}"#).root)
    let expression = try PathExpression("name.givn")
    var environment = Environment(now: now, resource: patient)
    #expect(try expression.evaluate(in: environment, on: [patient]).isEmpty)
    environment.isStrict = true
    #expect(try expression.evaluate(in: environment, on: [patient]).isEmpty)
    let wrong = try PathExpression("Patient.nme")
    let error = #expect(throws: EvaluationError.self) {
      try wrong.evaluate(in: environment, on: [patient])
    }
    #expect(error?.fault == .unknownElement("nme", type: "Patient"))
    #expect(error?.offset == 8)
  }
}
