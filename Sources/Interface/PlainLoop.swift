import Assessment
package import Terminal

/// Runs the interface line by line: the same pages, one message a line, one answer a line.
package enum PlainLoop {
  /// Wide enough that no text is shortened; lines are not wrapped here.
  package static let size = Size(columns: 1000, rows: 1000)

  /// Runs to the end, and tells which end it was.
  ///
  /// `read` gives the next line of input, nil at its end; `write` writes text as it is, line ends
  /// included; `perform` carries an effect out, as in `Loop`.
  package static func run(
    _ app: inout App, read: () -> String?, write: (_ text: String, _ isPrompt: Bool) -> Void,
    perform: (Effect) -> Message?
  ) -> Ending {
    var shown: Page?
    if let ending = Loop.carryOut(app.begin(), &app, perform) { return ending }
    while true {
      let page = app.page
      if page.asHeard != shown?.asHeard {
        tell(page, app.words, write)
      } else {
        tellNews(of: page, write)
      }
      shown = page
      write(app.words.plain.prompt, true)
      guard let line = read() else {
        return Loop.carryOut(app.update(.cutOff), &app, perform) ?? .cutOff
      }
      let list = page.typing == .text ? ["/l"] : page.typing == .none ? ["l"] : ["l", "/l"]
      if list.contains(line.trimmed.lowercased()) {
        shown = nil
        continue
      }
      if let ending = Loop.carryOut(app.update(.line(line)), &app, perform) { return ending }
    }
  }

  /// What was just stored comes first, then the page.
  static func tell(
    _ page: Page, _ words: Words, _ write: (String, Bool) -> Void
  ) {
    tellNews(of: page, write)
    for line in PlainLines.lines(of: page, words: words.showing) { write(line + "\n", false) }
  }

  private static func tellNews(of page: Page, _ write: (String, Bool) -> Void) {
    // because a line that was typed is told again in it, whatever stood there.
    if let news = page.news { write(visible(news) + "\n", false) }
  }
}

extension Page {
  /// The page without what does not make it another page.
  fileprivate var asHeard: Page {
    var page = self
    page.status = ""
    page.news = nil
    page.focus = 0
    return page
  }
}
