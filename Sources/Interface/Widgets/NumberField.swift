import Assessment
import FHIR
import Terminal

/// A number that is typed and waits for Enter; nothing is preset.
struct NumberField: AnswerWidget {
  private let item: FormItem
  private let profile: PressProfile
  private(set) var typed: String
  private var objection: Objection?

  init(_ asking: Asking) {
    item = asking.item
    profile = asking.profile
    typed = asking.reply?.answers.first?.label ?? ""
  }

  func show(on page: inout Page, words: Words) {
    let (min, max) = item.bounds
    var range = words.question.range(min?.description, max?.description)
    if let unit = item.unit { range = range.isEmpty ? unit : "\(unit), \(range)" }
    page.typing = .number
    page.body.append(.field(typed, range: objection == nil ? range : ""))
    if let objection {
      page.problem = words.question.objection(objection, typed)
      page.rows.append(Row("Backspace", words.question.rubOut, .rubOut))
      switch objection {
      case .below(let min, _): page.rows.append(Row("Up", words.question.use(min), .oneMore))
      case .above(_, let max): page.rows.append(Row("Down", words.question.use(max), .oneLess))
      default: break
      }
      page.status = words.question.notSavedYet
      return
    }
    if !typed.isEmpty { page.rows.append(Row("Enter", words.question.use(typed), .useTyped)) }
    page.rows.append(Row("Up", words.question.oneMore, .oneMore))
    page.rows.append(Row("Down", words.question.oneLess, .oneLess))
    if profile.isSteppedThrough { page.rows.append(Row("", words.picking.tenMore, .addTen)) }
    if profile.picksLetters, item.type == .decimal {
      page.rows.append(Row("", words.picking.tenthMore, .addTenth))
    }
    page.status = words.question.digitsTyped
  }

  mutating func act(_ action: Action) -> WidgetOutcome? {
    switch action {
    case .useTyped: use()
    case .oneMore: step(by: "1")
    case .oneLess: step(by: "-1")
    case .addTen: step(by: "10")
    case .addTenth: step(by: "0.1")
    case .rubOut: rubOut()
    // Rub out, then Back.
    case .back where !typed.isEmpty: rubOut()
    default: nil
    }
  }

  mutating func press(_ key: Key) -> WidgetOutcome? {
    switch key {
    case .character(let sign) where sign.isNumberSign(in: typed, for: item):
      // because a held key must not fill the memory; a number that anybody means is shorter.
      guard typed.count < 40 else { return .stay }
      return type(typed + String(sign))
    case .up: return act(.oneMore)
    case .down: return act(.oneLess)
    case .backspace: return typed.isEmpty ? .back : rubOut()
    default: return nil
    }
  }

  mutating func type(_ text: String) -> WidgetOutcome? {
    typed = text
    objection = nil
    return .stay
  }

  private mutating func rubOut() -> WidgetOutcome {
    typed = String(typed.dropLast())
    objection = nil
    return .stay
  }

  private mutating func step(by amount: String) -> WidgetOutcome {
    let (min, max) = item.bounds
    let amount = Decimal128(amount) ?? Decimal128(0)
    // because nothing is preset, a first step of one shows where the numbers begin.
    let first = amount > Decimal128(1) ? amount : min ?? Decimal128(0)
    var next = Decimal128(typed)?.adding(amount) ?? first
    if let min, next < min { next = min }
    if let max, next > max { next = max }
    return type(next.description) ?? .stay
  }

  private mutating func use() -> WidgetOutcome {
    guard !typed.isEmpty else { return .stay }
    do throws(Objection) {
      return .reply(.answers([try item.answer(typed: typed)]))
    } catch {
      objection = error
      return .object(error)
    }
  }
}

extension Character {
  /// Whether the sign can stand next in a number: a digit, a leading minus, one decimal point.
  fileprivate func isNumberSign(in text: String, for item: FormItem) -> Bool {
    if isASCII && isNumber { return true }
    if self == "-" { return text.isEmpty && (item.bounds.min ?? Decimal128(-1)) < Decimal128(0) }
    return self == "." && item.type == .decimal && !text.contains(".")
  }
}
