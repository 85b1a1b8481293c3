import Assessment
import FHIR
import Terminal

/// Asks for somebody, or for what is to be changed of somebody.
struct PersonScreen {
  /// Who or what is asked for.
  enum Asked: Equatable {
    case person, presser
    /// Somebody who is the same person as the one at hand.
    case double
    case newName, birth
    /// When somebody of that name was born, who is to be added.
    case yearOfNew(String)
  }

  /// How far today's list is: its rows, the names on it, and those of them that are done.
  struct Today {
    let rows, count, done: Int
  }

  /// A name that is known, and what tells it from others of that name.
  struct Name {
    let label: Wording
    var detail: Wording?

    var line: Wording {
      detail.map { Wording("\(label.full)   \($0.full)", short: "\(label.short)  \($0.short)") }
        ?? label
    }
  }

  var asked = Asked.person
  /// The name being typed or picked; nil while known people are offered.
  var typed: LetterBoard?
  /// Those who are known, in the order of the list; and how many of them are offered without being
  /// looked for.
  var people: [Person] = []
  var listed = 0
  /// Whether somebody is known by the name of who is to be added.
  var isTwin = false
  /// The role that whoever is chosen to press the keys has from then on.
  var role: Role?
  /// How many known people are passed over.
  var first = 0
  /// The names that letters find; nil where none is to be found.
  var index: NameIndex?
  /// Letters that the known people who are offered fit.
  var letters = ""
  /// Which of the names that fit Enter takes.
  var at = 0
  /// Whether what was typed is no date.
  var isNoDate = false
  /// Whose page it is laid over.
  var about = ""

  /// The positions of the names that fit what is typed.
  var fits: [Int] {
    guard let typed, !typed.text.trimmed.isEmpty else { return [] }
    return index?.positions(of: typed.text) ?? []
  }

  /// The one that Enter takes, of those that fit.
  var fit: Int? { fits.isEmpty ? nil : fits[at % fits.count] }

  /// The page; `finds` says whether a letter that is pressed begins to find somebody.
  func page(
    words: Words, name: (Person, PersonScreen) -> Name, today: Today?, finds: Bool
  ) -> Page {
    let name = { position in name(people[position], self) }
    guard let typed else { return list(words, name, today: today, finds: finds) }
    let fits = fits
    var page = Page(place: Wording(words.common.program), question: question(words), rows: [])
    page.hint = hint(words)
    if let step = stepOfAdding {
      page.place = words.people.addPlace
      page.progress = words.people.step(step, 2)
    }
    if !fits.isEmpty {
      page.place = words.people.place
      page.question = words.people.findQuestion
      page.progress = words.people.fit(fits.count)
      page.hint = nil
    }
    typed.show(
      on: &page, words: words,
      use: fits.isEmpty ? use(typed, words) : words.people.showFit(fits.count))
    if typed.isOpen {
      page.rows += words.usualAsides(rubsOut: page.rubsOutFirst)
    } else if fits.isEmpty {
      page.status = status(words)
    } else {
      page.rows = found(fits, typed, words, name) + page.rows.filter { $0.standing == .aside }
      page.status = words.people.findStatus
    }
    if isNoDate { page.problem = words.people.notADate }
    if !asksDate, typed.text.count > PersonName.longest {
      let objection = Objection.tooLong(limit: PersonName.longest, length: typed.text.count)
      page.problem = words.question.objection(objection, typed.text)
    }
    return page
  }

  private func question(_ words: Words) -> Wording {
    switch asked {
    case .person:
      index == nil
        ? words.first.nameQuestion
        : stepOfAdding == nil ? words.people.findQuestion : words.people.nameQuestion
    case .presser: words.first.ownNameQuestion
    case .double: words.people.findQuestion
    case .newName: words.people.newName(about)
    case .birth, .yearOfNew: words.people.birthQuestion(about)
    }
  }

  private func hint(_ words: Words) -> Wording {
    switch asked {
    case .birth: words.people.birthHint
    case .yearOfNew: isTwin ? words.people.twinHint(about) : words.people.birthHint
    default: stepOfAdding == nil ? words.first.nameHint : words.people.nameHint
    }
  }

  private func status(_ words: Words) -> Wording {
    if asksDate { return words.people.yearStatus }
    return stepOfAdding == 1 ? words.people.yearIsNext : words.first.nameStatus
  }

  private var asksDate: Bool {
    switch asked {
    case .birth, .yearOfNew: true
    default: false
    }
  }

