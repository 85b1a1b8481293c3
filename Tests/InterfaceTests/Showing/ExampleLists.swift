import Assessment

@testable import Interface

extension ExamplePages {
  static func table(_ rows: [(label: Wording, detail: Wording?)]) -> [Row] {
    rows.enumerated().map { number, row in
      Row("\(number + 1)", row.label, .openQuestion(number), detail: row.detail)
    }
  }

  static let helpPage: Page = {
    var page = example(
      "Help", "Question 2 of 31", "Key, tap or knob",
      rows: [aside("0", "The question and all rows", .more), back, menu],
      status: "Nothing was changed.")
    page.body = [
      .text(
        "The hardest one met in a usual week counts. 3: one hand does it with care. 2: it takes both hands or an aid. 1: a helper does some of it."
      )
    ]
    return page
  }()

  static let allRows: Page = {
    var page = example(
      "Help", "Question 2 of 31", "",
      rows: [aside("0", "What the keys do", .more), back, menu], status: "Nothing was changed.")
    page.body = [
      "In the past 7 days, how well could you turn a key, a tap or a door knob?",
      "4: As well as before", "3: Takes more care, but one hand does it",
      "2: Only with two hands, a grip aid or a lever", "1: Only with a person doing part of it",
      "0: Not able to do it",
    ].map { .text(Wording($0)) }
    return page
  }()

  static let menuPage = example(
    "Menu", "Question 2 of 31", "What would you like to do?",
    rows: [
      Row("1", "Back one question", .back), Row("2", "Check my answers", .check),
      Row("3", "Read it aloud", .redraw), Row("4", "Stop and keep my answers", .stop), notSure,
      notApplicable, skip, help, back, aside("0", "More", .more),
    ],
    status: Wording(
      "0: clear this answer, settings, slower or faster scanning.",
      short: "0: clear, settings, scanning speed"))

  static let check = example(
    "Check-in", "30 of 31 answered", "Check these, then finish",
    hint: "A digit opens the question. Nothing is final before Finish.",
    rows: table([
      ("Stairs", Wording("-  Skipped", short: "skipped")),
      (
        "Carrying a cup",
        Wording(
          "3  One hand, but it takes care or the arm tires (changed)", short: "3  changed")
      ),
      ("Stiff: nights", Wording("0  6 or 7 nights (last time 3)", short: "0  last time 3")),
      ("All answers", nil),
    ]) + [aside("0", "Finish", .finish), help, back, menu],
    status: Wording(
      "1 skipped: Gait would be estimated from 5 of 6 answers.",
      short: "1 skipped: Gait would be estimated."))

  static let allAnswers = example(
    "Check-in", "19 to 24 of 31", "All answers: Cramping",
    rows: table([
      ("Cramps: how often", Wording("3  1 or 2 in the week", short: "3")),
      ("Cramps: worst pain", Wording("3  3 of 10", short: "3")),
      ("Cramps: how long", Wording("3  10 to 60 seconds", short: "3")),
      ("Cramps: set off by", Wording("3  Daily tasks too", short: "3")),
      ("Cramps: nights", Wording("3  1 night", short: "3")),
      ("Cramps: in the way", Wording("3  A little; carried on", short: "3")),
    ]) + [aside("0", "More: Stiffness", .more), help, back, menu],
    status: Wording(
      "A block that was not asked is listed with the weight it counts for.",
      short: "A digit opens the question."))

  static let heavy = Block.text(
    "If things feel too heavy, tell someone you trust or call a help line.")
  static let handNote = Block.text(
    "This shows how the hands did this week. It does not say why. Sore joints, a trapped nerve or a cold room can change it too. Tell the care team about any change."
  )

  static let resultStatus = Wording(
    "A record of how you are doing, not a diagnosis. No one is watching it.",
    short: "Saved. A record, not a diagnosis.")

  static let result: Page = {
    var page = example(
      "Hand dexterity: result", Wording("22 November 2026", short: "22 Nov 2026"),
      "Hand dexterity 20 of 24",
      hint: Wording(
        "6 of 6 answered. Higher is better; 24 is as before.", short: "6 of 6. Higher is better."),
      rows: choices([
        "Next: Gait", "Why this number?", "See the trend", "Report", "Undo finish", "Home",
      ]) + [more, help, menu],
      status: resultStatus)
    page.body = [
      .bar(label: "", value: 20, of: 24, text: "20 of 24"),
      .text(
        Wording(
          "Function: no total. Still to come: gait, speech.",
          short: "Function: still to come: gait, speech")),
      .text(
        Wording(
          "Hand dexterity: 2 points lower than on 25 October, which is worse. Small ups and downs are to be expected.",
          short: "2 lower than on 25 October, worse: a small change.")),
      handNote, heavy,
    ]
    return page
  }()

