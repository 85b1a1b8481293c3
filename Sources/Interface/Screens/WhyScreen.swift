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
    page.status = words.result.digitShows
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

  private func notes(
    on score: Score, _ session: Session, _ opening: Opening?, others: [Score]
  ) -> [Block] {
    var notes: [String] = []
    let weights = score.parts.compactMap(\.weight)
    if let value = score.value {
      notes.append(
        score.isEstimated && !score.parts.contains { $0.code != nil }
          ? words.result.sumEstimated(
            weights.map(\.description), score.answered, score.of, value.description)
          : words.result.sum(weights.map(\.description), value.description))
    } else {
      notes.append(
        words.missingParts(of: score)?.full
          ?? words.result.notEnough(
            score.answered, score.of))
    }
    if !score.parts.contains(where: { $0.code != nil }) {
      let implied = score.parts.count { if case .implied = $0.state { true } else { false } }
      let answered = score.parts.count { if case .answered = $0.state { true } else { false } }
      notes.append(
        words.result.answeredImplied(answered, implied, score.of - answered - implied))
    } else if !others.isEmpty {
      notes.append(words.result.neverAdded(others.map(\.definition.title)))
    }
    if let failure = score.failure { notes.append(words.result.failed(failure)) }
    if let formula = session.form.items[score.definition.item].formula {
      notes.append(words.result.formula(formula))
    }
    if !score.definition.source.isEmpty { notes.append(score.definition.source) }
    let linkId = session.form.items[score.definition.item].linkId
    if let origin = opening?.origins[linkId] {
      notes.append(words.result.from(origin.file, origin.place.line))
    }
    notes += cautions(of: score, in: session)
    return notes.map { .text(Wording($0)) }
  }

  /// The cautions that stand in the same group as the score.
  private func cautions(of score: Score, in session: Session) -> [String] {
    let items = session.form.items
    let group = items[score.definition.item].parent
    return items.filter { $0.parent == group && $0.type == .display && $0.isInstruction }
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
