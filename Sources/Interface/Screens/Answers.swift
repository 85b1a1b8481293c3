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
        ? question.leftEmpty.full : answers.map { label(of: $0) }.joined(separator: ", ")
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

extension FormItem {
  /// The label as it stands within a sentence, which a mark at its end would break off.
  var name: String {
    var name = label[...]
    while let last = name.last, "?.!: ".contains(last) { name.removeLast() }
    return String(name)
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

  /// `today at 10:42`, else `on 22 November 2026`.
  func when(_ utc: String) -> String {
    guard let local = local(utc), local.date == clock().local.date, let time = local.time else {
      return words.home.onDate(date(utc).full)
    }
    return words.home.today(String(time.description.prefix(5)))
  }

  /// `10:42`.
  func time(_ utc: String) -> String { String(local(utc)?.time?.description.prefix(5) ?? "") }

  func local(_ utc: String) -> DateTime? {
    DateTime(utc)?.adding(Decimal128(clock().offsetMinutes), .minute)
  }
}
