import Terminal
import Testing

@testable import Interface

struct PreferencesTests {
  @Test func `what is usual is not written`() {
    #expect(Preferences().json == "{}")
    #expect(Preferences(json: "{}") == Preferences())
  }

  @Test func `what was chosen is read again`() {
    var chosen = Preferences()
    chosen.profile = .oneKey
    chosen.window = 550
    chosen.scanStep = 2500
    chosen.hasLetters = false
    chosen.isConfirmed = true
    chosen.keepsRhythm = false
    chosen.aloud = .eachHighlight
    chosen.theme = .light
    chosen.language = "es"
    chosen.nextKey = " "
    chosen.chooseKey = "Enter"
    chosen.refusesGentle = true
    chosen.showsFamily = true
    #expect(Preferences(json: chosen.json) == chosen)
  }

  @Test(arguments: [
    "", "[]", "{\"keys\": 3}", "{\"window\": 9000}", "{\"scanStep\": -1}", "{\"colours\": \"red\"}",
    "{\"aloud\": true}",
  ])
  func `what cannot be read has its usual value`(json: String) {
    #expect(Preferences(json: json) == Preferences())
  }
}
