import Assessment
import FHIR
import Terminal

/// A scale from 0 to 10: 0 and 2 to 9 answer at once, 1 waits for 0 (ten) or Enter (one).
struct ScaleField: AnswerWidget {
  private let profile: PressProfile
  private let low: String
  private let high: String
  private var at: Int?
  /// Whether 1 was typed, so that 0 makes it ten.
  private var beganWithOne = false
  private static let last = 10

  init(_ asking: Asking) {
    profile = asking.profile
    low = asking.item.asides["lower"] ?? ""
    high = asking.item.asides["upper"] ?? ""
    if case .integer(let value)? = asking.reply?.answers.first { at = value }
  }

  var typed: String { at.map(String.init) ?? "" }

  func show(on page: inout Page, words: Words) {
    page.typing = .scale
    page.body.append(.scale(from: 0, to: Self.last, at: at, low: low, high: high))
    if let at { page.rows.append(Row("Enter", words.question.use(String(at)), .useTyped)) }
    page.rows.append(Row("Right", words.question.oneMore, .oneMore))
    page.rows.append(Row("Left", words.question.oneLess, .oneLess))
    if profile.isSteppedThrough { page.rows.append(Row("", words.picking.fiveMore, .addFive)) }
    page.status = words.question.scaleStatus
  }

  mutating func act(_ action: Action) -> WidgetOutcome? {
    switch action {
    case .useTyped: use()
    case .oneMore: move(to: (at ?? 0) + 1)
    case .oneLess: move(to: (at ?? 0) - 1)
    case .addFive: move(to: (at ?? 0) + 5)
    case .back where beganWithOne: rubOut()
    default: nil
    }
  }

  private mutating func rubOut() -> WidgetOutcome {
    beganWithOne = false
    at = nil
    return .stay
  }

  mutating func press(_ key: Key) -> WidgetOutcome? {
    switch key {
    case .right: return act(.oneMore)
    case .left: return act(.oneLess)
    case .character("1"):
      beganWithOne = true
      at = 1
      return .stay
    case .character(let sign):
      guard let digit = sign.wholeNumberValue, sign.isASCII else { return nil }
      if beganWithOne && digit == 0 { return .reply(.answers([.integer(Self.last)])) }
      // because it may be a correction or the next answer typed ahead, it is taken for neither.
      if beganWithOne { return nil }
      return .reply(.answers([.integer(digit)]))
    case .backspace: return act(.back)
    default: return nil
    }
  }

  mutating func type(_ text: String) -> WidgetOutcome? {
    guard let value = Int(text) else { return .object(.notANumber) }
    guard (0...Self.last).contains(value) else {
      return .object(
        value < 0 ? .below(min: "0", max: "10") : .above(min: "0", max: "10"))
    }
    at = value
    beganWithOne = false
    return .stay
  }

  private mutating func move(to value: Int) -> WidgetOutcome {
    at = min(max(value, 0), Self.last)
    beganWithOne = false
    return .stay
  }

  private func use() -> WidgetOutcome {
    at.map { .reply(.answers([.integer($0)])) } ?? .stay
  }
}
