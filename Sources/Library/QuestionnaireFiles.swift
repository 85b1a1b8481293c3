package import Assessment
import Questionnaires

/// Finds questionnaires: the built-in ones, and the person's own files.
package enum QuestionnaireFiles {
  /// The built-in questionnaires and those of a folder, which need not be there.
  ///
  /// One's own file stands in for a built-in one of the same name.
  package static func shelf(
    ownFolder folder: String, hasEmergencyNumber: Bool = false
  ) -> Shelf {
    let own = OwnFiles.read(folder)
    let ownNames = Set(own.map(\.name))
    let builtIn = builtInFiles.filter { !ownNames.contains($0.name) }
    return Shelf(files: builtIn + own, hasEmergencyNumber: hasEmergencyNumber)
  }

  /// The questionnaires that are part of the program.
  package static var builtInFiles: [Shelf.File] {
    BuiltInQuestionnaires.all.map { Shelf.File(name: $0.name + ".json", json: Array($0.json.utf8)) }
  }
}