  static let checkInResult: Page = {
    var page = example(
      "Check-in: result", Wording("22 November 2026", short: "22 Nov 2026"),
      "Function 59 of 72 · Cramping 18 of 24 · Stiffness 12 of 24",
      rows: choices([
        "Why this number?", "See the trend", "What is worth telling", "Report", "Undo finish",
        "Home",
      ]) + [more, help, menu],
      status: Wording(
        "A record of how you are doing, not a diagnosis. No one is watching it.",
        short: "Saved. Higher is better."))
    let bars = [
      ("Hand dexterity", 19), ("Gait", 18), ("Speech", 22), ("Cramping", 18), ("Stiffness", 12),
    ]
    page.body = bars.map { .bar(label: $0, value: $1, of: 24, text: Wording("\($1) of 24")) }
    page.body += [
      .text("Higher is better. 72 and 24 are as before; in cramping, stiffness: none."),
      .text(
        "Function: 3 points lower than on 25 October, which is worse. Small ups and downs are to be expected."
      ),
      .text("Worth telling your care team: strong cramps or broken nights (this week)."), heavy,
    ]
    return page
  }()

  static let why: Page = {
    var page = example(
      Wording("Why this number?", short: "Why?"), "Hand dexterity", "Hand dexterity 20 of 24",
      hint: "Higher is better; 24 is as before.",
      rows: table([
        ("Buttons and zips", Wording("4  As well as before", short: "4")),
        ("Key, tap or knob", Wording("4  As well as before", short: "4")),
        ("Writing", Wording("3  A full page, but the hand tires or it looks rough", short: "3")),
        ("Coin or pill", Wording("3  Takes a few tries", short: "3")),
        (
          "Phone or keyboard",
          Wording("2  One finger, big keys, a stand or a pointer", short: "2")
        ),
        ("Carrying a cup", Wording("4  Firm hold, as before", short: "4")),
      ]) + [more, help, back, menu],
      status: Wording(
        "A digit shows the question as it was asked.", short: "A digit shows the question."))
    page.notes = [
      .text(
        Wording(
          "4 + 4 + 3 + 3 + 2 + 4 = 20. All 6 answered: the sum.",
          short: "4+4+3+3+2+4 = 20, all 6 answered")),
      .text(
        Wording(
          "From hand-dexterity.json, line 214.", short: "hand-dexterity.json, line 214")),
      .text("With 5 of 6: the sum x 6 / 5, marked estimated. With fewer: no score."),
      handNote,
    ]
    return page
  }()

  static let whyImplied: Page = {
    var page = example(
      Wording("Why this number?", short: "Why?"), "Gait", "Gait 1 of 24",
      hint: "Higher is better; 24 is as before.",
      rows: table([
        ("Moving indoors", Wording("0  Not on foot at all", short: "0")),
        ("Walking outside", Wording("0  implied: moving indoors is 0", short: "0  implied")),
        ("Stairs", Wording("0  implied: moving indoors is 0", short: "0  implied")),
        ("Standing up", Wording("1  Only with a person lifting or steadying", short: "1")),
        ("Toes clear the floor", Wording("0  implied: moving indoors is 0", short: "0  implied")),
        ("Standing steady", Wording("0  Not able to stand", short: "0")),
      ]) + [more, help, back, menu],
      status: Wording(
        "A digit shows the question as it was asked.", short: "A digit shows the question."))
    page.notes = [
      .text(
        Wording(
          "0 + 0 + 0 + 1 + 0 + 0 = 1. 3 answered, 3 implied: the sum.",
          short: "0+0+0+1+0+0 = 1; 3 answered, 3 implied")),
      .text(Wording("From gait.json, line 198.", short: "gait.json, line 198")),
      .text("Not on foot at all: outside, stairs and toes were not asked and count 0."),
    ]
    return page
  }()

  static let history = example(
    "Past results", "1 to 5 of 9",
    Wording("Higher is better; how many were answered; who", short: "Higher is better"),
    rows: choices([
      Wording(
        "22 November 2026   Check-in   Function 59 of 72   18 of 18  You",
        short: "22 Nov Function 59 of 72  You"),
      Wording(
        "20 November 2026   Check-in   Function 55 of 72   18 of 18  Family",
        short: "20 Nov Function 55 of 72  Family"),
      Wording(
        "25 October 2026    Check-in   Function 62 of 72   18 of 18  You",
        short: "25 Oct Function 62 of 72  You"),
      Wording(
        "4 October 2026     Stiffness  Stiffness 14 of 24  6 of 6    You",
        short: "4 Oct  Stiffness 14 of 24 You"),
      Wording(
        "20 September 2026  Check-in   Function 63 of 72   18 of 18  You",
        short: "20 Sep Function 63 of 72  You"),
      "Trend",
    ]) + [aside("0", "More", .more), help, back, menu],
    status: Wording(
      "A digit opens that result with all its answers.",
      short: "1-6 choose  Enter ok  m menu  q stop"))

  static let stop = example(
    "Stop", "9 of 31 answered", "Stop here? Your 9 answers are kept.",
    rows: [
      Row("1", "Carry on", .back), Row("2", "Stop and finish later", .keepAndStop),
      Row("3", "To the check page, with 9 of 31", .check), help, back,
    ],
    status: "Closing the window is safe too.")
}
