import FHIR
import Terminal

/// How the program behaves under somebody's hands: what `Operator.settingsJSON` holds.
///
/// Everything has a usual value; only what differs from it is written.
package struct Preferences: Equatable, Sendable {
  /// Nil is the usual one of the role.
  var profile: PressProfile?
  /// For how many milliseconds a second press of the same key is ignored, 0 to 2000 in steps of 50;
  /// nil is as the profile has it.
  var window: Int?
  /// How long one row stays lit while rows light up in turn, in milliseconds.
  var scanStep = usualScanStep
  /// Whether letters are keys, where the profile has them.
  var hasLetters = true
  /// Whether an answer is chosen first and then confirmed (decision 9).
  var isConfirmed = false
  /// Whether the rhythm of answering is kept.
  var keepsRhythm = true
  var aloud = ReadAloud.off
  var theme = ColourTheme.fromTerminal
  /// The language of the pages, as a tag; nil is that of the environment.
  var language: String?
  /// The keys taught for the next row and for choosing it, by the names that rows print.
  var nextKey: String?
  var chooseKey: String?
  /// Whether the gentle profile was offered and refused.
  var refusesGentle = false
  /// Whether pages are told as lines even where a screen could show them.
  var isInLines = false
  /// Whether the family may read one's own answers, and how theirs differ (clinical.md I 8).
  var showsFamily = false

  package init() {}

  static let usualScanStep = 1500
  /// The steps that slower and faster go through, in milliseconds (0.3 to 20 s).
  static let scanSteps = [
    300, 500, 750, 1000, 1250, 1500, 2000, 2500, 3000, 4000, 5000, 7000, 10_000, 15_000, 20_000,
  ]
}

extension Preferences {
  /// Reads what was written; what cannot be read has its usual value.
  ///
  /// Settings are no answers: where a file was damaged, the program goes on as if nothing was chosen.
  init(json: String) {
    guard let root = Self.read(json) else { return }
    func text(_ name: String) -> String? { root[name]?.string }
    func number(_ name: String, in range: ClosedRange<Int>) -> Int? {
      root[name]?.integer.flatMap { range.contains($0) ? $0 : nil }
    }
    profile = text("keys").flatMap { PressProfile(rawValue: $0) }
    window = number("window", in: 0...2000)
    scanStep = number("scanStep", in: 300...20_000) ?? scanStep
    hasLetters = root["letters"]?.boolean ?? hasLetters
    isConfirmed = root["confirm"]?.boolean ?? isConfirmed
    keepsRhythm = root["rhythm"]?.boolean ?? keepsRhythm
    aloud = text("aloud").flatMap { ReadAloud(rawValue: $0) } ?? aloud
    theme = text("colours").flatMap { ColourTheme(rawValue: $0) } ?? theme
    language = text("language")
    nextKey = text("nextKey")
    chooseKey = text("chooseKey")
    refusesGentle = root["refusesGentle"]?.boolean ?? refusesGentle
    isInLines = root["lines"]?.boolean ?? isInLines
    showsFamily = root["showsFamily"]?.boolean ?? showsFamily
  }

  private static func read(_ json: String) -> JSONNode? {
    do throws(JSONError) { return try JSONTree(json).root } catch { return nil }
  }

  /// The settings as JSON, `{}` where all are usual.
  var json: String {
    let usual = Preferences()
    var writer = JSONWriter()
    writer.object { json in
      if let profile { json.member("keys", profile.rawValue) }
      if let window { json.member("window", window) }
      if scanStep != usual.scanStep { json.member("scanStep", scanStep) }
      if hasLetters != usual.hasLetters { json.member("letters", hasLetters) }
      if isConfirmed != usual.isConfirmed { json.member("confirm", isConfirmed) }
      if keepsRhythm != usual.keepsRhythm { json.member("rhythm", keepsRhythm) }
      if aloud != usual.aloud { json.member("aloud", aloud.rawValue) }
      if theme != usual.theme { json.member("colours", theme.rawValue) }
      if let language { json.member("language", language) }
      if let nextKey { json.member("nextKey", nextKey) }
      if let chooseKey { json.member("chooseKey", chooseKey) }
      if refusesGentle { json.member("refusesGentle", refusesGentle) }
      if isInLines { json.member("lines", isInLines) }
      if showsFamily { json.member("showsFamily", showsFamily) }
    }
    return writer.text
  }
}
