import FHIR
import Terminal
import TestSupport
import Testing

@testable import Interface

/// A trend in cells.
struct TrendFigureTests {
  private func line(_ mark: Character, _ name: String, _ values: [(Int, Int)]) -> TrendFigure.Line {
    TrendFigure.Line(
      mark: mark, name: name,
      points: values.map { days, value in
        TrendFigure.Point(
          days: days, value: Decimal128(value), label: "\(value)", date: "\(days) D")
      })
  }

  private func cells(_ figure: TrendFigure) -> String {
    TrendCells(figure, width: 70).lines.joined(separator: "\n") + "\n"
  }

  @Test(arguments: TrendFigure.Shape.allCases)
  func `both lines are drawn, each in its place`(_ shape: TrendFigure.Shape) throws {
    let figure = TrendFigure(
      lines: [
        line("o", "You", [(0, 72), (50, 40), (60, 40), (100, 0)]),
        line("x", "Family", [(10, 60), (98, 20)]),
      ], least: 0, most: 72, shape: shape)
    try expectSnapshot(cells(figure), named: "\(shape)")
  }

  @Test func `one result stands at the left, a range that nothing divides names its ends`() throws {
    let figure = TrendFigure(lines: [line("o", "", [(0, 13)])], least: 0, most: 13)
    try expectSnapshot(cells(figure), named: "one")
  }

  @Test func `in words an estimated number has its mark`() {
    let figure = TrendFigure(
      lines: [
        TrendFigure.Line(
          mark: "o", name: "",
          points: [
            .init(days: 0, value: 70, label: "70", date: "22 Nov"),
            .init(days: 1, value: 71, label: "~71", date: "2 Nov"),
          ])
      ], least: 0, most: 72)
    #expect(figure.text == "22 Nov 70, 2 Nov ~71")
  }

  @Test func `numbers that are crowded are labelled where there is room`() {
    let many = (0..<60).map { ($0 * 7, 72 - $0) }
    let lines = TrendCells(TrendFigure(lines: [line("o", "", many)], least: 0, most: 72), width: 70)
      .lines
    #expect(lines.allSatisfy { $0.count <= 70 })
    #expect(lines.joined().contains("o13"))
  }
}
