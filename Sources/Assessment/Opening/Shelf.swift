import FHIR

/// Every questionnaire at hand, usable or not, in the order in which they are offered.
package struct Shelf: Sendable {
  /// A questionnaire file before it is opened.
  package struct File: Sendable {
    package let name: String
    package let json: [UInt8]

    package init(name: String, json: [UInt8]) {
      self.name = name
      self.json = json
    }
  }

  package let openings: [Opening]

  /// The id of the five questionnaires in one sitting, which is row 1 of Home (decision 3).
  package static let checkInID = "check-in"

  /// Opens all files; a form may be assembled from any of the others.
  package init(files: [File]) {
    let parts = Self.parts(of: files)
    openings = Self.inOrder(files.map { Opening(file: $0.name, json: $0.json, parts: parts) })
  }

  /// The questionnaires among files, found by canonical URL.
  package static func parts(of files: [File]) -> (String) -> Part? {
    var parts: [String: Part] = [:]
    for file in files {
      // because a file that cannot be read says so when it is opened itself.
      guard let tree = try? JSONTree(reading: file.json), let written = Questionnaire(tree),
        !written.url.isEmpty, parts[written.url] == nil
      else { continue }
      parts[written.url] = Part(file: file.name, questionnaire: written)
    }
    let known = parts
    return { url in known[url] }
  }

  package func opening(_ id: String) -> Opening? { openings.first { $0.id == id } }

  package func opening(url: String) -> Opening? { openings.first { $0.form?.url == url } }

  package var checkIn: Opening? { opening(Self.checkInID) }

  /// The questionnaires that the check-in is made of, in its order: those with a score of their own.
  package var sequence: [Opening] { checkIn.map { Self.sources(of: $0, among: openings) } ?? [] }

  private static func sources(of whole: Opening, among openings: [Opening]) -> [Opening] {
    var files: [String] = []
    for item in whole.form?.asked ?? [] {
      if let file = whole.origins[item.linkId]?.file, !files.contains(file) { files.append(file) }
    }
    return files.compactMap { file in
      openings.first { $0.file == file && $0.form?.scores.isEmpty == false }
    }
  }

  /// The check-in, what it is made of, then the rest by title.
  private static func inOrder(_ openings: [Opening]) -> [Opening] {
    let first = openings.first { $0.id == checkInID }
    let sequence = first.map { sources(of: $0, among: openings) } ?? []
    let leading = [first].compactMap { $0 } + sequence
    let rest = openings.filter { opening in !leading.contains { $0.file == opening.file } }
    return leading
      + rest.sorted { ($0.form?.title ?? $0.file) < ($1.form?.title ?? $1.file) }
  }
}
