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
    enum Kind {
      case notALine, unknownItem(String), notAsked(String), notAnOption(String, item: FormItem)
      case objection(Objection, typed: String)
    }
  }

  let text: String
  let file: String
  let wish: Wish
  let clock: () -> Moment

  /// Whether the first line that says something is of the form `linkId=value`.
  static func isSheet(_ text: String) -> Bool {
    let first = text.split(whereSeparator: \.isNewline).first { !isComment($0) }
    return first?.contains("=") ?? false
  }

  private static func isComment(_ line: Substring) -> Bool {
    line.allSatisfy(\.isWhitespace) || line.first == "#"
  }

  /// Answers, finishes and keeps the questionnaire of the wish.
  func finish(with performer: Performer) -> ExitCode {
    guard let id = wish.questionnaire, let role = wish.role else {
      Output.complain(CommandWords.sheetNeedsMore)
      return .usage
    }
    guard case .opened(let shelf, let people)? = performer.perform(.open) else {
      return storageFault(performer.perform(.open))
    }
    guard let form = shelf.opening(id)?.form else {
      Output.complain(CommandWords.unknownQuestionnaire(id))
      return .usage
    }
    let name = wish.personName ?? ""
    let person =
      people.first { $0.name == name } ?? Person(id: Identifiers.make(), name: name)
    if !people.contains(person), case .failed(let failure)? = performer.perform(.add(person)) {
      return storageFault(.failed(failure))
    }
    guard case .loaded(let records)? = performer.perform(.load(person, role.line)) else {
      return .storageFault
    }
    let setting = Setting(
      person: person, role: role, previous: Previous.merged(records.responses))
    let outcome: ExitCode
    do throws(Fault) {
      outcome = keep(try answered(form, setting), with: performer)
    } catch {
      Output.complain(CommandWords.sheet(error, in: file))
      outcome = .usage
    }
    performer.close()
    return outcome
  }

  private func storageFault(_ message: Message?) -> ExitCode {
    if case .failed(let failure)? = message { Output.complain(CommandWords.failure(failure)) }
    return .storageFault
  }

  /// Every line's answer, in the order of the form, as presses would give them.
  private func answered(
    _ form: Form, _ setting: Setting
  ) throws(Fault) -> (session: Session, entries: [LogEntry]) {
    var replies: [(line: Int, item: FormItem, reply: Reply)] = []
    for (index, line) in text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).enumerated() where !Self.isComment(line) {
      replies.append(try read(line, number: index + 1, form))
    }
    replies.sort { $0.item.index < $1.item.index }
    var session = Session(form: form, setting: setting, at: clock())
    var entries: [LogEntry] = []
    for (line, item, reply) in replies {
      guard session.isAsked(item.index) else {
        throw Fault(line: line, kind: .notAsked(item.linkId))
      }
      let moment = clock()
      session = session.answering(item.index, with: reply, at: moment)
      entries.append(
        LogEntry(
          at: moment.utc, offsetMinutes: moment.offsetMinutes,
          kind: reply.absence == nil ? .answer : .skip, path: item.linkId, new: reply.json,
          role: setting.role))
    }
    return (session, entries)
  }

  private func read(
    _ line: Substring, number: Int, _ form: Form
  ) throws(Fault) -> (line: Int, item: FormItem, reply: Reply) {
    guard let equals = line.firstIndex(of: "=") else { throw Fault(line: number, kind: .notALine) }
    let linkId = String(line[..<equals]).trimmed
    let value = String(line[line.index(after: equals)...]).trimmed
    guard let item = form.item(linkId), item.isAsked else {
      throw Fault(line: number, kind: .unknownItem(linkId))
    }
    if let reason = Self.reasons[value] { return (number, item, .absent(reason)) }
    var answers: [Answer] = []
    for piece in item.repeats ? value.split(separator: ",").map(String.init) : [value] {
      answers.append(try answer(piece.trimmed, item, line: number))
    }
    return (number, item, .answers(answers))
  }

  private static let reasons: [String: AbsentReason] = [
    "skip": .declined, "not-sure": .unknown, "did-not-come-up": .notApplicable,
  ]

  /// The digit of the row, or a number, date or text.
  private func answer(_ value: String, _ item: FormItem, line: Int) throws(Fault) -> Answer {
    if item.type == .boolean {
      switch value {
      case "1", "yes", "true": return .boolean(true)
      case "2", "no", "false": return .boolean(false)
      default: throw Fault(line: line, kind: .notAnOption(value, item: item))
      }
    }
    if !item.options.isEmpty {
      if let option = item.option(digit: value) { return option.answer }
      guard item.type == .openChoice, Int(value) == nil else {
        throw Fault(line: line, kind: .notAnOption(value, item: item))
      }
    }
    do throws(Objection) {
      return try item.answer(typed: value)
    } catch {
      throw Fault(line: line, kind: .objection(error, typed: value))
    }
  }

  /// Stores the entries one by one, then the finished response.
  private func keep(
    _ answered: (session: Session, entries: [LogEntry]), with performer: Performer
  ) -> ExitCode {
    let moment = clock()
    let form = answered.session.form
    let header = AssessmentHeader(
      id: Identifiers.make(), person: answered.session.setting.person, questionnaireURL: form.url,
      questionnaireVersion: form.questionnaire.version, questionnaireJSON: form.json,
      role: answered.session.setting.role, startedAt: answered.entries.first?.at ?? moment.utc)
    for entry in answered.entries {
      if case .failed(let failure)? = performer.perform(.record(entry, header)) {
        return storageFault(.failed(failure))
      }
    }
    let session = answered.session.finished(at: moment)
    let finished = Finished(finishing: session, header: header, at: moment)
    if case .failed(let failure)? = performer.perform(.finish(finished)) {
      return storageFault(.failed(failure))
    }
    for score in session.scores { Output.print(CommandWords.score(score)) }
    return .fine
  }
}

extension FormItem {
  /// The option whose row carries a digit: the weight from 4 to 0, else the row counted from 1.
  fileprivate func option(digit: String) -> FormOption? {
    guard let number = Int(digit) else { return nil }
    if isOrdinal { return options.first { $0.weight?.integer == number } }
    return options.indices.contains(number - 1) ? options[number - 1] : nil
  }
}
