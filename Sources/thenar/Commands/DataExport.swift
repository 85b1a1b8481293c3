import ArgumentParser
import Assessment
import Glibc
import Interface
import Library
import Records
import Reports

/// A format that everything can be written in.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case fhir
}

/// `thenar data export`: everything, or what one person answered in a time, for other programs.
struct DataExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write what is kept for other programs.",
    discussion: """
      A FHIR R4 Bundle with the questionnaires, the responses as they were stored, their scores and \
      the log of every entry. Imported into an empty folder it gives the same again.
      """)

  @OptionGroup var place: DataOptions
  // because the root takes the same option, only the shared group gets what was written.
  @OptionGroup var whom: PersonOptions
  @OptionGroup var days: DayOptions

  @Option(help: ArgumentHelp("The format: fhir.", valueName: "format"))
  var format = ExportFormat.fhir

  @Option(
    help: ArgumentHelp("Write into a new FILE, in place of standard output.", valueName: "file"))
  var output: String?

  @Flag(
    help: """
      Leave out names, notes, texts of questions, and of dates of birth all but the year; words that \
      were typed as answers stay.
      """)
  var withoutName = false

  func run() throws {
    try place.telling {
      let store = Paths.holdsRecords(place.path) ? try place.openToRead() : nil
      defer { store?.closeQuietly() }
      let chosen = try whom.name.map { try personID(of: $0, in: store) }
      try write(
        store, Selection(personID: chosen, from: days.from?.beginning, to: days.to?.end))
    }
  }

  private func personID(of name: PersonName, in store: Store?) throws -> String {
    guard let known = try store?.everyone().first(where: name.isName) else {
      Output.complain(CommandWords.unknownPerson(name))
      throw ExitCode.usage
    }
    return known.id
  }

  private func write(_ store: Store?, _ selection: Selection) throws {
    let file = try output.map(newFile)
    let isTerminal = isatty(STDOUT_FILENO) == 1
    var writer = BundleWriter(isNameless: withoutName) { bytes in
      if let file { return file.write(bytes) }
      // because what was answered may not drive a terminal; a file gets it as it is kept.
      return isTerminal
        ? Output.write(Output.escaped(String(decoding: bytes, as: UTF8.self)), to: STDOUT_FILENO)
        : Output.write(bytes, to: STDOUT_FILENO)
    }
    var progress = ProgressLine(of: try store?.count(of: selection) ?? 0)
    do {
      try store?.export(selection) { record in
        if case .assessment = record { progress.advance() }
        return writer.write(record)
      }
    } catch {
      file?.discard()
      throw error
    }
    let isWhole = writer.end()
    do throws(FileFault) {
      try file?.close()
      guard isWhole else { throw FileFault(path: CommandWords.standardOutput, code: errno) }
    } catch {
      Output.complain(CommandWords.cannotWrite(error))
      throw ExitCode.storageFault
    }
  }

  private func newFile(_ path: String) throws -> NewFile {
    do throws(FileFault) {
      return try NewFile(path)
    } catch {
      Output.complain(CommandWords.cannotWrite(error))
      throw error.code == EEXIST ? ExitCode.usage : ExitCode.storageFault
    }
  }
}

/// Says now and then how far something long has come, to whoever looks on.
struct ProgressLine {
  private let total: Int
  private var count = 0
  private let isShown: Bool
  private let step: Int

  init(of total: Int, every step: Int = 10_000) {
    self.total = total
    self.step = step
    isShown = isatty(STDERR_FILENO) == 1
  }

  mutating func advance() {
    count += 1
    guard isShown, count % step == 0 else { return }
    Output.complain(CommandWords.progress(count, of: total))
  }
}
