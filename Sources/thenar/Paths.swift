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

  /// Who is to be asked today, from the file today of the data folder, one name a line.
  static func today(in data: String) -> TodayList {
    // because without the file there is no list, everybody is listed alike.
    guard let bytes = try? OwnFiles.contents(of: data + "/today") else { return TodayList("") }
    return TodayList(String(decoding: bytes, as: UTF8.self))
  }

  /// The copies of all that is kept that were made before a migration or a restore, by name.
  static func copies(in data: String) -> [String] {
    entries(of: data).map { String($0.dropFirst(data.count + 1)) }.filter { name in
      ["thenar-version-", "thenar-before-restore-"].contains(where: name.hasPrefix)
    }
  }

  /// How many days may lie between check-ins.
  static let daysBetween = 1...3650

  /// The number of days from one check-in to the next in the file check-in-every of the data folder;
  /// nil where there is none.
  static func checkInEvery(in data: String) -> Int? {
    // because without the file it is as usual.
    guard let bytes = try? OwnFiles.contents(of: data + "/check-in-every") else { return nil }
    let days = Int(String(decoding: bytes.prefix(20), as: UTF8.self).trimmed)
    return days.flatMap { daysBetween.contains($0) ? $0 : nil }
  }

  /// Writes the local emergency number into a new data folder; without it, what needs it is off.
  static func keep(emergencyNumber: String, in data: String) {
    guard let file = fopen(data + "/emergency-number", "wx") else { return }
    fputs(emergencyNumber + "\n", file)
    fclose(file)
  }

  /// Where the person looks for what they wrote: their documents, else their home.
  static var documents: String {
    let home = variable("HOME") ?? "."
    return isFolder(home + "/Documents") ? home + "/Documents" : home
  }

  /// The folder that `~` stands for in front of a typed path.
  static func fromHome(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = variable("HOME") else { return path }
    return home + path.dropFirst()
  }

  /// Folders that can be written and did not fail, those on another disk than the first that did
  /// before the others.
  static func places(besides failed: [String]) -> [String] {
    let user = variable("USER") ?? ""
    let candidates =
      entries(of: "/media/\(user)") + entries(of: "/run/media/\(user)")
      + [variable("HOME"), variable("TMPDIR") ?? "/tmp"].compactMap { $0 }
    var usable: [String] = []
    for place in candidates where isFolder(place) && access(place, W_OK) == 0 {
      if !failed.contains(place), !usable.contains(place) { usable.append(place) }
    }
    let disk = failed.first.flatMap(device)
    return usable.filter { device(of: $0) != disk } + usable.filter { device(of: $0) == disk }
  }

  /// A folder of that name that is not there yet, with a number behind it where it must.
  static func unused(_ folder: String) -> String {
    var name = folder
    var number = 1
    while access(name, F_OK) == 0 {
      number += 1
      name = "\(folder)-\(number)"
    }
    return name
  }

  private static func entries(of folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append("\(folder)/\(name)") }
    }
    return names.sorted()
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func device(of path: String) -> dev_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_dev : nil
  }

  /// An environment variable that is set and not empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
