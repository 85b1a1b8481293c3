import Assessment
import FHIR

/// What a reading copy says around the questionnaire's own words, in one language.
struct ReadingWords: Sendable {
  let somebody: String
  let howToAnswer, scoring, worthTelling, sources, limits, version: String
  let yes, no: String
  /// The words before lines to write on: another answer, a date, its month, a time.
  let other, date, month, time: String
  let askedOnce, required: String
  let feltOnly, partSeen: String
  let absence: @Sendable (AbsentReason, Voice) -> String
  let range: @Sendable (_ min: String?, _ max: String?) -> String
  let notAsked, workedOut: @Sendable (_ text: String) -> String
  let answering: AnsweringWords
  /// What R4 calls `draft`, `active` ….
  let status: @Sendable (_ code: String) -> String
  let experimental: String
  let emergencyNumber: String
  let soon: @Sendable (_ level: String) -> String
  let flagHolds, flagMessage: @Sendable (_ text: String) -> String
  let scores: ScoreWords
  let rules: RuleWords
  /// `a, b or c`.
  let or: String

  /// How the form is filled in.
  struct AnsweringWords: Sendable {
    let readAloud, ordinal, circle, boxes, leaveOut: String
    let tick: @Sendable (_ names: String) -> String
  }
}

extension ReadingWords {
  static let line = String(repeating: "_", count: 40)
  static let blank = "________"

  func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + or + last
  }

  func hint(of item: FormItem, voice: Voice) -> String? {
    guard voice == .proxy else { return nil }
    return switch item.observability {
    case .feltOnly: feltOnly
    case .partSeen: partSeen
    case .seen, nil: nil
    }
  }

  /// How the form is filled in, said once; only what some question of it needs.
  func answering(_ form: Form, voice: Voice) -> [ReadingBlock] {
    let asked = form.asked
    var points: [String] = []
    if voice == .interviewer { points.append(answering.readAloud) }
    if asked.contains(where: \.isOrdinal) { points.append(answering.ordinal) }
    if asked.contains(where: { !$0.repeats && (!$0.options.isEmpty || $0.isScale) }) {
      points.append(answering.circle)
    }
    if asked.contains(where: { $0.repeats && !$0.options.isEmpty }) {
      points.append(answering.boxes)
    }
    let reasons: [AbsentReason] = [.unknown, .notApplicable]
    let offered = reasons.filter { reason in asked.contains { $0.offers(reason, in: form) } }
    if !offered.isEmpty {
      points.append(answering.tick(list(offered.map { "\"\(absence($0, voice))\"" })))
    }
    if !points.isEmpty, !asked.contains(where: \.source.isRequired) {
      points.append(answering.leaveOut)
    }
    return points.map { .point($0) }
  }

  func edition(of questionnaire: Questionnaire) -> String {
    let node = questionnaire.node
    let number = questionnaire.version.isEmpty ? nil : "\(version) \(questionnaire.version)"
    let status = node["status"]?.string.map(status)
    let experimental = node["experimental"]?.boolean == true ? experimental : nil
    let parts = [number, status, experimental, node["date"]?.string, node["publisher"]?.string]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  func flag(_ code: String, _ what: String, level: String) -> String {
    "\(code): \(withNumber(what)) (\(soon(level)))"
  }

  /// The number that an installation sets stands for itself on paper.
  func withNumber(_ text: String) -> String {
    text.replacing("{emergency}", with: emergencyNumber)
  }

  func source(_ source: String, of codes: [String]) -> String {
    "\(codes.joined(separator: ", ")): \(source)"
  }
}
