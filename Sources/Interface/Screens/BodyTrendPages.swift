import Assessment
import FHIR

/// Right against left, and the body, over time (clinical.md D7, D8).
extension App {
  func sidesPage(_ trends: Trends, _ screen: TrendScreen) -> Page {
    var page = Page(
      place: words.trends.place(name(of: screen.line)), question: words.trends.sidesQuestion,
      rows: [words.moreWhenCut] + words.usualAsides())
    page.body = trends.sideDifferences(in: screen.line).reversed().map { sides in
      .text(dated(sides.day, words.trends.side(sides)))
    }
    page.status = words.common.howToPress
    return page
  }

  func bodyPage(_ trends: Trends, _ screen: TrendScreen) -> Page {
    let states = trends.bodyStates(in: screen.line)
    var page = Page(
      place: words.trends.place(name(of: screen.line)), question: words.trends.bodyQuestion,
      rows: [words.moreWhenCut] + words.usualAsides())
    page.body = states.indices.reversed().map { index in
      let (state, before) = (states[index], index > 0 ? states[index - 1] : nil)
      let parts = state.weak.map { part in
        [part.label, part.strength?.description].compactMap { $0 }.joined(separator: " ")
      }
      var texts = [words.trends.weakParts(parts.count, state.parts.count, parts)]
      if let before {
        let (new, gone) = (state.newParts(since: before), state.partsGone(since: before))
        if !new.isEmpty { texts.append(words.trends.newParts(new.map(\.label))) }
        if !gone.isEmpty { texts.append(words.trends.goneParts(gone.map(\.label))) }
      }
      return .text(dated(state.day, texts.joined(separator: " ")))
    }
    page.figure = states.last.map { .body(bodyMap(of: $0)) }
    page.status = words.trends.bodyMarks
    return page
  }

  private func dated(_ day: PartialDate, _ text: String) -> Wording {
    let date = words.common.date(day.year, day.month, day.day)
    return Wording("\(date.full): \(text)", short: "\(date.short): \(text)")
  }

  /// > fill with `.` 4, `-` 3, `+` 2, `#` 1, `X` 0; right and left labelled in words
  private func bodyMap(of state: BodyState) -> BodyMap {
    let fills = ["X", "#", "+", "-", "."]
    let voice = sitting.role?.voice ?? .`self`
    return BodyMap(
      right: words.figures.right(voice), left: words.figures.left(voice),
      marks: state.parts.map { part in
        let fill = part.strength?.integer.flatMap { fills.indices.contains($0) ? fills[$0] : nil }
        return BodyMap.Mark(place: part.place, key: fill ?? "?", isPicked: part.isPicked)
      })
  }
}
