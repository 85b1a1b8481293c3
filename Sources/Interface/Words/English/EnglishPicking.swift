extension PickingWords {
  static let english = PickingWords(
    letters: ["abcde", "fghij", "klmno", "pqrst", "uvwxy", " z.,-"],
    signs: ["01234", "56789", "'?!:/", "()@%+", "áéíóú", "àèëïç", "äöüñø"],
    figures: ["01234", "56789", ":-T.+"],
    pickLetters: "Pick letters from rows",
    typeLetters: "Type on the keyboard",
    moreLetters: Wording("More: use it, digits, signs", short: "More"),
    firstLetters: "Letters",
    largeNext: "Capital letter next",
    smallNext: "Small letter next",
    pickedLetters: { count, of in
      Wording(
        "\(count) of \(of) letters. Choose a row, then its letter.",
        short: "\(count) of \(of) letters")
    },
    tenMore: "Ten more", fiveMore: "Five more", tenthMore: "A tenth more",
    today: { date in Wording("Today, \(date.full)", short: "Today, \(date.short)") },
    yesterday: { date in Wording("Yesterday, \(date.full)", short: "Yesterday, \(date.short)") },
    pastWeek: "In the past week", thisMonth: "This month", earlier: "Earlier",
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    weekQuestion: "On which day of the past week?",
    onWhichDay: { month in Wording("\(month): on which day?") },
    keepsTheMonth: "7 keeps the month alone.",
    monthOnly: "Skip: month only",
    monthChosen: { month in Wording("Month: \(month).") })
}
