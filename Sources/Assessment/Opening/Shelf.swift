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
    /// Files with its texts in other languages, by language.
    package let translations: [String: [UInt8]]

    package init(name: String, json: [UInt8], translations: [String: [UInt8]] = [:]) {
      self.name = name
      self.json = json
      self.translations = translations
    }

    /// The questionnaire with all its translations in it; the file as it is where there are none.
    package var merged: [UInt8] {
      var json = json
      for (_, translation) in translations.sorted(by: { $0.key < $1.key }) {
        guard let written = Questionnaire(reading: json) else { break }
        json = TranslationFile(translation)?.merged(into: written) ?? json
      }
      return json
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
  package static let intakeID = "intake"

  /// Takes files in; a form may be assembled from any of the others.
  ///
  /// Texts are in the language wished for where a file has them, else as they are written. Forms that
  /// need a local emergency number are offered only where there is one (decision 16).
  package init(files: [File], language: String? = nil, hasEmergencyNumber: Bool = false) {
    let read = files.map { Read($0, language: language) }
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
    self.files = Files(read, language: language)
  }

  /// The questionnaires among files, found by canonical URL.
  package static func parts(of files: [File]) -> (String) -> Part? {
    Parts(files.map { Read($0, language: nil) }).part
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
    /// As the file has it, without its translations.
    let questionnaire: Questionnaire?

    init(_ file: File, language: String?) {
      self.file = file
      questionnaire = Questionnaire(reading: file.json)
      var shown = questionnaire
      // because merging takes its time, it waits for the opening where the title needs none.
      if let language, let written = shown, !written.isWritten(in: language) {
        shown = Questionnaire(reading: file.merged)?.localized(language)
      }
      let title = shown?.title ?? file.name
      entry = Entry(
        id: file.id, url: shown?.url ?? "", title: title.isEmpty ? file.name : title,
        shortTitle: shown?.shortTitle ?? title)
    }
  }

  /// The questionnaires that others may be assembled from, by canonical URL.
  private final class Parts: Sendable {
    private let files: [String: File]
    private let read = Mutex<[String: Part]>([:])

    init(_ read: [Read]) {
      let named = read.compactMap { one in one.entry.url.isEmpty ? nil : (one.entry.url, one.file) }
      files = Dictionary(named, uniquingKeysWith: { first, _ in first })
    }

    /// The questionnaire with its translations, which are put into it when it is first asked for.
    func part(_ url: String) -> Part? {
      if let known = read.withLock({ $0[url] }) { return known }
      guard let file = files[url], let written = Questionnaire(reading: file.merged) else {
        return nil
      }
      let part = Part(file: file.name, questionnaire: written)
      read.withLock { $0[url] = part }
      return part
    }
  }

  /// The files, with what was opened of them so far.
  private final class Files: Sendable {
    private let files: [String: File]
    private let parts: Parts
    private let language: String?
    private let opened = Mutex<[String: Opening]>([:])

    init(_ read: [Read], language: String?) {
      files = Dictionary(
        read.map { ($0.entry.id, $0.file) }, uniquingKeysWith: { first, _ in first })
      parts = Parts(read)
      self.language = language
    }

    func opening(_ id: String) -> Opening? {
      if let known = opened.withLock({ $0[id] }) { return known }
      guard let file = files[id] else { return nil }
      let opening = Opening(
        file: file.name, json: file.merged, language: language, parts: parts.part)
      opened.withLock { $0[id] = opening }
      return opening
    }
  }
}

extension Questionnaire {
  /// Nil where the bytes are no questionnaire, which the opening of the file tells.
  fileprivate init?(reading json: [UInt8]) {
    // because the opening of the same file tells what is wrong with it, and where.
    guard let tree = try? JSONTree(reading: json) else { return nil }
    self.init(tree)
  }

  /// Whether any of its items is a score.
  fileprivate var hasScore: Bool {
    func has(_ item: QuestionnaireItem) -> Bool {
      item.node.extension(ExtensionURL.score) != nil || item.children.contains(where: has)
    }
    return items.contains(where: has)
  }
}
