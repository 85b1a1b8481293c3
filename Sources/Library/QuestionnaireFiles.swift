package import Assessment
import Questionnaires

/// Finds questionnaires: the built-in ones, and the person's own files.
package enum QuestionnaireFiles {
  /// The built-in questionnaires and those of a folder, which need not be there.
  ///
  /// One's own file stands in for a built-in one of the same name.
  package static func shelf(
    ownFolder folder: String, language: String? = nil, hasEmergencyNumber: Bool = false
  ) -> Shelf {
    let own = OwnFiles.read(folder)
    let ownNames = Set(own.map(\.name))
    let builtIn = builtInFiles.filter { !ownNames.contains($0.name) }
    return Shelf(
      files: builtIn + own, language: language, hasEmergencyNumber: hasEmergencyNumber)
  }

  /// The questionnaires that are part of the program, with their translations.
  package static var builtInFiles: [Shelf.File] {
    var translations: [String: [String: [UInt8]]] = [:]
    for file in BuiltInQuestionnaires.translations {
      let parts = file.name.split(separator: "/").map(String.init)
      translations[parts[parts.count - 1], default: [:]][parts[0]] = Array(file.json.utf8)
    }
    return BuiltInQuestionnaires.forms.map { form in
      Shelf.File(
        name: form.name + ".json", json: Array(form.json.utf8),
        translations: translations[form.name] ?? [:])
    }
  }
}
