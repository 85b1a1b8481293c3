import Assessment
import Foundation
import Testing

@testable import Interface

/// What is said and heard, line by line.
struct PlainLoopTests {
  private func run(
    _ lines: [String], id: String = "hand-dexterity", store: RehearsalStore? = nil
  ) -> (text: String, ending: Ending, store: RehearsalStore) {
    let store = store ?? RehearsalStore(shelf: .wide)
    let clock = RehearsalClock()
    let identifiers = RehearsalIdentifiers()
    var app = App(
      words: .english, size: PlainLoop.size, wish: Wish(role: .`self`, questionnaire: id),
      clock: { clock.now }, ticks: { clock.milliseconds }, makeID: { identifiers.next() })
    var waiting = lines[...]
    var text = ""
    let ending = PlainLoop.run(
      &app,
      read: {
        clock.wait(seconds: 1)
        let line = waiting.popFirst()
        if let line { text += line + "\n" }
        return line
      }, write: { written, _ in text += written }, perform: store.perform)
    return (text, ending, store)
  }

  private func replies(_ store: RehearsalStore) -> [String] {
    (store.assessments.last?.entries ?? []).compactMap(\.new)
  }

  @Test func `each answer is said back and then the next question is asked`() {
    let heard = run(["3"]).text
    #expect(heard.contains("3: Slow or fumbly, but no aid.\n"))
    #expect(heard.contains("Answer: 3\nSaved: Buttons and zips, 3, Slow or fumbly, but no aid.\n"))
    #expect(heard.contains("Question 2 of 11. In the past 7 days, how well could you turn a key"))
  }

  @Test func `the end of input keeps the draft`() {
    let heard = run(["3", "4"])
    #expect(heard.ending == .cutOff)
    #expect(heard.store.drafts.first?.entries.count == 2)
  }

  @Test func `a wrong line says what can be typed, and does not ask all over again`() {
    let heard = run(["x", "3"]).text
    #expect(heard.contains("Please type 0 to 9, m, l or q."))
    #expect(heard.components(separatedBy: "do up buttons or zips").count == 2)
  }

  @Test(arguments: ["٣", "۳", "३"])
  func `digits of every script are digits`(line: String) {
    let heard = run([line]).text
    #expect(heard.contains("Saved: Buttons and zips, 3, Slow or fumbly, but no aid.\n"))
  }

  @Test func `a slip behind a stroke is no answer, and strokes hold where numbers are typed too`() {
    for linkId in ["kind.note", "kind.count"] {
      var app = Rehearsal.$size.withValue(PlainLoop.size) { Rehearsal.asked(linkId) }
      let before = app.entries
      if linkId == "kind.note" { app.say("/h") }
      #expect(app.linkId == linkId)
      #expect(app.entries == before)
      app.say("/q")
      #expect(app.labels.contains("Stop and finish later"))
    }
  }

  @Test func `l lists the page again`() {
    let heard = run(["l"]).text
    #expect(heard.components(separatedBy: "do up buttons or zips").count == 3)
  }

  @Test func `more than one key on a line answers nothing`() {
    let heard = run(["4 4", "44", ""])
    #expect(heard.store.assessments.isEmpty)
  }

  @Test func `several answers can stand on one line, each kept in its turn`() {
    let heard = run(["4", "7", "7", "7", "7", "7", "7", "7", "0", "2, 3 0 1 0"], id: "gait")
    let last = heard.store.assessments[0].entries.filter { $0.path == "gait.aids" }
    #expect(last.count == 3)
    #expect(last.last?.new?.contains("Power chair") == true)
    #expect(zip(last, last.dropFirst()).allSatisfy { $0.new == $1.old })
  }

  @Test func `what stands behind the end of a list on its line is not an answer`() {
    let store = RehearsalStore(shelf: .wide)
    let first = ["7", "7", "7"]
    _ = run(first + ["1 7 4"], id: "every-kind", store: store)
    #expect(store.assessments[0].entries.last?.path == "kind.feel")
  }

  @Test func `a number is read as a whole, and a wrong one leaves nothing behind`() {
    let heard = run(["4", "4", "4", "4", "4", "4", "4", "4", "500", "2"], id: "gait")
    #expect(heard.text.contains("500 is more than 99. Type a number from 0 to 99."))
    #expect(replies(heard.store).last == "[{\"valueInteger\":2}]")
  }

  @Test(arguments: [("1", "1"), ("10", "10"), ("0", "0")])
  func `a number on a scale is read as a whole`(line: String, value: String) {
    let heard = run(["2", line], id: "cramping")
    #expect(replies(heard.store).last == "[{\"valueInteger\":\(value)}]")
  }

  @Test(arguments: ["11", "-1", "2.5"])
  func `a number off the scale is not taken`(line: String) {
    let heard = run(["2", line], id: "cramping")
    #expect(replies(heard.store).count == 1)
  }

  @Test func `keys with names are written out`() {
    let heard = run(["2", "Backspace"], id: "cramping").text
    #expect(heard.contains("3 to 6 in the week. (your answer now)"))
  }

  @Test func `a whole questionnaire comes to its result and to its end`() {
    let heard = run(["4", "4", "3", "3", "2", "4", "4", "4", "4", "1", "1", "q", "2"])
    #expect(heard.text.contains("Hand dexterity 20 of 24."))
    #expect(heard.text.contains("A record of how you are doing, not a diagnosis."))
    #expect(heard.ending == .stopped)
  }

  @Test func `nothing but printable text and line ends is written`() {
    let heard = run(["4", "m", "9", "8", "9", "x", "q", "1", "7"]).text
    for scalar in heard.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 32 && scalar.value != 127)
    }
  }
}
