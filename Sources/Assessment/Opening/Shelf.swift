import FHIR
import Synchronization

/// Every questionnaire at hand, usable or not, in the order in which they are offered.
///
/// A file is opened when its form is first asked for, and once: what Home needs of the others stands
/// in their first lines.
package struct Shelf: Sendable {
  /// A questionnaire file before it is opened.
  package struct File: Sendable {
    package let name: String
    package let json: [UInt8]

    package init(name: String, json: [UInt8]) {
      self.name = name
      self.json = json
    }

    /// The id on the command line: the file's name without its ending.
    package var id: String { name.hasSuffix(".json") ? String(name.dropLast(5)) : name }
  }

  /// A file as lists show it; a file that is no questionnaire is called by its name.
  package struct Entry: Sendable, Equatable {
    package let id: String
    package let url: String
    package let title: String
    package let shortTitle: String
  }

  /// What is offered, in order; a file that is only ever a part of others is found by its id alone.
  package let entries: [Entry]
  /// The questionnaires that the check-in is made of, in its order: those with a score of their own.
  package let sequence: [Entry]
  private let files: Files

  /// The id of the five questionnaires in one sitting, which is row 1 of Home (decision 3).
  package static let checkInID = "check-in"

  /// Takes files in; a form may be assembled from any of the others.
  ///
  /// - Parameters:
  ///   - files: every file at hand.
  ///   - hasEmergencyNumber: whether forms that need one are offered (decision 16).
  package init(files: [File], hasEmergencyNumber: Bool = false) {
    let read = files.map { Read($0) }
    let first = read.filter { $0.entry.id == Self.checkInID }.prefix(1)
    let sequence = first.flatMap { Self.sources(of: $0, among: read) }
    let leading = (first + sequence).map(\.entry)
    // > independent-child, assemble-child: only ever a part of another form (SDC, modular forms).
    let offered = read.filter { one in
      guard let questionnaire = one.questionnaire else { return true }
      return !questionnaire.isOnlyPart
        && (hasEmergencyNumber || !questionnaire.needsEmergencyNumber)
    }.map(\.entry)
    let rest = offered.filter { !leading.contains($0) }.sorted { $0.title < $1.title }
    entries = leading + rest
    self.sequence = sequence.map(\.entry)
    self.files = Files(files, parts: Self.parts(of: read))
  }

  /// The questionnaires among files, found by canonical URL.
  package static func parts(of files: [File]) -> (String) -> Part? {
    let parts = parts(of: files.map { Read($0) })
    return { url in parts[url] }
  }

  /// The opened file with this id; nil when there is no such file.
  package func opening(_ id: String) -> Opening? { files.opening(id) }

  /// The opened file of the first questionnaire with this canonical URL.
  package func opening(url: String) -> Opening? { entry(url: url).flatMap { files.opening($0.id) } }

  /// The file with this id, where it is offered.
  package func entry(_ id: String) -> Entry? { entries.first { $0.id == id } }

  package func entry(url: String) -> Entry? { entries.first { $0.url == url } }

  package var checkIn: Entry? { entries.first { $0.id == Self.checkInID } }

  /// All that is offered, opened.
  package var openings: [Opening] { entries.compactMap { files.opening($0.id) } }

  private static func parts(of read: [Read]) -> [String: Part] {
    var parts: [String: Part] = [:]
    for one in read {
      guard let written = one.questionnaire, !written.url.isEmpty, parts[written.url] == nil
      else { continue }
      parts[written.url] = Part(file: one.file.name, questionnaire: written)
    }
    return parts
  }

  /// The files whose groups a composite names and that have a score, each once.
  private static func sources(of whole: Read, among read: [Read]) -> [Read] {
    var urls: [String] = []
    for item in whole.questionnaire?.items ?? [] {
      guard let url = item.part?.split(separator: "#").first.map(String.init) else { continue }
      if !urls.contains(url) { urls.append(url) }
    }
    return urls.compactMap { url in
      read.first { $0.entry.url == url && $0.questionnaire?.hasScore == true }
    }
  }

  /// A file with its first lines read.
  private struct Read {
    let file: File
    let entry: Entry
    let questionnaire: Questionnaire?

    init(_ file: File) {
      self.file = file
      // because a file that cannot be read says so when it is opened itself.
      questionnaire = (try? JSONTree(reading: file.json)).flatMap { Questionnaire($0) }
      let title = questionnaire?.title ?? file.name
      entry = Entry(
        id: file.id, url: questionnaire?.url ?? "", title: title.isEmpty ? file.name : title,
        shortTitle: questionnaire?.shortTitle ?? title)
    }
  }

  /// The files, with what was opened of them so far.
  private final class Files: Sendable {
    private let files: [String: File]
    private let parts: [String: Part]
    private let opened = Mutex<[String: Opening]>([:])

    init(_ files: [File], parts: [String: Part]) {
      self.files = Dictionary(files.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      self.parts = parts
    }

    func opening(_ id: String) -> Opening? {
      if let known = opened.withLock({ $0[id] }) { return known }
      guard let file = files[id] else { return nil }
      let parts = parts
      let opening = Opening(file: file.name, json: file.json, parts: { parts[$0] })
      opened.withLock { $0[id] = opening }
      return opening
    }
  }
}

extension Questionnaire {
  /// Whether any of its items is a score.
  fileprivate var hasScore: Bool {
    func has(_ item: QuestionnaireItem) -> Bool {
      item.node.extension(ExtensionURL.score) != nil || item.children.contains(where: has)
    }
    return items.contains(where: has)
  }
}
