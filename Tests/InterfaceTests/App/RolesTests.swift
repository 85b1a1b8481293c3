import Assessment
import FHIR
import Library
import Testing

@testable import Interface

/// Every way in which voices and lines could be mixed, tried (decision 11).
struct RolesTests {
  private static let roles: [Role] = [.`self`, .selfScribe, .proxy, .interview]
  private static let pairs = roles.flatMap { one in roles.map { (one, $0) } }
  private static let everyForm = Shelf.safe.openings.compactMap { $0.form == nil ? nil : $0.id }

  private func app(
    _ role: Role, _ store: RehearsalStore, _ clock: RehearsalClock, _ id: String? = nil
  )
    -> Rehearsal
  {
    Rehearsal(
      wish: Wish(role: role, personName: "Dad", questionnaire: id), store: store, clock: clock)
  }

  @Test(arguments: pairs)
  func `only one's own draft is carried on, and each response keeps its own role`(
    _ one: Role, _ other: Role
  ) throws {
    let store = RehearsalStore(shelf: .builtIn)
    let clock = RehearsalClock()
    var first = app(one, store, clock, "gait")
    first.press("3 2")
    var second = app(other, store, clock, "gait")
    if one == other {
      #expect(second.labels.first?.hasPrefix("Carry on") == true)
    } else {
      #expect(second.labels.first == "Gait of my own", "another role begins anew")
      second.press("1")
      #expect(second.linkId == "gait.indoor")
      second.press("1")
      #expect(store.drafts.count == 2)
      #expect(store.drafts.map(\.entries.count) == [2, 1])
      #expect(store.drafts[0].entries.allSatisfy { $0.role == one })
      #expect(store.drafts[1].entries.allSatisfy { $0.role == other })
      second.finishWithTopRows()
      let response = try JSONTree(try #require(store.finished.first?.past).responseJSON).root
      #expect(response.extensionValue(ExtensionURL.role)?.string == other.rawValue)
      #expect(
        response["source"]?["type"]?.string == (other == .proxy ? "RelatedPerson" : "Patient"))
    }
  }

  @Test(arguments: pairs)
  func `last time is last time of the same line alone`(_ one: Role, _ other: Role) {
    let store = RehearsalStore(shelf: .builtIn)
    let clock = RehearsalClock()
    for id in ["hand-dexterity", "gait"] {
      var before = app(one, store, clock, id)
      before.finishWithTopRows()
    }
    clock.wait(hours: 1)
    var now = app(other, store, clock, "speech")
    #expect((now.app.ongoing?.session.setting.previous != nil) == (one.line == other.line))
    now.finishWithTopRows()
    let total = store.finished.last?.past?.scores.first { $0.code == "function" }
    #expect((total?.value != nil) == (one.line == other.line), "a total joins no two lines")
    let dominant = app(other, store, clock, "hand-dexterity").app.ongoing?.session
    let item = dominant?.form.indexByLinkId["hand.dominant"]
    #expect(item.map { dominant?.isCarried($0) == true } == (one.line == other.line))
  }

  @Test(arguments: everyForm)
  func `every page speaks in one voice, and names the person it is about`(_ id: String) throws {
    let form = try #require(Shelf.safe.opening(id)?.form)
    for role in Self.roles {
      let store = RehearsalStore(shelf: .safe)
      store.emergencyNumber = "112"
      var app = app(role, store, RehearsalClock(), id)
      for _ in 0..<60 {
        guard case .question(let screen)? = app.app.screens.last else { break }
        var item = screen.item
        let asked = app.question
        if let group = item.parent, case .sides? = app.page.figure { item = form.items[group] }
        if item.type != .date || app.page.typing != .none {
          #expect(asked == item.question(voice: role.voice, name: "Dad"), "\(item.linkId)")
        }
        #expect(!app.screen.contains("{"), "\(item.linkId)")
        let isAboutDad = app.page.place.full.hasSuffix(": Dad")
        #expect(isAboutDad == (role != .`self`), "\(item.linkId)")
        app.topRow()
      }
    }
    for item in form.asked {
      let own = item.question(voice: .`self`, name: "Dad")
      let proxy = item.question(voice: .proxy, name: "Dad")
      let isSpoken = own.contains(" you") || own.contains("your ")
      #expect(!isSpoken || own != proxy, "\(item.linkId) asks a relative about themself")
    }
  }

  @Test func `what only the person can feel is asked of a relative with a word of care`() throws {
    var app = Rehearsal.taking("twitches", as: .proxy, about: "Dad")
    app.press("2")
    app.goOn(to: "twitch.worry")
    let item = try #require(app.app.ongoing?.form.item("twitch.worry"))
    #expect(item.observability == .feltOnly)
    #expect(app.page.hint?.full == "Only answer if they have told you.")
    let own = Rehearsal.taking("twitches")
    #expect(own.page.hint?.full != "Only answer if they have told you.")
  }
}
