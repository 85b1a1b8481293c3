import Foundation
import Terminal
import TestSupport
import Testing

@testable import Interface

/// Compares the example pages with pictures that were looked at beside the drawings.
struct PainterTests {
  static let sizes = [(80, 24), (40, 12), (20, 4)].map { Size(columns: $0, rows: $1) }

  @Test(arguments: ExamplePages.all.map(\.name), sizes)
  func `an example page looks as drawn`(name: String, size: Size) throws {
    let page = try #require(ExamplePages.all.first { $0.name == name }).page
    let fitted = Fitting.fit(page, in: size, words: ExamplePages.words)
    let about = "-- \(fitted.step), part \(fitted.part + 1) of \(fitted.parts)\n"
    try expectSnapshot(
      Painter.canvas(of: fitted).description + about, named: "\(name)-\(size)")
  }
}
