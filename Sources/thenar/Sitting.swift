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
      if AnswerSheet.isSheet(text) {
        return AnswerSheet(
          text: text, file: answersFile, wish: wish, words: language.words, clock: clock
        ).finish(with: performer)
      }
      ending = plain(clock, performer, LineInput(text: text), promptsTo: 2)
    } else if let display = isPlain ? nil : fullScreen() {
      var app = App(
        words: language.words, size: display.size, wish: wish, clock: clock,
        makeID: Identifiers.make)
      if let name = display.unknownTerminal { app.tell(unknownTerminal: name) }
      ending = Loop.run(&app, on: display, perform: performer.perform)
      display.close()
    } else {
      ending = plain(clock, performer, LineInput(), promptsTo: 1)
    }
    performer.close()
    return report(ending, performer)
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
    _ clock: @escaping () -> Moment, _ performer: Performer, _ input: LineInput,
    promptsTo descriptor: Int32
  ) -> Ending {
    var app = App(
      words: language.words, size: PlainLoop.size, wish: wish, clock: clock,
      makeID: Identifiers.make)
    let console = Console(output: descriptor)
    var isOver = false
    func nextLine() -> String? {
      let line = console.isBroken ? nil : input.next()
      isOver = isOver || line == nil
      return line
    }
    let ending = PlainLoop.run(
      &app, read: nextLine, write: console.write, perform: performer.perform)
    guard isOver else { return ending }
    // > Exit 0 finished or stopped on purpose, Ctrl-C included (decision 28).
    if Interruption.isWished, ending == .cutOff { return .stopped }
    // because a file of answers that finishes nothing did not do what it was written for.
    if answersFile != nil, ending == .stopped, !performer.hasFinished { return .cutOff }
    return ending
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
    if let fault = performer.closingFault {
      Output.complain(CommandWords.failure(Failure(fault), language.words))
    }
    switch ending {
    case .stopped: return .fine
    case .cutOff: return .cutOff
    case .storageFault(let failure):
      Output.complain(CommandWords.failure(failure, language.words))
      return .storageFault
    }
  }
}
