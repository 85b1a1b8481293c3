import Assessment
import FHIR
import Terminal

/// A month and a year in two presses, nothing typed, never in the future.
struct MonthPicker: AnswerWidget {
  private let thisYear: Int
  private let thisMonth: Int
  private let stored: PartialDate?
  private var firstYear: Int
  private var year: Int?
  private var firstMonth = 1
  private static let yearsAtOnce = 5
  private static let monthsAtOnce = 6
  /// No first sign that anybody remembers lies further back.
  private static let yearsBack = 120

  init(_ asking: Asking) {
    thisYear = asking.today.year
    thisMonth = asking.today.month ?? 12
    if case .date(let date)? = asking.reply?.answers.first { stored = date } else { stored = nil }
    // The page that comes up is the one with the stored year on it.
    let back = (stored.map { asking.today.year - $0.year } ?? 0) / Self.yearsAtOnce
    firstYear = thisYear - max(0, back) * Self.yearsAtOnce
  }

  /// The year that was picked, unless it is the one of the answer.
  var typed: String { year.flatMap { $0 == stored?.year ? nil : String($0) } ?? "" }

  func show(on page: inout Page, words: Words) {
    if let year {
      showMonths(of: year, on: &page, words: words)
    } else {
      showYears(on: &page, words: words)
    }
    page.focus = page.rows.firstIndex(where: \.isStored) ?? 0
  }

  private func showYears(on page: inout Page, words: Words) {
    page.hint = words.question.firstTheYear
    for offset in 0..<Self.yearsAtOnce {
      let year = firstYear - offset
      page.rows.append(
        Row(
          String(offset + 1), words.question.year(year, thisYear - year), .year(year),
          isStored: stored?.year == year))
    }
    page.rows.append(Row("0", words.question.earlierYears, .more, standing: .aside))
  }

  private func showMonths(of year: Int, on page: inout Page, words: Words) {
    page.question = words.question.inWhichMonth(year)
    page.hint = words.question.keepsTheYear
    let names = words.common.monthNames
    let last = lastMonth(of: year)
    for month in firstMonth...min(firstMonth + Self.monthsAtOnce - 1, last) {
      page.rows.append(
        Row(
          String(month - firstMonth + 1), Wording(names[month - 1]), .month(month),
          isStored: stored?.year == year && stored?.month == month))
    }
    if last > Self.monthsAtOnce {
      let other = firstMonth == 1 ? (7, last) : (1, Self.monthsAtOnce)
      page.rows.append(
        Row(
          "0", words.question.laterMonths(names[other.0 - 1], names[other.1 - 1]), .more,
          standing: .aside))
    }
    page.rows.append(Row("7", words.question.yearOnly, .enough, standing: .aside))
    page.status = words.question.yearChosen(year)
  }

  private func lastMonth(of year: Int) -> Int { year == thisYear ? thisMonth : 12 }

  mutating func act(_ action: Action) -> WidgetOutcome? {
    switch action {
    case .year(let chosen):
      year = chosen
      let isLate = stored?.year == chosen && (stored?.month ?? 1) > Self.monthsAtOnce
      // because a clock may have been put back since, a stored month can lie ahead of it.
      firstMonth = isLate && lastMonth(of: chosen) > Self.monthsAtOnce ? Self.monthsAtOnce + 1 : 1
      return .stay
    case .month(let month): return reply(month: month)
    case .enough, .useTyped: return reply(month: nil)
    case .more:
      if year == nil {
        let next = firstYear - Self.yearsAtOnce
        firstYear = next < thisYear - Self.yearsBack ? thisYear : next
      } else {
        firstMonth = firstMonth == 1 ? 7 : 1
      }
      return .stay
    case .back where year != nil:
      year = nil
      return .stay
    default: return nil
    }
  }

  mutating func type(_ text: String) -> WidgetOutcome? { Int(text).flatMap { act(.year($0)) } }

  private func reply(month: Int?) -> WidgetOutcome {
    guard let year else { return .stay }
    let padded = month.map { ($0 < 10 ? "-0" : "-") + String($0) } ?? ""
    guard let date = PartialDate("\(year)\(padded)") else { return .stay }
    return .reply(.answers([.date(date)]))
  }
}
