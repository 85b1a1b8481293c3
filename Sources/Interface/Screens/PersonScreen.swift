import Assessment
import FHIR
import Terminal

/// Asks for somebody, or for what is to be changed of somebody.
struct PersonScreen {
  /// Who or what is asked for.
  enum Asked {
    case person, presser
    /// Somebody who is the same person as the one at hand.
    case double
    case newName, birth
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

  /// The page; `names` are those known already, in the order of the list, and `listed` says how many
  /// of them are offered without being looked for.
  func page(words: Words, names: [Name], listed: Int, menuKey: String) -> Page {
    guard let typed else { return list(words, names, listed: listed, menuKey: menuKey) }
    let fits = fits
    var page = Page(place: Wording(words.common.program), question: question(words), rows: [])
    page.hint = asked == .birth ? words.people.birthHint : words.first.nameHint
    if !fits.isEmpty {
      page.place = words.people.place
      page.question = words.people.findQuestion
      page.progress = words.people.fit(fits.count)
      page.hint = nil
    }
    let name = asked == .double ? nil : PersonName(typed.text)
    typed.show(
      on: &page, words: words,
      use: fits.isEmpty
        ? name.map { words.first.useName($0.text) } : words.people.showFit(fits.count))
    if typed.isOpen {
      page.rows += words.usualAsides(rubsOut: page.rubsOutFirst)
    } else if fits.isEmpty {
      page.status = words.first.nameStatus
    } else {
      page.rows = found(fits, typed, words, names) + page.rows.filter { $0.standing == .aside }
      page.status = words.people.findStatus
    }
    if isNoDate { page.problem = words.people.notADate }
    if typed.text.count > PersonName.longest {
      let objection = Objection.tooLong(limit: PersonName.longest, length: typed.text.count)
      page.problem = words.question.objection(objection, typed.text)
    }
    return page
  }

  private func question(_ words: Words) -> Wording {
    switch asked {
    case .person: index == nil ? words.first.nameQuestion : words.people.findQuestion
    case .presser: words.first.ownNameQuestion
    case .double: words.people.findQuestion
    case .newName: words.people.newName(about)
    case .birth: words.people.birthQuestion(about)
    }
  }

  /// The name that Enter takes, the one after it, and a new one.
  private func found(
    _ fits: [Int], _ typed: LetterBoard, _ words: Words, _ names: [Name]
  ) -> [Row] {
    var rows = [Row("Enter", names[fits[at % fits.count]].line, .useTyped)]
    if fits.count > 1 {
      rows.append(Row("Down", names[fits[(at + 1) % fits.count]].line, .nextName))
    }
    if let new = newName(typed.text, among: names) {
      rows.append(Row("Up", words.people.addAsNew(new), .leaveWords))
    }
    return rows + [Row("Esc", words.common.back, .back)]
  }

  /// What is typed as a name that nobody has; nil where somebody does, or none is wanted.
  private func newName(_ text: String, among names: [Name]) -> String? {
    guard asked == .person || asked == .presser, let name = PersonName(text),
      !names.contains(where: { name.isName($0.label.full) })
    else { return nil }
    return name.text
  }

  /// At most five known people at once, the newest first, then somebody else.
  static let namesAtOnce = 5

  /// The positions of those who are offered.
  func offered(of count: Int) -> [Int] {
    letters.isEmpty ? Array(0..<count) : index?.positions(of: letters) ?? []
  }

  private func list(
    _ words: Words, _ names: [Name], listed: Int, menuKey: String
  ) -> Page {
    let offered = offered(of: listed)
    var rows = offered.dropFirst(first).prefix(Self.namesAtOnce).enumerated().map { row, position in
      let name = names[position]
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
    } else if let new = newName(letters, among: names) {
      rows.append(Row(String(rows.count + 1), words.people.addAsNew(new), .leaveWords))
    }
    if offered.count > Self.namesAtOnce {
      rows.append(Row("0", words.common.more, .more, standing: .aside))
    }
    rows += words.usualAsides(menuKey: menuKey)
    let question =
      switch asked {
      case .presser: words.first.whichPresser
      case .double: words.people.sameAs(about)
      default: words.first.whichPerson
      }
    var page = Page(place: Wording(words.common.program), question: question, rows: rows)
    if !letters.isEmpty { page.progress = words.people.fit(offered.count) }
    page.status = words.common.howToPress
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
