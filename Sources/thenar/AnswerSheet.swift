import Assessment
import FHIR
import Interface
import Library

/// Answers by linkId, one a line: `hand.fasten=4`.
///
/// What is not named is left unanswered, and the response is finished at the end (data-model.md 7).
struct AnswerSheet {
  /// A line that cannot be taken: nothing is stored then.
  struct Fault: Error {
    let line: Int
    let kind: Kind

    /// What is wrong with the line.
    enum Kind: Error {
      case notALine, unknownItem(String), notAsked(String), notAnOption(String, item: FormItem)
      case objection(Objection, typed: String)
      case named(String, before: Int)
      case optionTwice(String, linkId: String)
      case exclusive(String, linkId: String)
      /// A word for no answer that the question's page has no row for.
      case notOffered(String, linkId: String)
    }
  }

  /// Every line that cannot be taken, in the order of the file.
  struct Refusal: Error {
    let faults: [Fault]
  }

  private typealias Answered = (session: Session, entries: [LogEntry])

  let text: String
  let file: String
  let wish: Wish
  let words: Words
  let clock: () -> Moment

  /// Whether the first line that says something is of the form `linkId=value`.
  static func isSheet(_ text: String) -> Bool { firstLine(of: text)?.contains("=") ?? false }

  /// Whether there is any line but empty ones and comments.
  static func saysAnything(_ text: String) -> Bool { firstLine(of: text) != nil }

  private static func firstLine(of text: String) -> Substring? {
    text.split(whereSeparator: \.isNewline).first { !isComment($0) }
  }

  private static func isComment(_ line: Substring) -> Bool {
    line.allSatisfy(\.isWhitespace) || line.first == "#"
  }

  /// Answers, finishes and keeps the questionnaire of the wish, and closes the store.
  func finish(with performer: Performer) -> ExitCode {
    defer { performer.close() }
    guard let id = wish.questionnaire, let role = wish.role else {
      Output.complain(CommandWords.sheetNeedsMore)
      return .usage
    }
    let message = performer.perform(.open)
    guard case .opened(let opened)? = message else { return storageFault(message, performer) }
    let refusal = CommandWords.refusal(of: id, on: opened.shelf)
    guard refusal == nil, let form = opened.shelf.opening(id)?.form else {
      refusal.map(Output.complain)
      return .usage
    }
    let known = opened.people + opened.putAway
    guard var person = person(among: known, role) else {
      Output.complain(CommandWords.sheetNeedsPerson)
      return .usage
    }
    let presser = presser(among: opened.operators, role)
    guard presser != nil || role.voice == .`self` else {
      Output.complain(CommandWords.sheetNeedsOperator)
      return .usage
    }
    do throws(Refusal) {
      if !known.contains(person) {
        // because of a sheet that is refused not even the person is kept.
        _ = try answered(form, Setting(person: person, role: role))
        switch performer.perform(.add(person)) {
        case .added(let kept)?: person = kept
        case let message: return storageFault(message, performer)
        }
      }
      let past: [PastAssessment]
      switch performer.perform(.load(person)) {
      case .loaded(let records)?:
        past = records.history.filter { $0.header.role.line == role.line }
      case let message: return storageFault(message, performer)
      }
      let setting = Setting(
        person: person, role: role, operator: presser, previous: Previous.merged(past))
      let answered = try answered(form, setting)
      if let presser, !opened.operators.contains(presser) {
        let message = performer.perform(.addOperator(presser))
        if case .failed? = message { return storageFault(message, performer) }
      }
      return keep(answered, after: past, opened.emergencyNumber, with: performer)
    } catch {
      Output.complain(CommandWords.sheet(error, in: file))
      return .usage
    }
  }

  /// Whom it is about, as the pages would find it; nil where they would ask.
  private func person(among people: [Person], _ role: Role) -> Person? {
    if let typed = wish.personName {
      guard let name = PersonName(typed) else { return nil }
      if let known = people.first(where: { $0.id == name.text }) { return known }
      let fitting = people.filter(name.isName)
      // because answers must not go to the wrong one of two who are called alike.
      guard fitting.count < 2 else { return nil }
      return fitting.first ?? Person(id: Identifiers.make(), name: name.text)
    }
    guard role == .`self` || role == .selfScribe else { return nil }
    let unnamed = people.first(where: \.name.isEmpty)
    return unnamed ?? (people.isEmpty ? Person(id: Identifiers.make(), name: "") : nil)
  }

