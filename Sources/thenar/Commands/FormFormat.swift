import ArgumentParser
import Assessment
import FHIR
import Interface
import Library

/// `thenar form format FILE…`: writes FHIR files in house layout.
struct FormFormat: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format", abstract: "Lay questionnaire files out: one option, one rule a line.",
    discussion: """
      Only white space is changed. Exits 1 when a file could not be laid out or, with --check, is \
      not in house layout.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files to write anew; - reads standard input and writes standard output.", valueName: "file"))
  var files: [String]

  @Flag(help: "Write nothing, say which files are not in house layout.")
  var check = false

  func run() throws {
    var isFine = true
    for file in files {
      do throws(FileFault) {
        isFine = try layOut(file) && isFine
      } catch {
        isFine = false
        Output.complain(CommandWords.cannotRead(error))
      }
    }
    if !isFine { throw ExitCode.findings }
  }

  /// Whether the file is in house layout now.
  private func layOut(_ file: String) throws(FileFault) -> Bool {
    let isInput = file == "-"
    let name = isInput ? CommandWords.standardInput : file
    let written = try isInput ? OwnFiles.standardInput() : OwnFiles.contents(of: file)
    let text: [UInt8]
    do throws(JSONError) {
      guard let laidOut = HouseLayout.text(of: try JSONTree(reading: written)) else {
        Output.complain(CommandWords.noResource(name))
        return false
      }
      text = laidOut
    } catch {
      let problem = Problem(.fatal, .json(error.fault), at: error.place)
      Output.complain(Words.english.problems.sentence(for: problem, in: name))
      return false
    }
    if check {
      if text != written { Output.print(CommandWords.notInHouseLayout(name)) }
      return text == written
    }
    if isInput {
      Output.write(String(decoding: text, as: UTF8.self), to: 1)
    } else {
      if text != written { try OwnFiles.replace(file, with: text) }
      Output.print(CommandWords.laidOut(name, isChanged: text != written))
    }
    return true
  }
}
