import Assessment
import FHIR
import Testing

struct ShelfTests {
  private func file(_ name: String, _ json: String) -> Shelf.File {
    Shelf.File(name: name, json: Array(json.utf8))
  }

  @Test func `the check-in comes first, then what it is made of, then the rest by title`() {
    let own = file(
      "zebra.json", Samples.questionnaire([Samples.item("z")], url: "urn:z"))
    let broken = file("broken.json", "{")
    #expect(
      BuiltIn.shelf.openings.map(\.id) == [
        "check-in", "hand-dexterity", "gait", "speech", "cramping", "stiffness", "intake", "about",
        "quick", "self-care", "twitches", "weakness",
      ])
    #expect(BuiltIn.shelf.opening("body-map")?.form != nil, "a part is there for others")
    #expect(
      BuiltIn.shelf.sequence.map(\.id) == [
        "hand-dexterity", "gait", "speech", "cramping", "stiffness",
      ])
    let small = Shelf(files: [own, broken])
    #expect(small.openings.map(\.id) == ["zebra", "broken"])
    #expect(small.checkIn == nil && small.sequence.isEmpty)
  }

  @Test func `titles are in the language wished for, and a form is opened in it`() {
    let words = #"{"language":"es","title":"Muestra","items":{"a":{"text":"¿A?"}}}"#
    let files = [
      Shelf.File(
        name: "a.json", json: Array(Samples.questionnaire([Samples.item("a")]).utf8),
        translations: ["es": Array(words.utf8)])
    ]
    let (own, spanish) = (Shelf(files: files), Shelf(files: files, language: "es"))
    #expect(own.entries.map(\.title) == ["Sample"])
    #expect(spanish.entries.map(\.title) == ["Muestra"])
    #expect(spanish.entries.map(\.shortTitle) == ["Muestra"])
    let (form, translated) = (own.opening("a")?.form, spanish.opening("a")?.form)
    #expect(form?.items.first?.source.text == "a?")
    #expect(translated?.items.first?.source.text == "¿A?")
    // > the hash does not depend on the language in use (decision 30).
    #expect(form?.json == translated?.json && form?.json.contains("Muestra") == true)
  }

  @Test func `a part of another form brings its translations along`() {
    let words = #"{"language":"es","items":{"a":{"text":"¿A?"}}}"#
    let part = Shelf.File(
      name: "part.json", json: Array(Samples.questionnaire([Samples.item("a")], url: "urn:p").utf8),
      translations: ["es": Array(words.utf8)])
    let name = Samples.extensions(
      "{\"url\":\"\(ExtensionURL.subQuestionnaire)\",\"valueCanonical\":\"urn:p\"}")
    let whole = file(
      "whole.json", Samples.questionnaire([Samples.item("p", "display", name)], url: "urn:w"))
    let form = Shelf(files: [whole, part], language: "es").opening("whole")?.form
    #expect(form?.items.first?.source.text == "¿A?")
    #expect(form?.title == "Sample")
  }

  @Test func `a questionnaire is found by id and by url`() {
    #expect(BuiltIn.shelf.opening("gait")?.file == "gait.json")
    #expect(
      BuiltIn.shelf.opening(url: "https://thenar.example/fhir/Questionnaire/gait")?.id == "gait")
    #expect(BuiltIn.shelf.opening("nowhere") == nil)
    #expect(BuiltIn.shelf.checkIn?.id == Shelf.checkInID)
  }

  @Test func `of two files with one url the first is a part of others`() {
    let first = file("1.json", Samples.questionnaire([Samples.item("a")], url: "urn:u"))
    let second = file("2.json", Samples.questionnaire([Samples.item("b")], url: "urn:u"))
    let parts = Shelf.parts(of: [file("0.json", "{"), first, second])
    #expect(parts("urn:u")?.file == "1.json")
    #expect(parts("urn:other") == nil)
  }
}
