import Assessment
import FHIR
import Terminal
import Testing

@testable import Interface

struct SpanishTests {
  private func spanish(_ make: () -> Rehearsal) -> Rehearsal {
    Rehearsal.$words.withValue(.spanish) { make() }
  }

  @Test(arguments: [
    "first", "home", "function", "scale", "yes or no", "number wrong", "month", "check",
    "result of a check-in", "why",
  ])
  func `a page looks in Spanish as somebody has looked at it`(name: String) throws {
    try expectPicture(
      of: EveryPage.rehearsal(name + EveryPage.inSpanish),
      named: name.replacing(" ", with: "-"))
  }

  @Test(arguments: [Role.proxy, .interview])
  func `a question is asked in its own voice`(role: Role) throws {
    let rehearsal = spanish { .taking("speech", as: role, about: "Ana") }
    try expectPicture(of: rehearsal, named: "\(role)")
  }

  @Test(arguments: EveryPage.names.filter { $0.hasSuffix(EveryPage.inSpanish) })
  func `nothing on a page is left in English`(name: String) {
    let english = EveryPage.rehearsal(String(name.dropLast(EveryPage.inSpanish.count))).page
    let same = Set(texts(of: EveryPage.rehearsal(name).page)).intersection(texts(of: english))
    for text in same {
      let isName = ["Thenar", "Dad", "Ann", "Ben", "Zoe", "Person ", "json", "kind", "/"].contains {
        text.contains($0)
      }
      let isOfTheForm = WidgetForm.json.contains(text)
      #expect(isName || isOfTheForm || !text.contains { $0.isLetter }, "\(text)")
    }
  }

  private func texts(of page: Page) -> [String] {
    let frame = [page.place, page.progress, page.question, page.hint, page.problem, page.status]
    let blocks = (page.body + page.notes).map { block in
      if case .text(let text) = block { text } else { Wording("") }
    }
    let rows = page.rows.filter { !$0.isOfLetters }.flatMap { [$0.label, $0.detail] }
    return (frame + blocks + rows).flatMap { [$0?.full ?? "", $0?.short ?? ""] }
  }

  @Test(arguments: ["y", "n"])
  func `y and n are no answers, as they would mislead`(key: String) {
    var rehearsal = spanish { .asked("kind.yes") }
    rehearsal.press(key)
    #expect(rehearsal.linkId == "kind.yes")
    #expect(rehearsal.status == "Esa tecla no hace nada aquí.")
    #expect(rehearsal.labels.prefix(3) == ["Sí", "No", "No lo sé"])
  }

  @Test func `keys are called as they are in Spanish, on the page and in lines`() {
    var rehearsal = spanish { .taking("cramping") }
    rehearsal.press("2")
    #expect(rehearsal.screen.contains("Derecha  Uno más"))
    #expect(rehearsal.screen.contains("Retroceso  Atrás"))
    rehearsal.say("derecha", "Derecha", "izquierda", "enter")
    #expect(rehearsal.reply(to: "cramp.pain") == .answers([.integer(1)]))
  }

  @Test func `dates are written as in Spanish`() {
    let date = Words.spanish.common.date(2026, 9, 2)
    #expect(date.full == "2 de septiembre de 2026")
    #expect(date.short == "2 sep 2026")
    #expect(Words.spanish.common.date(2026, 9, nil).full == "septiembre de 2026")
  }

  @Test func `one of a thing is told in the singular`() {
    let result = Words.spanish.result
    #expect(result.answeredImplied(1, 1, 0) == "1 contestada, 1 deducida.")
    #expect(result.answeredImplied(3, 2, 1) == "3 contestadas, 2 deducidas, 1 sin respuesta.")
    #expect(
      result.neverAdded(["Calambres", "Rigidez"])
        == "Calambres y rigidez van aparte y nunca se suman.")
  }
}
