import Assessment
import FHIR
import Terminal

extension QuestionScreen {
  /// The body of a question about its parts.
  func body(beside page: Page, of ongoing: Ongoing, words: Words) -> Figure? {
    guard case .bodyMap(let places)? = item.figure,
      page.rows.contains(where: { $0.action.turnedOption != nil })
    else { return nil }
    let isLast = page.rows.contains { $0.action == .done }
    let answers = ongoing.session.replies[item.index]?.answers ?? []
    let marks = zip(places, item.options).enumerated().map { index, part in
      let row = page.rows.first { $0.action.turnedOption == index }
      let isStored = answers.contains { part.1.answer.isSameChoice(as: $0) }
      return BodyMap.Mark(
        place: part.0, key: row?.key ?? (isLast ? "" : words.common.more.full.lowercased()),
        isPicked: row?.isStored ?? isStored)
    }
    let voice = ongoing.session.setting.role.voice
    return .body(
      BodyMap(right: words.figures.right(voice), left: words.figures.left(voice), marks: marks))
  }

  /// The right and the left that are asked on one page: in an interview, and on nobody else's page.
  func sides(in ongoing: Ongoing) -> (first: FormItem, second: FormItem)? {
    let session = ongoing.session
    guard session.setting.role == .interview, let sides = ongoing.form.sides(of: item),
      session.isAsked(sides.first.index), session.isAsked(sides.second.index)
    else { return nil }
    return sides
  }

  /// Makes the page of one side the page of both.
  func putSides(on page: inout Page, of ongoing: Ongoing, words: Words) {
    guard let (first, second) = sides(in: ongoing) else { return }
    let session = ongoing.session
    let isSecond = item.index == second.index
    let other = isSecond ? first : second
    let given = other.options.firstIndex { option in
      session.replies[other.index]?.answers.first.map(option.answer.isSameChoice) ?? false
    }
    if let group = item.parent.map({ ongoing.form.items[$0] }), !group.source.text.isEmpty {
      let voice = session.setting.role.voice
      page.question = Wording(
        group.question(voice: voice, name: words.name(of: session.setting.person)),
        short: group.source.shortText)
    }
    let total = session.progress(of: item.index).total
    page.progress = words.figures.progress(
      session.progress(of: first.index).number, session.progress(of: second.index).number, total)
    page.hint = words.figures.order(first.label, second.label)
    page.status = isSecond ? words.figures.second(second.label) : words.figures.first(first.label)
    page.figure = .sides(
      Sides(
        first: first.label, second: second.label, isSecondAsked: isSecond,
        answers: item.options.count,
        otherAnswer: given.flatMap { other.options[$0].weight?.description }))
    if isSecond, let given { addSame(.choose(given), to: &page, words) }
  }

  /// > on the two-column page 6 is Same for both (decision 8)
  private func addSame(_ action: Action, to page: inout Page, _ words: Words) {
    guard !page.rows.contains(where: { $0.key == "6" }) else { return }
    let before = page.rows.firstIndex { $0.standing == .aside && $0.key != "5" }
    page.rows.insert(
      Row("6", words.figures.same, action, standing: .aside), at: before ?? page.rows.count)
  }
}

extension App {
  /// Whether figures have room beside the rows; lines have none.
  var hasFigures: Bool { !isInLines && size.hasRoomForFigure }

  /// Left and Right ask the other side of a pair, the second one once the first is answered.
  mutating func changeSide(by key: Key, on page: Page) -> [Effect]? {
    guard case .sides? = page.figure, case .question(let screen)? = screens.last, let ongoing,
      let (first, second) = screen.sides(in: ongoing)
    else { return nil }
    let isAnswered = ongoing.session.replies[first.index] != nil
    let wanted = key == .left ? first.index : key == .right && isAnswered ? second.index : nil
    guard let wanted, wanted != screen.item.index else { return nil }
    replaceTop(with: question(wanted, of: ongoing, isFromCheck: screen.isFromCheck))
    return []
  }
}

extension Action {
  fileprivate var turnedOption: Int? { if case .toggle(let index) = self { index } else { nil } }
}
