import Assessment
import Terminal
import Testing

@testable import Interface

/// One rehearsal for every page there is in each language, by name: `first`, `first in Spanish`.
enum EveryPage {
  static let names = makers.map(\.name) + makers.map { $0.name + inSpanish }
  static let inSpanish = " in Spanish"

  static func rehearsal(_ name: String) -> Rehearsal {
    if name.hasSuffix(inSpanish) {
      return Rehearsal.$words.withValue(.spanish) {
        rehearsal(String(name.dropLast(inSpanish.count)))
      }
    }
    return makers.first { $0.name == name }?.make() ?? Rehearsal()
  }

  private static let makers: [(name: String, make: @Sendable () -> Rehearsal)] = [
    ("first", { Rehearsal() }),
    ("person typed", { after("2 D a d", Rehearsal()) }),
    ("person known", { after("3", Rehearsal(store: family(RehearsalClock()))) }),
    ("find a person", { after("a n", clinic()) }),
    ("find nobody", { after("x y", clinic()) }),
    ("today's list", { today() }),
    ("today's list, more", { after("0", today()) }),
    ("year of somebody new", { after("4 B o enter", clinic()) }),
    ("year of a twin", { after("4 B e n up", clinic()) }),
    ("one person who is asked", { asked() }),
    ("who answers", { after("6", asked()) }),
    ("about a person", { about([]) }),
    ("new name", { about([.rename]) }),
    ("double", { about([.join]) }),
    ("join", { about([.join, .choosePerson(0)]) }),
    ("delete", { about([.confirm(.delete(Person(id: "b", name: "Ben")))]) }),
    ("covered", { covered() }),
    ("home", { after("1", Rehearsal()) }),
    ("home with drafts", { home(over: "4 3") }),
    ("shelf", { after("2", home(over: "4")) }),
    ("problems", { Rehearsal.taking("torn") }),
    ("draft", { draft() }),
    ("another's draft", { others() }),
    ("others' drafts", { draftBesides() }),
    ("start again", { after("3", draft()) }),
    ("function", { Rehearsal.taking("hand-dexterity") }),
    ("symptom", { Rehearsal.taking("cramping", as: .proxy, about: "Dad") }),
    ("answered before", { after("3 9", Rehearsal.taking("hand-dexterity")) }),
    ("scale", { after("2", Rehearsal.taking("cramping")) }),
    ("scale at one", { after("2 1", Rehearsal.taking("cramping")) }),
    ("yes or no", { Rehearsal.asked("kind.yes") }),
    ("year", { Rehearsal.asked("kind.month") }),
    ("month", { after("2", Rehearsal.asked("kind.month")) }),
    ("many choices", { Rehearsal.asked("kind.day") }),
    ("several", { after("1 4", Rehearsal.asked("kind.feel")) }),
    ("several typing", { after("6 a", Rehearsal.asked("kind.feel")) }),
    ("body", { body() }),
    ("body, last part", { after("0", body()) }),
    ("right side", { sides() }),
    ("left side", { after("3", sides()) }),
    ("number", { after("7 0", Rehearsal.asked("kind.weight")) }),
    ("number wrong", { after("7 enter", Rehearsal.asked("kind.weight")) }),
    ("time", { Rehearsal.asked("kind.time") }),
    ("text", { after("a", Rehearsal.asked("kind.note")) }),
    ("letters", { after("a up", Rehearsal.asked("kind.note")) }),
    ("letters of a group", { after("up 2", Rehearsal.asked("kind.note")) }),
    ("letters, more", { after("up 0", Rehearsal.asked("kind.note")) }),
    ("letters, signs", { after("up 0 0", Rehearsal.asked("kind.note")) }),
    ("letters of own words", { after("6 a up", Rehearsal.asked("kind.feel")) }),
    ("letters of a name", { after("2 up", Rehearsal()) }),
    ("figures", { after("1 up", Rehearsal.asked("kind.time")) }),
    ("day", { Rehearsal.asked("kind.date") }),
    ("day of the week", { after("3", Rehearsal.asked("kind.date")) }),
    ("day of the month", { after("4", Rehearsal.asked("kind.date")) }),
    ("year of a day", { after("5", Rehearsal.asked("kind.date")) }),
    ("help", { after("8", Rehearsal.taking("hand-dexterity")) }),
    ("general help", { after("8", Rehearsal()) }),
    ("menu", { after("4 9 m", Rehearsal.taking("hand-dexterity")) }),
    ("menu of home", { after("1 m", Rehearsal()) }),
    ("check", { after("7 4 4 9 3 q 3", Rehearsal.taking("hand-dexterity")) }),
    ("check with many", { after("7 7 7 7 7 7 q 3", Rehearsal.taking("hand-dexterity")) }),
    ("all answers", { all(Rehearsal.taking("hand-dexterity")) }),
    ("looking", { after("2", draft()) }),
    ("result", { finished("speech") }),
    ("result of a check-in", { finished("check-in") }),
    ("why", { after("2", finished("speech")) }),
    ("why of a check-in", { after("1", finished("check-in")) }),
    ("history", { after("1 1 3", Rehearsal(store: family(RehearsalClock()))) }),
    ("past", { after("1 1 3 1", Rehearsal(store: family(RehearsalClock()))) }),
    ("about a past result", { past(.about) }),
    ("why it is changed", { past(.about, .amend) }),
    ("why in own words", { after("5 m u m", past(.about, .amend)) }),
    ("changing", { after("1", past(.about, .amend)) }),
    ("what happened", { past(.about, .log("0-0-2")) }),
    ("how pressing went", { past(.about, .rhythms(assessmentID: "0-0-2")) }),
    ("what happened to a change", { logOfVersion() }),
    ("about a change", { dropped() }),
    ("dropped change", { after("3", dropped()) }),
    ("all that is past", { everything() }),
    ("worth telling", { fallen() }),
    ("result after another", { after("1 3 1", overTime()) }),
    ("trend", { after("1 3 6", overTime()) }),
    ("trend as blocks", { after("1 3 6 3", overTime()) }),
    ("trend as dots", { after("1 3 6 3 3", overTime()) }),
    ("trend of two lines", { after("3 1 4 6", twoLines()) }),
    ("trend, the list", { after("1 3 6 1", overTime()) }),
    ("which score", { after("1 3 6 2", overTime()) }),
    ("right and left over time", { trends(.sides) }),
    ("the body over time", { trends(.body) }),
    ("agreement", { agreement() }),
    ("both answers", { after("1", agreement()) }),
    ("report", { report() }),
    ("report written", { after("5 6 1", report()) }),
    ("stop amid typing", { after("7 0 q", Rehearsal.asked("kind.weight")) }),
    ("stop", { after("4 q", Rehearsal.taking("hand-dexterity")) }),
    ("cannot save", { cannotSave() }),
    ("cannot look", { cannotLook() }),
    ("what to try", { tried([], thenQuiet: false) }),
    (
      "try proposal",
      { tried(["1", "up", "down", "enter", "up", "down", "enter"], thenQuiet: true) }
    ),
    ("gentle", { after("4 9 4 9 4 9", Rehearsal.taking("hand-dexterity")) }),
    ("elsewhere", { after("2", cannotSave()) }),
    ("elsewhere typed", { after("2 3 a", cannotSave()) }),
    ("elsewhere picked", { after("2 3 a up", cannotSave()) }),
    ("copy by hand", { after("3", cannotSave()) }),
    ("settings", { settings() }),
    ("settings of nobody", { after("m 2", Rehearsal()) }),
    ("key settings", { after("1", settings()) }),
    ("how I press", { after("1 1", settings()) }),
    ("how I press, more", { after("1 1 0", settings()) }),
    ("how many keys", { after("1 1 4", settings()) }),
  ]

