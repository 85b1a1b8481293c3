import Testing

@testable import Assessment

/// Items that wait for one another, and the names that are told.
struct Circle: Sendable {
  let items: [String]
  let variables: [String]
  let names: [String]

  private static func read(_ linkId: String) -> String {
    "%resource.item.where(linkId = '\(linkId)').answer.value"
  }

  static let all = [
    Circle(
      items: [
        Samples.calculated("a", "\(read("b")) + 1"), Samples.calculated("b", "\(read("a")) + 1"),
      ], variables: [], names: ["a", "b"]),
    Circle(items: [Samples.calculated("a", "\(read("a")) + 1")], variables: [], names: ["a"]),
    Circle(
      items: [], variables: [Samples.variable("x", "%y"), Samples.variable("y", "%x")],
      names: ["%x", "%y"]),
    Circle(items: [], variables: [Samples.variable("x", "%x + 1")], names: ["%x"]),
    Circle(
      items: [
        Samples.calculated("c", read("d")),
        Samples.item(
          "d", "integer", Samples.when(("e", "exists", "\"answerBoolean\":true"))),
        Samples.item("e", "integer", Samples.extensions(Samples.enabling("\(read("c")) = 1"))),
      ], variables: [], names: ["d", "e", "c"]),
  ]
}

struct SettlingOrderTests {
  private func read(_ linkId: String) -> String {
    "%resource.item.where(linkId = '\(linkId)').answer.value"
  }

  /// The level of each step that has a name here.
  private func level(of step: Step, in form: Form) throws -> Int {
    let number = form.plan.number(of: step)
    return try #require(form.plan.levels.firstIndex { $0.contains(number) })
  }

  @Test func `each step stands behind everything it needs`() throws {
    for id in ["check-in", "gait", "cramping"] {
      let plan = try BuiltIn.form(id).plan
      var done: Set<Int> = []
      for level in plan.levels {
        for step in level { #expect(done.isSuperset(of: plan.needs[step])) }
        done.formUnion(level)
      }
      #expect(done.count == plan.needs.count)
    }
  }

  @Test func `an expression needs what its variables name`() throws {
    let form = try Samples.form(
      [Samples.calculated("c", "%x + 1"), Samples.calculated("b", "%y"), Samples.item("a")],
      with: Samples.extensions(
        Samples.variable("x", "%resource.item.where(linkId = 'b').answer.value"),
        Samples.variable("y", read("a"))))
    #expect(
      try level(of: .calculate(0), in: form) > level(of: .calculate(1), in: form))
    #expect(try level(of: .calculate(1), in: form) > level(of: .enable(2), in: form))
  }

  @Test func `a group named alone is read as a whole, with an item inside only for that`() throws {
    let whole = "%resource.item.where(linkId = 'g')"
    let form = try Samples.form([
      Samples.calculated("all", "\(whole).item.answer.value.sum()"),
      Samples.calculated("one", "\(whole).item.where(linkId = 'a').answer.value"),
      Samples.group(
        "g", [Samples.item("a"), Samples.group("h", [Samples.calculated("deep", read("z"))])]),
      Samples.item("z"),
    ])
    #expect(form.plan.vague.isEmpty)
    #expect(try level(of: .calculate(0), in: form) > level(of: .calculate(5), in: form))
    #expect(try level(of: .calculate(1), in: form) < level(of: .calculate(5), in: form))
  }

  @Test(arguments: [
    ("%resource.item.answer.value.sum()", true),
    ("%resource.descendants().where($this is Coding).count()", true),
    ("answer.exists()", true),
    ("%context.answer.value", true),
    ("%resource.item.where(linkId = 'a').answer.value", false),
    ("%resource.extension('urn:x').value = 'y'", false),
    ("%previous.item.where(linkId = 'gone').answer.value", false),
    ("%questionnaire.item.where(linkId = 'c').answerOption.value", false),
    ("%resource.item.where(linkId != 'c').answer.value.sum()", true),
    ("%resource.item.where(linkId = 'a').answer.value.contains('c')", false),
    ("1 + 1", false),
  ])
  func `an expression is vague when it reaches answers without naming them`(
    _ text: String, _ isVague: Bool
  ) throws {
    let form = try Samples.form([Samples.item("a"), Samples.calculated("c", text)])
    #expect(form.plan.vague.isEmpty != isVague)
  }

  @Test(arguments: ["now()", "today() - 1 year", "%resource.authored", "%resource.status = 'x'"])
  func `an expression that looks at the time is worked out each time`(_ text: String) throws {
    let form = try Samples.form([Samples.item("a"), Samples.calculated("c", text)])
    #expect(form.plan.momentary == [form.plan.number(of: .calculate(1))])
  }

  @Test(arguments: Circle.all)
  func `a cycle is told with all its names`(_ circle: Circle) throws {
    let extensions = "\"extension\":[\(circle.variables.joined(separator: ","))]"
    let opening = Samples.opening([Samples.item("q")] + circle.items, with: extensions)
    let problem = try #require(opening.problems.first)
    #expect(opening.problems.count == 1)
    #expect(problem.severity == .fatal)
    guard case .cycle(let names) = problem.kind else { throw CancellationError() }
    #expect(Set(names) == Set(circle.names))
    #expect(names.count == circle.names.count)
    #expect(problem.place != nil)
  }
}
