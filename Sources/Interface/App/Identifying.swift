import Assessment
import Terminal

extension App {
  mutating func identify(_ action: Action) -> [Effect] {
    switch (action, screens.last) {
    case (.answerAs(let role), _):
      (sitting.role, sitting.presser, sitting.person) = (role, nil, nil)
      return identifyPresser()
    case (.choosePerson(let index), .person(let screen)?): return choose(index, on: screen)
    case (.typeWords, .person(let screen)?): return push(.person(asking(screen.asked)))
    case (.useTyped, .person(let screen)?): return useTyped(on: screen)
    case (.leaveWords, .person(let screen)?):
      return use(screen.typed?.text ?? screen.letters, on: screen)
    case (.nextName, .person(var screen)?):
      screen.at += 1
      screens[screens.count - 1] = .person(screen)
      focus = .automatic
      return []
    case (.rubOut, .person?): return perform(.back)
    case (_, .elsewhere?): return takeFolder(action)
    case (_, .amending?): return takeReason(action)
    default: return []
    }
  }

  /// A name to be typed or picked, with nothing in it yet.
  var emptyName: LetterBoard {
    LetterBoard("", kind: .name, limit: PersonName.longest, profile: profileOnPages)
  }

  /// The name or the folder that is typed or picked on the page on top.
  var typedText: LetterBoard? {
    get {
      switch screens.last {
      case .person(let screen)?: screen.typed
      case .elsewhere(let screen)?: screen.typed
      case .amending(let screen)?: screen.typed
      default: nil
      }
    }
    set {
      switch screens.last {
      case .person(var screen)?:
        // because a key that types nothing passes here too, what was moved to stays then.
        if screen.typed?.text != newValue?.text { (screen.at, screen.isNoDate) = (0, false) }
        screen.typed = newValue
        screens[screens.count - 1] = .person(screen)
      case .elsewhere(var screen)?:
        screen.typed = newValue
        screens[screens.count - 1] = .elsewhere(screen)
      case .amending(var screen)?:
        screen.typed = newValue
        screens[screens.count - 1] = .amending(screen)
      default: break
      }
    }
  }

  mutating func typeText(_ key: Key) -> [Effect]? {
    if typedText?.press(key) == true {
      settleOnTop()
      return []
    }
    switch key {
    case .backspace: return perform(.back)
    case .enter where focus == .automatic && typedText?.text.isEmpty == false:
      return identify(.useTyped)
    case .escape: return perform(.back)
    default: return nil
    }
  }

  private mutating func choose(_ index: Int, on screen: PersonScreen) -> [Effect] {
    guard screen.people.indices.contains(index) else { return [] }
    let found = screen.people[index]
    if screen.asked == .presser {
      return pressers.first { $0.id == found.id }.map { choose($0, as: screen.role) } ?? []
    }
    if screen.asked == .double, let person = sitting.person {
      return push(.confirm(.merge(found, into: person)))
    }
    wanted = screen.asked == .person ? draft(of: found) : nil
    return choose(found)
  }

  private mutating func use(_ name: String, on screen: PersonScreen) -> [Effect] {
    switch screen.asked {
    case .person: screen.index == nil ? use(name: name) : askYear(of: name)
    case .yearOfNew(let known): addNew(known, born: name)
    case .presser: use(presserName: name, as: screen.role)
    case .double: goNowhere()
    case .newName, .birth: change(screen.asked, to: name)
    }
  }

  /// Takes the name that fits, or a new one where none does.
  private mutating func useTyped(on screen: PersonScreen) -> [Effect] {
    guard let typed = screen.typed, let fit = screen.fit else {
      return use(screen.typed?.text ?? "", on: screen)
    }
    guard isInLines || typed.isOpen else { return choose(fit, on: screen) }
    // because nobody sees there whom the letters fit, only a whole name is taken at once.
    let whole = screen.fits.filter {
      PersonName(typed.text)?.isName(of: screen.people[$0]) ?? false
    }
    if whole.count == 1 { return choose(whole[0], on: screen) }
    var list = screen
    (list.letters, list.typed, list.first) = (typed.text, nil, 0)
    return push(.person(list))
  }

  /// Begins to find somebody where a letter is pressed on a list of people.
  mutating func beginFinding(_ key: Key) -> [Effect]? {
    guard findsByLetters, case .person(let screen)? = screens.last,
      case .character(let letter) = key, letter.isLetter
    else { return nil }
    return push(.person(asking(screen.asked, text: String(letter))))
  }

