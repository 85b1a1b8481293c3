import Assessment
import FHIR
import Foundation
import Library
import Questionnaires
import Testing

/// The questionnaires of the program, opened.
enum BuiltIn {
  static let names = BuiltInQuestionnaires.forms.map(\.name)

  static let shelf = Shelf(files: QuestionnaireFiles.builtInFiles)
  /// The questionnaires in each language.
  static let shelves = [
    "en": shelf, "es": Shelf(files: QuestionnaireFiles.builtInFiles, language: "es"),
  ]

  static func form(_ id: String, in language: String = "en") throws -> Form {
    try #require(shelves[language]?.opening(id)?.form, "\(id) does not open")
  }

  /// Every questionnaire, the parts among them.
  static let openings = names.compactMap { shelf.opening($0) }

  /// The item with a linkId in whichever questionnaire has it.
  static func item(_ linkId: String) -> FormItem? {
    for opening in openings {
      if let item = opening.form?.item(linkId) { return item }
    }
    return nil
  }

  /// The folder of these tests.
  static let tests = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent()
  static let forms = tests.appending(path: "../../Questionnaires/forms").standardizedFileURL

  /// Every form and every definition.
  static let files = files(in: "forms") + files(in: "definitions")

  /// The JSON files in a folder of the questionnaires, by name.
  static func files(in folder: String) -> [URL] {
    let url = forms.deletingLastPathComponent().appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().map { url.appending(path: $0) }
  }
}
