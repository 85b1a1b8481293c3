import TestSupport
import Testing

@testable import Interface

/// Every page that lines come to, which somebody has read.
struct TranscriptTests {
  /// Keys are tried, and letters picked from rows, on a screen alone.
  private static let onScreen = [
    "letters", "figures", "elsewhere picked", "try ", "what to try", "gentle", "key settings",
    "how I press", "how many keys", "stop amid typing",
    "number wrong",
  ]

  private static let names = EveryPage.names.filter { name in
    !name.hasSuffix(EveryPage.inSpanish) && !onScreen.contains { name.hasPrefix($0) }
  }

  /// `RECORD_SNAPSHOTS=1` writes the transcripts; read them before they are kept.
  @Test(arguments: names)
  func `a page reads, in both languages, as somebody has read it`(name: String) throws {
    let transcripts = [name, name + EveryPage.inSpanish].map { transcript(of: $0) }
    try expectSnapshot(transcripts.joined(separator: "\n"), named: name)
  }

  private func transcript(of name: String) -> String {
    Rehearsal.$size.withValue(PlainLoop.size) {
      let app = EveryPage.rehearsal(name).app
      var text = ""
      PlainLoop.tell(app.page, app.words) { line, _ in text += line }
      return text + app.words.plain.prompt + "\n"
    }
  }

  @Test(arguments: EveryPage.names)
  func `every page says which keys there are, each once`(name: String) {
    let rehearsal = EveryPage.rehearsal(name)
    let lines = PlainLines.lines(of: rehearsal.page, words: rehearsal.app.words.showing)
    #expect(Set(lines).count == lines.count)
    #expect(lines.last?.contains("l ") == true)
  }
}
