/// The words of answers that are picked from rows where others are typed: letters, numbers, days.
struct PickingWords: Sendable {
  /// The alphabet in groups of five, with the space and the commonest signs.
  let letters: [String]
  /// Digits, further letters and signs, in groups of five.
  let signs: [String]
  /// What times and other values that begin with a digit are made of.
  let figures: [String]
  let pickLetters, typeLetters: Wording
  let moreLetters, firstLetters: Wording
  let largeNext, smallNext: Wording
  let pickedLetters: @Sendable (_ count: Int, _ of: Int) -> Wording
  let tenMore, fiveMore, tenthMore: Wording
  let today, yesterday: @Sendable (_ date: Wording) -> Wording
  let pastWeek, thisMonth, earlier: Wording
  /// From Monday on.
  let weekdays: [String]
  let weekQuestion: Wording
  let onWhichDay: @Sendable (_ month: String) -> Wording
  let keepsTheMonth, monthOnly: Wording
  let monthChosen: @Sendable (_ month: String) -> Wording
}
