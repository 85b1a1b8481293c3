import Assessment
import Terminal
import Testing

@testable import Interface

/// The pages about people.
extension EveryPage {
  /// At the list of people of somebody who asks.
  static func clinic() -> Rehearsal {
    let store = RehearsalStore(shelf: .wide)
    store.people = [
      Person(id: "a", name: "Anna", born: "1961-04"), Person(id: "b", name: "Ben"),
      Person(id: "c", name: "Ann", born: "1980"),
    ]
    return Rehearsal(wish: Wish(role: .interview), store: store)
  }

  static func about(_ actions: [Action]) -> Rehearsal {
    var rehearsal = clinic()
    rehearsal.press("2 4 q 4 0")
    for action in actions { rehearsal.perform(action) }
    return rehearsal
  }

  /// At today's list (mock-up S5): begun, not yet, done, begun by another nurse, never seen.
  static func today(size: Size = Rehearsal.size) -> Rehearsal {
    let store = RehearsalStore(shelf: .wide)
    let clock = RehearsalClock()
    store.people = [("A", "1961"), ("B", "1954"), ("C", "1970"), ("D", "1949"), ("E", "1966")]
      .map { Person(id: $0.0, name: "Person \($0.0)", born: $0.1) }
    store.finish("speech", clock: clock, as: .interview, about: "Person E")
    for (name, presser) in [("Person D", "Ada"), ("Person A", "Kim")] {
      var before = Rehearsal(
        wish: Wish(role: .interview, personName: name, questionnaire: "check-in"),
        presser: presser, store: store, clock: clock)
      before.press("4 3 q 2")
    }
    store.people.append(Person(id: "z", name: "Zoe"))
    store.today = "Person B\nperson  a\r\n\nPerson C\nPerson D\nPerson E\nPerson F\n"
    return Rehearsal(size: size, wish: Wish(role: .interview), store: store, clock: clock)
  }

  /// At the page of one person who was asked before (mock-up S6).
  static func asked() -> Rehearsal {
    let clock = RehearsalClock()
    let store = RehearsalStore.after(["check-in"], clock: clock, as: .interview, about: "Person B")
    store.people = [Person(id: store.people[0].id, name: "Person B", born: "1954")]
    clock.wait(days: 27)
    return Rehearsal(
      wish: Wish(role: .interview, personName: "Person B"), store: store, clock: clock)
  }

  static func covered() -> Rehearsal {
    var rehearsal = Rehearsal.taking("gait", as: .interview, about: "Ben")
    rehearsal.finishWithTopRows()
    rehearsal.perform(.cover)
    return rehearsal
  }
}
