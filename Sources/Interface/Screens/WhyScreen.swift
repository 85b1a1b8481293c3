import Assessment
import FHIR

extension App {
  /// "Why this number?": each part, its answer and weight, the formula, and the line of the file.
  func whyPage(_ code: String, of session: Session, opening: Opening?) -> Page {
    let scores = session.scores
    guard let score = scores.first(where: { $0.definition.code == code }) else {
      return Page(
        place: words.result.whyPlace, question: words.result.noScore, rows: words.usualAsides())
    }
    var page = Page(
      place: words.result.whyPlace, question: Wording(words.sentence(of: score)), rows: [])
    page.progress = Wording(score.definition.title)
    page.hint = words.result.direction(
      score.definition.max.description, score.definition.kind)
    page.rows = score.parts.enumerated().map { index, part in
      row(of: part, key: String(index + 1), among: scores, session)
    }
    let others = Results(session: session).leading.filter { $0.definition.code != code }
    if score.parts.contains(where: { $0.code != nil }) {
      for other in others where page.rows.count < Self.rowsAtOnce {
        page.rows.append(
          Row(
            String(page.rows.count + 1), Wording(other.definition.title),
            .why(other.definition.code), detail: Wording(words.numberAlone(other))))
      }
    }
    page.notes = notes(on: score, session, opening, others: others)
    page.rows.append(Row("0", words.common.more, .more, standing: .asideWhenCut))
    page.rows += words.usualAsides()
    let isOfScores = score.parts.contains { $0.code != nil }
    page.status = isOfScores ? words.result.digitOpensPart : words.result.digitShows
    return page
  }

  private func row(of part: ScorePart, key: String, among scores: [Score], _ session: Session)
    -> Row
  {
    if let code = part.code {
      let score = scores.first { $0.definition.code == code }
      let detail =
        score.map(words.numberAlone) ?? part.weight?.description
        ?? words.result.notCounted.full
      return Row(
        key, Wording(part.label), score == nil ? .explain(-1) : .why(code), detail: Wording(detail))
    }
    let weight = part.weight?.description ?? "-"
    let action = part.item.map { Action.explain($0) } ?? .explain(-1)
    let detail: Wording
    switch part.state {
    case .answered(let answer): detail = Wording("\(weight)  \(answer)", short: weight)
    case .implied(let gate, let gateWeight):
      let text = words.result.implied(gate, gateWeight?.description ?? "")
      detail = Wording("\(weight)  \(text.full)", short: "\(weight)  \(text.short)")
    case .missing(let reason):
      let text = words.result.missing(reason, session.setting.role)
      detail = Wording("-  \(text.full)", short: "-  \(text.short)")
    }
    return Row(key, Wording(part.label), action, detail: detail)
  }

  /// The sum first, and the formula as it is written last.
  private func notes(
    on score: Score, _ session: Session, _ opening: Opening?, others: [Score]
  ) -> [Block] {
    var notes = score.failure == nil ? [sum(of: score)] : []
    if score.parts.contains(where: { $0.code != nil }), !others.isEmpty {
      notes.append(words.result.neverAdded(others.map(\.definition.title)))
    }
    if let failure = score.failure {
      notes.append(words.result.failed(failure, score.definition))
    }
    let item = session.form.items[score.definition.item]
    if let origin = opening?.origins[item.linkId] {
      notes.append(words.result.from(origin.file, origin.place.line))
    }
    notes += cautions(of: score, in: session)
    if let formula = item.formula { notes.append(words.result.formula(formula)) }
    return notes.map { .text(Wording($0)) }
  }

  /// How the number comes about, and from how many answers.
  private func sum(of score: Score) -> String {
    let weights = score.parts.compactMap { $0.weight?.description }
    let isOfScores = score.parts.contains { $0.code != nil }
    guard let value = score.value?.description else {
      return words.missingParts(of: score)?.full
        ?? words.result.notEnough(score.answered, score.of)
    }
    if isOfScores { return words.result.sum(weights, value) }
    if score.isEstimated {
      return words.result.sumEstimated(weights, score.answered, score.of, value)
    }
    let implied = score.parts.count { if case .implied = $0.state { true } else { false } }
    let counted = words.result.answeredImplied(
      score.answered - implied, implied, score.of - score.answered)
    return "\(words.result.sum(weights, value)) \(counted)"
  }

  /// The cautions that stand in the same group as the score.
  private func cautions(of score: Score, in session: Session) -> [String] {
    let items = session.form.items
    let group = items[score.definition.item].parent
    return items.filter { $0.parent == group && $0.isCaution }
      .map(\.source.text)
  }
}

extension Words {
  /// `19 of 24`, or that there is no number.
  func numberAlone(_ score: Score) -> String {
    score.value.map { result.number($0.description, score.definition.max.description) }
      ?? result.notEnough(score.answered, score.of)
  }
}
