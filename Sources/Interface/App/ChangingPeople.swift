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
    add(words.people.rename, .rename)
    add(words.people.birth(sitting.person?.born), .setBirth)
    if people.count > 1 { add(words.people.join, .join) }
    add(words.people.putAway, .putAway)
    add(words.people.delete, .confirm(.delete(person)))
    var page = Page(
      place: words.people.place, question: label(of: person).line,
      rows: rows + words.usualAsides())
    page.status = words.common.howToPress
    return page
  }

  /// What cannot be undone is asked about first (decision 9); nothing is changed by row 1.
  func confirmChangePage(_ change: PeopleChange) -> Page {
    let question: Wording
    let yes: Wording
    if case .merge(let double, let person) = change {
      question = words.people.confirmJoin(label(of: double).line.full, person.name)
      yes = words.people.joinNow
    } else {
      question = words.people.confirmDelete(
        label(of: person).line.full, records?.history.count ?? 0)
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

  private var person: Person { sitting.person ?? Person(id: "", name: "") }

  // MARK: Names, and what tells them apart

  /// The names on a list of people, or of those who press the keys; those put away come last, as
  /// they are found by letters alone.
  func names(asked: PersonScreen.Asked) -> [PersonScreen.Name] {
    asked == .presser
      ? pressers.map { PersonScreen.Name(label: Wording($0.name)) }
      : candidates(asked).map(label)
  }

  /// Whom a list of people can lead to.
  func candidates(_ asked: PersonScreen.Asked) -> [Person] {
    let all = people + peoplePutAway
    return asked == .double ? all.filter { $0.id != sitting.person?.id } : all
  }

  /// How many of the names are offered without being looked for.
  func listed(asked: PersonScreen.Asked) -> Int {
    asked == .presser ? pressers.count : candidates(asked).count - peoplePutAway.count
  }

  private func label(of person: Person) -> PersonScreen.Name {
    let name = person.name.isEmpty ? words.first.unnamedPerson : Wording(person.name)
    let born = person.born.map { words.people.born(String($0.prefix(4))) }
    let away = peoplePutAway.contains(person) ? words.people.isPutAway.full : nil
    let detail = [born, away].compactMap { $0 }.joined(separator: ", ")
    return PersonScreen.Name(label: name, detail: detail.isEmpty ? nil : Wording(detail))
  }

  /// Whether a letter on a list of people begins to find one.
  var findsByLetters: Bool {
    guard case .person(let screen)? = screens.last, screen.typed == nil else { return false }
    return !isInLines && profile.hasLetters && sitting.preferences.hasLetters
      && !profileOnPages.picksLetters
  }

  /// The page that asks for a name, to be found by letters where some are known.
  func asking(_ asked: PersonScreen.Asked, text: String = "") -> PersonScreen {
    var screen = PersonScreen(asked: asked, typed: emptyName, about: sitting.person?.name ?? "")
    if asked == .birth {
      screen.typed = LetterBoard("", kind: .figures, limit: 10, profile: profileOnPages)
    }
    screen.typed?.text = text
    let names = names(asked: asked).map(\.label.full)
    if asked != .newName, asked != .birth, !names.isEmpty { screen.index = NameIndex(names) }
    return screen
  }

  // MARK: Changing

  /// Asks for what is to be changed of the person at hand.
  mutating func ask(_ asked: PersonScreen.Asked) -> [Effect] {
    let typed =
      switch asked {
      case .newName: person.name
      case .birth: person.born ?? ""
      default: ""
      }
    var screen = asking(asked, text: typed)
    if asked == .double { screen.typed = nil }
    return push(.person(screen))
  }

  /// Uses the name or the date that was typed; says so where it is none.
  mutating func change(_ asked: PersonScreen.Asked, to text: String) -> [Effect] {
    var changed = person
    if asked == .newName {
      guard let name = PersonName(text) else { return [] }
      changed.name = name.text
    } else {
      guard let born = PartialDate(text.trimmed) else {
        if case .person(var screen)? = screens.last {
          screen.isNoDate = true
          screens[screens.count - 1] = .person(screen)
        }
        return []
      }
      changed.born = born.description
    }
    return [.changePeople(.update(changed))]
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
