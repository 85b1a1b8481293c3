internal import FHIR

/// A read expression kept in one place, so that handing it on counts a single reference.
final class Program: Sendable {
  let syntax: Syntax
  init(_ syntax: Syntax) { self.syntax = syntax }
}

/// Works out the nodes of one expression, once.
struct Evaluator {
  let program: Program
  let environment: Environment
  /// `$index`, where a function works something out for each item.
  var index: Int?
  /// `$total` of `aggregate`.
  var total: Values = .none
  /// What `defineVariable` defined, the newest last.
  var locals: [(name: String, values: Values)] = []
  var weights: WeightLookup?
  var names = MemberNames()
  private(set) var stepsLeft: Int

  init(_ program: Program, in environment: Environment, steps: Int = Choices.stepLimit) {
    self.program = program
    self.environment = environment
    stepsLeft = min(steps, Choices.stepLimit)
  }

  var syntax: Syntax { program.syntax }

  /// Counts work, so that no expression runs for ever.
  mutating func spend(_ steps: Int, at offset: Int) throws(EvaluationError) {
    stepsLeft -= steps
    guard stepsLeft >= 0 else {
      throw EvaluationError(offset: offset, fault: .tooManySteps(limit: Choices.stepLimit))
    }
  }

  /// The value of a node where `$this` is the context.
  mutating func evaluate(_ node: Int, on context: Values) throws(EvaluationError) -> Values {
    switch program.syntax.nodes[node] {
    case .literal(let literal): return .one(program.syntax.literals[literal])
    case .path(let start, let steps): return try walk(steps, from: start, on: context)
    case .this: return context
    case .binary(let operation, let left, let right):
      return try binary(operation, left, right, node, on: context)
    case .quick(let shortcut, let otherwise):
      if case .one(let item) = context, let answer = answer(shortcut, on: item) {
        return .boolean(answer)
      }
      return try evaluate(otherwise, on: context)
    case .nothing: return .none
    case .index: return Values(index.map(Value.integer))
    case .total: return total
    case .variable(let name): return try variable(name, at: node)
    case .sign(let negative, let operand):
      return try sign(negative, try separately(operand, on: context), at: node)
    case .typeTest(let operand, let test, let type):
      let values = try separately(operand, on: context)
      let specifier = program.syntax.types[type]
      return test == .is
        ? try TypeTests.isType(values, specifier, at: offset(of: node))
        : try TypeTests.asType(values, specifier, at: offset(of: node))
    }
  }

  func offset(of node: Int) -> Int { program.syntax.nodeOffsets[node] }

  /// The value of a part that keeps the variables it defines to itself.
  mutating func separately(_ node: Int, on context: Values) throws(EvaluationError) -> Values {
    let known = locals.count
    let values = try evaluate(node, on: context)
    if locals.count > known { locals.removeSubrange(known...) }
    return values
  }

  /// The value of a part for one item of a collection.
  mutating func evaluate(
    _ node: Int, for item: Value, at position: Int
  ) throws(EvaluationError) -> Values {
    let outer = index
    index = position
    let values = try separately(node, on: .one(item))
    index = outer
    return values
  }

  /// Whether a criterion holds for one item; nothing counts as no.
  mutating func holds(
    _ node: Int, for item: Value, at position: Int
  ) throws(EvaluationError) -> Bool {
    if case .quick(let shortcut, _) = program.syntax.nodes[node],
      let answer = answer(shortcut, on: item)
    {
      stepsLeft -= 1
      return answer
    }
    let values = try evaluate(node, for: item, at: position)
    return try Choices.truth(of: values, at: offset(of: node)) ?? false
  }

  private mutating func walk(
    _ steps: Range<Int>, from start: Int?, on context: Values
  ) throws(EvaluationError) -> Values {
    var current = context
    if let start { current = try evaluate(start, on: context) }
    for step in steps {
      let offset = program.syntax.stepOffsets[step]
      switch program.syntax.steps[step] {
      case .members(let names, let isHead):
        current = try follow(names, from: current, isHead: isHead, at: offset)
      case .call(let function, let arguments):
        current = try call(function, arguments, on: current, in: context, at: offset)
      case .element(let node):
        current = try element(of: current, at: node, in: context)
      }
    }
    return current
  }

  private mutating func element(
    of values: Values, at node: Int, in context: Values
  ) throws(EvaluationError) -> Values {
    let position = try separately(node, on: context)
    guard let value = try Single.value(position, at: offset(of: node)) else { return .none }
    guard let index = value.integer else {
      throw Single.wrongType(value, expected: "Integer", at: offset(of: node))
    }
    return values.indices.contains(index) ? .one(values[index]) : .none
  }

  private func variable(_ name: Int, at node: Int) throws(EvaluationError) -> Values {
    let name = program.syntax.variables[name]
    if let local = locals.last(where: { $0.name == name }) { return local.values }
    guard let values = environment.values(of: name) else {
      throw EvaluationError(offset: offset(of: node), fault: .unknownVariable(name))
    }
    return Values(values)
  }

  private mutating func binary(
    _ operation: Operator, _ left: Int, _ right: Int, _ node: Int, on context: Values
  ) throws(EvaluationError) -> Values {
    guard case .binary(let inner, let first, let second) = program.syntax.nodes[left] else {
      let values = try separately(left, on: context)
      return try apply(operation, to: values, right, node, on: context)
    }
    // because `a + b + c …` leans to the left, it is unrolled and not gone down into
    var pending = [(operation, right, node), (inner, second, left)]
    var start = first
    while case .binary(let inner, let first, let second) = program.syntax.nodes[start] {
      pending.append((inner, second, start))
      start = first
    }
    var values = try separately(start, on: context)
    for (operation, right, node) in pending.reversed() {
      values = try apply(operation, to: values, right, node, on: context)
    }
    return values
  }

  private mutating func apply(
    _ operation: Operator, to left: Values, _ right: Int, _ node: Int, on context: Values
  ) throws(EvaluationError) -> Values {
    let offset = offset(of: node)
    try spend(1, at: offset)
    switch operation {
    case .and, .or, .implies:
      if let decided = try Logic.decided(operation, left, at: offset) { return .boolean(decided) }
    default: break
    }
    let right = try separately(right, on: context)
    switch operation {
    case .and, .or, .xor, .implies:
      return try Logic.combine(operation, left, right, at: offset)
    case .equal, .unequal:
      let isEqual = try Equality.areEqual(left, right, &self, at: offset)
      return Values(isEqual.map { .boolean($0 == (operation == .equal)) })
    case .equivalent, .inequivalent:
      let isEquivalent = try Equality.areEquivalent(left, right, &self, at: offset)
      return .boolean(isEquivalent == (operation == .equivalent))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return try Comparison.compare(operation, left, right, at: offset)
    case .in: return try Membership.contains(right, left, &self, at: offset)
    case .contains: return try Membership.contains(left, right, &self, at: offset)
    case .union: return try Combining.distinct(of: left, and: right, &self, at: offset)
    case .plus, .minus, .times, .divided, .dividedWhole, .modulo, .concatenated:
      return try Arithmetic.combine(operation, left, right, at: offset)
    }
  }

  private func sign(
    _ negative: Bool, _ values: Values, at node: Int
  ) throws(EvaluationError) -> Values {
    guard let value = try Single.value(values, at: offset(of: node)) else { return .none }
    guard Measure(value.plain) != nil else {
      throw Single.wrongType(value, expected: "Decimal", at: offset(of: node))
    }
    return Values(Arithmetic.signed(value.plain, negative: negative))
  }
}
