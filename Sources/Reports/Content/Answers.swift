import Assessment
import FHIR

extension Contents {
  /// Every flag that a result told of, the newest first.
  var toTell: ReportSection {
    let columns = words.answers.toTellColumns
    let rows = report.results.flatMap { result in
      result.flags.map { flag -> [ReportCell] in
        let known = result.isKnown(flag) ? " " + words.answers.teamKnows : ""
        return [
          .whole(words.head.shortDate(result.day)), .text(flag.line),
          .text(words.answers.level(flag.level)), .text(told(flag.message) + known),
        ]
      }
    }
    let table = ReportTable(
      caption: words.answers.toTellCaption,
      columns: [columns.date, columns.what, columns.when, columns.message], rows: rows)
    let changes = notableChanges
    var blocks: [ReportBlock] = changes.isEmpty ? [] : [.list(changes)]
    if !rows.isEmpty { blocks.append(.table(table)) }
    return ReportSection(
      title: words.answers.toTell,
      blocks: blocks.isEmpty ? [.text(words.answers.nothingToTell)] : blocks)
  }

  /// Every result with its scores and its answers, as they were asked.
  var every: ReportSection {
    var section = ReportSection(title: words.answers.every)
    for result in report.results {
      let title = result.form.title
      section.blocks.append(
        .heading(words.answers.result(title, date(result.day), who(result))))
      if result.past.status == .amended { section.blocks.append(.text(words.answers.amended)) }
      let scores = result.session.scores.filter { !isStillToCome($0) }
      if !scores.isEmpty {
        section.blocks.append(
          .table(
            ReportTable(
              caption: words.answers.scores, columns: scoreColumns, rows: scores.map(row))))
      }
      section.blocks += result.session.notices.map { .text(told($0)) }
      let columns = words.answers.columns
      section.blocks.append(
        .table(
          ReportTable(
            caption: words.answers.caption(title, date(result.day)),
            columns: [columns.question, columns.answer, columns.weight],
            rows: result.answered.map { answered in
              [
                .text(answered.question), .text(words.answers.text(of: answered, result.role)),
                .number(answered.weight?.description ?? ""),
              ]
            })))
    }
    return section
  }
}

/// One question of a result as it was asked, and what became of it.
struct AnsweredQuestion: Sendable {
  let linkId: String
  let question: String
  let reply: Reply?
  /// What it counts for in a score.
  let weight: Decimal128?
  /// The name of the question whose answer implies the weight, where this one was not asked.
  let impliedBy: String?
  /// Whether somebody else tells what only the person can feel (clinical.md B3).
  let isRelayed: Bool
}

extension ReportResult {
  /// Every question asked, and every part of a score that was implied, in the order of the form.
  var answered: [AnsweredQuestion] {
    var parts: [Int: ScorePart] = [:]
    for part in session.scores.flatMap(\.parts) { if let item = part.item { parts[item] = part } }
    return form.items.indices.compactMap { index in
      let item = form.items[index]
      let part = parts[index]
      var gate: String?
      if case .implied(let by, _)? = part?.state { gate = by }
      guard session.isAsked(index) || gate != nil else { return nil }
      return AnsweredQuestion(
        linkId: item.linkId,
        question: item.question(voice: role.voice, name: session.setting.person.name),
        reply: gate == nil ? session.replies[index] : nil, weight: part?.weight, impliedBy: gate,
        isRelayed: role == .proxy && item.observability == .feltOnly)
    }
  }
}

extension AnswerWords {
  /// What was answered, or why there is no answer.
  func text(of answered: AnsweredQuestion, _ role: Role) -> String {
    if let gate = answered.impliedBy { return implied(gate) }
    switch answered.reply {
    case nil: return notAsked
    case .absent(let reason)?: return absence(reason, role)
    case .answers(let answers)?:
      let text = text(of: answers)
      return text.isEmpty ? leftEmpty : answered.isRelayed ? "\(text) (\(relayed))" : text
    }
  }

  func text(of answers: [Answer]) -> String { answers.map(label).joined(separator: ", ") }

  private func label(of answer: Answer) -> String {
    switch answer {
    case .boolean(let value): value ? yes : no
    case .date(let day): date(day)
    default: answer.label
    }
  }
}
