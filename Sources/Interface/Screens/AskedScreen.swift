import Assessment

extension App {
  /// One person, for somebody who asks (mock-up S6).
  func askedPage() -> Page {
    var rows: [Row] = []
    func add(_ label: Wording, _ action: Action) { rows.append(Row("", label, action)) }
    let checkIn = shelf.checkIn.map { Wording($0.title) }
    if let row = firstRow(checkIn: checkIn) { add(row.label, row.action) }
    // because what others have begun is only looked at, it waits behind More.
    if unfinished.contains(where: isOwn), let row = unfinishedRow { add(row.label, row.action) }
    let isBegun = ownDrafts.contains { $0.header.questionnaireURL == shelf.checkIn?.url }
    if let checkIn, !isBegun, rows.first?.action != .checkIn { add(checkIn, .checkIn) }
    if let intake = shelf.entry(Shelf.intakeID) { add(Wording(intake.title), .take(intake.id)) }
    add(words.home.oneQuestionnaire, .shelf)
    add(words.home.pastResults, .history)
    add(words.people.report, .report)
    add(words.people.whoAnswers(person.name), .whoAnswers)
    // because at most six rows have digits 1 to 6, what stands elsewhere too makes room.
    for action in [Action.take(Shelf.intakeID), .report] where rows.count > Self.rowsAtOnce {
      rows.removeAll { $0.action == action }
    }
    rows = rows.enumerated().map { $1.pressed(by: String($0 + 1)) }
    var page = Page(
      place: personPlace, question: words.people.asks(person.name),
      rows: rows + [Row("0", words.people.more, .aboutPerson, standing: .aside)]
        + words.usualAsides())
    page.progress = (records?.history.first?.finishedAt).map { words.people.last(date($0)) } ?? ""
    page.hint = words.people.askedOnce(rows.count)
    page.status = words.common.howToPress
    return page
  }

  /// Who answers about the person at hand; lines of a trend are never joined (decision 11).
  func whoAnswersPage() -> Page {
    let rows = [Role.interview, .proxy, .`self`].enumerated().map { index, role in
      Row(
        String(index + 1), words.people.answers(role, person.name), .letAnswer(role),
        isStored: role == sitting.role)
    }
    var page = Page(
      place: personPlace, question: words.first.question, rows: rows + words.usualAsides())
    page.hint = words.drafts.neverMix
    page.status = words.common.howToPress
    return page
  }

  mutating func letAnswer(_ role: Role) -> [Effect] {
    switch role {
    case sitting.role: return pop()
    case .`self`:
      (sitting.role, sitting.presser, records) = (role, nil, nil)
      screens = [.first]
      return takePreferences(of: hands) + reload
    default:
      var screen = firstAsking(.presser)
      screen.role = role
      return push(.person(screen))
    }
  }
}
