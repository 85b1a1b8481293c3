import Foundation

/// A locale that writes ISO 8859-1, made for the tests where the system can make one.
package enum Latin1 {
  private static let maker = "/usr/bin/localedef"
  private static let characters = "/usr/share/i18n/charmaps/ISO-8859-1.gz"

  package static let isAvailable = [maker, characters].allSatisfy {
    FileManager.default.fileExists(atPath: $0)
  }

  /// What a program must be started with to be in that locale, which is made in a folder.
  package static func environment(in folder: TemporaryFolder) throws -> [String: String] {
    let compiler = try PseudoTerminal(
      running: maker, ["-i", "de_DE", "-f", "ISO-8859-1", folder.path + "/de_DE.ISO-8859-1"])
    // because it warns about what the locale leaves out, it does not exit with 0.
    _ = compiler.ending(seconds: 60)
    return ["LOCPATH": folder.path, "LC_ALL": "de_DE.ISO-8859-1"]
  }
}