  /// Whether letters are being typed that look for a name.
  var isFinding: Bool {
    guard let typed, !typed.isOpen, !asksDate, asked != .newName else { return false }
    return !typed.text.isEmpty
  }

  /// Which of the two pages about somebody new this is; nil where nobody is added.
  private var stepOfAdding: Int? {
    switch asked {
    case .yearOfNew: 2
    case .person where index != nil && typed?.text.trimmed.isEmpty == false && fits.isEmpty: 1
    default: nil
    }
  }

  /// Whether it may be left without anything typed.
  var maySkip: Bool {
    if case .yearOfNew = asked { !isTwin } else { false }
  }

  /// What Enter does with what is typed, where it fits nobody.
  private func use(_ typed: LetterBoard, _ words: Words) -> Wording? {
    switch asked {
    case .double: nil
    case .birth,
      .yearOfNew where !typed.text.trimmed.isEmpty:
      typed.text.trimmed.isEmpty ? nil : words.first.useName(typed.text.trimmed)
    case .yearOfNew: isTwin ? nil : words.people.skipYear
    case .person, .presser, .newName: PersonName(typed.text).map { words.first.useName($0.text) }
    }
  }

  /// The name that Enter takes, the one after it, and a new one.
  private func found(
    _ fits: [Int], _ typed: LetterBoard, _ words: Words, _ name: (Int) -> Name
  ) -> [Row] {
    var rows = [Row("Enter", name(fits[at % fits.count]).line, .useTyped)]
    if fits.count > 1 {
      rows.append(Row("Down", name(fits[(at + 1) % fits.count]).line, .nextName))
    }
    if let new = newName(typed.text) {
      rows.append(Row("Up", words.people.addAsNew(new), .leaveWords))
    }
    return rows + [Row("Esc", words.common.back, .back)]
  }

  /// What is typed as the name of somebody new; nil where none is wanted.
  ///
  /// Two people may have one name, and are told apart by their birth; two who press may not.
  private func newName(_ text: String) -> String? {
    guard asked == .person || asked == .presser, let name = PersonName(text),
      asked == .person || !people.contains(where: name.isName)
    else { return nil }
    return name.text
  }

  /// At most five known people at once, the newest first, then somebody else.
  static let namesAtOnce = 5

  /// The positions of those who are offered.
  var offered: [Int] {
    letters.isEmpty ? Array(0..<listed) : index?.positions(of: letters) ?? []
  }

  private func list(
    _ words: Words, _ name: (Int) -> Name, today: Today?, finds: Bool
  ) -> Page {
    let offered = offered
    let isToday = today.map { first < $0.rows } ?? false
    var rows = offered.dropFirst(first).prefix(Self.namesAtOnce).enumerated().map { row, position in
      let name = name(position)
      return Row(String(row + 1), name.label, .choosePerson(position), detail: name.detail)
    }
    if letters.isEmpty {
      let other =
        switch asked {
        case .presser: words.first.somebodyElse
        case .double: words.people.findQuestion
        default: words.people.findOrAdd
        }
      rows.append(Row(String(rows.count + 1), other, .typeWords))
    } else if let new = newName(letters) {
      rows.append(Row(String(rows.count + 1), words.people.addAsNew(new), .leaveWords))
    }
    if offered.count > Self.namesAtOnce {
      let more = isToday ? words.people.morePeople : words.common.more
      rows.append(Row("0", more, .more, standing: .aside))
    }
    rows += words.usualAsides(menuKey: finds ? "Tab" : "m")
    let question =
      switch asked {
      case .presser: words.first.whichPresser
      case .double: words.people.sameAs(about)
      default: isToday ? words.people.today : words.first.whichPerson
      }
    let place = asked == .presser ? Wording(words.common.program) : words.people.place
    var page = Page(place: place, question: question, rows: rows)
    if let today, isToday { page.progress = words.people.todaysCount(today.count, today.done) }
    if !letters.isEmpty { page.progress = words.people.fit(offered.count) }
    page.status = finds ? words.people.listStatus : words.common.howToPress
    return page
  }
}

extension Words {
  /// Help, Back and Menu, as they stand at the end of most pages.
  func usualAsides(
    help: Bool = true, back: Bool = true, rubsOut: Bool = false, menuKey: String = "m"
  ) -> [Row] {
    let goBack = rubsOut ? question.rubOutThenBack : common.back
    var rows: [Row] = []
    if help { rows.append(Row("8", common.help, .help, standing: .aside)) }
    if back { rows.append(Row("9", goBack, .back, standing: .aside)) }
    rows.append(Row(menuKey, common.menu, .menu, standing: .aside))
    return rows
  }
}
