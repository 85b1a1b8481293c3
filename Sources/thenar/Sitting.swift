import Assessment
import Glibc
import Interface
import Library
import Terminal

/// One run of the interface from the first page to the last, on a full screen or in lines.
struct Sitting {
  var wish = Wish()
  var dataFolder = Paths.data(named: nil)
  var language = Language.ofEnvironment
  /// Lines even where a full screen could be had.
  var isPlain = false
  /// A file with answers in place of a person's presses.
  var answersFile: String?
  /// A fixed instant, for tests.
  var moment: Moment?

  /// Runs to the end, and says how it ended.
  func run() -> ExitCode {
    let clock = { [moment] in moment ?? SystemClock.now() }
    let performer = Performer(folder: dataFolder, language: language)
    let ending: Ending
    if let answersFile {
      guard let text = read(answersFile) else { return .usage }
      guard AnswerSheet.saysAnything(text) else {
        Output.complain(CommandWords.noAnswers(answersFile))
        return .usage
      }
      if AnswerSheet.isSheet(text) {
        return AnswerSheet(
          text: text, file: answersFile, wish: wish, words: language.words, clock: clock
        ).finish(with: performer)
      }
      var app = app(size: PlainLoop.size, clock)
      ending = plain(&app, performer, LineInput(text: text), promptsTo: 2)
    } else if let display = isPlain ? nil : fullScreen() {
      var app = app(size: display.size, clock)
      if let name = display.unknownTerminal { app.tell(unknownTerminal: name) }
      var shown = Loop.run(
        &app, on: display, perform: performer.perform,
        watched: { performer.watched }, read: performer.listen)
      display.close()
      if shown == .asLines {
        app.goOnInLines()
        shown = plain(&app, performer, LineInput(), promptsTo: 1)
      }
      ending = shown
    } else {
      var app = app(size: PlainLoop.size, clock)
      ending = plain(&app, performer, LineInput(), promptsTo: 1)
    }
    performer.close()
    let code = report(ending, performer)
    guard let answersFile, code == .fine, !performer.hasFinished else { return code }
    // because a file of answers that finishes nothing did not do what it was written for.
    Output.complain(CommandWords.nothingFinished(answersFile))
    return .usage
  }

  private func app(size: Size, _ clock: @escaping () -> Moment) -> App {
    var app = App(
      words: language.words, size: size, wish: wish, clock: clock,
      ticks: { MonotonicClock.milliseconds }, makeID: Identifiers.make)
    // because nobody listens where a file answers, that is silent too.
    app.isOverNetwork =
      answersFile != nil || ["SSH_CONNECTION", "SSH_TTY"].contains { Paths.variable($0) != nil }
    return app
  }

  /// The terminal, unless plain lines are wanted or it cannot show more.
  private func fullScreen() -> NcursesDisplay? {
    let kind = TerminalKind(
      environment: [
        "TERM": Paths.variable("TERM") ?? "", "ACCESSIBLE": Paths.variable("ACCESSIBLE") ?? "",
      ],
      inputIsTerminal: isatty(STDIN_FILENO) == 1, outputIsTerminal: isatty(STDOUT_FILENO) == 1)
    guard kind == .full else { return nil }
    do throws(DisplayError) {
      return try NcursesDisplay()
    } catch {
      return nil
    }
  }

  private func plain(
    _ app: inout App, _ performer: Performer, _ input: LineInput, promptsTo descriptor: Int32
  ) -> Ending {
    let console = Console(output: descriptor)
    var isOver = false
    func nextLine() -> String? {
      let line = console.isBroken ? nil : input.next()
      isOver = isOver || line == nil
      if isOver { console.endPrompt() }
      return line
    }
    let ending = PlainLoop.run(
      &app, read: nextLine, write: console.write, perform: performer.perform)
    // > Exit 0 finished or stopped on purpose, Ctrl-C included (decision 28).
    return isOver && Interruption.isWished && ending == .cutOff ? .stopped : ending
  }

  private func read(_ path: String) -> String? {
    do throws(FileFault) {
      return String(decoding: try OwnFiles.contents(of: path), as: UTF8.self)
    } catch {
      Output.complain(CommandWords.cannotRead(error))
      return nil
    }
  }

  private func report(_ ending: Ending, _ performer: Performer) -> ExitCode {
    // because a terminal that reads nothing takes no last words either.
    Interruption.leaveSoon()
    var failure = performer.closingFault.map { Failure($0) }
    // because closing fails by the same fault, it is said once.
    if case .storageFault(let first) = ending { failure = first }
    if let failure {
      let folder = performer.movedTo ?? dataFolder
      Output.complain(CommandWords.failure(failure, in: folder, language.words))
    }
    if let folder = performer.movedTo { Output.complain(CommandWords.moved(to: folder)) }
    switch ending {
    case .stopped, .asLines: return .fine
    case .cutOff:
      Output.complain(CommandWords.draftKept)
      return .cutOff
    case .storageFault: return .storageFault
    }
  }
}
