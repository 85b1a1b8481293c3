import Assessment
import FHIR

extension App {
  /// The page to show.
  package var page: Page {
    var page = forHands(pageOnTop)
    page.part = part
    page.canStop = pending?.failure == nil
    if case .row(let index) = focus { page.focus = index }
    if let notice {
      page.status = notice
      page.news = notice.full
    }
    return page
  }

  var pageOnTop: Page {
    switch screens.last {
    case nil: return Page(place: Wording(words.common.program), question: "", rows: [])
    case .first?: return firstPage()
    case .person(let screen)?:
      return screen.page(
        words: words, name: name, today: today(on: screen), finds: findsByLetters)
    case .aboutPerson?: return aboutPersonPage()
    case .confirm(let change)?: return confirmChangePage(change)
    case .covered?: return coveredPage()
    case .whoAnswers?: return whoAnswersPage()
    case .home?: return sitting.role == .interview ? askedPage() : homePage()
    case .shelf(let first)?: return shelfPage(first: first)
    case .unfinished(let first)?: return unfinishedPage(first: first)
    case .problems(let id)?: return problemsPage(id)
    case .draft(let draft)?: return draftPage(draft)
    case .others(let id)?: return othersPage(id)
    case .confirmStartAgain(let draft)?: return confirmStartAgainPage(draft)
    case .help(let title, let text)?: return helpPage(title: title, text: text)
    case .menu(let isMore)?: return menuPage(isMore: isMore)
    case .looking(let session, let title, let first)?:
      return allAnswersPage(of: session, title: title, first: first, canOpen: false)
    case .history(let first)?: return historyPage(first: first)
    case .past(let past)?: return pastPage(past)
    case .trends(let screen)?: return page(of: screen)
    case .about(let item)?: return aboutPage(item)
    case .amending(let screen)?: return screen.page(words: words)
    case .log(let entries, let item)?: return logPage(entries, of: item)
    case .flags(let screen)?: return page(of: screen)
    case .stop?: return stopPage()
    case .trying(let screen)?: return screen.page(words: words, now: ticks())
    case .gentle?: return gentlePage()
    case .elsewhere(let screen)?: return screen.page(words: words)
    case .rhythms(let rhythms, let header)?: return rhythmPage(rhythms, of: header)
    case .report(let screen)?:
      return
        screen.page(words: words, of: records, hidesResults: hidesResults)
    case .settings?: return settingsPage()
    case .keySettings?: return keySettingsPage()
    case .howIPress(let part)?: return howIPressPage(part)
    case .cannotSave(let failure, _)?: return cannotSavePage(failure)
    case .why(let code, let session, let opening)?:
      return whyPage(code, of: session, opening: opening)
    case .question?, .check?, .allAnswers?, .result?, .copyByHand?:
      return ongoing.map(pageOfOngoing) ?? firstPage()
    }
  }

  private func pageOfOngoing(_ ongoing: Ongoing) -> Page {
    switch screens.last {
    case .question(let screen)?:
      screen.page(of: ongoing, words: words, hasFigures: hasFigures, told: told)
    case .check(let first)?: checkPage(of: ongoing, first: first)
    case .allAnswers(let first)?:
      allAnswersPage(
        of: ongoing.session,
        title: ongoing.header.replaces == nil
          ? Wording(ongoing.form.title, short: ongoing.form.questionnaire.shortTitle)
          : words.amending.of(ongoing.form.questionnaire.shortTitle, date(givenAt(ongoing))),
        first: first, canOpen: ongoing.finishedAt == nil)
    case .copyByHand?: copyByHandPage(of: ongoing)
    default:
      resultPage(
        of: ongoing.session, id: ongoing.header.id, givenAt: givenAt(ongoing),
        isJustFinished: true, flags: flagsToTell(of: ongoing))
    }
  }

  private func pastPage(_ past: PastAssessment) -> Page {
    guard let (_, session) = session(of: past) else { return historyPage(first: 0) }
    return resultPage(
      of: session, id: past.header.id, givenAt: past.authoredAt, isJustFinished: false,
      flags: session.form.flags.filter { past.flagsShown.contains($0.linkId) })
  }

  /// When the answers were given: at this finish, or where the version before them stood.
  private func givenAt(_ ongoing: Ongoing) -> String {
    let kept = records.map { $0.history + $0.earlierVersions } ?? []
    return kept.first { $0.header.id == ongoing.header.replaces }?.authoredAt
      ?? ongoing.finishedAt?.utc ?? clock().utc
  }

  mutating func showNextPart() -> [Effect] {
    part += 1
    return []
  }
}
