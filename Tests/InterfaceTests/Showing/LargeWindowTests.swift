import Terminal
import Testing

@testable import Interface

/// What holds on every page in a window far larger than a page.
struct LargeWindowTests {
  @Test(arguments: EveryPage.names, [Size.large, Size(columns: 200, rows: 60)])
  func `text keeps to the left, rows stand at most three apart and take the whole width`(
    name: String, size: Size
  ) {
    var rehearsal = EveryPage.rehearsal(name)
    rehearsal.resize(to: size)
    let fitted = rehearsal.app.fitted
    let page = rehearsal.page
    #expect(fitted.step == .whole && fitted.parts == 1)
    #expect(fitted.lines.allSatisfy { $0.width <= 76 })
    #expect(fitted.lines[0].text.hasPrefix(page.place.full.prefix(10)))
    let alone = fitted.rows.indices.filter { fitted.rows[$0].row.standing == .alone }
    let lines = alone.map { row in
      fitted.lines.indices.filter { fitted.lines[$0].targets.contains { $0.row == row } }
    }
    for lines in lines where page.figure == nil {
      #expect(lines.allSatisfy { fitted.lines[$0].targets.map(\.columns) == [0..<size.columns] })
      let written = lines.prefix { !fitted.lines[$0].text.isEmpty }.count
      #expect((1...3).contains(lines.count - written + 1))
    }
  }
}
