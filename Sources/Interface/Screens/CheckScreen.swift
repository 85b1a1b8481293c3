import Assessment
import FHIR

extension App {
  /// The last look before finishing: what was skipped first, then what was changed (clinical.md B4).
  func checkPage(of ongoing: Ongoing, first: Int) -> Page {
    let session = ongoing.session
    let findings = Findings(of: ongoing)
    let listed = findings.rows(words: words)
    var rows: [Row] = []
    func add(_ row: (label: Wording, detail: Wording?, action: Action)) {
      rows.append(Row(String(rows.count + 1), row.label, row.action, detail: row.detail))
    }
    // because nothing is changed yet, there is no new version to finish.
    let isChanged = ongoing.isBegun || ongoing.header.replaces == nil
    if findings.isComplete, isChanged { add((words.check.finishAndSee, nil, .finish)) }
    // because 0 shows more rows of a long list, Finish is a row with a digit of its own there.
    let isLong = listed.count > Self.rowsAtOnce - rows.count - 1
    // because nothing is kept before the first answer, nothing can be finished.
    let canFinish = !findings.isComplete && ongoing.isBegun
    let finishes = isLong && canFinish
    let room = Self.rowsAtOnce - rows.count - (finishes ? 2 : 1)
    for row in listed.dropFirst(first).prefix(isLong ? Self.checkRowsAtOnce : room) { add(row) }
    add((words.check.allAnswers, nil, .allAnswers))
    if finishes { add((words.check.finish, nil, .finish)) }
    if isLong {
      rows.append(Row("0", words.common.more, .more, standing: .aside))
    } else if canFinish {
      rows.append(Row("0", words.check.finish, .finish, standing: .aside))
    }
    rows += words.usualAsides()
    var page = Page(
      place: Wording(ongoing.form.title, short: ongoing.form.questionnaire.shortTitle),
      question: findings.isComplete ? words.check.allAnswered : words.check.checkThese, rows: rows)
    page.progress = words.check.answered(session.answeredCount, session.mostQuestions)
    // because the last answer has no page after it but this one, it is told here; in lines it was.
    let saved = isInLines ? nil : ongoing.saved?.status
    page.hint = words.check.hint
    if findings.missing.isEmpty {
      page.status = saved ?? words.common.howToPress
    } else {
      if let saved { page.hint = saved }
      page.status = status(of: findings, in: session)
    }
    return page
  }

  /// What is missing, and what that does to the scores.
  private func status(of findings: Findings, in session: Session) -> Wording {
    let count = findings.missingCount
    let scores = session.scores.filter { score in score.parts.allSatisfy { $0.code == nil } }
    let without = scores.filter { $0.value == nil }.map(\.definition.title)
    if !without.isEmpty { return words.check.leavesWithout(count, without) }
    if let score = scores.first(where: \.isEstimated) {
      return words.check.leavesEstimated(count, score.definition.title, score.answered, score.of)
    }
    return words.check.skippedStatus(count)
  }

  /// How many findings a long check page shows: two of its six rows are its own.
  static let checkRowsAtOnce = 4

  /// Every question with its answer, six at a time.
  func allAnswersPage(of session: Session, title: Wording, first: Int, canOpen: Bool) -> Page {
    let items = session.questions
    let shown = items.dropFirst(first).prefix(Self.rowsAtOnce)
    var rows = shown.enumerated().map { index, item in
      let asked = session.form.items[item]
      let reply = session.replies[item]
      return Row(
        String(index + 1), Wording(asked.label), canOpen ? .openQuestion(item) : .explain(item),
        detail: detail(of: reply, asked, session.setting.role))
    }
    if items.count > Self.rowsAtOnce {
      rows.append(Row("0", words.common.more, .more, standing: .aside))
    }
    rows += words.usualAsides(help: canOpen)
    var page = Page(place: title, question: words.check.allAnswersQuestion, rows: rows)
    page.progress = words.history.range(first + 1, first + shown.count, items.count)
    page.status = canOpen ? words.check.digitOpens : words.check.lookOnly
    return page
  }

  /// An answer beside its question's name: the digit and the words, or the digit alone where narrow.
  func detail(of reply: Reply?, _ item: FormItem, _ role: Role) -> Wording {
    let text = words.answer(reply, of: item, role: role)
    guard let digit = words.digit(of: reply) else { return Wording(text) }
    return Wording("\(digit)  \(text)", short: digit)
  }

  func copyByHandPage(of ongoing: Ongoing) -> Page {
    // The answer that could not be saved is to be copied too.
    let session = pending?.session ?? ongoing.session
    var page = Page(
      place: words.storage.place, question: words.storage.copyQuestion,
      rows: [
        Row("0", words.common.more, .more, standing: .asideWhenCut),
        Row("9", words.common.back, .back, standing: .aside),
      ])
    page.body = session.questions.filter { session.replies[$0] != nil }.map { index in
      let item = session.form.items[index]
      let answer = words.answer(
        session.replies[index], of: item, role: session.setting.role)
      let digit = words.digit(of: session.replies[index]).map { $0 + ", " } ?? ""
      return .text(Wording("\(item.label): \(digit)\(answer)"))
    }
    return page
  }
}

