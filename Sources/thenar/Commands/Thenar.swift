import ArgumentParser
import Assessment
import Interface

/// `thenar`: Home, and the root of all commands.
struct Thenar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "thenar",
    abstract: "Keeps a diary of hands, walking, speech, cramps and stiffness.",
    discussion: """
      Without a command it opens the first page. It is a record, not a diagnosis.

      Exit: 0 finished, stopped on purpose or left with nothing begun, 1 findings or a check-in is \
      due, 2 wrong usage or answers in a file that finish nothing, 3 cut off with a draft, which is \
      kept, 4 the data cannot be stored.

      For completions in your shell: thenar --generate-completion-script bash, zsh or fish.
      """,
    version: Version.text,
    subcommands: [
      Take.self, History.self, ReportCommand.self, PeopleCommand.self, Due.self, DataCommand.self,
      FormCommand.self,
    ])

  @OptionGroup var where_: DataOptions
  @OptionGroup var who: WhoOptions
  @OptionGroup var how: LineOptions
  @OptionGroup var language: LanguageOptions

  func run() throws {
    try Sitting(where_, who, how, language, questionnaire: nil).finish()
  }
}

/// Where things are kept.
struct DataOptions: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp("Keep everything in DIR, in place of THENAR_DATA.", valueName: "dir"))
  var folder: String?

  var path: String { Paths.data(named: folder) }
}

/// Whom it is about.
struct PersonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The person it is about.", valueName: "name"))
  var person: String?

  /// The name without needless spaces.
  var name: PersonName? { person.flatMap(PersonName.init) }

  func validate() throws {
    if person != nil, name == nil {
      throw ValidationError(CommandWords.nameNotUsable("--person"))
    }
  }
}

/// The present instant, which tests set.
struct NowOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The present instant, for tests.", visibility: .hidden))
  var now: String?

  /// The instant that was set; nil where none was.
  func moment() throws -> Moment? {
    guard let now else { return nil }
    guard let moment = SystemClock.moment(now) else {
      throw ValidationError("--now takes an instant such as 2026-11-22T10:42:05Z")
    }
    return moment
  }
}

/// Who answers, for whom.
struct WhoOptions: ParsableArguments {
  @OptionGroup var whom: PersonOptions

  @Option(help: ArgumentHelp("Who answers: self, proxy or interview.", valueName: "role"))
  var role: Role?

  @Option(
    name: .customLong("operator"),
    help: ArgumentHelp(
      "Who presses the keys, with --role proxy or interview; a file of lines linkId=value needs it.",
      valueName: "name"))
  var presser: String?

  var name: PersonName? { whom.name }
  var presserName: PersonName? { presser.flatMap(PersonName.init) }

  func validate() throws {
    if presser != nil, presserName == nil {
      throw ValidationError(CommandWords.nameNotUsable("--operator"))
    }
    if presser != nil, role == .`self` { throw ValidationError(CommandWords.operatorOfSelf) }
  }
}

extension PressProfile: ExpressibleByArgument {}

extension Role: ExpressibleByArgument {
  package static var allValueStrings: [String] { ["self", "proxy", "interview"] }
}

/// How it is shown and pressed: on a full screen or in lines, with which keys.
struct LineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How keys are pressed, until another way is chosen.", valueName: "profile"))
  var keys: PressProfile?

  @Flag(help: "Ask and answer line by line.")
  var plain = false

  @Option(
    help: ArgumentHelp(
      "Take the answers from FILE: in the order asked, or lines linkId=value.", valueName: "file"))
  var answers: String?

  @OptionGroup var clock: NowOptions

  @Flag(help: ArgumentHelp("Every press counts, for tests.", visibility: .hidden))
  var everyPress = false
}

extension Sitting {
  init(
    _ place: DataOptions, _ who: WhoOptions, _ how: LineOptions, _ language: LanguageOptions,
    questionnaire: String?
  ) throws {
    self.language = language.spoken
    wish = Wish(
      role: who.role, personName: who.name?.text, operatorName: who.presser,
      questionnaire: questionnaire, profile: how.keys, language: language.language?.tag,
      isUnfiltered: how.everyPress)
    dataFolder = place.path
    isPlain = how.plain || how.answers != nil
    answersFile = how.answers
    moment = try how.clock.moment()
  }

  /// Runs, and ends the command with its exit code.
  func finish() throws {
    let code = run()
    if code != .fine { throw code }
  }
}
