import ArgumentParser
import Assessment
import FHIR
import Interface
import Records

/// `thenar due`: a line when a check-in is due, for the profile of a shell.
struct Due: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say in one line when a check-in is due.",
    discussion: """
      Silent otherwise. Exit: 1 when one is due, else 0. A file check-in-every in the data folder \
      with a number of days stands for --every.
      """)

  @OptionGroup var place: DataOptions
  @OptionGroup var language: LanguageOptions

  // because the root takes the same options, only the shared groups get what was written.
  @OptionGroup var whom: PersonOptions
  @OptionGroup var clock: NowOptions

  @Option(help: ArgumentHelp("Days from one check-in to the next; 28 as it is.", valueName: "days"))
  var every: Int?

  func validate() throws {
    if let every, !Paths.daysBetween.contains(every) {
      throw ValidationError(CommandWords.daysNotUsable(Paths.daysBetween))
    }
  }

  func run() throws {
    guard Paths.holdsRecords(place.path) else { return }
    let today = try clock.moment() ?? SystemClock.now()
    let days = every ?? Paths.checkInEvery(in: place.path) ?? 28
    var due: [CheckInTime] = []
    try place.telling {
      let store = try place.openToRead(isQuiet: true)
      defer { store.closeQuietly() }
      let url = ExtensionURL.base + "Questionnaire/" + Shelf.checkInID
      due = try store.checkInTimes(url).filter { one in
        one.isDue(on: today, every: days) && (whom.name?.isName(of: one.person) ?? true)
      }
    }
    guard !due.isEmpty else { return }
    Output.print(language.spoken.words.due.line(due, offsetMinutes: today.offsetMinutes))
    throw ExitCode.findings
  }
}
