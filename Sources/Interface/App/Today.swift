import Assessment

/// Today's list: who is to be asked, and how far each of them is.
extension App {
  /// The list of people comes up; the store is asked how far those on today's list are.
  mutating func listPeople() -> [Effect] {
    standings = [:]
    let effects = push(.person(firstAsking(.person)))
    let today = todaysPeople
    return effects + (today.isEmpty ? [] : [.loadStandings(of: today.map(\.id))])
  }

  /// Those who are to be asked today; one's own unfinished interviews come first (mock-up S5).
  var todaysPeople: [Person] {
    guard sitting.role == .interview else { return [] }
    let all = todayList.people(among: people, away: peoplePutAway) { name in
      // because nobody of that name is kept yet, any identifier will do until they are.
      Person(id: "new-" + name.text, name: name.text)
    }
    return all.filter { ownDraft(of: $0) != nil } + all.filter { ownDraft(of: $0) == nil }
  }

  mutating func told(_ standings: [Standing]) -> [Effect] {
    for standing in standings {
      self.standings[standing.personID] = standing
      for draft in standing.drafts { summaries[draft.header.id] = summarized(draft) }
    }
    if case .person(let screen)? = screens.last, screen.asked == .person, screen.typed == nil {
      replaceTop(with: .person(list(.person)))
    }
    return []
  }

  /// How many are on today's list and how many of them are done, for a page that shows it.
  func today(on screen: PersonScreen) -> PersonScreen.Today? {
    guard screen.asked == .person, screen.letters.isEmpty, !standings.isEmpty else { return nil }
    let done = todaysPeople.filter { standings[$0.id].flatMap(doneAt) != nil }
    // because two of one name are both on the list, where one is meant.
    return PersonScreen.Today(
      rows: standings.count, count: todayList.names.count,
      done: Set(done.map { $0.name.lowercased() }).count)
  }

  /// How far somebody on today's list is; nil for all others.
  func standing(of person: Person) -> Wording? {
    guard let standing = standings[person.id] else { return nil }
    if let draft = ownDraft(of: person), let summary = summary(of: draft) {
      return words.people.carriesOn(summary.title, summary.answered, summary.of)
    }
    if let time = doneAt(standing) { return words.people.doneAt(time) }
    return draft(of: person) == nil ? words.people.notYet : words.people.lookOnly
  }

  /// When somebody was asked today.
  private func doneAt(_ standing: Standing) -> String? {
    standing.finishedAt.flatMap { date($0) == today ? time($0) : nil }
  }

  /// What a row of today's list leads to: one's own unfinished interview, else another's.
  func draft(of person: Person) -> Draft? {
    guard let standing = standings[person.id] else { return nil }
    if let own = ownDraft(of: person) { return own }
    return doneAt(standing) == nil
      ? standing.drafts.first { $0.header.role == .interview && summary(of: $0) != nil } : nil
  }

  private func ownDraft(of person: Person) -> Draft? {
    standings[person.id]?.drafts.first {
      isOwn($0) && $0.openIn == nil && summary(of: $0) != nil
    }
  }

  /// Does what the row of today's list said, now that the person is at hand.
  mutating func goOnWithWanted() -> [Effect] {
    guard let draft = wanted else { return [] }
    wanted = nil
    if isOwn(draft) { return carryOn(draft.header.id) }
    return shelf.entry(url: draft.header.questionnaireURL).map { begin($0.id) } ?? []
  }
}
