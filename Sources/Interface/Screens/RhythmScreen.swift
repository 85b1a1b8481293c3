import Assessment

extension App {
  /// Shows how pressing went in the past response that is on the screen.
  mutating func show(_ rhythms: [PressRhythm]) -> [Effect] {
    guard case .about(let item)? = screens.last else { return [] }
    return push(.rhythms(rhythms, of: item.header))
  }

  /// How pressing went, sitting by sitting; it never counts into a score.
  func rhythmPage(_ rhythms: [PressRhythm], of header: AssessmentHeader) -> Page {
    var page = Page(
      place: words.history.place, question: words.rhythm.question,
      rows: [Row("0", words.common.more, .more, standing: .asideWhenCut)]
        + words.usualAsides(help: false))
    page.body = [.text(rhythms.isEmpty ? words.rhythm.nothing : words.rhythm.neverScored)]
    for rhythm in rhythms {
      let profile = PressProfile(rawValue: rhythm.profile).map { words.trying.profile($0) }
      let (date, time) = (date(rhythm.at), time(rhythm.at))
      let rest = ", \(time), \(who(of: header)), \(profile ?? rhythm.profile)"
      page.body.append(.text(Wording(date.full + rest, short: date.short + rest)))
      page.body += words.rhythm.lines(PressSummary(of: rhythm.presses), rhythm.answers)
        .map { .text($0) }
    }
    page.status = words.common.howToPress
    return page
  }
}