  private static func overTime() -> Rehearsal {
    let clock = RehearsalClock()
    return Rehearsal(store: .sixChecks(clock), clock: clock)
  }

  private static func twoLines() -> Rehearsal {
    let clock = RehearsalClock()
    return Rehearsal(store: .twoVoices(clock), clock: clock)
  }

  private static func agreement() -> Rehearsal {
    var rehearsal = after("3 1 4", twoLines())
    rehearsal.perform(.trends(.agreement(of: nil)))
    return rehearsal
  }

  private static func trends(_ step: TrendStep) -> Rehearsal {
    let clock = RehearsalClock()
    var rehearsal = after("1 3 6", Rehearsal(store: .ofTheBody(clock), clock: clock))
    rehearsal.perform(.trends(step))
    return rehearsal
  }

  static func report() -> Rehearsal {
    var rehearsal = after("1 1 3 1", Rehearsal(store: family(RehearsalClock())))
    rehearsal.choose(.report)
    return rehearsal
  }

  private static func settings() -> Rehearsal {
    var rehearsal = Rehearsal.taking("hand-dexterity")
    rehearsal.perform(.settings)
    return rehearsal
  }

  /// With the right arm and the right leg picked.
  static func body(as role: Role = .`self`) -> Rehearsal {
    var rehearsal = Rehearsal.taking("weakness", as: role, about: role == .`self` ? nil : "Dad")
    rehearsal.goOn(to: "weak.map")
    rehearsal.press("1 3")
    return rehearsal
  }

