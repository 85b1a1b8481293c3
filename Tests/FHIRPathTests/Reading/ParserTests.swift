import Testing

@testable import FHIRPath

struct ParserTests {
  /// An expression written with all its parentheses.
  private func shape(_ text: String) throws -> String {
    let syntax = try Parser.read(text)
    return Self.shape(of: syntax.root, in: syntax)
  }

  private static func shape(of node: Int, in syntax: Syntax) -> String {
    switch syntax.nodes[node] {
    case .nothing: "{}"
    case .quick(_, let otherwise): shape(of: otherwise, in: syntax)
    case .literal(let literal): "\(syntax.literals[literal].integer ?? -1)"
    case .this: "this"
    case .index: "index"
    case .total: "total"
    case .variable(let name): "%" + syntax.variables[name]
    case .sign(let negative, let inner): "(\(negative ? "-" : "+")\(shape(of: inner, in: syntax)))"
    case .binary(let operation, let left, let right):
      "(\(shape(of: left, in: syntax)) \(operation.rawValue) \(shape(of: right, in: syntax)))"
    case .typeTest(let inner, let test, let type):
      "(\(shape(of: inner, in: syntax)) \(test.rawValue) \(syntax.types[type].name))"
    case .path(let start, let steps):
      ([start.map { shape(of: $0, in: syntax) }].compactMap { $0 }
        + steps.map { shape(of: syntax.steps[$0], in: syntax) }).joined(separator: ".")
    }
  }

  private static func shape(of step: Syntax.Step, in syntax: Syntax) -> String {
    switch step {
    case .members(let names, _): names.map { syntax.members[$0].text }.joined(separator: ".")
    case .call(let function, let arguments):
      "\(FunctionTable.all[function].name)(\(arguments.count))"
    case .element(let node): "[\(shape(of: node, in: syntax))]"
    }
  }

  @Test(arguments: [
    ("1 + 2 * 3", "(1 + (2 * 3))"), ("1 - 2 - 3", "((1 - 2) - 3)"),
    ("(1 - 2) * 3", "((1 - 2) * 3)"),
    ("-1.abs()", "(-1.abs(0))"), ("a is Patient = b", "((a is Patient) = b)"),
    ("1 | 2 + 3", "(1 | (2 + 3))"), ("a = b in c", "((a = b) in c)"),
    ("a and b or c xor d implies e", "((((a and b) or c) xor d) implies e)"),
    ("a > b | c", "(a > (b | c))"), ("a contains b and c", "((a contains b) and c)"),
  ])
  func `operators bind as the specification orders them`(_ text: String, _ shape: String) throws {
    #expect(try self.shape(text) == shape)
  }

  @Test(arguments: [
    ("a.b.c", "a.b.c"), ("a[0].b", "a.[0].b"), ("a.where(b = 1).c", "a.where(1).c"),
    ("%x.a.first()", "%x.a.first(0)"), ("$this.a", "this.a"),
    ("`div`.contains.in", "div.contains.in"),
    ("a.contains('x')", "a.contains(1)"), ("is(Patient)", "is(1)"), ("{}.count()", "{}.count(0)"),
    ("%`x y`", "%x y"), ("%'x'", "%x"), ("%vs-a-b", "%vs-a-b"), ("a.day.year", "a.day.year"),
  ])
  func `paths are read step by step`(_ text: String, _ shape: String) throws {
    #expect(try self.shape(text) == shape)
  }

  @Test func `names in a row are one step`() throws {
    #expect(try Parser.read("a.b.c[0].d.e").steps.count == 3)
  }

  @Test(arguments: ["linkId = 'x'", "answer.exists()"])
  func `simple questions are seen for what they are`(_ text: String) throws {
    let syntax = try Parser.read(text)
    guard case .quick(_, let otherwise) = syntax.nodes[syntax.root] else {
      Issue.record("no shortcut")
      return
    }
    #expect(otherwise == syntax.root - 1)
  }

  @Test(arguments: [
    ("", SyntaxError.Fault.empty, 0), ("  ", .empty, 2),
    ("1 +", .unexpected(found: nil, expected: .value), 3),
    ("1 2", .unexpected(found: "2", expected: .operatorOrEnd), 2),
    ("a.", .unexpected(found: nil, expected: .name), 2),
    ("(1", .unexpected(found: nil, expected: .symbol(")")), 2),
    ("a[1", .unexpected(found: nil, expected: .symbol("]")), 3),
    ("{1}", .unexpected(found: "1", expected: .symbol("}")), 1),
    ("a is 5", .unexpected(found: "5", expected: .typeName), 5),
    ("and b", .unexpected(found: "and", expected: .value), 0),
    ("$that", .unexpected(found: "that", expected: .name), 1),
    ("@2020-13", .badDate("2020-13"), 0), ("@T25:00", .badDate("T25:00"), 0),
    ("'é'.frist()", .unknownFunction("frist", nearest: "first"), 4),
    ("a.customFn()", .unknownFunction("customFn", nearest: nil), 2),
    ("a.first(1)", .wrongArgumentCount(function: "first", found: 1, least: 0, most: 0), 2),
    ("iif(a)", .wrongArgumentCount(function: "iif", found: 1, least: 2, most: 3), 0),
    ("a is Pateint", .unknownType("Pateint", nearest: "Patient"), 5),
    ("a.ofType(FHIR.Quantitiy)", .unknownType("FHIR.Quantitiy", nearest: "FHIR.Quantity"), 9),
    ("a.matches('(')", .badPattern(PatternError(offset: 0, fault: .unclosedGroup)), 10),
  ])
  func `what cannot be read is told with its place`(
    _ text: String, _ fault: SyntaxError.Fault, _ offset: Int
  ) {
    let error = #expect(throws: SyntaxError.self) { try Parser.read(text) }
    #expect(error?.fault == fault)
    #expect(error?.offset == offset)
    #expect(error?.text == text)
  }

  @Test(arguments: ["(", "-", "a.where(", "a[", "not("])
  func `what nests too deeply is refused`(_ opening: String) {
    let text = String(repeating: opening, count: 3000) + "1"
    let error = #expect(throws: SyntaxError.self) { try Parser.read(text) }
    #expect(
      error?.fault == .tooDeep(limit: Parser.depthLimit)
        || error?.fault == .unknownFunction("not", nearest: nil))
  }

  @Test func `long sums and long paths are no deep ones`() throws {
    let sum = String(repeating: "1 + ", count: 5000) + "1"
    let path = String(repeating: "a.", count: 5000) + "a"
    #expect(try Parser.read(sum).nodes.count == 10001)
    #expect(try Parser.read(path).steps.count == 1)
  }
}
