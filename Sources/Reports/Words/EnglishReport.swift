import Assessment
import FHIR

extension ReportWords {
  package static let english = ReportWords(
    language: "en", head: .english, numbers: .english, answers: .english, change: .english,
    sides: .english, agreement: .english, about: .english)
}

extension HeadWords {
  static let english = HeadWords(
    title: { name in name.map { "Report: \($0)" } ?? "Report" },
    somebody: "this person",
    born: { date in "Born: \(date)." },
    range: { from, to, count in
      let results = count == 1 ? "1 result" : "\(count) results"
      return from == to ? "\(results), \(from)." : "\(results), from \(from) to \(to)."
    },
    nothing: { from, to in
      let time = [from.map { "from \($0)" }, to.map { "to \($0)" }].compactMap { $0 }
      return (["Nothing is finished"] + time).joined(separator: " ") + "."
    },
    made: { date in "Made on \(date)." },
    answered: { who in
      "Answered by: " + who.map { "\($0.name) (\($0.count))" }.joined(separator: ", ") + "."
    },
    notice: { number in
      "This tool keeps a record of how you are doing. It does not find, rule out or treat any "
        + "illness. It has not been tested in a study. No one is watching these answers. If you feel "
        + "unwell or unsafe, call your care team or \(number) now."
    },
    emergencyNumber: "your local emergency number",
    foot: "A record, not a diagnosis.",
    date: { date in words(date) { $0 } },
    shortDate: { date in words(date) { String($0.prefix(3)) } },
    role: { role in
      switch role {
      case .`self`: "The person"
      case .selfScribe: "The person, by a helper's hands"
      case .interview: "Interview"
      case .proxy: "Family"
      }
    },
    line: { $0 == .own ? "The person's own answers" : "The family's answers" },
    unreadable: { count in
      count == 1
        ? "1 result is not in this report, as it or its questionnaire cannot be read."
        : "\(count) results are not in this report, as they or their questionnaires cannot be read."
    })

  private static func words(_ date: PartialDate, _ name: (String) -> String) -> String {
    [date.day.map(String.init), date.month.map { name(months[$0 - 1]) }, String(date.year)]
      .compactMap { $0 }.joined(separator: " ")
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension NumberWords {
  static let english = NumberWords(
    latest: "Latest results",
    newest: { title, date, who in "\(title), \(date), \(who)" },
    caption: { line in "\(line): the latest number of each score" },
    columns: ("Score", "Number", "Answers", "Direction", "Of"),
    number: { value, max in "\(value) of \(max)" },
    noScore: "no score", noTotal: "no total",
    answered: { answered, of in "\(answered) of \(of) answered" },
    estimated: { answered, of in "estimated from \(answered) of \(of) answers" },
    notEnough: { answered, of in "not enough answers (\(answered) of \(of))" },
    stillToCome: { parts in "still to come: \(parts.joined(separator: ", ").lowercased())" },
    notEnoughIn: { parts in "not enough answers in: \(parts.joined(separator: ", ").lowercased())"
    },
    failed: "could not be worked out",
    direction: { max, kind in
      "Higher is better; \(max) is \(kind == .function ? "as before" : "none")."
    })
}

extension AnswerWords {
  static let english = AnswerWords(
    every: "Every result, with its answers",
    result: { title, date, who in "\(title), \(date), \(who)" },
    amended: "Changed after it was finished.",
    caption: { title, date in "\(title), \(date): what was asked, and what was answered" },
    columns: ("Question", "Answer", "Counts"),
    scores: "What came out",
    yes: "Yes", no: "No", leftEmpty: "left empty", notAsked: "not answered",
    implied: { gate in "not asked; follows from: \(gate)" },
    date: HeadWords.english.date,
    absence: { reason, role in
      switch reason {
      case .unknown: role == .proxy ? "do not know" : "not sure"
      case .notApplicable: "did not come up"
      case .declined: "skipped"
      }
    },
    relayed: "as told by the person",
    toTell: "Worth telling the care team",
    nothingToTell: "No answer in this report was marked as worth telling.",
    toTellCaption: "What was marked as worth telling, the newest first",
    toTellColumns: ("Date", "What", "How soon", "What was said"),
    level: { level in
      switch level {
      case .now: "now"
      case .today: "that day"
      case .soon: "that week"
      }
    },
    teamKnows: "The team knows.")
}

extension AboutWords {
  static let english = AboutWords(
    title: "About these numbers",
    sentences: [
      "Function is hands, walking and speech: 24 points each, 72 in all. Cramping, stiffness and the "
        + "other scores stand beside it and are never added.",
      "Breathing, saliva, swallowing, thinking, mood and self-care are not in Function, so a good "
        + "number says nothing about them.",
      "It is none of the rating scales that clinics and trials use. It is not made from one, and it "
        + "cannot be turned into one.",
      "It has not been tested in any group of people. It does not find an illness, and it does not "
        + "tell what comes.",
      "A change is counted on the questions that had an answer both times.",
      "Equal steps in a number are not equal steps in life.",
    ])
}
