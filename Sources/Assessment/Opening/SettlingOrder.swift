import FHIR
import FHIRPath

/// Finds the order in which a form is worked out, from what each expression and condition reads.
///
/// Sorted once on opening; what takes part in a cycle is told, with all its linkIds.
struct SettlingOrder {
  private let form: Form
  private(set) var plan: SettlingPlan
  /// A cycle by its names, and the step at which it was met; nil when there is none.
  private(set) var cycle: (names: [String], step: Step)?
  /// For each variable the wholes that it names without anything inside; nil before it is read.
  private var wholes: [[Int]?]

  init(form: Form) {
    self.form = form
    plan = SettlingPlan(itemCount: form.items.count, variableCount: form.variables.count)
    wholes = Array(repeating: nil, count: form.variables.count)
    for index in form.variables.indices { read(variable: index) }
    for item in form.items { readRules(of: item) }
    sort()
  }

  /// Reads a variable, those that it names first.
  private mutating func read(variable: Int) {
    // because a chain of variables may be long, it is walked and not gone down into.
    var waiting = [variable]
    var isWaiting: Set<Int> = [variable]
    while let last = waiting.last {
      let needed = form.variables[last].bound.variables.first {
        wholes[$0.index] == nil && !isWaiting.contains($0.index)
      }
      if let needed {
        waiting.append(needed.index)
        isWaiting.insert(needed.index)
      } else {
        waiting.removeLast()
        if wholes[last] == nil {
          wholes[last] = read(form.variables[last].bound, for: .variable(last))
        }
      }
    }
  }

  private mutating func readRules(of item: FormItem) {
    let enabling = Step.enable(item.index)
    if let parent = item.parent {
      need(.enable(parent), for: enabling)
      if form.items[parent].calculation != nil { need(.calculate(parent), for: enabling) }
    }
    for target in item.conditions.compactMap(\.target) {
      for step in ExpressionReading.steps(of: target, in: form) {
        need(step, for: enabling)
      }
    }
    for child in item.children where item.calculation == nil {
      need(.enable(child), for: .calculate(item.index))
      need(.calculate(child), for: .calculate(item.index))
    }
    if let expression = item.enabling { readWhole(expression, for: enabling) }
    if let calculation = item.calculation {
      need(enabling, for: .calculate(item.index))
      readWhole(calculation, for: .calculate(item.index))
    }
  }

  /// Reads an expression of an item, which looks at all that is below the wholes left over.
  private mutating func readWhole(_ bound: BoundExpression, for step: Step) {
    for whole in read(bound, for: step) {
      let inside = whole..<form.items[whole].end
      if let owner = bound.owner, inside.contains(owner) {
        // because everything beside it may look at it in turn, no order can be had.
        plan.vague.append(plan.number(of: step))
      } else {
        need(.calculate(whole), for: step)
      }
    }
  }

  /// The wholes that the expression names without anything inside.
  private mutating func read(_ bound: BoundExpression, for step: Step) -> [Int] {
    let outer = bound.variables.flatMap { wholes[$0.index] ?? [] }
    let reading = ExpressionReading(bound, in: form, outer: outer)
    for needed in reading.steps { need(needed, for: step) }
    if reading.isVague { plan.vague.append(plan.number(of: step)) }
    if reading.readsTheMoment { plan.momentary.append(plan.number(of: step)) }
    return reading.wholes
  }

  private mutating func need(_ needed: Step, for step: Step) {
    let (needed, step) = (plan.number(of: needed), plan.number(of: step))
    plan.needs[step].append(needed)
    plan.neededBy[needed].append(step)
  }

  /// Puts each step on the first level behind all that it needs (Kahn's algorithm).
  private mutating func sort() {
    var missing = plan.needs.map(\.count)
    var level = missing.indices.filter { missing[$0] == 0 }
    while !level.isEmpty {
      plan.levels.append(level)
      var next: [Int] = []
      for waiting in level.flatMap({ plan.neededBy[$0] }) {
        missing[waiting] -= 1
        if missing[waiting] == 0 { next.append(waiting) }
      }
      level = next.sorted()
    }
    if let first = missing.firstIndex(where: { $0 > 0 }) { findCycle(from: first, missing) }
  }

  private mutating func findCycle(from first: Int, _ missing: [Int]) {
    // because a step that only waits for the cycle is no part of it: walk until one comes again.
    var position = Array(repeating: -1, count: missing.count)
    var path: [Int] = []
    var at = first
    while position[at] < 0 {
      position[at] = path.count
      path.append(at)
      guard let next = plan.needs[at].first(where: { missing[$0] > 0 }) else { return }
      at = next
    }
    var names: [String] = []
    for number in path[position[at]...] {
      let name = name(of: plan.step(number))
      if !names.contains(name) { names.append(name) }
    }
    cycle = (names, plan.step(at))
  }

  private func name(of step: Step) -> String {
    switch step {
    case .enable(let item), .calculate(let item): form.items[item].linkId
    case .variable(let variable): "%" + form.variables[variable].name
    }
  }
}
