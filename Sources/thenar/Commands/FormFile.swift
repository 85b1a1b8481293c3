import Assessment
import Library

/// Finds a questionnaire file by its path, or a questionnaire at hand by its id.
enum FormFile {
  /// Why there is nothing to open.
  enum Fault: Error {
    case unreadable(FileFault)
    /// There is neither a file nor a questionnaire of that name.
    case unknown(String)
  }

  /// Opens `name`; questionnaires at hand are the built-in ones and those of the data folder.
  static func open(
    _ name: String, data: String, language: String? = nil
  ) throws(Fault) -> Opening {
    do throws(FileFault) {
      return opening(of: try OwnFiles.contents(of: name), name, language)
    } catch {
      let folder = Paths.questionnaires(in: data)
      let shelf = QuestionnaireFiles.shelf(ownFolder: folder, language: language)
      if let opening = shelf.opening(name) {
        if let fault = OwnFiles.faults(in: folder)[opening.file] { throw .unreadable(fault) }
        return opening
      }
      throw error.isMissing ? .unknown(name) : .unreadable(error)
    }
  }

  private static func opening(of bytes: [UInt8], _ name: String, _ language: String?) -> Opening {
    let folder = name.lastIndex(of: "/").map { String(name[...$0]) } ?? "."
    let parts = QuestionnaireFiles.builtInFiles + OwnFiles.read(folder)
    return Opening(file: name, json: bytes, language: language, parts: Shelf.parts(of: parts))
  }
}
