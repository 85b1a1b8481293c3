import Assessment

extension App {
  /// How pressing went, sitting by sitting; it never counts into a score.
  func rhythmPage(_ rhythms: [PressRhythm]) -> Page {
    var page = Page(
      place: words.history.place, question: words.rhythm.question,
      rows: [Row("0", words.common.more, .more, standing: .asideWhenCut)]
        + words.usualAsides(help: false))
    page.hint = words.rhythm.neverScored
    for rhythm in rhythms {
      let summary = PressSummary(of: rhythm.presses)
      let profile = PressProfile(rawValue: rhythm.profile).map { words.trying.profile($0) }
      page.body.append(.text(Wording(when(rhythm.at) + ", " + (profile ?? rhythm.profile))))
      page.body += words.rhythm.lines(summary).map { .text($0) }
    }
    if rhythms.isEmpty { page.body = [.text(words.rhythm.nothing)] }
    page.status = words.common.howToPress
    return page
  }
}