  /// Who presses the keys, as far as the command line says.
  private func presser(among operators: [Operator], _ role: Role) -> Operator? {
    guard role == .proxy || role == .interview,
      let name = wish.operatorName.flatMap(PersonName.init)
    else { return nil }
    return operators.usual(in: role).first { name.isName($0.name) }
      ?? Operator(id: Identifiers.make(), name: name.text, role: role)
  }

  private func storageFault(_ message: Message?, _ performer: Performer) -> ExitCode {
    if case .failed(let failure, _)? = message {
      Output.complain(CommandWords.failure(failure, in: performer.folder, words))
    }
    return .storageFault
  }

  /// Every line's answer, in the order of the form, as presses would give them.
  private func answered(_ form: Form, _ setting: Setting) throws(Refusal) -> Answered {
    var (lines, faults) = read(form)
    lines.sort { $0.item.index < $1.item.index }
    var session = Session(form: form, setting: setting, at: clock())
    let operatorID = setting.operator?.id
    var entries = session.entriesOfFilledIn(at: clock(), operatorID: operatorID)
    for line in lines {
      guard session.isAsked(line.item.index) else {
        faults.append(Fault(line: line.number, kind: .notAsked(line.item.linkId)))
        continue
      }
      let moment = clock()
      session = session.answering(line.item.index, with: line.reply, at: moment)
      entries.append(
        LogEntry(
          at: moment.utc, offsetMinutes: moment.offsetMinutes,
          kind: line.reply.absence == nil ? .answer : .skip, path: line.item.linkId,
          new: line.reply.json, role: setting.role, operatorID: operatorID))
    }
    guard faults.isEmpty else { throw Refusal(faults: faults.sorted { $0.line < $1.line }) }
    return (session, entries)
  }

  /// The lines that can be taken by themselves, and what is wrong with the others.
  private func read(_ form: Form) -> (lines: [SheetLine], faults: [Fault]) {
    var lines: [SheetLine] = []
    var faults: [Fault] = []
    var numbers: [String: Int] = [:]
    let today = clock().local.date
    for (index, text) in text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).enumerated() where !Self.isComment(text) {
      do throws(Fault) {
        let line = try SheetLine(text, number: index + 1, of: form, today: today)
        if let before = numbers.updateValue(line.number, forKey: line.item.linkId) {
          throw Fault(line: line.number, kind: .named(line.item.linkId, before: before))
        }
        lines.append(line)
      } catch {
        faults.append(error)
      }
    }
    return (lines, faults)
  }

  /// Stores the entries, then the finished response, and prints what its page would say first.
  private func keep(
    _ answered: Answered, after past: [PastAssessment], _ emergencyNumber: String?,
    with performer: Performer
  ) -> ExitCode {
    let moment = clock()
    let form = answered.session.form
    let header = AssessmentHeader(
      id: Identifiers.make(), person: answered.session.setting.person, questionnaireURL: form.url,
      questionnaireVersion: form.questionnaire.version, questionnaireJSON: form.json,
      role: answered.session.setting.role,
      operatorID: answered.session.setting.operator?.id,
      startedAt: answered.entries.first?.at ?? moment.utc)
    let stored = performer.perform(.record(answered.entries, header))
    if case .failed? = stored {
      return storageFault(stored, performer)
    }
    let session = answered.session.finished(at: moment)
    let flags = session.flags
    let quiet = flags.filter { session.isQuiet($0, after: past, besides: header.id) }.map(\.linkId)
    let finished = Finished(
      finishing: session, header: header, at: moment, quiet: Set(quiet))
    let outcome = performer.perform(.finish(finished))
    if case .failed? = outcome { return storageFault(outcome, performer) }
    let told = flags.filter { !quiet.contains($0.linkId) }
    words.result(of: session, flags: told, emergencyNumber: emergencyNumber).forEach(Output.print)
    return .fine
  }
}
