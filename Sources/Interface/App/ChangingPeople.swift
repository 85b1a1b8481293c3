import Assessment
import FHIR

extension App {
  // MARK: The page of one person

  /// What can be changed of the person at hand.
  func aboutPersonPage() -> Page {
    var rows: [Row] = []
    func add(_ label: Wording, _ action: Action) {
      rows.append(Row(String(rows.count + 1), label, action))
    }
    if let row = unfinishedRow { add(row.label, row.action) }
    add(words.people.rename, .rename)
    add(words.people.birth(sitting.person?.born), .setBirth)
    if people.count > 1 { add(words.people.join, .join) }
    add(words.people.putAway, .putAway)
    add(words.people.delete, .confirm(.delete(person)))
    var page = Page(
      place: words.people.place, question: Wording(title(of: person)),
      rows: rows + words.usualAsides())
    page.status = words.common.howToPress
    return page
  }

  /// What cannot be undone is asked about first (decision 9); nothing is changed by row 1.
  func confirmChangePage(_ change: PeopleChange) -> Page {
    let question: Wording
    let yes: Wording
    if case .merge(let double, let person) = change {
      question = words.people.confirmJoin(title(of: double), person.name)
      yes = words.people.joinNow
    } else {
      question = words.people.confirmDelete(
        title(of: person), records?.history.count ?? 0)
      yes = words.people.deleteNow
    }
    var page = Page(
      place: words.people.place, question: question,
      rows: [Row("1", words.people.changeNothing, .back), Row("2", yes, .changePeople(change))]
        + words.usualAsides())
    page.hint = words.people.forGood
    page.status = words.common.howToPress
    return page
  }

  /// Nothing of what was answered, until the next person sits down.
  func coveredPage() -> Page {
    var page = Page(
      place: Wording(words.common.program), question: words.people.covered,
      rows: [
        Row("1", words.result.nextPerson, .nextPerson), Row("2", words.people.showAgain, .back),
      ] + words.usualAsides(back: false))
    page.hint = words.people.coveredHint
    page.status = words.common.howToPress
    return page
  }

  var person: Person { sitting.person ?? Person(id: "", name: "") }

  // MARK: Names, and what tells them apart

  /// A list of people, or of those who press the keys; those put away come last, as they are found by
  /// letters alone.
  func list(_ asked: PersonScreen.Asked) -> PersonScreen {
    var screen = PersonScreen(asked: asked, about: person.name)
    if asked == .presser {
      screen.people = pressers.map { Person(id: $0.id, name: $0.name) }
      screen.listed = pressers.count
      return screen
    }
    let first = asked == .person ? todaysPeople : []
    let left = Set(first.map(\.id) + (asked == .double ? [person.id] : []))
    let rest = left.isEmpty ? people : people.filter { !left.contains($0.id) }
    screen.listed = first.count + rest.count
    screen.people = first + rest + peoplePutAway.filter { !left.contains($0.id) }
    return screen
  }

  /// How somebody is shown on a list.
  func name(of person: Person, on screen: PersonScreen) -> PersonScreen.Name {
    let name = person.name.isEmpty ? words.first.unnamedPerson : Wording(person.name)
    let year = person.born.map { String($0.prefix(4)) }
    let born = year.map { Wording(words.people.born($0), short: $0) }
    let away = peoplePutAway.contains(person) ? words.people.isPutAway : nil
    let standing = screen.asked == .person ? standing(of: person) : nil
    let details = [born, away, standing].compactMap { $0 }
    let detail = Wording(
      details.map(\.full).joined(separator: "   "),
      short: details.map(\.short).joined(separator: "  "))
    return PersonScreen.Name(label: name, detail: details.isEmpty ? nil : detail)
  }

  /// `Anna, born 1961`.
  private func title(of person: Person) -> String {
    let name = person.name.isEmpty ? words.first.unnamedPerson.full : person.name
    return person.born.map { "\(name), \(words.people.born(String($0.prefix(4))))" } ?? name
  }

