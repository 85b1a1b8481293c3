import Foundation

/// The repository as text: its folders, its files, their lines.
enum House {
  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every file of ours below the top level, and the files that stand there.
  static let files: [TextFile] = topLevel.flatMap { name in
    files(below: name).isEmpty ? [TextFile(name)].compactMap(\.self) : files(below: name)
  }

  static let sources = files.filter {
    $0.isSwift && ($0.isIn("Sources") || $0.isIn("Questionnaires"))
  }
  static let questionnaires = files.filter {
    $0.isIn("Questionnaires/forms") && $0.path.hasSuffix(".json")
  }

  /// What is visible at the top level.
  static let topLevel = names(in: "").filter { !$0.hasPrefix(".") }.sorted()

  static func names(in folder: String) -> [String] {
    let path = root.appendingPathComponent(folder).path
    return (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  }

  private static func files(below folder: String) -> [TextFile] {
    let start = root.appendingPathComponent(folder).resolvingSymlinksInPath()
    guard let walk = FileManager.default.enumerator(atPath: start.path) else { return [] }
    return walk.compactMap { $0 as? String }.sorted().compactMap { TextFile(folder + "/" + $0) }
  }
}

/// A text file of the repository.
struct TextFile {
  /// From the top of the repository on.
  let path: String
  let text: String

  /// Reads a file; nil when it is a folder or no text.
  init?(_ path: String) {
    guard let data = try? Data(contentsOf: House.root.appendingPathComponent(path)),
      let text = String(data: data, encoding: .utf8)
    else { return nil }
    self.path = path
    self.text = text
  }

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  /// How many lines it has, as editors count them.
  var lineCount: Int { text.isEmpty ? 0 : lines.count - (text.hasSuffix("\n") ? 1 : 0) }
  var isSwift: Bool { path.hasSuffix(".swift") }
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  func isIn(_ folder: String) -> Bool { path.hasPrefix(folder + "/") }

  /// The module that a source file belongs to.
  var module: String {
    let parts = path.split(separator: "/")
    return String(parts[0] == "Questionnaires" ? parts[0] : parts[1])
  }

  /// The lines that hold for a test, as `file:line: text`, so that a failure leads there.
  func places(where isFound: (Substring) -> Bool) -> [String] {
    zip(1..., lines).filter { isFound($1) }.map { "\(path):\($0): \($1.trimmed)" }
  }
}

extension Substring {
  /// The text without blanks at its ends.
  var trimmed: Substring {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The code of a line, without the comment behind it.
  var code: Substring { firstRange(of: "//").map { self[..<$0.lowerBound] } ?? self }

  /// Whether a word stands in the text, and not only as a part of another one.
  func hasWord(_ word: String) -> Bool {
    ranges(of: word).contains { range in
      let before = range.lowerBound == startIndex ? nil : self[index(before: range.lowerBound)]
      let behind = range.upperBound == endIndex ? nil : self[range.upperBound]
      let isWhole = word.last?.isWordSign != true || behind?.isWordSign != true
      return before?.isWordSign != true && isWhole
    }
  }
}

extension Character {
  fileprivate var isWordSign: Bool { isLetter || isNumber || self == "_" }
}
