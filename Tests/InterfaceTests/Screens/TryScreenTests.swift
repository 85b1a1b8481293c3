import Assessment
import Terminal
import TestSupport
import Testing

@testable import Interface

struct TryScreenTests {
  private func trying(_ key: String, profile: PressProfile? = nil) -> Rehearsal {
    var app = Rehearsal(wish: Wish(role: .`self`, questionnaire: "gait", profile: profile))
    app.perform(.tryKeys)
    app.press(key)
    return app
  }

  @Test func `each press is shown with its gap, and whether it counted`() {
    var app = trying("1")
    app.press(.character("4"), after: 900)
    app.press(.character("4"), after: 1200)
    app.press(.character("4"), after: 50)
    let told = app.page.body.map { block in
      if case .text(let text) = block { text.full } else { "" }
    }
    #expect(
      told == [
        "4: counts", "4, 1.2 s after the last: counts",
        "4, 0.1 s after the last: too soon, not counted",
      ])
    #expect(app.entries.isEmpty)
  }

  @Test(arguments: [
    ("x x x x x x x x x x", PressProfile.oneKey), ("a b a b a b a b a b", .twoKeys),
    ("up down enter up down enter up up up enter", .arrows), ("4 3 + - 4 3 + 2 1 0", .numberPad),
    ("4 3 m 2 1 h 0 4 3 2", .mostKeys),
  ])
  func `ten presses propose what fits`(keys: String, profile: PressProfile) {
    var app = trying("1")
    app.press(keys)
    #expect(app.page.rows.first?.action == .useProfile(profile))
  }

  @Test func `two keys that are proposed are the two that were pressed`() {
    var app = trying("1")
    app.press("a b a b a b a b a b")
    #expect(app.page.hint?.full == "a goes to the next row, b chooses it.")
    app.press("1")
    #expect(app.app.profile == .twoKeys)
    app.press("a b")
    #expect(app.weight(of: "gait.indoor") == 3)
  }

  @Test func `presses that come too soon propose longer times`() {
    var app = trying("1")
    for digit in "43210" {
      app.press(.character(digit), after: 900)
      app.press(.character(digit), after: 60)
    }
    #expect(app.page.rows.first?.action == .useProfile(.gentle))
    app.press("1")
    #expect(app.app.profile == .gentle)
    #expect(app.linkId == "gait.indoor")
  }

  @Test func `a trial ends by itself after a silence`() {
    var app = trying("1")
    app.press("4 3")
    app.pass(milliseconds: TryScreen.silence)
    #expect(app.linkId == "gait.indoor")
    app = trying("1")
    app.press("4 3 2 1 m")
    app.pass(milliseconds: TryScreen.silence)
    #expect(app.page.rows.first?.action == .useProfile(.mostKeys))
  }

  @Test func `the two keys that were taught do everything from then on`() {
    var app = trying("2")
    app.press("j j k")
    #expect(app.question == "From now on these two keys do everything")
    #expect(app.app.profile == .twoKeys)
    for _ in 0..<9 where app.focused?.action != .back { app.press("j") }
    app.press("k")
    #expect(app.linkId == "gait.indoor")
    app.press("j k")
    #expect(app.weight(of: "gait.indoor") == 3)
  }

  @Test func `a key that cannot be taught says so`() {
    var app = trying("2")
    app.press(.other, after: 1000)
    #expect(app.status == "That key cannot be told apart. Take another.")
    app.press("j j")
    #expect(app.status == "That key cannot be told apart. Take another.")
    app.press("k")
    #expect(app.app.profile == .twoKeys)
  }

  @Test func `rows are lit as long as the presses need`() {
    var app = trying("3")
    for _ in 0..<TryScreen.presses {
      for _ in 0..<500 where app.page.body != [.text(app.app.words.trying.mark)] {
        app.pass(milliseconds: 10)
      }
      app.press(.character("x"), after: 640)
    }
    #expect(app.page.rows.first?.action == .usePace(1000))
    app.press("1")
    #expect(app.app.sitting.preferences.scanStep == 1000)
  }

  @Test func `a press before the mark is none`() {
    var app = trying("3")
    app.press(.character("x"), after: 100)
    #expect(app.page.progress.full == "0 of 10")
  }

  @Test(arguments: [([650, 650], 1000), ([975], 1500), ([], 1500), ([60_000], 20_000)])
  func `the step is the press time through 0.65, or the next longer one`(
    times: [Int], step: Int
  ) {
    #expect(TryScreen.step(for: times) == step)
  }

  @Test func `one key can try, and comes out again`() {
    var app = trying("x", profile: .oneKey)
    #expect(app.app.scan != nil)
    app.pass(milliseconds: 2500)
    app.receive(.key(.enter))
    #expect(app.app.due != nil)
  }
}

struct GentleScreenTests {
  @Test func `three answers taken back out of five offer longer times`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4 9 3 9 2")
    #expect(app.linkId == "hand.turn")
    app.press("9")
    #expect(app.question == "Are the keys too quick?")
    app.press("1")
    #expect(app.app.profile == .gentle)
    #expect(app.linkId == "hand.fasten")
  }

  @Test func `one that is refused is not offered again`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4 9 3 9 2 9 2 4 9 3 9 2 9")
    #expect(app.linkId == "hand.fasten")
  }

  @Test func `now and then is no reason`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4 4 9 4 4 4 4 4 9 4 4 9")
    #expect(app.app.screens.last?.isAsking == true)
  }

  @Test func `an interviewer is not asked`() {
    var app = Rehearsal.taking("hand-dexterity", as: .interview, about: "Dad")
    app.press("4 9 3 9 2 9")
    #expect(app.linkId == "hand.fasten")
  }
}
