import Terminal
import Testing

struct GeometryTests {
  @Test func `a size is never less than nothing`() {
    #expect(Size(columns: -1, rows: -5) == Size(columns: 0, rows: 0))
  }

  @Test(arguments: [(0, 0, true), (79, 23, true), (80, 0, false), (0, 24, false), (-1, 0, false)])
  func `points are counted from the top left`(column: Int, row: Int, isInside: Bool) {
    #expect(Size(columns: 80, rows: 24).contains(Point(column: column, row: row)) == isInside)
  }
}
