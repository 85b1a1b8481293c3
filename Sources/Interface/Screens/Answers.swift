import Assessment
import FHIR

extension Words {
  /// A reply in words: the answers, or why there is none.
  func answer(_ reply: Reply?, of item: FormItem, role: Role) -> String {
    switch reply {
    case nil: check.notAsked.full
    case .absent(let reason)?: check.skipped(reason, role).full
    case .answers(let answers)?:
      answers.isEmpty
        ? question.canStayEmpty.full : answers.map { label(of: $0) }.joined(separator: ", ")
    }
  }

  /// One answer in words, with its weight where the row's digit was the weight.
  func label(of answer: Answer) -> String {
    switch answer {
    case .boolean(let value): value ? question.yes : question.no
    case .date(let date): common.date(date.year, date.month, date.day).full
    default: answer.label
    }
  }

  /// The digit of the row that was pressed, where rows carry weights.
  func digit(of reply: Reply?) -> String? {
    if case .coding(let coding)? = reply?.answers.first { coding.weight?.description } else { nil }
  }
}

extension App {
  /// The instant as a date on the local calendar.
  func date(_ utc: String) -> Wording {
    let date = local(utc)?.date
    return words.common.date(date?.year ?? 0, date?.month, date?.day)
  }

  var today: Wording {
    let date = clock().local.date
    return words.common.date(date.year, date.month, date.day)
  }

  /// `today at 10:42`, else the date.
  func when(_ utc: String) -> String {
    guard let local = local(utc), local.date == clock().local.date, let time = local.time else {
      return date(utc).full
    }
    return words.home.today(String(time.description.prefix(5)))
  }

  private func local(_ utc: String) -> DateTime? {
    DateTime(utc)?.adding(Decimal128(clock().offsetMinutes), .minute)
  }

  /// Whole hours from an instant to now.
  func hours(since utc: String) -> Int {
    guard let then = DateTime(utc), let now = DateTime(clock().utc) else { return 0 }
    var hours = 0
    var next = then
    // because no draft is kept waiting for more than it takes to call it old.
    while hours <= Self.draftHours, let later = next.adding(Decimal128(1), .hour),
      later.order(against: now) != .greater
    {
      next = later
      hours += 1
    }
    return hours
  }
}
