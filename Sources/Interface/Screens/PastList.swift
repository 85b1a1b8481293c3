import Assessment

/// One row of past results: what was finished, or begun and not finished.
enum PastItem {
  case finished(PastAssessment, isEarlier: Bool)
  case unfinished(Draft, isStopped: Bool)

  var header: AssessmentHeader {
    switch self {
    case .finished(let past, _): past.header
    case .unfinished(let draft, _): draft.header
    }
  }

  /// Where it stands in the list: a version beside the one it was made of.
  var at: String {
    switch self {
    case .finished(let past, _): past.authoredAt
    case .unfinished(let draft, _): draft.lastAt
    }
  }

  fileprivate var isBefore: (PastItem) -> Bool {
    { other in
      guard case .finished(let one, _) = self, case .finished(let two, _) = other,
        one.authoredAt == two.authoredAt
      else { return at > other.at }
      return one.finishedAt > two.finishedAt
    }
  }
}

extension App {
  /// Everything kept of the person, finished or not, the newest first.
  var pastItems: [PastItem] {
    guard let records = openRecords else { return [] }
    let items =
      records.history.map { PastItem.finished($0, isEarlier: false) }
      + records.earlierVersions.map { .finished($0, isEarlier: true) }
      + records.drafts.map { .unfinished($0, isStopped: false) }
      + records.stopped.map { .unfinished($0, isStopped: true) }
    return items.sorted { $0.isBefore($1) }
  }

  /// What became of it, in words, beside what it was and who answered; nil where that is plain.
  func standing(of item: PastItem) -> Wording? {
    switch item {
    case .finished(_, isEarlier: true): words.amending.earlier
    case .finished(let past, _): past.status == .amended ? words.amending.changed : nil
    case .unfinished(let draft, let isStopped):
      isStopped
        ? words.amending.stopped(draft.answeredCount)
        : draft.header.replaces == nil
          ? words.amending.unfinished(draft.answeredCount) : words.amending.changeBegun
    }
  }

  mutating func openPast(_ index: Int) -> [Effect] {
    let items = pastItems
    guard items.indices.contains(index) else { return [] }
    if case .finished(let past, _) = items[index] { return push(.past(past)) }
    return push(.about(items[index]))
  }

  mutating func about() -> [Effect] {
    guard case .past(let past)? = screens.last else { return [] }
    let isEarlier = records?.earlierVersions.contains { $0.header.id == past.header.id } ?? false
    return push(.about(.finished(past, isEarlier: isEarlier)))
  }

  /// All that can be done with a past response besides reading its result.
  func aboutPage(_ item: PastItem) -> Page {
    let id = item.header.id
    var actions: [(Wording, Action)] = []
    switch item {
    case .finished(let past, _):
      if let begun = begunChange(of: past) {
        actions.append((words.amending.goOnChanging, .carryOn(begun.header.id)))
      } else if mayAmend(past) {
        actions.append((words.amending.change, .amend))
      }
    case .unfinished(let draft, let isStopped):
      if !isStopped, isOwn(draft) {
        actions.append(
          (
            draft.header.replaces == nil
              ? words.home.carryOnToCheck : words.amending.goOnChanging, .carryOn(id)
          ))
      }
      actions.append((words.home.lookAtAnswers, .lookAt(id)))
      if !isStopped, isOwn(draft), draft.openIn == nil, draft.header.replaces != nil {
        actions.append((words.amending.drop, .startAgain))
      }
    }
    actions += [
      (words.amending.whatHappened, .log(id)), (words.rhythm.row, .rhythms(assessmentID: id)),
    ]
    var page = Page(
      place: words.history.place,
      question: words.amending.of(shortTitle(of: item.header), date(item.at)),
      rows: actions.enumerated().map { Row(String($0 + 1), $1.0, $1.1) } + words.usualAsides())
    page.hint = standing(of: item).map {
      Wording($0.full.prefix(1).uppercased() + $0.full.dropFirst() + ".")
    }
    page.status = words.common.howToPress
    return page
  }

  func shortTitle(of header: AssessmentHeader) -> String {
    shelf.entry(url: header.questionnaireURL)?.shortTitle ?? header.questionnaireURL
  }

  // MARK: What happened

  mutating func show(_ entries: [LogEntry]) -> [Effect] {
    guard case .about(let item)? = screens.last else { return [] }
    return push(.log(entries, of: item))
  }

  func logPage(_ entries: [LogEntry], of item: PastItem) -> Page {
    let header = item.header
    let form = opening(url: header.questionnaireURL, json: header.questionnaireJSON).form
    let lines = words.logLines(
      entries, form: form, offsetMinutes: clock().offsetMinutes,
      person: nameApart,
      presser: { id in operators.first { $0.id == id && !$0.name.isEmpty }?.name })
    var page = Page(
      place: words.amending.of(shortTitle(of: header), date(item.at)), question: words.log.question,
      rows: [Row("0", words.common.more, .more, standing: .asideWhenCut)]
        + words.usualAsides(help: false))
    page.body = (lines.isEmpty ? [words.log.nothing] : lines).map { .text($0) }
    page.status = words.common.howToPress
    return page
  }
}
