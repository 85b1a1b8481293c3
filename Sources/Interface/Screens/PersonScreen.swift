import Assessment
import Terminal

/// Asks for somebody: whom the answers are about, or who presses the keys.
struct PersonScreen {
  /// Who is asked for.
  enum Asked { case person, presser }

  var asked = Asked.person
  /// The name being typed or picked; nil while known people are offered.
  var typed: LetterBoard?
  /// How many known people are passed over.
  var first = 0

  /// The page; `names` are those known already, in the order of the list.
  func page(words: Words, names: [Wording]) -> Page {
    guard let typed else { return list(words, names) }
    let question = asked == .person ? words.first.nameQuestion : words.first.ownNameQuestion
    var page = Page(place: Wording(words.common.program), question: question, rows: [])
    page.hint = words.first.nameHint
    let name = PersonName(typed.text)
    typed.show(on: &page, words: words, use: name.map { words.first.useName($0.text) })
    if typed.text.count > PersonName.longest {
      let objection = Objection.tooLong(limit: PersonName.longest, length: typed.text.count)
      page.problem = words.question.objection(objection, typed.text)
    }
    if typed.isOpen {
      page.rows += words.usualAsides(rubsOut: page.rubsOutFirst)
    } else {
      page.status = words.first.nameStatus
    }
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
  func usualAsides(help: Bool = true, back: Bool = true, rubsOut: Bool = false) -> [Row] {
    let goBack = rubsOut ? question.rubOutThenBack : common.back
    var rows: [Row] = []
    if help { rows.append(Row("8", common.help, .help, standing: .aside)) }
    if back { rows.append(Row("9", goBack, .back, standing: .aside)) }
    rows.append(Row("m", common.menu, .menu, standing: .aside))
    return rows
  }
}
