import FHIR
import Testing

@testable import Reports

/// The picture of a score in time.
@Suite struct TrendDrawingTests {
  private func point(
    _ day: String, _ value: Decimal128, isEstimated: Bool = false,
    _ mark: TrendPicture.Mark = .circle
  ) throws -> TrendPicture.Point {
    TrendPicture.Point(
      day: try #require(PartialDate(day)), date: day, value: value, mark: mark,
      isEstimated: isEstimated)
  }

  private func drawn(own: [TrendPicture.Point], proxy: [TrendPicture.Point] = []) -> String {
    var page = Markup()
    let lines = [
      TrendPicture.Line(isProxy: false, points: own),
      TrendPicture.Line(isProxy: true, points: proxy),
    ]
    TrendDrawing(
      TrendPicture(
        title: "Gait", summary: "All of it", least: 0, most: 24, lines: lines, legend: [])
    ).write(to: &page)
    return page.text
  }

  /// The places that a line goes by.
  private func places(_ drawing: String) -> [[(x: Int, y: Int)]] {
    drawing.matches(of: /points="([^"]*)"/).map { match in
      match.1.split(separator: " ").map { place in
        let numbers = place.split(separator: ",").compactMap { Int($0) }
        return (numbers[0], numbers[1])
      }
    }
  }

  @Test func `the axis is whole, whatever the numbers`() throws {
    let drawing = drawn(own: [try point("2026-01-01", 20), try point("2026-02-01", 22)])
    for number in ["0", "6", "12", "18", "24"] {
      #expect(drawing.contains(">\(number)</text>"))
    }
  }

  @Test func `days are as far apart as they are, and a higher number stands higher`() throws {
    let drawing = drawn(
      own: [try point("2026-01-01", 24), try point("2026-01-11", 12), try point("2026-01-31", 0)])
    let line = places(drawing)[0]
    let (near, far) = (line[1].x - line[0].x, line[2].x - line[1].x)
    #expect(abs(far - 2 * near) <= 2 && near > 1000)
    #expect(line[2].y - line[1].y == line[1].y - line[0].y)
    #expect(line[0].y < line[1].y)
  }

  @Test func `the two lines are never joined`() throws {
    let drawing = drawn(
      own: [try point("2026-01-01", 24), try point("2026-03-01", 20)],
      proxy: [try point("2026-02-01", 22, .square)])
    #expect(places(drawing).map(\.count) == [2, 1])
    #expect(drawing.contains("<g class=\"proxy\">"))
  }

  @Test func `an estimated number has a hollow mark`() throws {
    let drawing = drawn(
      own: [
        try point("2026-01-01", 24),
        try point("2026-03-01", try #require(Decimal128("19.2")), isEstimated: true),
      ])
    #expect(drawing.matches(of: /class="hollow"/).count == 1)
    #expect(drawing.matches(of: /class="mark"/).count == 1)
    #expect(drawing.contains(">19.2</text>"))
  }

  @Test func `the last date is there, and dates that would touch are left out`() throws {
    let days = (1...9).map { "2026-01-0\($0)" } + ["2026-02-09", "2026-02-10"]
    let drawing = drawn(own: try days.map { try point($0, 20) })
    #expect(drawing.contains(">2026-02-10</text>") && drawing.contains(">2026-01-01</text>"))
    #expect(!drawing.contains(">2026-02-09</text>") && !drawing.contains(">2026-01-02</text>"))
  }

  @Test func `one day alone is drawn in the middle, and everything within the picture`() throws {
    let drawing = drawn(own: [try point("2026-01-01", 30)])
    let place = places(drawing)[0][0]
    #expect((3000...4200).contains(place.x) && (0...400).contains(place.y))
  }
}
