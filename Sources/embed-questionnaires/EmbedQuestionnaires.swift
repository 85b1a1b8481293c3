import Foundation

/// Writes JSON files as one Swift array: `embed-questionnaires OUTPUT.swift FOLDER FILE.json…`.
///
/// The same files give the same output, whatever their order on the command line.
@main enum EmbedQuestionnaires {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      // because Xcode and SwiftPM show lines of this form as errors of the build.
      FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func run(_ arguments: [String]) throws {
    guard arguments.count >= 2 else { throw Failure.call }
    let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
    let files = try arguments.dropFirst(2).map { try EmbeddedFile(path: $0, in: folder) }
      .sorted { $0.name < $1.name }
    for (one, next) in zip(files, files.dropFirst()) where one.name == next.name {
      throw Failure.sameName(one.path, next.path)
    }
    let source =
      "let embeddedFiles: [(name: StaticString, json: StaticString)] = [\n"
      + files.map(\.source).joined() + "]\n"
    try source.write(toFile: arguments[0], atomically: true, encoding: .utf8)
  }
}

/// One file under the name that the program knows it by.
struct EmbeddedFile {
  let path: String
  /// `gait` for `forms/gait.json`; with its folder elsewhere: `es/gait` for `es/gait.json`.
  let name: String
  private let json: String

  /// - Throws: `Failure` when the file cannot be read or be written as a Swift literal.
  init(path: String, in folder: URL) throws {
    let inside = folder.standardizedFileURL.path + (folder.path.hasSuffix("/") ? "" : "/")
    let whole = URL(filePath: path).standardizedFileURL.path
    guard whole.hasPrefix(inside), whole.hasSuffix(".json") else { throw Failure.place(path) }
    let relative = whole.dropFirst(inside.count).dropLast(".json".count)
    name = String(relative.hasPrefix("forms/") ? relative.dropFirst("forms/".count) : relative)
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure.unreadable(path)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Failure.encoding(path) }
    // because a Swift literal turns CR LF into LF, ends at its delimiter and obeys its own escape.
    guard !bytes.contains(0x0D), Self.special.allSatisfy({ !text.contains($0) }) else {
      throw Failure.text(path)
    }
    self.path = path
    json = text
  }

  private static let delimiter = "\"\"\"###"
  private static let escape = "\\###"
  fileprivate static let special = [delimiter, escape]

  /// The array element; what stands between its delimiters are the bytes of the file.
  var source: String { "  (\"\(name)\", ###\"\"\"\n\(json)\n\(Self.delimiter)),\n" }
}

/// Why nothing was written.
enum Failure: Error, CustomStringConvertible {
  case call
  case place(String)
  case unreadable(String)
  case encoding(String)
  case text(String)
  case sameName(String, String)

  var description: String {
    switch self {
    case .call: "usage: embed-questionnaires OUTPUT.swift FOLDER FILE.json…"
    case .place(let path): "\(path): not a JSON file of the folder"
    case .unreadable(let path): "\(path): cannot be read"
    case .encoding(let path): "\(path): not UTF-8"
    case .text(let path):
      "\(path): has a carriage return, \(EmbeddedFile.special.joined(separator: " or "))"
    case .sameName(let one, let other): "\(one) and \(other) would have the same name"
    }
  }
}
