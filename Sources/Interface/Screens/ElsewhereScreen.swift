import Assessment
import FHIR
import Terminal

/// Asks where everything may be kept that cannot be kept where it should be.
struct ElsewhereScreen {
  let places: [String]
  /// How many places are passed over.
  var first = 0
  /// The folder being typed or picked; nil while places are offered.
  var typed: LetterBoard?

  /// At most five places at once, then a folder that is typed.
  static let placesAtOnce = 5
  static let longest = 200

  func page(words: Words) -> Page {
    guard let typed else { return list(words) }
    var page = Page(place: words.storage.place, question: words.elsewhere.whichFolder, rows: [])
    page.hint = words.elsewhere.hint
    let isSomething = !typed.text.trimmed.isEmpty
    typed.show(on: &page, words: words, use: isSomething ? words.elsewhere.useFolder : nil)
    // because an answer waits to be kept, nothing leads away from here but back.
    page.rows.removeAll { $0.action == .menu }
    page.status = Wording(page.status.short)
    if typed.isOpen { page.rows.append(words.backRow(rubsOut: page.rubsOutFirst)) }
    return page
  }

  private func list(_ words: Words) -> Page {
    var rows = places.dropFirst(first).prefix(Self.placesAtOnce).enumerated().map { index, place in
      Row(String(index + 1), Wording(place), .moveTo(place))
    }
    rows.append(Row(String(rows.count + 1), words.elsewhere.typeFolder, .typeWords))
    if places.count > Self.placesAtOnce {
      rows.append(Row("0", words.common.more, .more, standing: .aside))
    }
    var page = Page(
      place: words.storage.place,
      question: places.isEmpty ? words.elsewhere.nowhere : words.elsewhere.question,
      rows: rows + [words.backRow()])
    page.hint = words.elsewhere.hint
    page.status = words.common.howToPress
    return page
  }
}

extension Words {
  fileprivate func backRow(rubsOut: Bool = false) -> Row {
    Row("9", rubsOut ? question.rubOutThenBack : common.back, .back, standing: .aside)
  }
}

extension App {
  /// Begins to take a folder that is typed, uses it, or goes back from it.
  mutating func takeFolder(_ action: Action) -> [Effect] {
    switch action {
    case .typeWords:
      typedText = LetterBoard(
        "", kind: .words, limit: ElsewhereScreen.longest, profile: profileOnPages)
      settleOnTop()
      return []
    case .useTyped:
      let folder = typedText?.text.trimmed ?? ""
      return folder.isEmpty ? [] : move(to: folder)
    default: return perform(.back)
    }
  }

  /// Asks for all that is known of what is under way to be kept in a new folder at a place.
  func move(to place: String) -> [Effect] {
    guard let ongoing else { return [] }
    let moment = clock()
    let date = moment.local.date
    let session = ongoing.session
    // because the log may not be readable any more, the answers themselves come along.
    let known = session.questions.compactMap { item in
      session.replies[item].map { reply in
        entry(
          reply.absence == nil ? .answer : .skip, path: ongoing.form.items[item].linkId,
          new: reply.json, at: moment, of: ongoing)
      }
    }
    return [.move(to: "\(place)/thenar-\(date)", ongoing.header, known, hands: hands)]
  }

  /// What is under way is kept elsewhere from now on; what waits is tried there.
  mutating func moved(to folder: String) -> [Effect] {
    while case .elsewhere? = screens.last { screens.removeLast() }
    ongoing?.keptIn = folder
    movedTo = folder
    settleOnTop()
    return retry()
  }
}
