import ArgumentParser
import Assessment
import FHIR
import Glibc
import Interface
import Library
import Records
import Reports

extension ReportShape: ExpressibleByArgument {}

/// `thenar report`: what a person brings to the clinic, as a page, as text, as a table or as FHIR.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write a report of one person.",
    discussion: """
      A page to print is written into a file that only you can read, the other formats to standard \
      output; --output names a file for them too. The end of its name (.html, .txt, .csv, .json) \
      says the format where --format does not.
      """)

  @OptionGroup var place: DataOptions
  @OptionGroup var language: LanguageOptions

  // because the root takes the same options, only the shared groups get what was written.
  @OptionGroup(title: "Only the results of")
  var who: WhoOptions
  @OptionGroup var days: DayOptions
  @OptionGroup var clock: NowOptions

  @Option(help: ArgumentHelp("The format: html, text, csv or fhir.", valueName: "format"))
  var format: ReportShape?

  @Option(help: ArgumentHelp("Write into FILE.", valueName: "file"))
  var output: String?

  @Flag(help: "Write over a file that is there already.")
  var force = false

  @Flag(help: "Leave out name, date of birth, and who pressed the keys.")
  var withoutName = false

  func run() throws {
    let moment = try clock.moment() ?? SystemClock.now()
    guard Paths.holdsRecords(place.path) else {
      Output.complain(CommandWords.nothingKept(in: place.path))
      throw ExitCode.usage
    }
    try place.telling {
      let store = try place.openToRead()
      defer { store.closeQuietly() }
      let person = try person(in: store)
      let wish = Report.Wish(
        from: days.from?.date, to: days.to?.date, role: who.role, isNamed: !withoutName)
      let making = ReportMaking(folder: place.path, language: language.spoken, moment: moment)
      var line: ProgressLine?
      let text = try making.text(
        as: shape, of: person, wish, by: who.presserName, from: store
      ) { count, total in
        var shown = line ?? ProgressLine(of: total, every: 500)
        shown.advance()
        line = shown
      }
      try write(text, on: moment.local.date)
    }
  }

  private var shape: ReportShape {
    format ?? ReportShape.allCases.first { output?.hasSuffix("." + $0.ending) == true } ?? .text
  }

  /// Whom it is about: as named, else the only one there is.
  private func person(in store: Store) throws -> Person {
    let everyone = try store.everyone()
    if let name = who.name {
      return try name.only(among: everyone)
    }
    if everyone.count == 1 { return everyone[0] }
    if let unnamed = everyone.first(where: \.name.isEmpty) { return unnamed }
    Output.complain(
      everyone.isEmpty
        ? CommandWords.nothingKept(in: place.path) : CommandWords.reportNeedsPerson)
    throw ExitCode.usage
  }

  private func write(_ text: String, on day: PartialDate) throws {
    guard output != nil || shape == .html else { return try print(text) }
    do throws(FileFault) {
      let path: String
      if let output {
        path = output
        try ReportFile.write(text, to: output, over: force)
      } else {
        path = try ReportFile.write(text, as: shape, on: day, in: nil)
      }
      Output.complain(CommandWords.written(path))
    } catch {
      guard error.code == EEXIST, mayWriteOver(error.path) else {
        Output.complain(
          error.code == EEXIST ? CommandWords.isThere(error.path) : CommandWords.cannotWrite(error))
        throw error.code == EEXIST ? ExitCode.usage : ExitCode.storageFault
      }
      try again(text, to: error.path)
    }
  }

  private func again(_ text: String, to path: String) throws {
    do throws(FileFault) {
      try ReportFile.write(text, to: path, over: true)
      Output.complain(CommandWords.written(path))
    } catch {
      Output.complain(CommandWords.cannotWrite(error))
      throw ExitCode.storageFault
    }
  }

  /// Asks, where there is somebody to be asked.
  private func mayWriteOver(_ path: String) -> Bool {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return false }
    Output.complain(CommandWords.writeOver(path))
    return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
  }

  private func print(_ text: String) throws {
    // because what was typed may not drive a terminal; a file or a program gets it as it is.
    let printed =
      switch (isatty(STDOUT_FILENO) == 1, shape) {
      case (false, _): text
      case (true, .fhir): Output.escaped(text)
      case (true, _): Output.harmless(text.replacing("\r\n", with: "\n"))
      }
    guard Output.write(printed, to: STDOUT_FILENO) else {
      Output.complain(
        CommandWords.cannotWrite(FileFault(path: CommandWords.standardOutput, code: errno)))
      throw ExitCode.storageFault
    }
  }
}

extension CommandWords {
  static let reportNeedsPerson =
    "thenar: there is more than one person; add --person NAME. Nothing was written."

  static func written(_ path: String) -> String { "thenar: written to \(path)" }

  static func isThere(_ path: String) -> String {
    "thenar: \(path) is there already; --force writes over it. Nothing was written."
  }

  static func writeOver(_ path: String) -> String {
    "\(path) is there already. Write over it? y or n, then Enter:"
  }
}
