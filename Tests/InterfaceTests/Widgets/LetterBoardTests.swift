import Assessment
import FHIR
import Terminal
import Testing

@testable import Interface

/// Letters picked from rows.
struct LetterBoardTests {
  private func note(_ profile: PressProfile = .mostKeys) -> Rehearsal {
    var app = Rehearsal.asked("kind.note", by: profile)
    if profile == .mostKeys { app.press("up") }
    return app
  }

  private func typed(_ app: Rehearsal) -> Block? { app.page.body.first }

  @Test(arguments: Words.all.map(\.language))
  func `a group opens its letters, and one of them is added`(language: String) throws {
    let words = try #require(Words.all.first { $0.language == language })
    try Rehearsal.$words.withValue(words) {
      var app = note()
      try expectPicture(of: app, named: "groups-\(language)")
      app.press("1")
      try expectPicture(of: app, named: "group-\(language)")
      app.press("2")
      #expect(typed(app) == .field("b", range: ""))
      app.press("0")
      try expectPicture(of: app, named: "more-\(language)")
      app.press("0")
      try expectPicture(of: app, named: "signs-\(language)")
      app.press("0 1 1")
      #expect(typed(app) == .field("ba", range: ""))
    }
  }

  @Test(arguments: Words.all.map(\.language))
  func `figures and what is done with them are one page`(language: String) throws {
    let words = try #require(Words.all.first { $0.language == language })
    try Rehearsal.$words.withValue(words) {
      var app = Rehearsal.asked("kind.time")
      app.press("up 1 2")
      try expectPicture(of: app, named: "figures-\(language)")
    }
  }

  @Test(arguments: Words.all.map(\.language))
  func `every letter of the language stands in one group of at most five`(language: String) throws {
    let words = try #require(Words.all.first { $0.language == language })
    let groups = words.picking.letters + words.picking.signs
    let alphabet =
      "abcdefghijklmnopqrstuvwxyz0123456789 .,'-?!" + (language == "es" ? "ñáéíóúü¿¡" : "")
    for letter in alphabet {
      #expect(groups.filter { $0.contains(letter) }.count == 1, "\(letter)")
    }
    #expect(groups.allSatisfy { (1...5).contains($0.count) })
    #expect(words.picking.letters.count == 6)
  }

  @Test func `0, 9 and backspace lead from a group back to the groups`() {
    for key in ["0", "9", "backspace"] {
      var app = note()
      app.press("1 1")
      let groups = app.page
      app.press("2 \(key)")
      #expect(app.page == groups)
      #expect(app.linkId == "kind.note")
    }
  }

  @Test func `9 and backspace rub out first and then go back`() {
    var app = note()
    app.press("1 1 1 2 9")
    #expect(typed(app) == .field("a", range: ""))
    app.press("backspace backspace")
    #expect(app.linkId == "kind.time")
  }

  @Test func `letters are no keys while they are picked`() {
    var app = note()
    app.press("s h q")
    #expect(app.linkId == "kind.note")
    #expect(app.reply(to: "kind.note") == nil)
    #expect(app.status == "That key does nothing here.")
    #expect(app.page.rows.last?.key == "Tab")
  }

  @Test func `what was picked is typed on, and the other way round`() {
    var app = note()
    app.press("1 1 0")
    app.pick(.typeLetters)
    #expect(app.page.typing == .text)
    app.type("b")
    app.press("up 1 3")
    #expect(typed(app) == .field("abc", range: ""))
  }

  @Test func `digits stay at hand, and the letters come back after a letter`() {
    var app = note()
    app.press("0")
    app.pick(.letters("01234"))
    app.press("3")
    #expect(app.page.rows.contains { $0.action == .letters("01234") })
    app.press("0")
    app.pick(.letters("'?!:/"))
    app.press("2")
    #expect(typed(app) == .field("2?", range: ""))
    #expect(app.page.rows.contains { $0.action == .letters("abcde") })
  }

  @Test func `a large letter is for once`() {
    var app = note()
    app.press("0")
    app.pick(.changeCase)
    #expect(app.labels.first == "A B C D E")
    app.press("1 1 1 1")
    #expect(typed(app) == .field("Aa", range: ""))
  }

  @Test func `a name has a large letter at the beginning of each word`() {
    var app = Rehearsal()
    app.press("2 up")
    for action in picking("Jo-An Lee") { app.pick(action) }
    app.press("0")
    app.pick(.useTyped)
    #expect(app.store.people.map(\.name) == ["Jo-An Lee"])
  }

  @Test(arguments: [PressProfile.arrows, .numberPad, .oneKey, .twoKeys])
  func `hands that do not type have the rows from the start`(profile: PressProfile) {
    let app = Rehearsal.asked("kind.note", by: profile)
    #expect(app.page.typing == .none)
    let canType = profile == .arrows || profile == .numberPad
    var more = app
    more.perform(.more)
    #expect(more.page.rows.contains { $0.action == .typeLetters } == canType)
    #expect(more.page.rows.contains { $0.action == .rubOut } == !canType)
    let name = Rehearsal(wish: Wish(role: .proxy, profile: profile))
    #expect(name.page.typing == .none)
  }

  @Test(arguments: [PressProfile.oneKey, .twoKeys])
  func `every text page can be left by the rows that are stepped through`(profile: PressProfile) {
    for id in ["kind.note", "kind.time", "kind.moment"] {
      var app = Rehearsal.asked(id, by: profile)
      app.pick(.letters(app.firstGroup))
      #expect(app.page.rows.contains { $0.action == .more })
      app.pick(.more)
      if id == "kind.note" { app.pick(.more) }
      app.pick(.leaveWords)
      #expect(app.linkId != id)
    }
  }

  @Test func `in lines nothing is picked`() {
    var app = Rehearsal(
      size: PlainLoop.size, wish: Wish(role: .proxy, questionnaire: "gait", profile: .oneKey))
    #expect(app.page.typing == .text)
    app.say("Dad")
    #expect(app.store.people.map(\.name) == ["Dad"])
  }

  @Test func `own words are picked beside ready phrases, which stay a row away`() {
    var app = Rehearsal.asked("kind.feel", by: .oneKey)
    app.pick(.typeWords)
    for action in picking("b d") { app.pick(action) }
    app.pick(.more)
    app.pick(.leaveWords)
    #expect(app.labels.first == WidgetForm.feelings[0])
    app.pick(.typeWords)
    #expect(typed(app) == .field("b d", range: ""))
    app.pick(.more)
    app.pick(.useTyped)
    #expect(app.reply(to: "kind.feel") == .answers([.string("b d")]))
    app.pick(.more)
    app.pick(.done)
    #expect(app.linkId == "kind.weight")
  }
}

extension Rehearsal {
  /// The first group of letters on the page.
  var firstGroup: String {
    for row in page.rows { if case .letters(let group) = row.action { return group } }
    return ""
  }
}

/// The rows that pick a text, letter by letter, from the first groups of English.
func picking(_ text: String) -> [Action] {
  text.flatMap { letter -> [Action] in
    let groups = Words.english.picking.letters
    let group = groups.first { $0.contains(letter.lowercased()) } ?? ""
    return [.letters(group), .letter(letter)]
  }
}
