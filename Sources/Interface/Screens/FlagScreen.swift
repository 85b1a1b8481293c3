import Assessment
import FHIR

/// What is worth telling the care team, one flag after the other (clinical.md, part E).
struct FlagScreen {
  var flags: [FlagDefinition]
  var at = 0
  var session: Session
  /// Whether it came by itself between two questions, because it is new and cannot wait.
  var isInterruption = false
  /// Whether it can be said that the team knows; not of past results.
  var canAcknowledge = true
}

extension App {
  func page(of screen: FlagScreen) -> Page {
    let flag = screen.flags[screen.at]
    var rows: [Row] = []
    if screen.isInterruption {
      rows = [
        Row("1", words.flags.goOn, .leaveFlag), Row("2", words.flags.teamKnows, .teamKnows),
      ]
    } else if screen.canAcknowledge {
      rows = [Row("1", words.flags.teamKnows, .teamKnows), Row("2", words.flags.leave, .leaveFlag)]
    } else if screen.flags.count > 1 {
      rows = [Row("1", words.flags.next, .leaveFlag)]
    }
    rows.append(Row("0", words.common.more, .more, standing: .asideWhenCut))
    rows += words.usualAsides(back: !screen.isInterruption)
    var page = Page(
      place: screen.isInterruption
        ? Wording(screen.session.form.title, short: screen.session.form.questionnaire.shortTitle)
        : words.flags.place,
      question: Wording(told(flag.message)), rows: rows)
    if !screen.isInterruption {
      page.progress = words.flags.number(screen.at + 1, screen.flags.count)
    }
    page.body = screen.session.answers(behind: flag).map { item in
      let role = screen.session.setting.role
      let reply = screen.session.replies[item.index]
      let answer = words.answer(reply, of: item, role: role)
      let said = [item.name, words.digit(of: reply), answer].compactMap { $0 }
      return .text(Wording(words.flags.rests(said.joined(separator: ", "))))
    }
    page.status =
      screen.isInterruption
      ? words.flags.answersAreSaved
      : screen.canAcknowledge ? words.flags.keepsQuiet : words.common.nothingChanged
    return page
  }

  /// A text of a form with the emergency number in its place.
  func told(_ text: String) -> String {
    text.replacing("{emergency}", with: emergencyNumber ?? words.flags.emergencyNumber)
  }

  // MARK: Which flags are told

  /// The flags of what was just finished that the team does not know.
  func flagsToTell(of ongoing: Ongoing) -> [FlagDefinition] {
    ongoing.session.flags.filter { !ongoing.quietFlags.contains($0.linkId) }
  }

  func isQuiet(_ flag: FlagDefinition, in session: Session) -> Bool {
    let id = ongoing?.header.id ?? ""
    // What the team knows is how it was then: it may have got worse since.
    // because the store wrote it, it can be read; if not, the history below decides.
    if let known = ongoing?.acknowledged[flag.linkId].flatMap({ try? JSONTree($0) }) {
      return !session.isWorse(flag, than: known)
    }
    let line = records?.history.filter { $0.header.role.line == session.setting.role.line } ?? []
    return session.isQuiet(flag, after: line, besides: id)
  }

  mutating func showFlags() -> [Effect] {
    if case .past(let past)? = screens.last, let (_, session) = session(of: past) {
      let flags = session.form.flags.filter { past.flagsShown.contains($0.linkId) }
      return push(
        .flags(
          FlagScreen(flags: flags.inOrderOfUrgency, session: session, canAcknowledge: false)))
    }
    guard let ongoing else { return [] }
    let flags = flagsToTell(of: ongoing).inOrderOfUrgency
    return flags.isEmpty ? [] : push(.flags(FlagScreen(flags: flags, session: ongoing.session)))
  }

  mutating func nextFlag() -> [Effect] {
    guard case .flags(var screen)? = screens.last else { return [] }
    screen.at += 1
    if screen.at < screen.flags.count {
      replaceTop(with: .flags(screen))
    } else {
      pop()
    }
    return []
  }

  /// The team knows: logged, and quiet from now on until it gets worse.
  mutating func teamKnows() -> [Effect] {
    guard case .flags(let screen)? = screens.last, let ongoing else { return [] }
    let flag = screen.flags[screen.at].linkId
    let entry = entry(.flagAcknowledged, path: flag, at: clock(), of: ongoing)
    return commit(
      .record([entry], ongoing.header), session: ongoing.session, then: .nextFlag(known: flag))
  }

  /// Flags that are new with an answer and cannot wait for the result: a page at once, and logged.
  mutating func interrupt(before: Session, after: Session) -> [Effect] {
    let held = after.interruptions
    // because this is asked after every answer, a response is only written where one holds.
    guard !held.isEmpty, let ongoing else { return [] }
    let known = before.interruptions.map(\.linkId)
    // because it was just written, it can be read; else what holds is told.
    let earlier = try? JSONTree(before.response())
    let new = held.filter { flag in
      !known.contains(flag.linkId) || earlier.map { after.isWorse(flag, than: $0) } ?? true
    }
    guard !new.isEmpty else { return [] }
    let moment = clock()
    let entries = new.map {
      entry(.flagShown, path: $0.linkId, at: moment, of: ongoing, reason: LogEntry.atOnce)
    }
    _ = push(.flags(FlagScreen(flags: new, session: after, isInterruption: true)))
    return commit(.record(entries, ongoing.header), session: after, then: .stay)
  }
}

extension Ongoing {
  /// The session as it was when the page of a question came up.
  func session(before screen: QuestionScreen, now: Moment) -> Session {
    session.answering(screen.item.index, with: screen.opened, at: now)
  }

  /// What the team was said to know in entries, each with the response as it was then.
  static func acknowledged(in entries: [LogEntry], from begun: Session) -> [String: String] {
    var known: [String: String] = [:]
    for (index, entry) in entries.enumerated() where entry.kind == .flagAcknowledged {
      known[entry.path] = begun.replaying(Array(entries[..<index])).response()
    }
    return known
  }
}
