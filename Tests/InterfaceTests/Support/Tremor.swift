import Terminal
import TestSupport

@testable import Interface

/// Hands that shake: what they press in place of what they mean, drawn from a seed.
///
/// > adjacent row 5 %, double press 3 %, held key 10 %
struct Tremor {
  private var dice: Dice
  /// How often a key, switch or hand went down.
  private(set) var presses = 0

  init(seed: Int) { dice = Dice(seed: UInt64(seed)) }

  private mutating func chance(of percent: Int) -> Bool { dice.pick(Array(0..<100)) < percent }

  /// The time until the next press, in milliseconds: one looks first.
  mutating func thinking() -> Int { dice.pick(Array(700...1500)) }

  /// Whether the row next to the one that is meant is hit.
  mutating func missesRow() -> Bool { chance(of: 5) }

  /// The key that is hit: for a digit sometimes that of the row beside.
  mutating func key(for key: Key) -> Key {
    presses += 1
    guard case .character(let sign) = key, let digit = sign.wholeNumberValue, missesRow() else {
      return key
    }
    let next = digit == 0 ? 1 : digit == 9 ? 8 : digit + dice.pick([-1, 1])
    return .character(Character(String(next)))
  }

  /// The gaps after which the same key comes again: a bounce, or the repeats of a held key.
  mutating func repeats() -> [Int] {
    if chance(of: 3) {
      presses += 1
      return [dice.pick(Array(30...250))]
    }
    guard chance(of: 10) else { return [] }
    return [500] + Array(repeating: 33, count: dice.pick(Array(0...30)))
  }
}

extension Rehearsal {
  /// Presses a key with these hands; without a tremor it is just pressed.
  mutating func strike(_ key: Key) {
    guard var tremor else {
      press(key)
      return
    }
    pass(milliseconds: tremor.thinking())
    let hit = tremor.key(for: key)
    receive(.key(hit))
    for gap in tremor.repeats() { press(hit, after: gap) }
    // because a press may be held back for a moment, one looks when that is over.
    pass(milliseconds: PressFilter.patience)
    self.tremor = tremor
  }

  /// The switch, pressed while its row is lit; sometimes so late that the next one is.
  mutating func strikeSwitch() {
    guard var tremor else {
      press(.other, after: 700)
      return
    }
    let late = tremor.missesRow() ? app.sitting.preferences.scanStep : 0
    self.tremor = tremor
    pass(milliseconds: 700 + late)
    let hit = tremor.key(for: .other)
    receive(.key(hit))
    for gap in tremor.repeats() { press(hit, after: gap) }
    // because a press may be held back for a moment, one looks when that is over.
    pass(milliseconds: PressFilter.patience)
    self.tremor = tremor
  }
}
