import Assessment
import FHIR

extension CommandWords {
  /// What a reading copy says around the questionnaire's own words.
  enum Reading {
    static let somebody = "the person"
    static let howToAnswer = "How to answer"
    static let scoring = "Scoring"
    static let worthTelling = "Worth telling the care team"
    static let sources = "Sources"
    static let limits = "Purpose and limits"
    static let version = "Version"

    static let yes = "Yes"
    static let no = "No"
    static let blank = "________"
    static let line = String(repeating: "_", count: 40)
    static let other = "Other: " + String(repeating: "_", count: 33)
    static let date = "Year ______  Month ____  Day ____"
    static let month = "Year ______  Month ____  (the year alone will do)"
    static let time = "Hour ____  Minute ____"
    static let askedOnce = "Asked once, then kept and shown on the check page."
    static let required = "Needs an answer."

    static func range(_ min: String?, _ max: String?) -> String {
      switch (min, max) {
      case (let min?, let max?): "  (\(min) to \(max))"
      case (let min?, nil): "  (\(min) or more)"
      case (nil, let max?): "  (at most \(max))"
      case (nil, nil): ""
      }
    }

    static func absence(_ reason: AbsentReason, _ voice: Voice) -> String {
      switch reason {
      case .unknown: voice == .proxy ? "Do not know" : "Not sure"
      case .notApplicable: "Did not come up"
      case .declined: "Skip"
      }
    }

    static func hint(of item: FormItem, voice: Voice) -> String? {
      guard voice == .proxy else { return nil }
      return switch item.observability {
      case .feltOnly: "Only answer if they have told you."
      case .partSeen: "What you saw, or what they told you."
      case .seen, nil: nil
      }
    }

    static func notAsked(_ text: String) -> String { "Not asked by Thenar: \(text)" }
    static func workedOut(_ text: String) -> String { "Worked out from the answers: \(text)" }

    /// How the form is filled in, said once; only what some question of it needs.
    static func answering(_ form: Form, voice: Voice) -> [ReadingBlock] {
      let asked = form.asked
      var points: [String] = []
      if voice == .interviewer {
        points.append("Read each question and every row aloud, as written.")
      }
      if asked.contains(where: \.isOrdinal) {
        points.append("4 is as before or none, 0 is the worst. Half and half? Take the lower row.")
      }
      if asked.contains(where: { !$0.repeats && (!$0.options.isEmpty || $0.isScale) }) {
        points.append("Circle one number, or write it down.")
      }
      if asked.contains(where: { $0.repeats && !$0.options.isEmpty }) {
        points.append("Where every row has a box, more than one may fit: tick each.")
      }
      let reasons: [AbsentReason] = [.unknown, .notApplicable]
      let offered = reasons.filter { reason in asked.contains { $0.offers(reason, in: form) } }
      if !offered.isEmpty {
        let names = offered.map { "\"\(absence($0, voice))\"" }
        points.append("Tick \(RuleWords.list(names)) in place of a number where that is so.")
      }
      if !points.isEmpty, !asked.contains(where: \.source.isRequired) {
        points.append("Any question may be left out.")
      }
      return points.map { .point($0) }
    }

    static func edition(of questionnaire: Questionnaire) -> String {
      let node = questionnaire.node
      let version = questionnaire.version.isEmpty ? nil : "Version \(questionnaire.version)"
      let status = node["status"]?.string
      let experimental = node["experimental"]?.boolean == true ? "experimental" : nil
      let parts = [version, status, experimental, node["date"]?.string, node["publisher"]?.string]
      return parts.compactMap { $0 }.joined(separator: ", ")
    }

    // MARK: Flags

    static func flag(_ code: String, _ what: String, level: String) -> String {
      "\(code): \(withNumber(what)) (\(soon(level)))"
    }

    private static func soon(_ level: String) -> String {
      switch level {
      case "now": "now"
      case "today": "today"
      case "soon": "within a week"
      default: level
      }
    }

    static func flagHolds(_ clause: String) -> String { "When \(clause)." }
    static func flagMessage(_ text: String) -> String { "Says: \(withNumber(text))" }

    /// The number that an installation sets stands for itself on paper.
    static func withNumber(_ text: String) -> String {
      text.replacing("{emergency}", with: "the emergency number")
    }

    static func source(_ source: String, of codes: [String]) -> String {
      "\(codes.joined(separator: ", ")): \(source)"
    }
  }
}
