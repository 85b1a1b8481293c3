import Foundation

/// The reference texts beside the repository, which need not be there.
enum CorpusFolder {
  /// The folder of this file, whatever links lead to it.
  static let tests = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent()

  static let corpus = tests.appending(path: "../../../shared/corpus").standardizedFileURL

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: corpus.appending(path: path).path)
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: corpus.appending(path: path)))
  }

  /// All files below a folder with an ending.
  static func files(in path: String, ending: String) -> [String] {
    let folder = corpus.appending(path: path)
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().map { "\(path)/\($0)" }
  }
}
