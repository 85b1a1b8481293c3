import Assessment
import FHIR
import Terminal

/// A day, never in the future: today, yesterday, or by way of its week or of its year and month.
struct DayPicker: AnswerWidget {
  private enum Step {
    case first, week, months
    /// The days of a month, chosen on the first page or among the months.
    case days(PartialDate, isOfMonths: Bool)
  }

  private let today: PartialDate
  private let stored: PartialDate?
  private var months: MonthPicker
  private var step = Step.first
  /// Which six days of the month are shown.
  private var part = 0
  private static let daysAtOnce = 6

  init(_ asking: Asking) {
    today = asking.today
    months = MonthPicker(asking)
    if case .date(let date)? = asking.reply?.answers.first { stored = date } else { stored = nil }
  }

  func show(on page: inout Page, words: Words) {
    switch step {
    case .first: showFirst(on: &page, words: words)
    case .week:
      page.question = words.picking.weekQuestion
      let week = (2...7).compactMap { day(before: $0) }
      page.rows = week.enumerated().map { row($0 + 1, $1, named($1, words)) }
    case .months: return months.show(on: &page, words: words)
    case .days(let month, _): showDays(of: month, on: &page, words: words)
    }
    page.focus = page.rows.firstIndex(where: \.isStored) ?? 0
  }

  private func showFirst(on page: inout Page, words: Words) {
    page.rows = [row(1, today, words.picking.today(label(of: today, words)))]
    if let yesterday = day(before: 1) {
      page.rows.append(row(2, yesterday, words.picking.yesterday(label(of: yesterday, words))))
    }
    let isMarked = stored == nil || page.rows.contains(where: \.isStored)
    let isOfMonth = stored?.year == today.year && stored?.month == today.month
    page.rows += [
      Row("3", words.picking.pastWeek, .thisWeek),
      Row("4", words.picking.thisMonth, .thisMonth, isStored: !isMarked && isOfMonth),
      Row("5", words.picking.earlier, .earlier, isStored: !isMarked && !isOfMonth),
    ]
  }

  private func showDays(of month: PartialDate, on page: inout Page, words: Words) {
    let name = words.common.date(month.year, month.month, nil).full
    page.question = words.picking.onWhichDay(name)
    page.hint = words.picking.keepsTheMonth
    page.status = words.picking.monthChosen(name)
    let days = days(of: month)
    let parts = max(1, (days.count + Self.daysAtOnce - 1) / Self.daysAtOnce)
    func shown(_ part: Int) -> ArraySlice<PartialDate> {
      days.dropFirst(part % parts * Self.daysAtOnce).prefix(Self.daysAtOnce)
    }
    page.rows = shown(part).enumerated().map { row($0 + 1, $1, label(of: $1, words)) }
    if parts > 1, let first = shown(part + 1).first?.day, let last = shown(part + 1).last?.day {
      let label = words.question.laterMonths(String(first), String(last))
      page.rows.append(Row("0", label, .more, standing: .aside))
    }
    page.rows.append(Row("7", words.picking.monthOnly, .enough, standing: .aside))
  }

  private func row(_ key: Int, _ day: PartialDate, _ label: Wording) -> Row {
    Row(String(key), label, .day(day), isStored: day == stored)
  }

  private func label(of day: PartialDate, _ words: Words) -> Wording {
    words.common.date(day.year, day.month, day.day)
  }

  /// `Friday, 20 November 2026`.
  private func named(_ day: PartialDate, _ words: Words) -> Wording {
    let label = label(of: day, words)
    let monday = PartialDate(year: 2024, month: 1, day: 1)
    guard let days = monday?.days(until: day) else { return label }
    let name = words.picking.weekdays[(days % 7 + 7) % 7]
    return Wording("\(name), \(label.full)", short: "\(name), \(label.short)")
  }

  private func day(before days: Int) -> PartialDate? { today.adding(Decimal128(-days), .day) }

  private func days(of month: PartialDate) -> [PartialDate] {
    (1...31).compactMap { PartialDate(year: month.year, month: month.month, day: $0) }
      .filter { $0.order(against: today) != .greater }
  }

  mutating func act(_ action: Action) -> WidgetOutcome? {
    if case .day(let date) = action { return .reply(.answers([.date(date)])) }
    switch (step, action) {
    case (.first, .thisWeek): step = .week
    case (.first, .thisMonth):
      open(PartialDate(year: today.year, month: today.month), isOfMonths: false)
    case (.first, .earlier): step = .months
    case (.week, .back): step = .first
    case (.months, _): return choose(action)
    case (.days, .more): part += 1
    case (.days(let month, _), .enough): return .reply(.answers([.date(month)]))
    case (.days(_, let isOfMonths), .back): step = isOfMonths ? .months : .first
    default: return nil
    }
    return .stay
  }

  /// A press among the years and months; a month opens its days.
  private mutating func choose(_ action: Action) -> WidgetOutcome? {
    let outcome = months.act(action)
    if case .month = action, case .reply(let reply)? = outcome,
      case .date(let month)? = reply.answers.first
    {
      open(month, isOfMonths: true)
      return .stay
    }
    guard outcome == nil, action == .back else { return outcome }
    step = .first
    return .stay
  }

  private mutating func open(_ month: PartialDate?, isOfMonths: Bool) {
    guard let month else { return }
    step = .days(month, isOfMonths: isOfMonths)
    part = (days(of: month).firstIndex { $0 == stored } ?? 0) / Self.daysAtOnce
  }
}
