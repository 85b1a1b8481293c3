import Foundation

@testable import Assessment

/// The reference texts beside the repository, which need not be there.
enum CorpusFolder {
  static let path = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "../../../../shared/corpus").standardizedFileURL

  static let isThere = FileManager.default.fileExists(atPath: path.path)
  static let absence = "skipped: \(path.path) is not there"

  /// Whether every form is walked through to its end, which takes minutes.
  static let isThorough = ProcessInfo.processInfo.environment["THENAR_SWEEP"] == "all"

  static func bytes(_ file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: path.appending(path: file)))
  }

  /// The JSON files below a folder, in the order of their names.
  static func files(in folder: String) -> [String] {
    let start = path.appending(path: folder).path
    let names = FileManager.default.enumerator(atPath: start)?.allObjects as? [String] ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().map { "\(folder)/\($0)" }
  }

  /// All files of `forms`, which may be parts of one another.
  static func forms() throws -> [Shelf.File] {
    try files(in: "forms").map { Shelf.File(name: $0, json: try bytes($0)) }
  }
}

extension Problem.Kind {
  /// The name of the case alone.
  var name: String { String(String(describing: self).prefix { $0 != "(" }) }
}
