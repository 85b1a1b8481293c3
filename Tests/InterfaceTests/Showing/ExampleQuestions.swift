import Assessment

@testable import Interface

extension ExamplePages {
  static let first = example(
    "Thenar", "", "Who is answering?",
    rows: [
      Row("1", "I answer for myself", .answerAs(.`self`)),
      Row("2", "I answer for someone", .answerAs(.proxy)),
      Row("3", "I ask, they answer", .answerAs(.interview)), help, menu,
    ],
    status: Wording(
      "Press 1, 2 or 3. Or wait: the rows light up in turn.", short: "Press 1, 2 or 3. Or wait."))

  static let fasten = example(
    "Hand dexterity", "Question 1 of 30",
    Wording(
      "In the past 7 days, how well could you do up buttons or zips?",
      short: "Doing up buttons or zips in the past 7 days"),
    hint: "4 is as before, 0 is not at all. Half and half? Take the lower row.",
    rows: weights([
      "As well as before", "Slow or fumbly, but no aid",
      Wording("Only with a tool or easy-on clothes", short: "With a tool or easy-on clothes"),
      Wording("Only with a person doing part of it", short: "A person does part of it"),
      "Not able to do it",
    ]) + functionAsides)

  static let carrying: Page = {
    var page = example(
      "Hand dexterity", "Question 6 of 31",
      Wording(
        "In the past 7 days, how well could you carry a full cup across a room?",
        short: "Carrying a full cup across a room in the past 7 days"),
      hint: "Most days count. Half and half? Take the lower row.",
      rows: weights(
        [
          "Firm hold, as before",
          Wording(
            "One hand, but it takes care or the arm tires",
            short: "One hand, with care or tired arm"),
          Wording(
            "Only with two hands, or a light cup with a lid",
            short: "Two hands, or a light lidded cup"),
          Wording("Only with a person's hand on it too", short: "A person's hand is on it too"),
          "Not able to hold it",
        ], stored: 3) + functionAsides,
      status: "Your answer now: 3. Enter keeps it.")
    page.focus = 1
    return page
  }()

  static let crampsOfDad = example(
    "Cramping: Dad", "Question 19 of 32",
    "In the past 7 days, how often did Dad show or tell you of a cramp?",
    hint: "What you saw, or what they told you.",
    rows: weights([
      "None this week", "1 or 2 in the week", "3 to 6 in the week", "1 to 3 a day",
      "4 or more a day",
    ]) + [aside("5", "Do not know", .absent(.unknown)), skip, help, back, menu],
    status: Wording(
      "Saved: How long talk lasts, 3. Backspace changes it.",
      short: "Saved: 3. Backspace changes it."))

  static let aids: Page = {
    var page = example(
      Wording("Gait (walking)", short: "Gait"), "Question 11 of 11",
      "In the past 7 days, what did you use to get about? Pick all that fit.",
      hint: "More than one may fit. 0 goes on.",
      rows: choices(
        [
          "None", "Ankle brace or splint", "Stick or cane", "Crutches", "Frame or walker",
          "Wheelchair pushed by hand",
        ], stored: [3]) + [aside("0", "More", .more), skip, help, back, menu],
      status: Wording(
        "On: Stick or cane. A digit turns a row on or off.", short: "A digit turns a row on or off."
      ))
    page.focus = 2
    return page
  }()

  static let lastAids = example(
    Wording("Gait (walking)", short: "Gait"), "Question 11 of 11",
    "In the past 7 days, what did you use to get about? Pick all that fit.",
    hint: "More than one may fit. 0 goes on.",
    rows: choices(["Power chair or scooter", "Hoist or stand aid"])
      + [aside("0", "Done: 1", .done), skip, help, back, menu],
    status: "On: Stick or cane. 0 when done.")

  static let rightHand = example(
    "Hand dexterity", "Question 7 of 11", "In the past 7 days, how was your right hand?",
    rows: weights([
      "Strong and sure", "A bit weak or clumsy", "Weak, but still of use", "Small moves only",
      "No use at all",
    ]) + symptomAsides)

  static let letterAsides = [
    aside("u", "Not sure", .absent(.unknown)), aside("s", "Skip", .absent(.declined)),
    aside("h", "Help", .help), menu,
  ]

  static let falls: Page = {
    var page = example(
      Wording("Gait (walking)", short: "Gait"), "Question 9 of 11",
      "In the past 30 days, how many times did you fall to the floor or ground?",
      hint: "A guess is fine.",
      rows: [
        Row("Enter", "Use 2", .useTyped), Row("Up", "One more", .oneMore),
        Row("Down", "One less", .oneLess),
      ] + letterAsides + [aside("Backspace", "Rub out, then Back", .rubOut)],
      status: Wording(
        "Digits are typed here, so Skip and Help are letters.", short: "Digits are typed here."))
    page.body = [.field("2", range: "0 to 99")]
    page.typing = .number
    return page
  }()

