import Assessment
import Foundation
import Interface
import Records
import TestSupport
import Testing

@testable import thenar

@Suite struct PerformerTests {
  @Test func `nothing is called kept that was given to no store`() {
    let header = AssessmentHeader(
      id: "a", person: Person(id: "p", name: ""), questionnaireURL: "u", questionnaireVersion: "1",
      questionnaireJSON: "{}", role: .`self`, startedAt: "")
    let entry = LogEntry(at: "", offsetMinutes: 0, kind: .answer, path: "q", role: .`self`)
    let effects: [Effect] = [
      .record([entry], header), .reopen(entry, header), .setAside(assessmentID: "a", at: ""),
      .add(header.person), .load(header.person), .lease(assessmentID: "a"),
      .keepOperator(Operator(id: "o", name: "")),
    ]
    for effect in effects {
      guard
        case .failed(.cannotOpen, let failed)? = Performer(
          folder: "/none", language: .ofEnvironment
        ).perform(effect)
      else {
        Issue.record("\(effect)")
        continue
      }
      #expect(failed == effect)
    }
  }

  @Test func `a draft goes on in another folder, whole, and the old one stays`() throws {
    let data = try newData()
    let header = AssessmentHeader(
      id: "a", person: Person(id: "p", name: ""), questionnaireURL: "u", questionnaireVersion: "1",
      questionnaireJSON: "{}", role: .`self`, startedAt: Self.instant)
    func entry(_ path: String) -> LogEntry {
      LogEntry(
        at: Self.instant, offsetMinutes: 0, kind: .answer, path: path, new: "[]", role: .`self`)
    }
    let hands = Operator(id: "o", name: "Kim", role: .proxy, settingsJSON: "{\"a\":1}")
    try FileManager.default.createDirectory(
      atPath: data.path + "/full", withIntermediateDirectories: true)
    try "112\n".write(
      toFile: data.path + "/full/emergency-number", atomically: true, encoding: .utf8)
    let performer = Performer(folder: data.path + "/full", language: .ofEnvironment)
    _ = performer.perform(.open)
    _ = performer.perform(.add(header.person))
    _ = performer.perform(.record([entry("one"), entry("two")], header))
    let wish = data.path + "/other"
    guard case .moved(let folder)? = performer.perform(.move(to: wish, header, [], hands: hands))
    else {
      Issue.record("not moved")
      return
    }
    #expect(folder == wish)
    _ = performer.perform(.record([entry("three")], header))
    performer.close()
    #expect(performer.movedTo == wish)
    #expect(Paths.emergencyNumber(in: wish) == "112")
    let other = try Store(folder: wish)
    #expect(try other.operators() == [hands])
    try other.close()
    #expect(try paths(in: wish) == ["one", "two", "three"])
    #expect(try paths(in: data.path + "/full") == ["one", "two"])
  }

  @Test func `a place that failed is not offered again`() throws {
    let data = try newData()
    let places = Paths.places(besides: [data.path])
    let first = try #require(places.first)
    #expect(!Paths.places(besides: [data.path, first]).contains(first))
    #expect(Set(places).count == places.count)
  }

  @Test func `a folder that is there is never used`() throws {
    let data = try newData()
    #expect(Paths.unused(data.path) == data.path + "-2")
    #expect(Paths.unused(data.path + "/new") == data.path + "/new")
  }

  @Test func `how pressing went is kept and found again`() throws {
    let data = try newData()
    let header = AssessmentHeader(
      id: "a", person: Person(id: "p", name: ""), questionnaireURL: "u", questionnaireVersion: "1",
      questionnaireJSON: "{}", role: .`self`, startedAt: Self.instant)
    let entry = LogEntry(
      at: Self.instant, offsetMinutes: 0, kind: .answer, path: "one", new: "[]", role: .`self`)
    let press = Press(gap: nil, kind: .choose, row: 0, outcome: .counted)
    let rhythm = PressRhythm(
      at: Self.instant, profile: "gentle", presses: [press], answers: 1)
    let performer = Performer(folder: data.path, language: .ofEnvironment)
    defer { performer.close() }
    _ = performer.perform(.open)
    _ = performer.perform(.add(header.person))
    _ = performer.perform(.record([entry], header))
    #expect(performer.perform(.keepRhythm(rhythm, assessmentID: "a")) == nil)
    guard case .rhythms([rhythm])? = performer.perform(.loadRhythms(assessmentID: "a")) else {
      Issue.record("not found again")
      return
    }
  }

  private static let instant = "2026-11-22T09:42:05.000Z"

  private func paths(in folder: String) throws -> [String] {
    let store = try Store(folder: folder)
    defer { try? store.close() }
    return try store.entries(of: "a").map(\.path)
  }
}
