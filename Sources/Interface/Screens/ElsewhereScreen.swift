import Assessment
import FHIR

extension App {
  /// The places where answers can be kept that cannot be kept where they should be.
  func elsewherePage(_ places: [String], first: Int) -> Page {
    let shown = places.dropFirst(first).prefix(Self.rowsAtOnce)
    var rows = shown.enumerated().map { index, place in
      Row(String(index + 1), Wording(place), .moveTo(place))
    }
    if places.count > Self.rowsAtOnce {
      rows.append(Row("0", words.common.more, .more, standing: .aside))
    }
    var page = Page(
      place: words.storage.place,
      question: places.isEmpty ? words.elsewhere.nowhere : words.elsewhere.question,
      rows: rows + words.usualAsides(help: false))
    page.hint = words.elsewhere.hint
    page.status = words.common.howToPress
    return page
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
    return [.move(to: "\(place)/thenar-\(date)", ongoing.header, known)]
  }

  /// What is under way is kept elsewhere from now on; what waits is tried there.
  mutating func moved(to folder: String) -> [Effect] {
    while case .elsewhere? = screens.last { screens.removeLast() }
    ongoing?.keptIn = folder
    settleOnTop()
    return retry()
  }
}