  static let scale: Page = {
    var page = example(
      "Cramping", "Question 20 of 31",
      "At its worst in the past 7 days, how strong was a cramp? 0 is none, 10 is the worst there could be.",
      rows: [
        Row("Enter", "Use 3", .useTyped), Row("Right", "One more", .oneMore),
        Row("Left", "One less", .oneLess),
      ] + letterAsides + [aside("Backspace", "Back", .back)],
      status: Wording(
        "0 and 2 to 9 answer at once. 1 waits for 0 (ten) or Enter (one).",
        short: "1 waits for 0 (ten) or Enter (one)."))
    page.body = [.scale(from: 0, to: 10, at: 3, low: "none", high: "worst")]
    page.typing = .scale
    return page
  }()

  static let month = example(
    "Weakness", "Question 2 of 17", "2025: in which month?", hint: "7 keeps the year alone.",
    rows: choices(["January", "February", "March", "April", "May", "June"])
      + [
        aside("0", "July to December", .more), aside("7", "Skip: year only", .enough), help,
        back, menu,
      ],
    status: Wording("Year: 2025.", short: "Year: 2025"))

  static let phrases = example(
    "Weakness", "Question 12 of 12", "In your own words, what does the weakness feel like?",
    hint: "It can stay empty.",
    rows: choices(
      [
        "Heavy, like dead weight", "It gives way without warning", "It does not do as it is told",
        "Rest does not bring it back", "No pain, just no strength", "Type own words",
      ], stored: [1, 4]) + [aside("0", "More", .more), skip, help, back, menu],
    status: Wording(
      "A digit turns a row on or off. 0 goes on.", short: "A digit turns a row on or off."))

  static let ownWords: Page = {
    var page = example(
      "Weakness", "Question 12 of 12", "In your own words, what does the weakness feel like?",
      rows: [
        Row("Enter", "Use this text", .useTyped), Row("Down", "Ready phrases", .leaveWords),
        Row("Esc", "Leave it as it was", .back), aside("Tab", "Menu", .menu),
        aside("Backspace", "Rub out", .rubOut),
      ],
      status: Wording(
        "27 of 500 letters. Letters are text here; the menu is on Tab.", short: "27 of 500 letters")
    )
    page.body = [.field("my arm has to be told twice", range: "")]
    page.typing = .text
    return page
  }()

  static let wrongValue: Page = {
    var page = example(
      Wording("Gait (walking)", short: "Gait"), "Question 9 of 11",
      "In the past 30 days, how many times did you fall to the floor or ground?",
      rows: [Row("Backspace", "Rub out", .rubOut), Row("Down", "Use 99", .oneLess)] + letterAsides,
      status: "Not saved yet.")
    page.problem = Wording(
      "500 is more than 99. Type a number from 0 to 99.",
      short: "500 is more than 99. Type 0 to 99.")
    page.body = [.field("500", range: "")]
    page.typing = .number
    return page
  }()

  /// A question of more than 200 characters, with rows to match.
  static let long = example(
    "Hand dexterity: Konstantinopolitanus Maximilian", "Question 123 of 456",
    """
    In the past 7 days, when you were at home and when you were out and about, with other people or \
    on your own, in the morning and in the evening, how well could you do up the buttons or zips of \
    the clothes that you wear on a usual day?
    """,
    hint: "Most days count.",
    rows: weights(
      [
        "As well as before, on every day and with every kind of button, zip, hook and lace there is",
        "Slow", "Only with a tool, such as a button hook, or with clothes that close with a strip",
        "Only with a person doing part of it", "Not able to do it",
      ], stored: 2) + functionAsides)

  static let wide = example(
    "手の動き: 山田太郎", "第3問 (全30問)",
    "この7日間、ボタンやファスナーをどのくらいうまく留めることができましたか。いちばん近いものを選んでください。",
    hint: "迷ったら下の行。",
    rows: weights([
      "以前と同じ", "ゆっくりだが補助具なしでできる", "補助具や着やすい服があればできる", "人に一部を手伝ってもらう", "できない",
    ]) + functionAsides)

  static let german = example(
    "Donaudampfschifffahrtsgesellschaft", "Frage 3 von 30",
    "Wie gut gelang Ihnen die Rindfleischetikettierungsüberwachungsaufgabenübertragung?",
    rows: weights([
      "Wie vor der Erkrankung", "Nur mit Knopflochverschlusshilfsmittel",
      "Kraftfahrzeughaftpflichtversicherungsgesellschaftsangestellte", "Teilweise", "Gar nicht",
    ]) + functionAsides)
}
