import Testing

/// Every entry of a table that is meant to grow has its tests (architecture.md 5).
@Suite struct TableTests {
  @Test func `every widget has a test file`() throws {
    let table = try #require(TextFile("Sources/Interface/Widgets/WidgetTable.swift"))
    let widgets = Set(table.text.matches(of: /make: \{ (\w+)\(/).map { String($0.1) })
    #expect(widgets.count >= 7)
    let tests = Set(House.files.filter { $0.isIn("Tests/InterfaceTests") }.map(\.name))
    #expect(widgets.filter { !tests.contains("\($0)Tests.swift") } == [])
  }

  @Test func `every function of FHIRPath has a case of the specification`() throws {
    let table = try #require(TextFile("Sources/FHIRPath/Functions/FunctionTable.swift"))
    let names = table.text.matches(of: /\.init\(\s*"(\w+)"/).map { String($0.1) }
    #expect(names.count > 80)
    let cases = House.files.filter { $0.isIn("Tests/FHIRPathTests/Specification") }
      .map(\.text).joined(separator: "\n")
    // The name with its bracket, so that `all(` is not found in `allTrue(`.
    let called = Set(cases.matches(of: /(\w+)\(/).map { String($0.1) })
    #expect(names.filter { !called.contains($0) } == [])
  }

  @Test func `every module has its tests`() throws {
    let package = try #require(TextFile("Package.swift"))
    let modules = package.text.matches(of: /\.target\(\s*name: "(\w+)"/).map { String($0.1) }
    let tests = Set(
      package.text.matches(of: /\.testTarget\(\s*name: "(\w+)Tests"/).map { String($0.1) })
    // What is C, and what tests are built of, is tested through what uses it; what reads the
    // questionnaires with them.
    let through = ["CNcurses", "CPseudoTerminal", "TestSupport"]
    #expect(modules.filter { !tests.contains($0) && !through.contains($0) } == [])
    #expect(modules.count >= 8)
  }
}
