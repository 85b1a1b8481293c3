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

  @Option(help: ArgumentHelp("Only for this person.", valueName: "name"))
  var person: String?

  @Option(help: ArgumentHelp("Days from one check-in to the next; 28 as it is.", valueName: "days"))
  var every: Int?

  @Option(help: ArgumentHelp("The present instant, for tests.", visibility: .hidden))
  var now: String?

  func validate() throws {
    if let every, !Paths.daysBetween.contains(every) {
      throw ValidationError(CommandWords.daysNotUsable(Paths.daysBetween))
    }
  }

  func run() throws {
    guard Paths.holdsRecords(place.path) else { return }
    let today = (now.flatMap(SystemClock.moment) ?? SystemClock.now())
    let days = every ?? Paths.checkInEvery(in: place.path) ?? 28
    var due: [CheckInTime] = []
    try place.telling {
      let store = try place.openToRead()
      defer { store.closeQuietly() }
      let url = ExtensionURL.base + "Questionnaire/" + Shelf.checkInID
      due = try store.checkInTimes(url).filter { $0.isDue(on: today, every: days) }
    }
    if let person {
      guard let name = PersonName(person) else {
        throw ValidationError(CommandWords.nameNotUsable("--person"))
      }
      due = due.filter { name.isName(of: $0.person) }
    }
    guard !due.isEmpty else { return }
    Output.print(language.spoken.words.due.line(due, offsetMinutes: today.offsetMinutes))
    throw ExitCode.findings
  }
}
