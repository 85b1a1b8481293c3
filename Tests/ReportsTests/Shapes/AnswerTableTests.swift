import Assessment
import Foundation
import Testing

@testable import Reports

/// Answers and scores as records for a spreadsheet.
@Suite struct AnswerTableTests {
  /// The records of a text without line breaks in its fields, by the names of the header.
  private func records(_ text: String) -> [[String: String]] {
    let lines = text.components(separatedBy: "\r\n").dropLast().map(fields)
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { line in
      Dictionary(zip(header, line), uniquingKeysWith: { first, _ in first })
    }
  }

  private func fields(_ line: String) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  @Test func `there is a record for every answer and every score`() throws {
    var diary = Diary()
    try diary.finish("gait", on: "2026-11-22", ["gait.stairs": "2", "gait.toes": nil])
    let records = records(try diary.text(.csv))
    let score = try #require(records.first { $0["kind"] == "score" && $0["code"] == "gait" })
    #expect(score["value"] == "21.6" && score["estimated"] == "true")
    #expect(score["answered"] == "5" && score["items"] == "6")
    #expect(score["min"] == "0" && score["max"] == "24")
    #expect(score["direction"] == "higher is better")
    let stairs = try #require(records.first { $0["code"] == "gait.stairs" })
    #expect(stairs["kind"] == "answer" && stairs["weight"] == "2" && stairs["implied"] == "false")
    #expect(stairs["text"] == "In the past 7 days, how did you go up a flight of stairs?")
    let toes = try #require(records.first { $0["code"] == "gait.toes" })
    #expect(toes["absent"] == "asked-declined" && toes["answer"] == "" && toes["weight"] == "")
    let total = try #require(records.first { $0["code"] == "function" })
    #expect(total["value"] == "")
    #expect(records.allSatisfy { $0["authored"] == "2026-11-22T10:00:00.000+02:00" })
    #expect(records.allSatisfy { $0.count == 24 && $0["person"] == "Ana Ríos" })
  }

  @Test func `what follows from another answer says so`() throws {
    var diary = Diary()
    try diary.finish("stiffness", on: "2026-11-22", ["stiff.often": "4"])
    let records = records(try diary.text(.csv))
    let push = try #require(records.first { $0["code"] == "stiff.push" })
    #expect(push["implied"] == "true" && push["weight"] == "4" && push["answer"] == "")
  }

  @Test func `the header is the same in every language, the answers are not`() throws {
    var diary = Diary()
    try diary.finish("gait", on: "2026-11-22")
    let texts = try ReportWords.all.map { try diary.text(.csv, in: $0) }
    let headers = Set(texts.map { $0.components(separatedBy: "\r\n")[0] })
    #expect(headers.count == 1 && texts[0] != texts[1])
  }

  @Test func `a name that is a formula does nothing`() throws {
    var diary = Diary()
    diary.person.name = "=HYPERLINK(\"x\")"
    try diary.finish("gait", on: "2026-11-22")
    #expect(try diary.text(.csv).contains(",\"'=HYPERLINK(\"\"x\"\")\","))
  }
}
