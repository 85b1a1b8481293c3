import FHIR
import FHIRPath

/// An expression where it stands in a form; which variables its names mean is found out once.
struct BoundExpression: Sendable {
  let expression: PathExpression
  /// The item it stands in; nil for the questionnaire itself.
  let owner: Int?
  /// What its names mean, as indices in `Form.variables`.
  private(set) var variables: [(name: String, index: Int)] = []
  let readsContext: Bool
  let readsPrevious: Bool
  let readsPatient: Bool

  init(_ expression: PathExpression, in owner: Int?) {
    self.expression = expression
    self.owner = owner
    readsContext = expression.variableNames.contains("context")
    readsPrevious = expression.variableNames.contains("previous")
    readsPatient = expression.variableNames.contains("patient")
  }

  /// Finds the variables of a form that the names mean.
  ///
  /// - Parameters:
  ///   - form: the form it stands in
  ///   - own: the variable whose expression this is; there its own name means the one further out,
  ///     where there is one
  mutating func bind(in form: Form, as own: Int? = nil) {
    variables = expression.variableNames.sorted().compactMap { name in
      form.variable(name, at: owner, besides: own).map { (name, $0) }
    }
  }
}

/// A named expression in the scope of its item and everything below.
struct FormVariable: Sendable {
  let name: String
  let node: JSONNode
  var bound: BoundExpression
}

extension Form {
  /// The variable that a name means at an item: the nearest one outwards.
  func variable(_ name: String, at owner: Int?, besides own: Int?) -> Int? {
    var isOwn = false
    var at = owner
    while let item = at {
      if let found = items[item].variables[name] {
        if found != own { return found }
        isOwn = true
      }
      at = items[item].parent
    }
    if let found = rootVariables[name], found != own { return found }
    // because a name that nothing else has means the variable itself, which is a cycle.
    return isOwn || rootVariables[name] != nil ? own : nil
  }

  /// Every expression that the form works out, by the item it stands in.
  var expressions: [BoundExpression] {
    variables.map(\.bound)
      + items.flatMap { [$0.enabling, $0.calculation, $0.initialExpression].compactMap { $0 } }
      + flags.compactMap(\.interrupts)
  }

  /// Finds the meaning of every name in every expression.
  mutating func bindExpressions() {
    let form = self
    for index in variables.indices { variables[index].bound.bind(in: form, as: index) }
    for index in items.indices {
      items[index].enabling?.bind(in: form)
      items[index].calculation?.bind(in: form)
      items[index].initialExpression?.bind(in: form)
    }
    for index in flags.indices { flags[index].interrupts?.bind(in: form) }
  }
}
