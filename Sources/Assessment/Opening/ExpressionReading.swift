import FHIR
import FHIRPath

/// Finds what an expression of an item reads: the linkIds it names, its variables' included.
struct ExpressionReading {
  let form: Form
  let at: Int

  init(form: Form, at: Int) {
    self.form = form
    self.at = at
  }

  /// The steps that must be done before the expression is worked out.
  func steps(readBy expression: PathExpression) -> Set<Step> {
    var literals: Set<String> = []
    var walksTheTree = false
    var visited: Set<String> = []
    gather(expression, from: at, &literals, &walksTheTree, &visited)
    let named = Set(literals.compactMap { form.indexByLinkId[$0] })
    var steps: Set<Step> = []
    for target in named {
      steps.formUnion(self.steps(of: target))
      // A group named without anything in it is read as a whole.
      let inside = target + 1..<form.items[target].end
      if !named.contains(where: inside.contains) {
        for index in inside where index != at { steps.formUnion(self.steps(of: index)) }
      }
    }
    if named.isEmpty && walksTheTree {
      // because nothing says what it looks for, it looks at every question.
      for item in form.items where item.calculation == nil && item.index != at {
        steps.insert(.enable(item.index))
      }
    }
    return steps
  }

  /// The steps that decide what an item's answer is.
  func steps(of target: Int) -> Set<Step> {
    form.items[target].calculation == nil
      ? [.enable(target)] : [.enable(target), .calculate(target)]
  }

  private func gather(
    _ expression: PathExpression, from owner: Int?, _ literals: inout Set<String>,
    _ walksTheTree: inout Bool, _ visited: inout Set<String>
  ) {
    literals.formUnion(expression.stringLiterals)
    walksTheTree = walksTheTree || expression.walksTheTree
    for name in expression.variableNames {
      guard let (variable, owner) = form.variable(name, at: owner) else { continue }
      guard visited.insert("\(name)@\(owner ?? -1)").inserted else { continue }
      gather(variable.expression, from: owner, &literals, &walksTheTree, &visited)
    }
  }
}

/// Checks that every variable an expression names exists, and that none is made of itself.
struct VariableCheck {
  let form: Form
  /// Names that SDC and FHIRPath define, besides a form's own (sdc 2.4 and FHIRPath 9).
  private static let known: Set<String> = [
    "resource", "rootResource", "context", "questionnaire", "qitem", "qItem", "previous",
    "patient", "user", "encounter", "ucum", "sct", "loinc", "terminologies", "server", "factory",
    "now",
  ]

  var problems: [Problem] {
    var problems: [Problem] = []
    let launched = launchContext
    for item in form.items {
      var expressions = [item.enableExpression, item.calculation].compactMap { $0 }
      expressions += item.variables.map(\.expression)
      for name in Set(expressions.flatMap(\.variableNames)).sorted()
      where form.variable(name, at: item.index) == nil && !isKnown(name, launched) {
        problems.append(
          Problem(
            .error, .variableUnknown(name), linkId: item.linkId, at: item.source.node.place))
      }
      for variable in item.variables {
        if let cycle = cycle(of: variable, at: item.index) {
          problems.append(
            Problem(.fatal, .cycle(cycle), linkId: item.linkId, at: item.source.node.place))
        }
      }
    }
    for variable in form.rootVariables {
      if let cycle = cycle(of: variable, at: nil) {
        problems.append(Problem(.fatal, .cycle(cycle), at: form.questionnaire.node.place))
      }
    }
    return problems
  }

  private func isKnown(_ name: String, _ launched: Set<String>) -> Bool {
    Self.known.contains(name) || launched.contains(name) || name.hasPrefix("vs-")
      || name.hasPrefix("ext-")
  }

  private var launchContext: Set<String> {
    let url = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-launchContext"
    return Set(
      form.questionnaire.node.extensions(url).compactMap { context in
        let name = context.extension("name")
        return name?["valueCoding"]?["code"]?.string ?? name?["valueId"]?.string
      })
  }

  /// The names through which a variable comes back to itself.
  private func cycle(of variable: FormVariable, at owner: Int?) -> [String]? {
    let start = "%" + variable.name
    var path = [start]
    var visited: Set<String> = []
    func visit(_ expression: PathExpression, _ owner: Int?) -> Bool {
      for name in expression.variableNames.sorted() {
        guard let (next, nextOwner) = form.variable(name, at: owner) else { continue }
        if next.name == variable.name { return true }
        guard visited.insert(next.name).inserted else { continue }
        path.append("%" + next.name)
        if visit(next.expression, nextOwner) { return true }
        path.removeLast()
      }
      return false
    }
    return visit(variable.expression, owner) ? path : nil
  }
}
