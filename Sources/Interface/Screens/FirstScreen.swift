import Assessment

extension App {
  /// Asks one thing: who answers (decision 10).
  func firstPage() -> Page {
    var rows = [Role.`self`, .proxy, .interview].enumerated().map { index, role in
      Row(String(index + 1), words.first.role(role), .answerAs(role))
    }
    rows += words.usualAsides(help: true, back: false)
    var page = Page(
      place: Wording(words.common.program), question: words.first.question, rows: rows)
    page.status = words.first.status
    return page
  }
}
