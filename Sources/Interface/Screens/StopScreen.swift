import Assessment

extension App {
  /// Leaving: everything is kept already, so this only asks where to.
  func stopPage() -> Page {
    let answered = ongoing?.session.answeredCount ?? 0
    let most = ongoing?.session.mostQuestions ?? 0
    var page = Page(
      place: words.common.stop, question: words.question.stopQuestion(answered),
      rows: [
        Row("1", words.question.carryOn, .back),
        Row("2", words.question.stopAndFinishLater, .keepAndStop),
        Row(
          "3", words.question.toCheck(answered, most), .check),
        Row("4", homeRow, .home),
        Row("8", words.common.help, .help, standing: .aside),
        Row("9", words.common.back, .back, standing: .aside),
      ])
    page.progress = words.check.answered(answered, most)
    page.hint = unconfirmed.map { typed in
      typed.reply == nil
        ? words.drafts.typedIsNotKept(typed.text) : words.drafts.typedIsKept(typed.text)
    }
    page.status = words.question.closingIsSafe
    return page
  }

  /// The answer could not be kept: it is still here, and nothing before it is lost.
  func cannotSavePage(_ failure: Failure) -> Page {
    var page = Page(
      place: words.storage.place,
      question: pending?.item == nil
        ? words.storage.couldNotDo(failure) : words.storage.couldNotSave(failure),
      rows: [Row("1", words.storage.tryAgain, .retry)])
    if pending == nil || ongoing == nil {
      page.rows.append(Row("2", words.common.stop, .abandon))
    } else {
      page.rows.append(Row("2", words.elsewhere.row, .elsewhere))
      page.rows.append(Row("3", words.storage.showAnswers, .copyByHand))
      page.rows.append(Row("4", words.storage.stopWithoutThis, .abandon))
    }
    page.rows.append(Row("8", words.common.help, .help, standing: .aside))
    page.progress = progressBelow
    if failure == .damaged { page.body = [.text(words.storage.damagedAdvice)] }
    if let ongoing, pending != nil {
      page.hint = words.storage.firstAreSafe(ongoing.session.answeredCount)
      if let item = pending?.item, let pending {
        let reply = pending.session.replies[item]
        let asked = ongoing.form.items[item]
        let answer = words.answer(reply, of: asked, role: ongoing.session.setting.role)
        page.status = words.storage.notSaved(asked.name, words.digit(of: reply) ?? answer)
      }
    }
    return page
  }

  /// How far the question under a page that is laid over it is.
  var progressBelow: Wording {
    guard let ongoing, case .question(let screen)? = screens.dropLast().last(where: \.isAsking)
    else { return "" }
    let progress = ongoing.session.progress(of: screen.item.index)
    return words.question.progress(progress.number, progress.total)
  }
}
