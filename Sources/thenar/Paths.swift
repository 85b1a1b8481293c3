import Assessment
import Glibc
import Interface
import Library

/// Where things live on this computer.
enum Paths {
  /// The data folder: as named, else `THENAR_DATA`, else `thenar` in `XDG_DATA_HOME`
  /// (decision 1).
  static func data(named folder: String?) -> String {
    if let folder = folder ?? variable("THENAR_DATA") { return folder }
    if let base = variable("XDG_DATA_HOME") { return base + "/thenar" }
    return (variable("HOME") ?? ".") + "/.local/share/thenar"
  }

  /// Whether anything was ever kept in a data folder; true also where that cannot be seen.
  static func holdsRecords(_ data: String) -> Bool {
    access(data + "/thenar.sqlite", F_OK) == 0 || errno != ENOENT
  }

  /// The person's own questionnaires.
  static func questionnaires(in data: String) -> String { data + "/questionnaires" }

  /// Every questionnaire at hand, those that need the local emergency number where there is one.
  static func shelf(in data: String, language: String? = nil) -> Shelf {
    QuestionnaireFiles.shelf(
      ownFolder: questionnaires(in: data), language: language,
      hasEmergencyNumber: emergencyNumber(in: data) != nil)
  }

  /// The local emergency number, which whoever installs writes into a file of the data folder; nil
  /// where there is none, or none that fits a sentence (decision 16).
  static func emergencyNumber(in data: String) -> String? {
    // because without the file the questionnaires that need it stay off.
    guard let bytes = try? OwnFiles.contents(of: data + "/emergency-number") else { return nil }
    let number =
      String(decoding: bytes.prefix(100), as: UTF8.self)
      .split(whereSeparator: \.isNewline).first.map { String($0).trimmed } ?? ""
    return number.isEmpty || number.count > 30 ? nil : number
  }

  /// An environment variable that is set and not empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
