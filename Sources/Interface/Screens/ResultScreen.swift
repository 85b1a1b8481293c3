import Assessment
import FHIR

extension App {
  /// What came out, never as a bare number (decision 6).
  func resultPage(
    of session: Session, id: String, givenAt: String, isJustFinished: Bool,
    flags: [FlagDefinition]
  ) -> Page {
    let results = Results(session: session, flags: flags)
    let title = session.form.title
    var page = Page(
      place: resultPlace(session), question: results.headline(words) ?? words.result.noScore,
      rows: [])
    page.progress = date(givenAt)
    page.body = results.blocks(words, changes: changes(in: session, assessmentID: id), told: told)
    if isJustFinished, let movedTo { page.body.append(.text(words.elsewhere.opens(movedTo))) }
    page.rows = resultRows(results, id: id, isJustFinished: isJustFinished)
    page.status = words.common.noticeLine
    page.news = words.common.noticeLine.full
    if results.single == nil, results.leading.isEmpty { page.hint = Wording(title) }
    return page
  }

  private func resultPlace(_ session: Session) -> Wording {
    let person = session.setting.person
    guard session.setting.role != .`self`, !person.name.isEmpty else {
      return words.result.place(session.form.questionnaire.shortTitle)
    }
    return Wording("\(session.form.title): \(person.name)")
  }

  private func resultRows(_ results: Results, id: String, isJustFinished: Bool) -> [Row] {
    var rows: [Row] = []
    func add(_ label: Wording, _ action: Action) { rows.append(Row("", label, action)) }
    let isInterview = isJustFinished && sitting.role == .interview
    if isJustFinished, let next = nextQuestionnaire {
      add(words.result.next(next.shortTitle), .take(next.id))
    }
    if isInterview { add(words.result.nextPerson, .nextPerson) }
    if let score = results.leading.first { add(words.result.why, .why(score.definition.code)) }
    if hasTrend(results) { add(words.trends.see, .trends(.see)) }
    if !results.flags.isEmpty { add(words.flags.row, .flags) }
    if agreement(of: id) != nil {
      add(words.trends.agreement(nameApart), .trends(.agreement(of: id)))
    }
    add(words.check.allAnswers, .allAnswers)
    // because six rows have digits (decision 8), it waits for the past result where they are taken.
    if !isJustFinished || rows.count < 4 { add(words.reporting.row, .report) }
    if isJustFinished { add(words.result.undoFinish, .undoFinish) }
    if isInterview { add(words.people.cover, .cover) }
    add(homeRow, .home)
    if case .past(let past)? = screens.last {
      add(mayAmend(past) ? words.amending.about : words.amending.whatHappened, .about)
    }
    // because at most six rows have digits 1 to 6, what stands elsewhere too makes room.
    let elsewhere: [Action] =
      (isJustFinished ? [.allAnswers] : [])
      + [.home, .trends(.agreement(of: id))] + (isInterview ? [.trends(.see)] : [])
    for action in elsewhere where rows.count > Self.rowsAtOnce {
      rows.removeAll { $0.action == action }
    }
    rows = rows.enumerated().map { Row(String($0 + 1), $1.label, $1.action) }
    return rows + [words.moreWhenCut] + words.usualAsides(help: true, back: !isJustFinished)
  }

  /// Whether the first score has had a number before.
  private func hasTrend(_ results: Results) -> Bool {
    let points = results.leading.first.flatMap {
      trends?.points(of: $0.definition.code, in: results.session.setting.role.line)
    }
    return (points?.count ?? 0) > 1
  }

  /// The next of the five in check-in order, while they are not all done in this sitting.
  private var nextQuestionnaire: Shelf.Entry? {
    let sequence = shelf.sequence
    // because a correction is of another day, nothing comes after it.
    guard ongoing?.header.replaces == nil, let id = ongoing?.opening.id,
      let here = sequence.firstIndex(where: { $0.id == id })
    else { return nil }
    let rest = sequence[(here + 1)...] + sequence[..<here]
    let done = finishedToday
    return rest.first { !done.contains($0.url) }
  }

  /// The questionnaires finished on this day in this role line.
  private var finishedToday: Set<String> {
    let today = date(clock().utc)
    let line = sitting.role?.line
    return Set(
      (records?.history ?? []).filter {
        date($0.authoredAt) == today && $0.header.role.line == line
      }.map(\.header.questionnaireURL))
  }
}

/// The scores of a session, sorted into what leads the page, what makes it up, what is still to come.
struct Results {
  let session: Session
  let scores: [Score]
  /// Scores that are worked out of this form alone and are no part of another: the rating line.
  let leading: [Score]
  /// Scores that need other questionnaires as well.
  let joint: [Score]
  /// What is worth telling the care team, the most urgent first.
  let flags: [FlagDefinition]

