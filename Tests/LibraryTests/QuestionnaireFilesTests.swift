import Assessment
import Foundation
import Library
import TestSupport
import Testing

struct QuestionnaireFilesTests {
  private let builtIn = QuestionnaireFiles.shelf(ownFolder: "/nonexistent").entries.count

  @Test func `without own files the shelf is what is built in, the check-in first`() throws {
    let shelf = QuestionnaireFiles.shelf(ownFolder: "/nonexistent")
    #expect(shelf.openings.first?.id == "check-in")
    for file in QuestionnaireFiles.builtInFiles { #expect(shelf.opening(file.id) != nil) }
    #expect(!shelf.entries.contains { $0.id == "body-map" }, "a part is not offered by itself")
  }

  @Test func `an own file stands beside the built-in ones`() throws {
    let folder = try TemporaryFolder()
    try write("{}", as: "mine.json", in: folder.path)
    try write("{}", as: "notes.txt", in: folder.path)
    try write("{}", as: ".hidden.json", in: folder.path)
    let shelf = QuestionnaireFiles.shelf(ownFolder: folder.path)
    #expect(shelf.opening("mine") != nil)
    #expect(shelf.entries.count == builtIn + 1)
  }

  @Test func `every questionnaire of the program has its Spanish beside it, and opens in it`() {
    #expect(QuestionnaireFiles.builtInFiles.allSatisfy { $0.translations.keys.contains("es") })
    let shelf = QuestionnaireFiles.shelf(ownFolder: "/nonexistent", language: "es")
    #expect(shelf.checkIn?.title == "Seguimiento")
    #expect(shelf.opening("gait")?.form?.title == "Marcha (caminar)")
    #expect(shelf.entries.first { $0.id == "gait" }?.shortTitle == "Marcha")
  }

  @Test func `an own file stands in for the built-in one of its name`() throws {
    let folder = try TemporaryFolder()
    try write("{}", as: "gait.json", in: folder.path)
    let shelf = QuestionnaireFiles.shelf(ownFolder: folder.path)
    #expect(shelf.opening("gait")?.form == nil)
    #expect(shelf.entries.count == builtIn)
  }

  private func write(_ text: String, as name: String, in folder: String) throws {
    try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
  }
}
