import Assessment
import Foundation
import TestSupport
import Testing

@testable import Interface

/// No byte under 32 but the line end reaches what is written in lines, whatever stands in a form, a
/// name or an answer.
struct HarmlessLinesTests {
  /// How many walks; `THENAR_FUZZ` multiplies it.
  private static let walks =
    10 * (ProcessInfo.processInfo.environment["THENAR_FUZZ"].flatMap { Int($0) } ?? 1)
  private static let evil = "\u{1B}[2J\r\u{7}\t\u{0}\u{8}\u{9B}31m\u{7F}\u{202E}"
  private static let escaped = evil.unicodeScalars.map {
    "\\u" + String(repeating: "0", count: 4 - String($0.value, radix: 16).count)
      + String($0.value, radix: 16)
  }.joined()

  /// Every text of it would drive a terminal.
  private static let form = """
    {"resourceType": "Questionnaire", "status": "active", "version": "1",
     "url": "https://example.org/evil", "title": "T\(escaped)", "item": [
      {"linkId": "a", "type": "choice", "text": "A\(escaped)", "answerOption": [
        {"valueString": "One\(escaped)"}, {"valueCoding": {"code": "2", "display": "Two\(escaped)"}}]},
      {"linkId": "b", "type": "open-choice", "repeats": true, "text": "B\(escaped)",
       "answerOption": [{"valueString": "One\(escaped)"}], "item": [{"linkId": "b.help",
        "type": "display", "text": "Help\(escaped)", "extension": [{
         "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
         "valueCodeableConcept": {"coding": [{"code": "help"}]}}]}]},
      {"linkId": "c", "type": "integer", "text": "C\(escaped)"},
      {"linkId": "d", "type": "display", "text": "D\(escaped)"},
      {"linkId": "e", "type": "text", "text": "E\(escaped)"},
      {"linkId": "f", "type": "date", "text": "F\(escaped)"}]}
    """

  @Test(arguments: 0..<walks)
  func `whatever is typed`(walk: Int) {
    let store = RehearsalStore(
      shelf: Shelf(files: [Shelf.File(name: "evil\u{1B}.json", json: Array(Self.form.utf8))]))
    var dice = Dice(seed: UInt64(walk))
    for id in ["evil\u{1B}", "evil\u{1B}", nil] {
      var app = Rehearsal(
        size: PlainLoop.size,
        wish: Wish(
          role: .`self`, personName: "Dad" + Self.evil,
          questionnaire: id), store: store
      ).app
      let clock = RehearsalClock()
      var left = 60
      _ = PlainLoop.run(
        &app,
        read: {
          left -= 1
          clock.wait(seconds: 1)
          // because every walk is to keep something, it begins with an answer.
          return left < 0 ? nil : left == 59 ? "1" : line(&dice)
        }, write: { text, _ in expectHarmless(text) }, perform: store.perform)
    }
    #expect(!store.assessments.isEmpty)
  }

  private func line(_ dice: inout Dice) -> String {
    dice.pick(Array(0..<4)) == 0
      ? dice.pick([Self.evil, "7" + Self.evil, "q" + Self.evil, "\u{1B}[A", "14:30"])
      : dice.pick("1123456789000mhsubl".map { String($0) } + ["/b", "/m", "7", ""])
  }

  private func expectHarmless(_ text: String) {
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 32 && !(0x7F..<0xA0).contains(scalar.value) && scalar != "\u{202E}")
    }
  }
}
