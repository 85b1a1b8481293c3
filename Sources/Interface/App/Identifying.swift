import Assessment
import Terminal

extension App {
  mutating func identify(_ action: Action) -> [Effect] {
    switch (action, screens.last) {
    case (.answerAs(let role), _):
      (sitting.role, sitting.presser, sitting.person) = (role, nil, nil)
      return identifyPresser()
    case (.choosePerson(let index), .person(let screen)?): return choose(index, on: screen)
    case (.typeWords, .person(var screen)?):
      screen.typed = emptyName
      replaceTop(with: .person(screen))
      return []
    case (.useTyped, .person(let screen)?): return use(screen.typed?.text ?? "", on: screen)
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
    switch screen.asked {
    case .person: people.indices.contains(index) ? choose(people[index]) : []
    case .presser: pressers.indices.contains(index) ? choose(pressers[index]) : []
    }
  }

  private mutating func use(_ name: String, on screen: PersonScreen) -> [Effect] {
    screen.asked == .person ? use(name: name) : use(presserName: name)
  }

  /// Who is at the keys, where that is not the person: asked once a sitting (data-model.md 5).
  mutating func identifyPresser() -> [Effect] {
    guard sitting.role != .`self` else { return identifyPerson() }
    if let name = wish.operatorName { return use(presserName: name) }
    return push(.person(PersonScreen(asked: .presser, typed: pressers.isEmpty ? emptyName : nil)))
  }

  /// Those known to press the keys, who usually do it in this role first.
  var pressers: [Operator] { operators.usual(in: presserRole) }

  /// The role of whoever is asked for: hands beside one's own write down for somebody.
  private var presserRole: Role? { sitting.role == .`self` ? .selfScribe : sitting.role }

  private mutating func use(presserName name: String) -> [Effect] {
    guard let name = PersonName(name) else { return [] }
    if let known = pressers.first(where: { name.isName($0.name) }) { return choose(known) }
    let presser = Operator(id: makeID(), name: name.text, role: presserRole)
    operators.append(presser)
    return [.addOperator(presser)] + choose(presser)
  }

  private mutating func choose(_ presser: Operator) -> [Effect] {
    // because an answer belongs to the hands that pressed it, other hands begin their own.
    // What is kept of the pressing until now is as those hands wanted it.
    let effects = sitting.person == nil ? [] : closingRhythm(leave())
    records = nil
    sitting.role = presserRole
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
    return push(.person(PersonScreen(typed: people.isEmpty ? emptyName : nil)))
  }

  /// Back to the list of people, in the same role.
  mutating func nextPerson() -> [Effect] {
    ongoing = nil
    records = nil
    // because the one who was just asked is the least likely to be next.
    if let done = sitting.person {
      people = people.filter { $0.id != done.id } + people.filter { $0.id == done.id }
    }
    sitting.person = nil
    screens = [.first]
    return push(.person(PersonScreen(typed: people.isEmpty ? emptyName : nil)))
  }

  private mutating func use(name: String) -> [Effect] {
    guard let name = PersonName(name) else { return [] }
    return choose(people.first(where: name.isName) ?? Person(id: makeID(), name: name.text))
  }

  private mutating func choose(_ person: Person) -> [Effect] {
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
