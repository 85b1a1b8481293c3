import Assessment
import Terminal

extension App {
  /// Whoever is at the keys, as far as that is known; who answers for themself is an operator
  /// without a name, kept for the settings alone (decision 11).
  var hands: Operator? {
    guard sitting.role == .`self` else { return sitting.presser }
    return sitting.person.map { person in
      own(person) ?? Operator(id: person.id, name: "", role: .`self`)
    }
  }

  private func own(_ person: Person) -> Operator? {
    operators.first { $0.id == person.id && $0.name.isEmpty }
  }

  /// The one who answers for themself here and has settings, where there is one alone.
  var handsAtHome: Operator? {
    let known = people.compactMap(own)
    guard known.count == 1, let hands = known.first else { return nil }
    // because where several people come, one's keys must not be everybody's: only at home, where
    // whoever answers for themself has no name, others may be known too.
    let isAtHome = people.count == 1 || people.contains { $0.id == hands.id && $0.name.isEmpty }
    return isAtHome ? hands : nil
  }

  /// The settings of whoever is at the keys hold from now on, with what was changed before it was
  /// known who that is.
  mutating func takePreferences(of hands: Operator?) -> [Effect] {
    let changes = sitting.changes
    sitting.changes = []
    let effects = apply(hands.map { Preferences(json: $0.settingsJSON) } ?? Preferences())
    return effects + changes.flatMap { prefer($0) }
  }

  /// Changes how the program behaves under these hands, from now on.
  mutating func prefer(_ change: @escaping (inout Preferences) -> Void) -> [Effect] {
    steps.append((sitting.preferences, wish))
    // because what is chosen in the sitting counts more than what was wished for at its start.
    var chosen = Preferences()
    change(&chosen)
    if chosen.profile != nil { wish.profile = nil }
    if chosen.language != nil { wish.language = nil }
    if hands == nil { sitting.changes.append(change) }
    var preferences = sitting.preferences
    change(&preferences)
    return hold(preferences)
  }

  /// Takes the last change back that was made since Settings came up.
  mutating func undoChange() -> [Effect] {
    guard let step = steps.popLast() else {
      notice = words.settings.nothingToUndo
      return []
    }
    wish = step.wish
    if hands == nil { _ = sitting.changes.popLast() }
    return hold(step.preferences)
  }

  private mutating func hold(_ preferences: Preferences) -> [Effect] {
    let effects = apply(preferences)
    guard var hands else { return effects }
    hands.settingsJSON = preferences.json
    operators = operators.filter { $0.id != hands.id } + [hands]
    if sitting.presser != nil { sitting.presser = hands }
    return effects + [.keepOperator(hands)]
  }

  private mutating func apply(_ preferences: Preferences) -> [Effect] {
    let (before, profileBefore) = (sitting.preferences, profileOnPages)
    sitting.preferences = preferences
    if profileOnPages != profileBefore { screens = screens.map(remade) }
    // because rows begin or end to light up at once, the page counts as another one.
    if (profile == .oneKey) != (scan != nil) { identity = nil }
    // because what was heard so far was heard in another way, the page is told anew.
    if preferences.aloud != before.aloud { aloud = Aloud() }
    var effects: [Effect] = []
    if preferences.theme != before.theme { effects.append(.colours(preferences.theme)) }
    if language != words.language { effects.append(.translate(to: language)) }
    return effects
  }
}