  /// At the right hand.
  static func sides(as role: Role = .interview, size: Size = Rehearsal.size) -> Rehearsal {
    var rehearsal = Rehearsal.taking("hand-dexterity", as: role, about: "Person A", size: size)
    rehearsal.goOn(to: "hand.side.right")
    return rehearsal
  }

  private static func fallen() -> Rehearsal {
    var rehearsal = Rehearsal.taking("gait")
    rehearsal.goOn(to: "gait.falls")
    rehearsal.press("2 enter")
    rehearsal.finishWithTopRows()
    rehearsal.choose(.flags)
    return rehearsal
  }

  private static func tried(_ keys: [String], thenQuiet: Bool) -> Rehearsal {
    var rehearsal = Rehearsal.taking("hand-dexterity")
    rehearsal.perform(.tryKeys)
    for key in keys { rehearsal.press(key) }
    if thenQuiet { rehearsal.pass(milliseconds: TryScreen.silence) }
    return rehearsal
  }

  static func after(_ keys: String, _ rehearsal: Rehearsal) -> Rehearsal {
    var rehearsal = rehearsal
    rehearsal.press(keys)
    return rehearsal
  }

  private static func family(_ clock: RehearsalClock) -> RehearsalStore {
    RehearsalStore.after(["speech"], clock: clock, as: .proxy, about: "Dad")
  }

  private static func home(over keys: String) -> Rehearsal {
    let store = RehearsalStore(shelf: .wide)
    for role in [Role.`self`, .interview] {
      var before = Rehearsal.taking("check-in", as: role, store: store)
      before.press(keys)
    }
    return after("1", Rehearsal(store: store))
  }

  private static func draft() -> Rehearsal {
    let store = RehearsalStore(shelf: .wide)
    var before = Rehearsal.taking("check-in", store: store)
    before.press("4 3 7")
    return Rehearsal.taking("check-in", store: store)
  }

  private static func others() -> Rehearsal {
    let store = RehearsalStore(shelf: .wide)
    _ = after("4 3", Rehearsal.taking("check-in", as: .proxy, about: "Dad", store: store))
    return Rehearsal.taking("check-in", as: .interview, about: "Dad", store: store)
  }

  private static func draftBesides() -> Rehearsal {
    let own = after("1 4 3", others())
    return Rehearsal.taking("check-in", as: .interview, about: "Dad", store: own.store)
  }

  private static func finished(_ id: String) -> Rehearsal {
    var rehearsal = Rehearsal.taking(id)
    rehearsal.finishWithTopRows()
    return rehearsal
  }

  private static func all(_ rehearsal: Rehearsal) -> Rehearsal {
    var rehearsal = rehearsal
    rehearsal.press("4 4 4 q 3")
    rehearsal.choose(.allAnswers)
    return rehearsal
  }

  private static func cannotLook() -> Rehearsal {
    let store = RehearsalStore(shelf: .builtIn)
    store.lookingFailure = .busy
    return Rehearsal.taking("gait", store: store)
  }

  private static func cannotSave() -> Rehearsal {
    let rehearsal = after("4", Rehearsal.taking("hand-dexterity"))
    rehearsal.store.failure = .full
    return after("3", rehearsal)
  }
}
