import Assessment
import FHIR

extension TrendWords {
  static let english = TrendWords(
    see: "See the trend",
    row: "Trend",
    own: "You",
    family: "Family",
    place: { who in Wording("Trend: \(who)") },
    counted: { title, max, results in
      let count = results == 1 ? "1 result" : "\(results) results"
      return Wording("\(title), \(count)", short: "\(title) of \(max)")
    },
    nothing: "There is no number to show yet.",
    day: { day, month in
      let name = CommonWords.english.monthNames[month - 1]
      return Wording("\(day) \(name)", short: "\(day) \(name.prefix(3))")
    },
    change: { title, change, date in
      guard !change.isNone else {
        return Wording("\(title): no change since \(date).\(tail(of: change))")
      }
      let points = change.amount.magnitude.inTenths
      let noun = points == "1" ? "point" : "points"
      let basis = change.isStretched ? ", counted on the same questions" : ""
      return Wording(
        "\(title): \(points) \(noun) \(lower(change.amount)) than on \(date)\(basis), which is "
          + "\(worse(change.amount)).\(tail(of: change))",
        short: "\(title): \(points) \(lower(change.amount)) than on \(date), "
          + "\(worse(change.amount)): \(change.isNotable ? "worth a look" : "a small change").")
    },
    fell: { parts in
      let list = parts.joined(separator: ", ")
      return Wording(
        "Two steps lower, or at 0 for the first time, which is worse: \(list). \(second)",
        short: "Lower, which is worse: \(list).")
    },
    numbers: { parts, isWorse in
      let list = parts.joined(separator: ", ")
      let word = isWorse ? "higher, which is worse" : "lower, which is better"
      return Wording("From 0, none, to 10, worst, clearly \(word): \(list).")
    },
    part: { label, part in "\(label) \(part.old) to \(part.new)" },
    newest: { score, date, isEstimated in
      Wording("\(score) on \(date)\(isEstimated ? ", estimated" : "").")
    },
    slope: { slope, max in
      let early = slope.isEarly ? "Early: " : ""
      let basis = "\(slope.count) results in \(slope.days) days."
      guard let rate = monthly(slope.rate, max) else {
        return Wording("\(early)the same from month to month; \(basis)")
      }
      return Wording(
        "\(early)\(rate.full); \(basis)",
        short: "\(rate.short)\(slope.isEarly ? ", early" : "")")
    },
    averageLoss: { loss, onset, max in
      guard case .found(let rate, _, _, let isApproximate) = loss else {
        return Wording("Since it began in \(onset): too early to say.")
      }
      let about = isApproximate ? "about " : ""
      guard let rate = monthly(rate, max) else {
        return Wording("Since it began in \(onset): as before.")
      }
      return Wording(
        "Since it began in \(onset), on average \(about)\(rate.full), if all was as before then "
          + "and the way down was even.",
        short: "Since \(onset), on average \(about)\(rate.short).")
    },
    recent: { amount, days in
      let what =
        amount.inTenths == "0"
        ? "no change" : "\(amount.magnitude.inTenths) \(lower(amount)), \(worse(amount))"
      return Wording("Over the last \(days) days: \(what).")
    },
    view: { line, isOwnVoice, date, answer in
      let whose =
        line == .proxy ? "The family's view" : isOwnVoice ? "Your own view" : "Their own view"
      return Wording("\(whose) on \(date): \(answer).", short: "\(whose): \(answer)")
    },
    step: { amount in
      let sign = amount.isNegative ? "-" : "+"
      guard amount.inTenths != "0" else { return "0, the same" }
      let number = "\(sign)\(amount.magnitude.inTenths)"
      return Wording("\(number), \(worse(amount))", short: number)
    },
    asList: "The numbers as a list",
    asFigure: "The numbers as a figure",
    otherScore: "Another score",
    whichScore: "Which score?",
    shape: { shape in
      switch shape {
      case .points: "Shape: points"
      case .blocks: "Shape: blocks"
      case .braille: "Shape: a line of dots"
      }
    },
    lineOf: { who in Wording("The line of: \(who)") },
    higherIsBetter: "Higher is better.",
    estimatedMark: "~ is estimated.",
    marks: { own, other in "o \(own), x \(other)." },
    estimated: "estimated",
    sides: "Right and left",
    sidesQuestion: "Right and left, as they were rated",
    body: "Weak parts of the body",
    bodyQuestion: "Weak parts of the body",
    bodyMarks: Wording(
      "4=. as before, 3=-, 2=+, 1=#, 0=X no movement.", short: "4=. 3=- 2=+ 1=# 0=X none"),
    side: { sides in
      let numbers = "(right \(sides.right), left \(sides.left))"
      let side = sides.isWeakerOnTheLeft ? "left" : "right"
      switch sides.size {
      case .even: return "\(sides.label): even \(numbers)."
      case .slight: return "\(sides.label): slightly weaker on the \(side) \(numbers)."
      case .clear: return "\(sides.label): clearly weaker on the \(side) \(numbers)."
      }
    },
    weakParts: { count, of, parts in
      let list = parts.isEmpty ? "" : ": \(parts.joined(separator: ", "))"
      return "\(count) of \(of) parts weak\(list)."
    },
    newParts: { parts in "New: \(parts.joined(separator: ", "))." },
    goneParts: { parts in "No longer: \(parts.joined(separator: ", "))." },
    agreement: { person in Wording("\(person ?? "You") and family") },
    agreementHint: "Both within 14 days. Neither is the right one; talk about it.",
    showsFamily: { $0 ? "Family sees my answers: yes" : "Family sees my answers: no" },
    dates: { own, proxy in
      let (one, other) = (day(own), day(proxy))
      if own.year != proxy.year {
        return Wording("\(one.full) \(own.year) and \(other.full) \(proxy.year)")
      }
      guard own != proxy else { return Wording("\(one.full) \(own.year)", short: one.short) }
      let first = own.month == proxy.month ? "\(own.day ?? 0)" : one.full
      let short = own.month == proxy.month ? "\(own.day ?? 0)" : one.short
      return Wording(
        "\(first) and \(other.full) \(proxy.year)", short: "\(short) and \(other.short)")
    },
    same: { same, of in
      Wording(
        same == of
          ? "All \(of) answers are the same."
          : "\(same) of \(of) answers are the same. These differ:")
    },
    differ: { person, own, proxy in
      let who = person ?? "you"
      return Wording("\(who) \(own)   family \(proxy)", short: "\(who) \(own) fam. \(proxy)")
    },
    inFull: { person, own, proxy in ["\(person ?? "You"): \(own).", "Family: \(proxy)."] },
    bothScores: { title, person, own, proxy in
      "\(title): \(person ?? "you") \(kept(own)), family \(kept(proxy))."
    },
    together: { days in "Together on \(days) of 7 days." },
    digitCompares: "A digit shows both answers.")

