import Foundation
import Terminal
import TestSupport
import Testing

/// A foreign form in other scripts on a real screen, in three windows.
@Suite struct ScriptsTests {
  private static let form = """
    {"resourceType": "Questionnaire", "url": "https://example.org/scripts", "status": "active",
    "version": "1", "title": "多言語 अनेक भाषाएँ", "item": [
    { "linkId": "one", "type": "choice", "text": "この7日間、ボタンやファスナーをどのくらいうまく留めることができましたか。",
      "answerOption": [
        { "valueCoding": { "code": "a", "display": "हाँ, हमेशा की तरह" } },
        { "valueCoding": { "code": "b", "display": "以前と同じくらいよくできる、ときどき時間がかかる" } },
        { "valueCoding": { "code": "c", "display": "e\\u0301te\\u0301 👩‍👧 👍🏽" } },
        { "valueCoding": { "code": "d", "display": "أبدا" } }] },
    { "linkId": "two", "type": "string", "text": "이름 (이름) นามสกุล?" }]}
    """

  @Test(arguments: [
    Size(columns: 80, rows: 24), .init(columns: 40, rows: 12), .init(columns: 20, rows: 4),
  ])
  func `it is read, answered and typed in, and the cursor stands where the text ends`(
    size: Size
  ) throws {
    let data = try dataWithForm()
    let journey = try Journey("take scripts --role self", in: data, size: size)
    try journey.press("3")
    #expect(try Kept.log(in: data).count == 1)
    let terminal = journey.terminal
    for scalar in "山田 हिन्दी e\u{301} محمد 👩‍👧".unicodeScalars { terminal.send(String(scalar)) }
    let typed = "山田 हिन्दी e\u{301} محمد 👩👧_"
    try terminal.wait("the caret behind the text", seconds: Journey.patience) {
      Self.isShown(typed, on: terminal)
    }
    try terminal.press("backspace backspace backspace")
    let left = "山田 हिन्दी e\u{301} محم_"
    try terminal.wait("the caret behind what is left", seconds: Journey.patience) {
      Self.isShown(left, on: terminal)
    }
    try terminal.press("enter")
    try journey.see("All answered")
    #expect(try Kept.log(in: data).last?.contains("山田 हिन्दी e\u{301} محم\"") == true)
    try terminal.press("ctrl-c")
    #expect(journey.ending == .exited(0))
  }

  @Test(.enabled(if: Latin1.isAvailable, "no localedef"))
  func `in a locale that is not UTF-8 what is typed is kept, and what is shown is in its bytes`()
    throws
  {
    let data = try dataWithForm()
    let locale = try Latin1.environment(in: data)
    let journey = try Journey(
      "take scripts --role self --language es", in: data, environment: locale)
    try journey.press("3")
    journey.terminal.send(bytes: [0x4A, 0xF6, 0x72, 0x67])
    try journey.terminal.wait("four letters", seconds: Journey.patience) {
      journey.terminal.output.contains([0x4A, 0xF6, 0x72, 0x67, 0x5F])
    }
    try journey.terminal.press("enter ctrl-c")
    #expect(journey.ending == .exited(0))
    #expect(try Kept.log(in: data).last?.contains("Jörg") == true)
    #expect(journey.terminal.output.contains(Array("Atr".utf8) + [0xE1, 0x73]))
    #expect(!journey.terminal.output.contains([0xC3]))
  }

  private func dataWithForm() throws -> TemporaryFolder {
    let data = try newData()
    let folder = data.url.appendingPathComponent("questionnaires")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Self.form.write(
      to: folder.appendingPathComponent("scripts.json"), atomically: true, encoding: .utf8)
    return data
  }

  /// Whether the cursor is on the `_` that ends a line, in the column where text as wide ends, and
  /// the lines before it hold the rest of the text.
  private static func isShown(_ typed: String, on terminal: PseudoTerminal) -> Bool {
    let rows = terminal.rows
    let cursor = terminal.cursor
    guard let end = rows[cursor.row].firstIndex(of: "_") else { return false }
    let before = String(rows[cursor.row][..<end])
    guard DisplayWidth.of(before) == cursor.column else { return false }
    let text = before.split { " |[".contains($0) }.joined() + "_"
    return typed.filter { $0 != " " }.hasSuffix(text)
  }
}
