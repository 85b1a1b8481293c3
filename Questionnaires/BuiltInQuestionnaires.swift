/// The JSON files beside this one, embedded when the program is built.
package enum BuiltInQuestionnaires {
  /// Every file by its name, sorted: `gait` for `forms/gait.json`, `es/gait` for `es/gait.json`.
  package static var all: [(name: String, json: String)] {
    embeddedFiles.map { ("\($0.name)", "\($0.json)") }
  }
}