  /// The same in lines, where letters are typed as one text.
  mutating func find(line: String) -> [Effect]? {
    guard case .person(let screen)? = screens.last, line.count > 1,
      line.contains(where: \.isLetter)
    else { return nil }
    return useTyped(on: asking(screen.asked, text: line))
  }

  /// Who is at the keys, where that is not the person: asked once a sitting (data-model.md 5).
  mutating func identifyPresser() -> [Effect] {
    guard sitting.role != .`self` else { return identifyPerson() }
    if let name = wish.operatorName { return use(presserName: name) }
    return push(.person(firstAsking(.presser)))
  }

  /// Those known to press the keys, who usually do it in this role first.
  var pressers: [Operator] { operators.usual(in: presserRole) }

  /// The role of whoever is asked for: hands beside one's own write down for somebody.
  private var presserRole: Role? { sitting.role == .`self` ? .selfScribe : sitting.role }

  private mutating func use(presserName name: String, as role: Role? = nil) -> [Effect] {
    guard let name = PersonName(name) else { return [] }
    if let known = pressers.first(where: { name.isName($0.name) }) {
      return choose(known, as: role)
    }
    let presser = Operator(id: makeID(), name: name.text, role: role ?? presserRole)
    operators.append(presser)
    return [.addOperator(presser)] + choose(presser, as: role)
  }

  private mutating func choose(_ presser: Operator, as role: Role? = nil) -> [Effect] {
    // because an answer belongs to the hands that pressed it, other hands begin their own.
    // What is kept of the pressing until now is as those hands wanted it.
    let effects = sitting.person == nil ? [] : closingRhythm(leave())
    records = nil
    sitting.role = role ?? presserRole
    sitting.presser = presser
    steps = []
    screens.removeAll { if case .person = $0 { true } else { false } }
    let taken = takePreferences(of: presser)
    return effects + taken + (sitting.person == nil ? identifyPerson() : reload)
  }

  /// Whom it is about: the one at the keys, whoever was named at the start, or somebody asked for.
  private mutating func identifyPerson() -> [Effect] {
    guard let role = sitting.role else { return [] }
    if let name = wish.personName { return use(name: name) }
    let unnamed = people.first { $0.name.isEmpty }
    // because at home one's own name is never needed, and elsewhere it must not be guessed.
    if role == .`self` || role == .selfScribe, unnamed != nil || people.isEmpty {
      return choose(unnamed ?? Person(id: makeID(), name: ""))
    }
    return listPeople()
  }

  /// Those who are known, to choose from; a name to be typed where nobody is.
  func firstAsking(_ asked: PersonScreen.Asked) -> PersonScreen {
    let list = list(asked)
    return list.listed == 0 ? asking(asked) : list
  }

  /// Back to the list of people, in the same role.
  mutating func nextPerson() -> [Effect] {
    // because the one who was just asked is the least likely to be next.
    if let done = sitting.person, ongoing != nil {
      people = people.filter { $0.id != done.id } + people.filter { $0.id == done.id }
    }
    ongoing = nil
    records = nil
    sitting.person = nil
    screens = [.first]
    return listPeople()
  }

  private mutating func use(name: String) -> [Effect] {
    guard let name = PersonName(name) else { return [] }
    let known = (people + peoplePutAway).first(where: name.isName)
    return choose(known ?? Person(id: makeID(), name: name.text))
  }

  mutating func choose(_ person: Person) -> [Effect] {
    // because nobody is asked who is on no list, they come back, and the page says so.
    if peoplePutAway.contains(where: { $0.id == person.id }) {
      return [.changePeople(.takeBack(person))]
    }
    // because another program may have made the same person meanwhile, the store says who counts.
    guard people.contains(where: { $0.id == person.id }) else { return [.add(person)] }
    sitting.person = person
    return (sitting.role == .`self` ? takePreferences(of: hands) : []) + reload
  }

  mutating func added(_ person: Person) -> [Effect] {
    people = [person] + people.filter { $0.id != person.id }
    return choose(person)
  }

  // MARK: Leaving

  /// Leaves what is under way, which other programs may take up from now on.
  private mutating func leave() -> [Effect] {
    defer {
      ongoing = nil
      pending = nil
      screens = [.first]
      settleOnTop()
    }
    guard let ongoing, ongoing.isBegun, ongoing.finishedAt == nil else { return [] }
    return [.release(assessmentID: ongoing.header.id)]
  }

  mutating func goHome() -> [Effect] {
    let effects = leave()
    screens.append(.home)
    return effects + reload
  }

  /// What is kept of the person, fetched anew.
  var reload: [Effect] {
    sitting.person.map { [.load($0)] } ?? []
  }
}
