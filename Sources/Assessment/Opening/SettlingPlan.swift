/// One thing to work out in a form.
enum Step: Hashable, Sendable {
  case enable(Int)
  /// What an item's answer is worked out to; where it is not worked out, everything below it.
  case calculate(Int)
  /// What a variable stands for.
  case variable(Int)
}

/// In which order everything is worked out, and what must be worked out again after a change.
///
/// Steps are known by their number: first each item's enabling, then each item's calculation, then
/// the variables.
struct SettlingPlan: Sendable {
  let itemCount: Int
  /// Step numbers level by level; each needs only steps of levels before it.
  var levels: [[Int]] = []
  /// For each step, the steps it needs.
  var needs: [[Int]]
  /// For each step, the steps that need it.
  var neededBy: [[Int]]
  /// Steps that may look at any answer.
  var vague: [Int] = []
  /// Steps that look at the time or the state of the response.
  var momentary: [Int] = []

  init(itemCount: Int = 0, variableCount: Int = 0) {
    self.itemCount = itemCount
    needs = Array(repeating: [], count: 2 * itemCount + variableCount)
    neededBy = needs
  }

  func number(of step: Step) -> Int {
    switch step {
    case .enable(let item): item
    case .calculate(let item): itemCount + item
    case .variable(let variable): 2 * itemCount + variable
    }
  }

  func step(_ number: Int) -> Step {
    if number < itemCount { return .enable(number) }
    return number < 2 * itemCount
      ? .calculate(number - itemCount) : .variable(number - 2 * itemCount)
  }
}
