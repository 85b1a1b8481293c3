import FHIR
import FHIRPath

/// The order in which enablement and calculations are worked out, from what each one reads.
///
/// Sorted once on opening; what takes part in a cycle is reported, with all its linkIds.
struct SettlingOrder {
  let form: Form
  private(set) var problems: [Problem] = []
  private let needs: [Step: Set<Step>]

  init(form: Form) {
    self.form = form
    var needs: [Step: Set<Step>] = [:]
    for item in form.items {
      let reading = ExpressionReading(form: form, at: item.index)
      var enabling = Set(item.parent.map { [Step.enable($0)] } ?? [])
      for condition in item.conditions { enabling.formUnion(reading.steps(of: condition.target)) }
      if let expression = item.enableExpression {
        enabling.formUnion(reading.steps(readBy: expression))
      }
      needs[.enable(item.index)] = enabling
      if let calculation = item.calculation {
        var calculating = reading.steps(readBy: calculation)
        calculating.insert(.enable(item.index))
        needs[.calculate(item.index)] = calculating
      }
    }
    self.needs = needs
  }

  /// Steps level by level; each needs only steps of levels before it (Kahn's algorithm).
  mutating func levels() -> [[Step]] {
    var missing = needs.mapValues(\.count)
    var neededBy: [Step: [Step]] = [:]
    for (step, needed) in needs { for one in needed { neededBy[one, default: []].append(step) } }
    var level = missing.filter { $0.value == 0 }.map(\.key)
    var levels: [[Step]] = []
    while !level.isEmpty {
      levels.append(level.sorted { $0.item < $1.item })
      var next: [Step] = []
      for step in level {
        missing[step] = nil
        for waiting in neededBy[step] ?? [] {
          missing[waiting, default: 0] -= 1
          if missing[waiting] == 0 { next.append(waiting) }
        }
      }
      level = next
    }
    if !missing.isEmpty { reportCycle(among: Set(missing.keys)) }
    return levels
  }

  /// For each item the asked items that decide, directly or through others, whether it is asked.
  func sourcesOfEnablement() -> [[Int]] {
    form.items.map { item in
      var seen: Set<Step> = []
      var waiting: [Step] = [.enable(item.index)]
      var sources: Set<Int> = []
      while let step = waiting.popLast() {
        for needed in needs[step] ?? [] where seen.insert(needed).inserted {
          waiting.append(needed)
          if form.items[needed.item].isAsked { sources.insert(needed.item) }
        }
      }
      return sources.subtracting([item.index]).sorted()
    }
  }

  private mutating func reportCycle(among steps: Set<Step>) {
    // because a step that only waits for the cycle is no part of it: walk until one comes again.
    guard var step = steps.min(by: { $0.item < $1.item }) else { return }
    var path: [Step] = []
    while !path.contains(step) {
      path.append(step)
      guard let next = needs[step]?.filter(steps.contains).min(by: { $0.item < $1.item }) else {
        break
      }
      step = next
    }
    let cycle = path.firstIndex(of: step).map { path[$0...] } ?? path[...]
    var linkIds: [String] = []
    for step in cycle where linkIds.last != form.items[step.item].linkId {
      linkIds.append(form.items[step.item].linkId)
    }
    let first = form.items[step.item]
    problems.append(
      Problem(.fatal, .cycle(linkIds), linkId: first.linkId, at: first.source.node.place))
  }
}

extension Step {
  var item: Int {
    switch self {
    case .enable(let item), .calculate(let item): item
    }
  }
}
