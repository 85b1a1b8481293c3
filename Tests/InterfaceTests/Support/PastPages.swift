import Assessment
import Testing

@testable import Interface

/// Ways to the pages about what is past, what is changed of it, and what happened.
extension EveryPage {
  /// Family's result of Dad, at the end of those rows.
  static func past(_ actions: Action...) -> Rehearsal {
    let store = RehearsalStore.after(
      ["speech"], clock: RehearsalClock(), as: .proxy, about: "Dad")
    let id = store.assessments[0].header.id
    var rehearsal = Rehearsal.taking("", as: .proxy, about: "Dad", store: store)
    rehearsal.perform(.history)
    rehearsal.perform(.openPast(0))
    for action in actions {
      switch action {
      case .log: rehearsal.perform(.log(id))
      case .rhythms: rehearsal.perform(.rhythms(assessmentID: id))
      default: rehearsal.perform(action)
      }
    }
    return rehearsal
  }

  /// At a change that was begun, whose third row drops it.
  static func dropped() -> Rehearsal {
    var rehearsal = after("1 1 2", past(.about, .amend))
    rehearsal.perform(.home)
    rehearsal.perform(.history)
    rehearsal.press("2")
    return rehearsal
  }

  /// A version and the one before it, a change, a draft and what was set aside, of one person.
  static func everything() -> Rehearsal {
    let clock = RehearsalClock()
    let store = RehearsalStore.after(["speech"], clock: clock)
    clock.wait(days: 1)
    for questionnaire in ["gait", "cramping"] {
      let draft = Rehearsal.taking(questionnaire, store: store, clock: clock)
      _ = after("4", draft)
    }
    clock.wait(days: 1)
    var rehearsal = Rehearsal.taking("cramping", store: store, clock: clock)
    rehearsal.choose(.startAgain)
    rehearsal.choose(.startAgain)
    for isFinished in [true, false] {
      clock.wait(days: 1)
      rehearsal.perform(.home)
      rehearsal.perform(.history)
      rehearsal.perform(.openPast(2))
      for action in [Action.about, .amend, .because(1)] { rehearsal.perform(action) }
      rehearsal.press(isFinished ? "1 2" : "2 1")
      if isFinished { rehearsal.perform(.finish) }
    }
    rehearsal.perform(.home)
    rehearsal.perform(.history)
    return rehearsal
  }

  /// What happened to the version that was made of another one.
  static func logOfVersion() -> Rehearsal {
    var rehearsal = everything()
    let version = rehearsal.store.assessments.first { $0.past?.status == .amended }
    rehearsal.perform(.openPast(3))
    rehearsal.perform(.about)
    rehearsal.perform(.log(version?.header.id ?? ""))
    return rehearsal
  }
}
