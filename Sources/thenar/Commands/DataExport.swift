import ArgumentParser
import Assessment
import FHIR
import Glibc
import Interface
import Library
import Records
import Reports

/// A format that everything can be written in.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case fhir, csv
}

/// `thenar data export`: everything, or what one person answered in a time, for other programs.
struct DataExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write what is kept for other programs.",
    discussion: """
      fhir: an R4 Bundle with the questionnaires, the responses as they were stored, their scores \
      and the log of every entry. Imported into an empty folder it gives the same again. \
      csv: a table of what was finished, a record for every answer and every score.
      """)

  @OptionGroup var place: DataOptions
  // because the root takes the same option, only the shared group gets what was written.
  @OptionGroup var whom: PersonOptions
  @OptionGroup var days: DayOptions
  @OptionGroup var language: LanguageOptions

  @Option(help: ArgumentHelp("The format: fhir or csv.", valueName: "format"))
  var format = ExportFormat.fhir

  @Option(
    help: ArgumentHelp("Write into a new FILE, in place of standard output.", valueName: "file"))
  var output: String?

  @Flag(
    help: """
      Leave out names, notes, texts of questions, ids that other programs gave to people, and of \
      dates of birth all but the year; words that were typed as answers stay.
      """)
  var withoutName = false

  func run() throws {
    try place.telling {
      let store = try place.holdsRecords() ? try place.openToRead() : nil
      defer { store?.closeQuietly() }
      let chosen = try whom.name.map { try person(named: $0, in: store) }
      let file = try output.map(newFile)
      let isWhole: Bool
      do {
        switch format {
        case .fhir: isWhole = try writeBundle(store, of: chosen, to: file)
        case .csv: isWhole = try writeTable(store, of: chosen, to: file)
        }
      } catch {
        file?.discard()
        throw error
      }
      try end(file, isWhole: isWhole)
    }
  }

  private func person(named name: PersonName, in store: Store?) throws -> Person {
    try name.only(among: store?.everyone() ?? [])
  }

  /// Whether all of it was written.
  private func writeBundle(_ store: Store?, of chosen: Person?, to file: NewFile?) throws -> Bool {
    let selection = Selection(
      personID: chosen?.id, from: days.from?.date.description, to: days.to?.date.description)
    let makeIdentifier = withoutName ? Identifiers.make : nil
    var writer = BundleWriter(withoutNames: makeIdentifier) { bytes in
      write(bytes, to: file) { Output.escaped($0) }
    }
    var progress = ProgressLine(of: try store?.count(of: selection) ?? 0)
    try store?.export(selection) { record in
      if case .assessment = record { progress.advance() }
      return writer.write(record)
    }
    return writer.end()
  }

  private func writeTable(_ store: Store?, of chosen: Person?, to file: NewFile?) throws -> Bool {
    var table = AnswerTable()
    let people = try chosen.map { [$0] } ?? store?.everyone() ?? []
    let wish = Report.Wish(from: days.from?.date, to: days.to?.date, isNamed: !withoutName)
    let making = ReportMaking(
      folder: place.path, language: language.spoken, moment: SystemClock.now())
    var progress = ProgressLine(of: people.count, every: 100)
    for person in people {
      guard let store else { break }
      table.add(try making.contents(of: person, wish, from: store))
      guard write(Array(table.taken().utf8), to: file, { Output.harmless($0) }) else {
        return false
      }
      progress.advance()
    }
    return write(Array(table.taken().utf8), to: file) { Output.harmless($0) }
  }

  /// Whether the bytes were written, made harmless where they go to a terminal: what was answered
  /// may not drive it, while a file gets it as it is kept.
  private func write(_ bytes: [UInt8], to file: NewFile?, _ harmless: (String) -> String) -> Bool {
    if let file { return file.write(bytes) }
    guard isatty(STDOUT_FILENO) == 1 else { return Output.write(bytes, to: STDOUT_FILENO) }
    return Output.write(harmless(String(decoding: bytes, as: UTF8.self)), to: STDOUT_FILENO)
  }

  private func end(_ file: NewFile?, isWhole: Bool) throws {
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
