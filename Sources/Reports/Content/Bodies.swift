import Assessment
import FHIR

extension Contents {
  /// Right against left, the newest first; nil where nobody rated both.
  var sides: ReportSection? {
    let rated = RoleLine.allCases.flatMap { line in
      report.trends.sideDifferences(in: line).reversed().map { (line, $0) }
    }
    guard !rated.isEmpty else { return nil }
    let columns = words.sides.columns
    let table = ReportTable(
      caption: words.sides.caption,
      columns: [
        words.change.columns.date, words.change.columns.who, columns.what, columns.right,
        columns.left, columns.meaning,
      ],
      rows: rated.map { line, sides in
        [
          .whole(words.head.shortDate(sides.day)), .text(who(sides.assessmentID)),
          .text(sides.label), .number(sides.right.description), .number(sides.left.description),
          .text(words.sides.meaning(sides.size, sides.isWeakerOnTheLeft)),
        ]
      })
    return ReportSection(title: words.sides.title, blocks: [.table(table)])
  }

  /// The body map of each line as it is now, and how it came to be; nil where nobody filled it in.
  var bodies: ReportSection? {
    var section = ReportSection(title: words.sides.body)
    for line in RoleLine.allCases {
      let states = Array(report.trends.bodyStates(in: line).reversed())
      guard let newest = states.first else { continue }
      let picture = BodyPicture(
        title: words.sides.picture(date(newest.day), who(newest.assessmentID)),
        right: words.sides.right, left: words.sides.left,
        parts: newest.parts.map { .init(place: $0.place, strength: $0.strength?.integer) })
      section.blocks.append(.body(picture))
      if states.count > 1 {
        let before = states[1]
        let (new, gone) = (newest.newParts(since: before), newest.partsGone(since: before))
        if !new.isEmpty {
          section.blocks.append(.text(words.sides.newParts(new.map(\.label), date(before.day))))
        }
        if !gone.isEmpty {
          section.blocks.append(.text(words.sides.partsGone(gone.map(\.label), date(before.day))))
        }
      }
      section.blocks.append(.table(table(of: states)))
    }
    return section.blocks.isEmpty ? nil : section
  }

  private func table(of states: [BodyState]) -> ReportTable {
    ReportTable(
      caption: words.sides.bodyCaption,
      columns: [
        words.change.columns.date, words.change.columns.who, words.sides.bodyColumns.weak,
        words.sides.bodyColumns.count,
      ],
      rows: states.map { state in
        let weak = state.weak.map { words.sides.part($0.label, $0.strength?.description) }
        return [
          .whole(words.head.shortDate(state.day)), .text(who(state.assessmentID)),
          .text(weak.isEmpty ? words.sides.noParts : weak.joined(separator: ", ")),
          .text(words.numbers.number(String(weak.count), String(state.parts.count))),
        ]
      })
  }

  /// Who answered an assessment of the report.
  private func who(_ assessmentID: String) -> String {
    report.results.first { $0.past.header.id == assessmentID }.map(who) ?? ""
  }

  /// Where the person and somebody who answered for them see it differently, item by item.
  var agreement: ReportSection? {
    guard let agreement = report.trends.newestAgreement,
      let own = report.results.first(where: { $0.past.header.id == agreement.own.past.header.id }),
      let proxy = report.results.first(where: {
        $0.past.header.id == agreement.proxy.past.header.id
      })
    else { return nil }
    let same = agreement.compared - agreement.differences.count
    var blocks: [ReportBlock] = [
      .text(words.agreement.same(same, agreement.compared) + " " + words.agreement.neither)
    ]
    for definition in own.form.leadingScores {
      guard let one = own.score(definition.code), let other = proxy.score(definition.code),
        one.value != nil, other.value != nil
      else { continue }
      let direction = words.numbers.direction(definition.max.description, definition.kind)
      blocks.append(
        .text(
          words.agreement.scores(definition.title, number(of: one), number(of: other)) + " "
            + direction))
    }
    if let days = agreement.daysTogether { blocks.append(.text(words.agreement.together(days))) }
    if !agreement.differences.isEmpty {
      let columns = words.agreement.columns
      blocks.append(
        .table(
          ReportTable(
            caption: words.agreement.caption(date(own.day), date(proxy.day)),
            columns: [columns.question, columns.own, columns.proxy],
            rows: agreement.differences.map { difference in
              [
                .text(own.form.item(difference.linkId)?.label ?? difference.linkId),
                .text(answer(to: difference.linkId, in: own)),
                .text(answer(to: difference.linkId, in: proxy)),
              ]
            })))
    }
    return ReportSection(title: words.agreement.title, blocks: blocks)
  }

  /// The answer with its weight in front, by which two are compared.
  private func answer(to linkId: String, in result: ReportResult) -> String {
    let answers =
      result.form.item(linkId).flatMap { result.session.replies[$0.index] }?.answers ?? []
    guard case .coding(let coding)? = answers.first, answers.count == 1,
      let weight = coding.weight
    else { return words.answers.text(of: answers) }
    return "\(weight): \(words.answers.text(of: answers))"
  }
}
