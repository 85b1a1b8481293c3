import Glibc

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

  /// An environment variable that is set and not empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
