import ArgumentParser
import Assessment
import FHIR
import Interface
import Library

/// `thenar form`: what can be done with questionnaire files.
struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "List, check and show questionnaires.",
    subcommands: [FormList.self, FormCheck.self, FormShow.self])
}

/// `thenar form list`: every questionnaire at hand.
struct FormList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the questionnaires at hand.")

  @OptionGroup var place: DataOptions

  @Flag(help: "Print a JSON array.")
  var json = false

  func run() {
    let shelf = QuestionnaireFiles.shelf(ownFolder: Paths.questionnaires(in: place.path))
    Output.print(json ? Self.json(shelf) : shelf.openings.map(Self.line).joined(separator: "\n"))
  }

  private static func line(_ opening: Opening) -> String {
    guard let form = opening.form else {
      let reason = opening.problems.first { $0.severity == .fatal }
      let words = reason.map { Words.english.problems.sentence(for: $0, in: opening.file) }
      return "\(opening.id)  cannot be used\(words.map { ": \($0)" } ?? "")"
    }
    let questions = form.asked.count
    return "\(opening.id)  \(form.title), version \(form.questionnaire.version), "
      + "\(questions) questions"
      + (opening.problems.isEmpty ? "" : ", \(opening.problems.count) findings")
  }

  /// `{"id", "title", "version", "items", "problems"}` each (data-model.md 8).
  private static func json(_ shelf: Shelf) -> String {
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
            for problem in opening.problems {
              writer.string(Words.english.problems.sentence(for: problem, in: opening.file))
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
    discussion: "Exits 1 when something was found.")

  @Argument(help: ArgumentHelp("Questionnaire files.", valueName: "file"))
  var files: [String]

  @Flag(help: "Print FHIR OperationOutcomes, one a line.")
  var json = false

  func run() throws {
    var found = false
    for file in files {
      let opening = try FormFile.open(file)
      found = found || !opening.problems.isEmpty
      if json {
        Output.print(OutcomeText.outcome(of: opening))
      } else if opening.problems.isEmpty {
        Output.print("\(file): no findings")
      } else {
        for problem in opening.problems {
          Output.print(Words.english.problems.sentence(for: problem, in: file))
        }
      }
    }
    if found { throw ExitCode.findings }
  }
}

/// `thenar form show FILE`: a questionnaire to read, also as the paper form.
struct FormShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a questionnaire to read, with its rules and scoring.")

  @Argument(
    help: ArgumentHelp("A questionnaire file, or the id of a built-in one.", valueName: "file"))
  var file: String

  // because the root takes the same options, only the shared group gets what was written.
  @OptionGroup(title: "The wording for")
  var who: WhoOptions

  func run() throws {
    let opening = try FormFile.open(file)
    guard let form = opening.form else {
      for problem in opening.problems {
        Output.complain(Words.english.problems.sentence(for: problem, in: file))
      }
      throw ExitCode.findings
    }
    let voice = (who.role ?? .`self`).voice
    Output.print(ReadingCopy(form: form, voice: voice, name: who.person ?? "the person").text)
  }
}

/// Finds a questionnaire file by its path, or a built-in one by its id.
enum FormFile {
  static func open(_ name: String) throws -> Opening {
    let builtIn = QuestionnaireFiles.builtInFiles
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try OwnFiles.contents(of: name)
    } catch {
      if let file = builtIn.first(where: { $0.name == name + ".json" }) {
        return Opening(file: file.name, json: file.json, parts: Shelf.parts(of: builtIn))
      }
      Output.complain(CommandWords.cannotRead(error))
      throw ExitCode.usage
    }
    let folder = name.lastIndex(of: "/").map { String(name[..<$0]) } ?? "."
    let own = OwnFiles.read(folder)
    return Opening(file: name, json: bytes, parts: Shelf.parts(of: builtIn + own))
  }
}
