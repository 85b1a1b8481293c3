import Assessment

extension ChangeWords {
  static let english = ChangeWords(
    title: "Change over time",
    nothingYet: "No score has two numbers yet, so there is no change to tell.",
    picture: { score, max in "\(score), 0 to \(max); higher is better" },
    summary: { score, first, last, count in
      "\(score): \(count) results, the first \(first), the last \(last). The table below has every "
        + "number."
    },
    mark: { role in
      switch role {
      case .`self`: "the person"
      case .selfScribe: "the person, by a helper's hands"
      case .interview: "interview"
      case .proxy: "family"
      }
    },
    estimated: "hollow: estimated",
    since: { score, by, date, isNotable in
      let change = by.map { "\(amount($0)) than on \(date), which is \(worse($0))" }
      let what = "\(score): \(change ?? "no change since \(date)")."
      if isNotable {
        return what
          + " That is more than the small ups and downs we would expect. A second check-in "
          + "in 1 to 2 weeks will show if it lasts."
      }
      return by == nil ? what : what + " Small ups and downs are to be expected."
    },
    recent: { by, date, days in
      let change = by.map { "\(amount($0)), which is \(worse($0))" } ?? "no change"
      return "Over the last \(days) days, since \(date): \(change)."
    },
    fell: { question, old, new in
      "\(question): \(new), lower than \(old) before, which is worse."
    },
    number: { question, old, new in
      "\(question), from 0 (none) to 10 (worst): \(new), before \(old)."
    },
    slope: { by, max, percent, count, days, isEarly in
      let rate =
        by.map {
          "\($0.points) of \(max) a month \($0.isBetter ? "higher, better" : "lower, worse") "
            + "(\(percent) % of the range)"
        } ?? "no change a month"
      return "\(isEarly ? "Early: " : "")\(rate), from \(count) results in \(days) days."
        .firstUppercased
    },
    loss: { by, max, percent, onset, isApproximate in
      let rate =
        by.map {
          "\($0.points) of \(max) a month \($0.isBetter ? "higher, better" : "lower, worse") "
            + "(\(percent) % of the range)"
        } ?? "no change a month"
      let only = isApproximate ? " Of the beginning only the year is known." : ""
      return
        "Since the first weakness, \(onset): on average \(rate). This takes it that all was as "
        + "before until then, and that the way since is a straight line.\(only)"
    },
    lossTooEarly: { onset in
      "Since the first weakness, \(onset): too early to say."
    },
    view: { line, date, answer in
      let whose = line == .own ? "The person's own view" : "The family's view"
      return "\(whose) on \(date): \(answer.firstLowercased)."
    },
    caption: { score in "\(score): every number, the newest first" },
    columns: ("Date", "Who", "Change"),
    changed: { by in
      by.map { "\($0.points) \($0.isBetter ? "higher, better" : "lower, worse")" } ?? "no change"
    })

  private static func amount(_ by: Movement) -> String {
    let points = by.points == "1" ? "1 point" : "\(by.points) points"
    return "\(points) \(by.isBetter ? "higher" : "lower")"
  }

  private static func worse(_ by: Movement) -> String { by.isBetter ? "better" : "worse" }
}

extension SideWords {
  static let english = SideWords(
    title: "Right and left", body: "Body map",
    caption: "Right and left, each from 0 to 4; higher is better",
    columns: ("What", "Right", "Left", "In words"),
    meaning: { size, isWeakerOnTheLeft in
      let side = isWeakerOnTheLeft ? "left" : "right"
      return switch size {
      case .even: "even"
      case .slight: "slightly weaker on the \(side)"
      case .clear: "clearly weaker on the \(side)"
      }
    },
    right: "right", left: "left",
    picture: { date, who in
      "Weak parts on \(date), \(who). 4 is not weak, 0 is no movement; higher is better."
    },
    newParts: { parts, date in
      "New since \(date), which is worse: \(parts.joined(separator: ", "))."
    },
    partsGone: { parts, date in
      "Weak on \(date) and no longer marked, which is better: \(parts.joined(separator: ", "))."
    },
    bodyCaption: "Weak parts with their strength, from 0 (no movement) to 4; higher is better",
    bodyColumns: ("Weak parts", "How many"),
    part: { label, strength in strength.map { "\(label) \($0)" } ?? "\(label), not rated" },
    noParts: "none")
}

extension AgreementWords {
  static let english = AgreementWords(
    title: "The person and the family",
    same: { same, of in "\(same) of \(of) answers are the same." },
    neither: "Both are within 14 days. Neither is the right one; talk about it.",
    scores: { score, own, proxy in "\(score): the person \(own), family \(proxy)." },
    together: { days in "Together on \(days) of 7 days." },
    caption: { own, proxy in
      "Where they differ: the person on \(own), the family on \(proxy)"
    },
    columns: ("Question", "The person", "Family"))
}

extension String {
  var firstLowercased: String { prefix(1).lowercased() + dropFirst() }
  var firstUppercased: String { prefix(1).uppercased() + dropFirst() }
}
