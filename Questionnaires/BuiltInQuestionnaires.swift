/// The JSON files beside this one, embedded when the program is built.
package enum BuiltInQuestionnaires {
  /// Every questionnaire by its name, sorted: `gait` for `forms/gait.json`.
  package static var forms: [(name: String, json: String)] {
    files.filter { !isTranslation($0.name) }
  }

  /// Every file of translations, sorted: `es/gait` for `es/gait.json`.
  package static var translations: [(name: String, json: String)] {
    files.filter { isTranslation($0.name) }
  }

  private static var files: [(name: String, json: String)] {
    embeddedFiles.map { ("\($0.name)", "\($0.json)") }
  }

  private static func isTranslation(_ name: String) -> Bool { name.contains("/") }
}