/// What the check page opens on.
struct Findings {
  private let ongoing: Ongoing
  /// Questions shown and left without an answer.
  let missing: [Int]
  /// Questions answered anew in this sitting.
  let changed: [Int]
  /// Answers three or more steps from the last time.
  let farFromLast: [(item: Int, weight: Decimal128, before: Decimal128)]

  /// > answers 3 or more steps from the last one of the same line (clinical.md B4, 9)
  private static let steps = Decimal128(3)

  init(of ongoing: Ongoing) {
    self.ongoing = ongoing
    let session = ongoing.session
    let missing = session.questions.filter {
      session.replies[$0] == nil || session.replies[$0]?.absence != nil
    }
    self.missing = missing
    let far: [(item: Int, weight: Decimal128, before: Decimal128)] = session.questions.compactMap {
      index in
      guard case .coding(let coding)? = session.replies[index]?.answers.first,
        let weight = coding.weight, let before = session.previousWeight(of: index),
        let distance = weight.subtracting(before)?.magnitude, distance >= Self.steps
      else { return nil }
      return (index, weight, before)
    }
    farFromLast = far
    changed = session.questions.filter { item in
      // because each question is listed once, what it was last time says more.
      ongoing.changed.contains(item) && !missing.contains(item) && !far.contains { $0.item == item }
    }
  }

  /// How many questions are without a reply, those that can still come included.
  var openCount: Int {
    let session = ongoing.session
    return session.mostQuestions - session.walk.count { session.replies[$0] != nil }
  }

  /// How many are without an answer at most.
  var missingCount: Int { openCount + missing.count { ongoing.session.replies[$0] != nil } }

  /// Whether nothing is missing, so that finishing is row 1.
  var isComplete: Bool { missing.isEmpty }

  func rows(words: Words) -> [(label: Wording, detail: Wording?, action: Action)] {
    let session = ongoing.session
    let role = session.setting.role
    func label(_ item: Int) -> Wording { Wording(session.form.items[item].label) }
    var rows: [(label: Wording, detail: Wording?, action: Action)] = []
    let open = missing.filter { session.replies[$0] == nil }
    if let first = open.first {
      rows.append((label(first), words.check.unanswered(openCount), .openQuestion(first)))
    }
    for item in missing {
      guard let absence = session.replies[item]?.absence else { continue }
      let skipped = words.check.skipped(absence, role)
      rows.append(
        (
          label(item), Wording("-  \(skipped.full)", short: skipped.short), .openQuestion(item)
        ))
    }
    for item in changed {
      let answer = words.answer(session.replies[item], of: session.form.items[item], role: role)
      let digit = words.digit(of: session.replies[item])
      let text = words.check.changed(digit.map { "\($0)  \(answer)" } ?? answer)
      rows.append(
        (
          label(item),
          Wording(text.full, short: [digit, text.short].compactMap { $0 }.joined(separator: "  ")),
          .openQuestion(item)
        ))
    }
    for (item, weight, before) in farFromLast {
      let answer = words.answer(session.replies[item], of: session.form.items[item], role: role)
      rows.append(
        (
          label(item),
          words.check.lastTime(answer, weight.description, before.description),
          .openQuestion(item)
        ))
    }
    for item in session.questions where session.isCarried(item) {
      let answer = words.answer(session.replies[item], of: session.form.items[item], role: role)
      rows.append((label(item), words.check.carried(answer), .openQuestion(item)))
    }
    rows += closed(words)
    return rows
  }

  /// Blocks that a gate closed, with what they count: a gate answered by mistake is seen here.
  private func closed(_ words: Words) -> [(label: Wording, detail: Wording?, action: Action)] {
    var gates: [Int] = []
    var weights: [Int: [Decimal128]] = [:]
    for part in ongoing.session.scores.flatMap(\.parts) {
      guard let gate = part.gate, let weight = part.weight else { continue }
      if weights[gate] == nil { gates.append(gate) }
      weights[gate, default: []].append(weight)
    }
    return gates.map { gate in
      let item = ongoing.form.items[gate]
      let closed = weights[gate] ?? []
      let digit = words.digit(of: ongoing.session.replies[gate])
      let text = words.check.closes(closed.count, closed.first?.description ?? "")
      return (
        Wording(item.label),
        Wording(
          [digit, text.full].compactMap { $0 }.joined(separator: "  "),
          short: [digit, text.short].compactMap { $0 }.joined(separator: "  ")),
        .openQuestion(gate)
      )
    }
  }
}
