import Assessment
import Terminal

/// Asks for somebody: whom the answers are about, or who presses the keys.
struct PersonScreen {
  /// Who is asked for.
  enum Asked { case person, presser }

  var asked = Asked.person
  /// The text being typed; nil while known people are offered.
  var typed: String?
  /// How many known people are passed over.
  var first = 0

  /// The page; `names` are those known already, in the order of the list.
  func page(words: Words, names: [Wording]) -> Page {
    guard let typed else { return list(words, names) }
    let question = asked == .person ? words.first.nameQuestion : words.first.ownNameQuestion
    var page = Page(place: Wording(words.common.program), question: question, rows: [])
    page.hint = words.first.nameHint
    page.typing = .text
    page.body = [.field(typed, range: "")]
    if let name = PersonName(typed) {
      page.rows.append(Row("Enter", words.first.useName(name.text), .useTyped))
    } else if typed.count > PersonName.longest {
      let objection = Objection.tooLong(limit: PersonName.longest, length: typed.count)
      page.problem = words.question.objection(objection, typed)
    }
    let backspace = typed.isEmpty ? words.common.back : words.question.rubOut
    page.rows.append(Row("Backspace", backspace, .rubOut, standing: .aside))
    page.rows.append(Row("Tab", words.common.menu, .menu, standing: .aside))
    page.status = words.first.nameStatus
    return page
  }

  /// At most five known people at once, the newest first, then somebody else.
  static let namesAtOnce = 5

  private func list(_ words: Words, _ names: [Wording]) -> Page {
    var rows = names.dropFirst(first).prefix(Self.namesAtOnce).enumerated().map { index, name in
      Row(String(index + 1), name, .choosePerson(first + index))
    }
    rows.append(Row(String(rows.count + 1), words.first.somebodyElse, .typeWords))
    if names.count > Self.namesAtOnce {
      rows.append(Row("0", words.common.more, .more, standing: .aside))
    }
    rows += words.usualAsides(help: true, back: true)
    let question = asked == .person ? words.first.whichPerson : words.first.whichPresser
    var page = Page(place: Wording(words.common.program), question: question, rows: rows)
    page.status = words.common.howToPress
    return page
  }
}

extension Words {
  /// Help, Back and Menu, as they stand at the end of most pages.
  func usualAsides(help: Bool = true, back: Bool = true) -> [Row] {
    var rows: [Row] = []
    if help { rows.append(Row("8", common.help, .help, standing: .aside)) }
    if back { rows.append(Row("9", common.back, .back, standing: .aside)) }
    rows.append(Row("m", common.menu, .menu, standing: .aside))
    return rows
  }
}
