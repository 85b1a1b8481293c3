import TestSupport
import Terminal
import Testing

@testable import Interface

/// Expects the page to look, in three windows and as plain lines, as somebody has looked at it.
func expectPicture(
  of rehearsal: Rehearsal, named name: String, file: String = #filePath,
  location: SourceLocation = #_sourceLocation
) throws {
  let words = rehearsal.app.words.showing
  var text = ""
  for size in [Size.roomy, .narrow, .tiny] {
    let fitted = Fitting.fit(rehearsal.page, in: size, words: words)
    let edge = "+" + String(repeating: "-", count: size.columns) + "+\n"
    let lines = Painter.canvas(of: fitted).texts.map { "|\($0.padded(to: size.columns))|\n" }
    let about = "\(size), \(fitted.step), part \(fitted.part + 1) of \(fitted.parts)\n"
    text += about + edge + lines.joined() + edge
  }
  let lines = PlainLines.lines(of: rehearsal.page, words: words)
  text += "plain lines\n" + lines.joined(separator: "\n") + "\n"
  if let news = rehearsal.page.news { text += "news: \(news)\n" }
  try expectSnapshot(text, named: name, file: file, location: location)
}
