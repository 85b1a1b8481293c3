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
      Silent otherwise. The five of a check-in taken singly within two days count as one. Exit: 1 \
      when one is due, else 0. A file check-in-every in the data folder with a number of days stands \
      for --every.
      """)

  @OptionGroup var place: DataOptions
  @OptionGroup var language: LanguageOptions

  // because the root takes the same options, only the shared groups get what was written.
  @OptionGroup var whom: PersonOptions
  @OptionGroup var clock: NowOptions

  @Option(help: ArgumentHelp("Days from one check-in to the next; 28 as it is.", valueName: "days"))
  var every: Int?

  @Flag(
    help: "Print a JSON object: whether one is due, and the last and the next day of everybody.")
  var json = false

  func validate() throws {
    if let every, !Paths.daysBetween.contains(every) {
      throw ValidationError(CommandWords.daysNotUsable(Paths.daysBetween))
    }
  }

  func run() throws {
    let today = try clock.moment() ?? SystemClock.now()
    let days = every ?? Paths.checkInEvery(in: place.path) ?? 28
    let times = try times()
    let due = times.filter { $0.isDue(on: today, every: days) }
    if json {
      Output.printJSON(Self.json(times, on: today, every: days))
    } else if !due.isEmpty {
      Output.print(language.spoken.words.due.line(due, offsetMinutes: today.offsetMinutes))
    }
    if !due.isEmpty { throw ExitCode.findings }
  }

  /// When those who are meant did a check-in; somebody who was named has to be known.
  private func times() throws -> [CheckInTime] {
    guard try place.holdsRecords() else {
      if let name = whom.name { _ = try name.among([]) }
      return []
    }
    var times: [CheckInTime] = []
    try place.telling {
      let store = try place.openToRead(isQuiet: true)
      defer { store.closeQuietly() }
      let meant = try whom.name?.among(store.everyone()).map(\.id)
      let form = Paths.shelf(in: place.path).opening(Shelf.checkInID)?.form
      let codes = form?.scores.filter { !$0.isJoint }.map(\.code) ?? []
      let url = ExtensionURL.base + "Questionnaire/" + Shelf.checkInID
      times = try store.checkInTimes(url, madeOf: Set(codes)).filter { one in
        meant?.contains(one.person.id) ?? true
      }
    }
    return times
  }

  private static func json(_ times: [CheckInTime], on today: Moment, every days: Int) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("due", times.contains { $0.isDue(on: today, every: days) })
      writer.member("every", days)
      writer.member("people")
      writer.array { writer in
        for one in times { write(one, on: today, every: days, to: &writer) }
      }
    }
    return writer.text
  }

  private static func write(
    _ one: CheckInTime, on today: Moment, every days: Int, to writer: inout JSONWriter
  ) {
    let minutes = today.offsetMinutes
    writer.object { writer in
      writer.member("person", one.person.name)
      writer.member("due", one.isDue(on: today, every: days))
      writer.member("last")
      if let day = one.lastDay(offsetMinutes: minutes) { writer.string(day) } else { writer.null() }
      writer.member("next")
      if let day = one.nextDay(offsetMinutes: minutes, every: days) {
        writer.string(day)
      } else {
        writer.null()
      }
    }
  }
}