  /// Whether a letter on a list of people begins to find one.
  var findsByLetters: Bool {
    guard case .person(let screen)? = screens.last, screen.typed == nil else { return false }
    return !isInLines && profile.hasLetters && sitting.preferences.hasLetters
      && !profileOnPages.picksLetters
  }

  /// The page that asks for a name, to be found by letters where some are known.
  func asking(_ asked: PersonScreen.Asked, text: String = "") -> PersonScreen {
    var screen = list(asked)
    screen.typed = emptyName
    switch asked {
    case .birth, .yearOfNew:
      screen.typed = LetterBoard("", kind: .figures, limit: 10, profile: profileOnPages)
    case .newName: break
    case .person, .presser, .double:
      if !screen.people.isEmpty { screen.index = NameIndex(screen.people.map(\.name)) }
    }
    screen.typed?.text = text
    return screen
  }

  // MARK: Adding and changing

  /// The second page about somebody new, which can be passed over (mock-up P1).
  mutating func askYear(of name: String) -> [Effect] {
    guard let name = PersonName(name) else { return [] }
    var screen = asking(.yearOfNew(name.text))
    screen.about = name.text
    screen.isTwin = (people + peoplePutAway).contains(where: name.isName)
    return push(.person(screen))
  }

  /// Adds somebody, with a date of birth where one is typed.
  mutating func addNew(_ name: String, born: String) -> [Effect] {
    guard !born.trimmed.isEmpty else { return choose(Person(id: makeID(), name: name)) }
    guard let date = PartialDate(born.trimmed) else { return objectToDate() }
    let new = Person(id: makeID(), name: name, born: date.description)
    return choose(people.first(where: new.isMeant) ?? new)
  }

  private mutating func objectToDate() -> [Effect] {
    guard case .person(var screen)? = screens.last else { return [] }
    screen.isNoDate = true
    screens[screens.count - 1] = .person(screen)
    return []
  }

  /// Asks for what is to be changed of the person at hand.
  mutating func ask(_ asked: PersonScreen.Asked) -> [Effect] {
    let typed =
      switch asked {
      case .newName: person.name
      case .birth: person.born ?? ""
      default: ""
      }
    return push(.person(asked == .double ? list(asked) : asking(asked, text: typed)))
  }

  /// Uses the name or the date that was typed; says so where it is none.
  mutating func change(_ asked: PersonScreen.Asked, to text: String) -> [Effect] {
    var changed = person
    if asked == .newName {
      guard let name = PersonName(text) else { return [] }
      changed.name = name.text
    } else {
      guard let born = PartialDate(text.trimmed) else { return objectToDate() }
      changed.born = born.description
    }
    return [.changePeople(.update(changed))]
  }

  /// Somebody is kept no more, by what another program did: nothing waits, so the list comes.
  mutating func forget(_ id: String) -> [Effect] {
    defer { notice = words.people.isGone }
    people.removeAll { $0.id == id }
    peoplePutAway.removeAll { $0.id == id }
    guard sitting.role == .`self` || sitting.role == .selfScribe else { return nextPerson() }
    (sitting.person, records, screens) = (nil, nil, [.first])
    settleOnTop()
    return []
  }

  /// It is done: the page goes on with the person as they are now, or with the next one.
  mutating func changed(_ change: PeopleChange, _ people: [Person], _ away: [Person]) -> [Effect] {
    self.people = people
    peoplePutAway = away
    switch change {
    case .takeBack(let person): return choose(person)
    case .update(let person), .merge(_, into: let person):
      let now = people.first { $0.id == person.id } ?? person
      sitting.person = now
      records = records.map {
        PersonRecords(person: now, drafts: $0.drafts, history: $0.history)
      }
      screens = [.first, .home]
      settleOnTop()
      return reload
    case .putAway(let person, _):
      defer { notice = words.people.wasPutAway(person.name) }
      return nextPerson()
    case .delete(let person):
      defer { notice = words.people.wasDeleted(person.name) }
      return nextPerson()
    }
  }
}