  init(session: Session, flags: [FlagDefinition] = []) {
    self.session = session
    self.flags = flags.inOrderOfUrgency
    let scores = session.scores
    self.scores = scores
    let leadingCodes = session.form.leadingScores.map(\.code)
    leading = leadingCodes.compactMap { code in scores.first { $0.definition.code == code } }
    joint = scores.filter { $0.definition.isJoint && !leadingCodes.contains($0.definition.code) }
  }

  /// The only score, where the page is about one questionnaire.
  var single: Score? {
    leading.count == 1 && leading[0].definition.isJoint == false ? leading[0] : nil
  }

  /// The scores that stand as bars: all but those made of others.
  private var bars: [Score] { scores.filter { score in !score.parts.contains { $0.code != nil } } }

  func headline(_ words: Words) -> Wording? {
    guard !leading.isEmpty else { return nil }
    return words.result.line(leading.map { words.sentence(of: $0) })
  }

  /// What stands under the headline, with what changed since last time; `told` puts what is known
  /// outside into a text of the form.
  func blocks(_ words: Words, changes: [Block], told: (String) -> String) -> [Block] {
    var blocks: [Block] = []
    if let single {
      blocks.append(.text(words.counted(single)))
    }
    for score in bars { blocks.append(bar(score, words)) }
    if single == nil, !leading.isEmpty { blocks.append(.text(directionOfAll(words))) }
    blocks += jointSentences(words).map { .text($0) } + changes
    // because a narrow page shows its first lines only, what is urgent comes before all else there.
    let toTell = Block.text(words.flags.line(flags))
    if flags.contains(where: { $0.level != .soon }) {
      blocks.insert(toTell, at: single == nil ? 0 : 1)
    } else if !flags.isEmpty {
      blocks.append(toTell)
    }
    blocks += session.notices.map { .text(Wording(told($0))) }
    // > with each part under "Why this number?" of a composite (clinical.md D2).
    if single != nil || leading.isEmpty {
      blocks += session.form.cautions.map { .text(Wording(told($0))) }
    }
    blocks.append(.text(Wording(words.result.tooHeavy)))
    return blocks
  }

  /// Which parts keep scores from being numbers, and the numbers that do not lead the page.
  func jointSentences(_ words: Words) -> [Wording] {
    leading.compactMap(words.missingParts)
      + joint.compactMap { score in
        score.value == nil
          ? words.missingParts(of: score)
          // because a number never stands bare (decision 6).
          : Wording("\(words.sentence(of: score)). \(words.counted(score).full)")
      }
  }

  private func directionOfAll(_ words: Words) -> Wording {
    var most: [String] = []
    for score in leading + bars where score.definition.kind == .function {
      let max = score.definition.max.description
      if !most.contains(max) { most.append(max) }
    }
    let symptoms = bars.filter { $0.definition.kind == .symptom }.map(\.definition.title)
    return words.result.directionOfAll(most, symptoms)
  }

  private func bar(_ score: Score, _ words: Words) -> Block {
    let max = score.definition.max
    let counted =
      score.isEstimated
      ? words.result.estimated(score.answered, score.of)
      : words.result.answered(score.answered, score.of)
    return .bar(
      label: score.definition.title, value: score.value?.rounded(toPlaces: 0).integer,
      of: max.integer ?? 0,
      text: Wording(
        score.value.map { words.result.number($0.description, max.description) }
          ?? words.result.noNumber),
      // because one score alone has its count in the line above it already.
      note: single == nil ? Wording(counted, short: "") : "")
  }
}

extension Words {
  /// `Hand dexterity 20 of 24`, or that there is no number.
  func sentence(of score: Score) -> String {
    guard let value = score.value else { return result.noTotal(score.definition.title) }
    return result.score(score.definition.title, value.description, score.definition.max.description)
  }

  /// Answered count, estimation and direction, which stand beside every number.
  func counted(_ score: Score) -> Wording {
    let direction = result.direction(score.definition.max.description, score.definition.kind)
    let counted =
      score.value == nil && score.failure == nil
      ? result.notEnough(score.answered, score.of)
      : score.isEstimated
        ? result.estimated(score.answered, score.of) + "."
        : result.answered(score.answered, score.of) + "."
    let sentence = counted.prefix(1).uppercased() + counted.dropFirst()
    return Wording("\(sentence) \(direction.full)", short: "\(sentence) \(direction.short)")
  }

  /// Which parts keep a score made of scores from being a number.
  func missingParts(of score: Score) -> Wording? {
    guard score.value == nil, score.parts.contains(where: { $0.code != nil }) else { return nil }
    let missing = score.parts.filter { $0.weight == nil }
    let here = missing.filter { $0.isAskedHere }
    return here.isEmpty
      ? result.stillToCome(score.definition.title, missing.map(\.label))
      : result.notEnoughIn(score.definition.title, here.map(\.label))
  }
}
