import Testing

@testable import FHIRPath

/// What the specification says, chapter by chapter.
struct SpecificationTests {
  @Test(arguments: SpecificationCase.all)
  func `an expression gives what the specification says`(_ item: SpecificationCase) throws {
    let outcome = try item.outcome()
    #expect(outcome.values == item.expected, "\(item.specification)")
    #expect(outcome.fault == item.fault, "\(item.specification)")
  }

  @Test func `every chapter is read`() {
    #expect(Set(SpecificationCase.all.map(\.chapter)).count == 20)
    #expect(SpecificationCase.all.count > 400)
  }

  @Test(arguments: FunctionTable.all.map(\.name))
  func `every function has a case, and one on nothing`(_ name: String) {
    let expressions = SpecificationCase.all.map(\.expression)
    #expect(expressions.contains { $0.contains("\(name)(") && !$0.contains("{}.\(name)(") })
    #expect(expressions.contains { $0.contains("{}.\(name)(") })
  }
}
