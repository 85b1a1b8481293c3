import ArgumentParser
import Assessment
import FHIR
import Interface
import Library

/// `thenar form`: what can be done with questionnaire files.
struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "List, check, show and lay out questionnaires.",
    subcommands: [FormList.self, FormCheck.self, FormShow.self, FormFormat.self])
}

/// `thenar form list`: every questionnaire at hand.
struct FormList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the questionnaires at hand.")

  @OptionGroup var place: DataOptions
  @OptionGroup var language: LanguageOptions

  @Flag(help: "Print a JSON array.")
  var json = false

  func run() {
    let folder = Paths.questionnaires(in: place.path)
    let shelf = Paths.shelf(in: place.path, language: language.spoken.tag)
    let faults = OwnFiles.faults(in: folder)
    if json {
      Output.printJSON(Self.json(shelf, faults))
    } else {
      Output.print(
        shelf.openings.map {
          CommandWords.listed($0, faults[$0.file], at: SystemClock.now(), language.spoken.words)
        }.joined(separator: "\n"))
    }
  }

  /// `{"id", "title", "version", "items", "problems"}` each (data-model.md 8).
  private static func json(_ shelf: Shelf, _ faults: [String: FileFault]) -> String {
    var writer = JSONWriter()
    writer.array { writer in
      for opening in shelf.openings {
        writer.object { writer in
          writer.member("id", opening.id)
          writer.member("title", opening.form?.title ?? "")
          writer.member("version", opening.form?.questionnaire.version ?? "")
          writer.member("items", opening.form?.asked.count ?? 0)
          writer.member("problems")
          writer.array { writer in
            for problem in CommandWords.problems(of: opening, faults[opening.file]) {
              writer.string(problem)
            }
          }
        }
      }
    }
    return writer.text
  }
}

/// `thenar form check FILE…`: everything that is wrong with questionnaire files.
struct FormCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what is wrong with questionnaire files.",
    discussion: "Exits 1 when something was found, or a file could not be checked.")

  @Argument(
    help: ArgumentHelp("Questionnaire files, or ids of questionnaires at hand.", valueName: "file"))
  var files: [String]

  @OptionGroup var place: DataOptions

  @Flag(help: "Print FHIR OperationOutcomes, one a line.")
  var json = false

  func run() throws {
    var found = false
    for file in files {
      do throws(FormFile.Fault) {
        let opening = try FormFile.open(file, data: place.path).triedOut(at: SystemClock.now())
        found = found || !opening.problems.isEmpty
        report(opening, file)
      } catch {
        found = true
        Output.complain(CommandWords.cannotOpen(error))
      }
    }
    if found { throw ExitCode.findings }
  }

  private func report(_ opening: Opening, _ file: String) {
    if json {
      Output.printJSON(OutcomeText.outcome(of: opening))
    } else if opening.problems.isEmpty {
      Output.print(CommandWords.noFindings(file))
    } else {
      CommandWords.problems(of: opening).forEach(Output.print)
    }
  }
}

/// `thenar form show FILE`: a questionnaire to read, also as the paper form.
struct FormShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a questionnaire to read, with its rules and scoring.")

  @Argument(
    help: ArgumentHelp("A questionnaire file, or the id of one at hand.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("text or markdown.", valueName: "format"))
  var format = Format.text

  @OptionGroup var place: DataOptions
  @OptionGroup var language: LanguageOptions

  // because the root takes the same options, only the shared group gets what was written.
  @OptionGroup(title: "The wording for")
  var who: WhoOptions

  func run() throws {
    let language = language.spoken
    let opening: Opening
    do throws(FormFile.Fault) {
      opening = try FormFile.open(file, data: place.path, language: language.tag)
    } catch {
      Output.complain(CommandWords.cannotOpen(error))
      throw ExitCode.usage
    }
    guard let form = opening.form else {
      CommandWords.problems(of: opening).forEach(Output.complain)
      throw ExitCode.findings
    }
    let voice = (who.role ?? .`self`).voice
    let words = language.reading
    let name = who.name?.text ?? words.somebody
    let emergency = Paths.emergencyNumber(in: place.path) ?? words.emergency
    let blocks = ReadingCopy(
      form: form, voice: voice, name: name, emergency: emergency, words: words
    ).blocks
    switch format {
    case .text: Output.print(TextCopy.text(of: blocks))
    case .markdown: Output.print(MarkdownCopy.text(of: blocks))
    }
  }

  /// How a reading copy is laid out.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, markdown }
}
