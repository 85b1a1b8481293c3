import ArgumentParser
import Assessment
import FHIR
import Library
import Records
import Reports

/// `thenar data import FILE`: everything in a file, or nothing.
struct DataImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in responses from a FHIR file, all of them or none.",
    discussion: """
      A Bundle that data export wrote, or finished QuestionnaireResponses of other programs, alone \
      or in a Bundle, whose questionnaire is at hand or in the same file. What is here already is \
      passed over, what goes on in the file goes on here. Scores must be what the answers make. Exit: 1 when something cannot come in; then nothing does.
      """)

  @Argument(help: ArgumentHelp("The file; - is standard input.", valueName: "file"))
  var file: String

  @OptionGroup var place: DataOptions

  func run() throws {
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes =
        file == "-"
        ? try OwnFiles.standardInput(limit: JSONTree.sizeLimit)
        : try OwnFiles.contents(of: file, limit: JSONTree.sizeLimit)
    } catch {
      Output.complain(CommandWords.cannotRead(error))
      throw ExitCode.usage
    }
    let reader: BundleReader
    do throws(ArrivalFault) {
      reader = try BundleReader(
        bytes, shelf: Paths.shelf(in: place.path), moment: SystemClock.moment)
    } catch {
      return try refuse([error])
    }
    try place.telling {
      let store = try Store(folder: place.path)
      defer { store.closeQuietly() }
      try takeIn(reader, to: store)
    }
  }

  private func takeIn(_ reader: BundleReader, to store: Store) throws {
    let (counts, faults) = try reader.takeIn(by: store.takeIn)
    guard faults.allSatisfy(\.isHarmless) else { return try refuse(faults) }
    for fault in faults { Output.complain(CommandWords.arrival(fault, in: file)) }
    Output.print(CommandWords.cameIn(counts[.added] ?? 0, known: counts[.known] ?? 0))
  }

  private func refuse(_ faults: [ArrivalFault]) throws {
    for fault in faults { Output.complain(CommandWords.arrival(fault, in: file)) }
    Output.complain(CommandWords.nothingCameIn)
    throw ExitCode.findings
  }
}
