import ArgumentParser
import Assessment
import FHIR
import Interface
import Records

extension History {
  /// Tells what happened to one response, the oldest first.
  func tellLog(of id: String) throws {
    try place.telling {
      guard let log = try HistoryLog(of: id, in: place) else {
        Output.complain(CommandWords.unknownResponse(id))
        if json { Output.printJSON("[]") }
        return
      }
      if json {
        Output.printJSON(log.json)
      } else {
        Output.print(log.text(language.spoken.words, here: SystemClock.now().offsetMinutes))
      }
    }
  }
}

/// The log of one response, with what it takes to tell it.
private struct HistoryLog {
  let header: AssessmentHeader
  let entries: [LogEntry]
  /// The names of operators by their identifiers.
  let operators: [String: String]

  /// Nil where there is no response of that identifier.
  init?(of id: String, in place: DataOptions) throws {
    // because reading must leave nothing behind, no store is made where there is none.
    guard try place.holdsRecords() else { return nil }
    let store = try place.openToRead()
    defer { store.closeQuietly() }
    guard let header = try store.header(of: id) else { return nil }
    self.header = header
    entries = try store.entries(of: id)
    let known = try store.operators().filter { !$0.name.isEmpty }.map { ($0.id, $0.name) }
    operators = Dictionary(known, uniquingKeysWith: { first, _ in first })
  }

  /// A line each, times with their offset where it is not the one of this computer.
  func text(_ words: Words, here offsetMinutes: Int) -> String {
    let opening = Opening(
      file: header.questionnaireURL, json: Array(header.questionnaireJSON.utf8),
      language: words.language
    ) { _ in nil }
    return words.logLines(
      entries, form: opening.form, offsetMinutes: offsetMinutes,
      person: header.person.name.isEmpty ? nil : header.person.name, presser: { operators[$0] }
    ).map(\.full).joined(separator: "\n")
  }

  /// An array of everything as it is kept.
  var json: String {
    var writer = JSONWriter()
    writer.array { writer in for entry in entries { write(entry, to: &writer) } }
    return writer.text
  }

  private func write(_ entry: LogEntry, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("at", entry.at)
      writer.member("offsetMinutes", entry.offsetMinutes)
      writer.member("kind", entry.kind.rawValue)
      writer.member("path", entry.path)
      for (name, reply) in [("old", entry.old), ("new", entry.new)] {
        writer.member(name)
        // because the log is ours, what is no JSON is passed on as the text it is.
        if let tree = reply.flatMap({ try? JSONTree($0) }) {
          writer.copy(tree.root)
        } else if let reply {
          writer.string(reply)
        } else {
          writer.null()
        }
      }
      writer.member("role", entry.role.rawValue)
      write("operator", entry.operatorID.flatMap { operators[$0] }, to: &writer)
      write("reason", entry.reason, to: &writer)
    }
  }

  private func write(_ name: String, _ text: String?, to writer: inout JSONWriter) {
    writer.member(name)
    if let text { writer.string(text) } else { writer.null() }
  }
}
