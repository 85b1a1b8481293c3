import Assessment

extension App {
  /// Offers longer times to whoever takes answers back again and again.
  func gentlePage() -> Page {
    var page = Page(
      place: words.trying.place, question: words.trying.gentleQuestion,
      rows: [
        Row("1", words.trying.gentleYes, .useProfile(.gentle)),
        Row("2", words.trying.gentleNo, .refuseGentle),
      ])
    page.rows += words.usualAsides(help: false)
    page.hint = words.trying.gentleHint
    page.status = words.common.howToPress
    return page
  }

  /// Whether gentle keys are to be offered now, after an answer that was given or taken back.
  ///
  /// > Gentle (offered after 3 undos in 5 answers), interaction.md 4.3
  mutating func noteAnswer(isTakenBack: Bool) -> Bool {
    answersOfLate.append(isTakenBack)
    while answersOfLate.count(where: { !$0 }) > 5 { answersOfLate.removeFirst() }
    guard profile == .mostKeys, !sitting.preferences.refusesGentle, !isInLines, isTakenBack,
      !wish.isUnfiltered,
      answersOfLate.count(where: { $0 }) >= 3
    else { return false }
    answersOfLate = []
    return true
  }

  mutating func refuseGentle() -> [Effect] {
    pop()
    return prefer { $0.refusesGentle = true }
  }
}
