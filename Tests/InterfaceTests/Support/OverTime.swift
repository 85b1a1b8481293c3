import Assessment
import Testing

@testable import Interface

extension RehearsalStore {
  /// Finishes a questionnaire with these presses, and the top rows for the rest, some days later.
  func finish(
    _ id: String, _ keys: String, after days: Int = 0, clock: RehearsalClock,
    as role: Role = .`self`
  ) {
    clock.wait(days: days)
    var app = Rehearsal.taking(
      id, as: role, about: role == .`self` ? nil : "Dad", store: self, clock: clock)
    app.press(keys)
    app.finishWithTopRows()
  }

  /// Function 67, 66, 65, 64, 63 and 60 of 72, four weeks apart.
  static func sixChecks(_ clock: RehearsalClock) -> RehearsalStore {
    let store = RehearsalStore(shelf: .wide)
    let hands = ["444433", "444432", "444432", "444332", "444332", "343332"]
    let legs = ["444333", "444333", "444332", "444332", "443332", "433332"]
    for index in hands.indices {
      let keys = (hands[index] + legs[index] + "444444").map(String.init).joined(separator: " ")
      store.finish("quick", keys, after: index == 0 ? 0 : 28, clock: clock)
    }
    return store
  }

  /// Two checks that Dad was asked, and one for Dad four days before the last.
  static func twoVoices(_ clock: RehearsalClock) -> RehearsalStore {
    let store = RehearsalStore(shelf: .wide)
    store.finish("quick", "4 4 4 4 3 3 4 4 4 3 3 3", clock: clock, as: .interview)
    store.finish("quick", "4 3 4 3 2 7 4 2 1 3 3 2 4 4 2", after: 24, clock: clock, as: .proxy)
    store.finish("quick", "4 3 4 3 3 2 4 3 3 3 3 2", after: 4, clock: clock, as: .interview)
    return store
  }

  /// Hands twice, the left one weaker, and weak parts twice.
  static func ofTheBody(_ clock: RehearsalClock) -> RehearsalStore {
    let store = RehearsalStore(shelf: .wide)
    for (right, left) in [("4", "3"), ("3", "1")] {
      clock.wait(days: 28)
      var app = Rehearsal.taking("hand-dexterity", store: store, clock: clock)
      app.goOn(to: "hand.side.right")
      app.press("\(right) \(left)")
      app.finishWithTopRows()
    }
    for parts in ["1 6 0", "1 3 0"] {
      clock.wait(days: 28)
      var app = Rehearsal.taking("weakness", store: store, clock: clock)
      app.goOn(to: "weak.map")
      app.press(parts)
      app.finishWithTopRows()
    }
    return store
  }
}
