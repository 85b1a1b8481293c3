import Assessment
import FHIR
import Terminal
import TestSupport
import Testing

@testable import Interface

/// Another language at once, with nothing lost.
struct TranslatingTests {
  private func change(_ app: inout Rehearsal) {
    app.perform(.settings)
    app.press("5 9")
  }

  @Test func `the page and the question are in the other language at once`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.perform(.settings)
    #expect(app.labels[4] == "Language: English (or Español)")
    app.press("5")
    #expect(app.question == "Ajustes")
    #expect(app.labels[4] == "Idioma: Español (o English)")
    app.press("9")
    #expect(app.linkId == "hand.fasten")
    #expect(app.question.hasPrefix("En los últimos"))
    #expect(app.app.sitting.preferences.language == "es")
  }

  @Test func `answers are carried along, and the log goes on`() {
    var app = Rehearsal.taking("hand-dexterity")
    app.press("4 3 7")
    let id = app.app.ongoing?.header.id
    change(&app)
    #expect(app.app.ongoing?.header.id == id)
    #expect(app.app.ongoing?.session.answeredCount == 2)
    #expect(app.isFoldedFromItsLog)
    app.press("9")
    #expect(
      app.status.contains("Prefiero no contestar") || app.page.rows.contains(where: \.isStored))
    app.press("2 4")
    #expect(app.isFoldedFromItsLog)
    app.finishWithTopRows()
    #expect(app.store.finished.count == 1)
    #expect(app.store.assessments.count == 1)
  }

  @Test func `what is typed and not kept yet is still there`() {
    var app = Rehearsal.asked("kind.note")
    app.type("Tired")
    change(&app)
    #expect(app.linkId == "kind.note")
    #expect(app.page.body.first == .field("Tired", range: ""))
    app.press("enter")
    #expect(app.reply(to: "kind.note") == .answers([.string("Tired")]))
  }

  @Test func `a mark on a scale, a year and words set aside are still there`() {
    var scale = Rehearsal.taking("cramping")
    scale.press("2 right right right")
    let marked = scale.page.body
    change(&scale)
    #expect(scale.linkId == "cramp.pain")
    #expect(scale.page.body.count == marked.count)
    #expect(scale.page.rows.contains { $0.action == .useTyped })

    var month = Rehearsal.asked("kind.month")
    month.press("2")
    change(&month)
    #expect(month.page.rows.contains { $0.action == .enough })

    var words = Rehearsal.asked("kind.feel")
    words.choose(.typeWords)
    words.type("Numb")
    words.press("down")
    change(&words)
    #expect(words.page.body.first == .field("Numb", range: ""))
  }

  @Test func `a result is told in the other language, and can be taken up again`() {
    var app = Rehearsal.taking("speech")
    app.finishWithTopRows()
    change(&app)
    #expect(app.question.hasPrefix("Habla 24 de 24"))
    app.choose(.undoFinish)
    #expect(app.app.ongoing?.finishedAt == nil)
    #expect(app.isFoldedFromItsLog)
    app.press("1")
    #expect(app.question.hasPrefix("Habla 24 de 24"))
  }

  @Test func `pages that hold answers of their own are told anew`() {
    var app = Rehearsal.taking("speech")
    app.finishWithTopRows()
    app.press("2")
    change(&app)
    #expect(app.page.place == Words.spanish.result.whyPlace)
    #expect(
      !app.page.body.contains { block in
        if case .text(let text) = block { text.full.contains("close family") } else { false }
      })
  }

  @Test func `the language is remembered, the command line's counts more until one is chosen`() {
    let store = RehearsalStore(shelf: .wide)
    var first = Rehearsal(store: store)
    first.press("1")
    change(&first)
    var second = Rehearsal(store: store)
    #expect(second.question == "¿Quién contesta?")
    second.press("1")
    #expect(second.app.words.language == "es")
    var third = Rehearsal(wish: Wish(role: .`self`, language: "en"), store: store)
    #expect(third.app.words.language == "en")
    change(&third)
    #expect(third.app.words.language == "es")
  }
}
