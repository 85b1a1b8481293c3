import Assessment
import Terminal

/// Asks whom the answers are about: a name known already, or a new one.
struct PersonScreen {
  /// The text being typed; nil while known people are offered.
  var typed: String?
  /// How many known people are passed over.
  var first = 0

  func page(words: Words, people: [Person]) -> Page {
    guard let typed else { return list(words, people) }
    var page = Page(
      place: Wording(words.common.program), question: words.first.nameQuestion, rows: [])
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

  private func list(_ words: Words, _ people: [Person]) -> Page {
    var rows = people.dropFirst(first).prefix(Self.namesAtOnce).enumerated().map { index, person in
      Row(
        String(index + 1),
        person.name.isEmpty ? words.first.unnamedPerson : Wording(person.name),
        .choosePerson(first + index))
    }
    rows.append(Row(String(rows.count + 1), words.first.somebodyElse, .typeWords))
    if people.count > Self.namesAtOnce {
      rows.append(Row("0", words.common.more, .more, standing: .aside))
    }
    rows += words.usualAsides(help: true, back: true)
    var page = Page(
      place: Wording(words.common.program), question: words.first.whichPerson, rows: rows)
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