  private static let second = "A second check-in in 1 to 2 weeks will show if it lasts."

  /// What is made of a change; what fell or changed beside is told in sentences of its own.
  private static func tail(of change: ScoreChange) -> String {
    if change.isLarge {
      return " That is more than the small ups and downs we would expect. \(second)"
    }
    return change.isNotable || change.isNone
      ? "" : " Small ups and downs are to be expected."
  }

  /// `1.57 of 72 a month lower, worse (2.18 % of range)`; nil where it rounds to nothing.
  private static func monthly(_ rate: Rate, _ max: String) -> Wording? {
    let (points, percent) = (rate.perMonth.magnitude, rate.percentPerMonth.magnitude)
    guard !points.rounded(toPlaces: 2).isZero else { return nil }
    let words = (lower(rate.perMonth), worse(rate.perMonth))
    return Wording(
      "\(points.places(2)) of \(max) a month \(words.0), \(words.1) "
        + "(\(percent.places(2)) % of range)",
      short: "\(points.places(1)) of \(max) \(words.0) a month, \(words.1)")
  }

  private static func kept(_ score: KeptScore) -> String {
    "\(score.told ?? "") of \(score.max)" + (score.estimated ? ", estimated" : "")
  }

  private static func lower(_ amount: Decimal128) -> String {
    amount.isNegative ? "lower" : "higher"
  }

  private static func worse(_ amount: Decimal128) -> String {
    amount.isNegative ? "worse" : "better"
  }

  private static func day(_ date: PartialDate) -> Wording {
    TrendWords.english.day(date.day ?? 1, date.month ?? 1)
  }
}
