import FHIR
import Terminal

/// Draws a trend into cells: the axis, a mark for each number with the number beside it, the days.
struct TrendCells {
  private let figure: TrendFigure
  private let height: Int
  private let width: Int
  /// Where the plot begins, right of the axis.
  private let left: Int
  private var cells: [[Character]]

  /// The fewest columns in which a figure tells more than a list.
  static let leastWidth = 56
  /// A cell that is filled from below, by eighths.
  private static let blocks: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  init(_ figure: TrendFigure, width: Int) {
    self.figure = figure
    let range = figure.most.subtracting(figure.least)?.integer ?? 0
    // because a line that stands for a whole number of points can be read off the axis.
    height = [9, 8, 10, 6, 7, 5].first { range > 0 && range % $0 == 0 } ?? 8
    left = max(figure.least.description.count, figure.most.description.count) + 4
    let labels = figure.lines.compactMap { line in
      line.points.last.map { DisplayWidth.of($0.label + " " + line.name) + 1 }
    }
    self.width = max(8, width - left - (labels.max() ?? 0))
    cells = Array(repeating: Array(repeating: " ", count: width), count: height + 2)
    drawAxis(range: range)
    for line in figure.lines.reversed() { draw(line) }
    for line in figure.lines { label(line) }
    drawDays()
  }

  /// The lines, from the top.
  var lines: [String] {
    cells.map { row in
      var text = String(row)
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  private mutating func drawAxis(range: Int) {
    for row in 0...height {
      let steps = height - row
      let isNamed = range > 0 && range % height == 0 || steps == 0 || steps == height
      let value =
        steps == height
        ? figure.most : figure.least.adding(Decimal128(range / height * steps)) ?? figure.least
      if isNamed {
        let name = value.description
        write(name, at: left - 2 - name.count, row: row)
      }
      cells[row][left - 1] = row == height ? "+" : "|"
    }
    for column in left..<left + width { cells[height][column] = "-" }
  }

  private var days: Int { max(1, figure.lines.flatMap(\.points).map(\.days).max() ?? 1) }

  private func column(of point: TrendFigure.Point) -> Int {
    left + point.days * (width - 1) / days
  }

  private func row(of point: TrendFigure.Point) -> Int {
    height - figure.steps(of: point.value, of: height)
  }

  // MARK: What stands for the numbers

  private mutating func draw(_ line: TrendFigure.Line) {
    switch figure.shape {
    case .blocks where line == figure.lines.first:
      for point in line.points { drawBar(of: point) }
    case .braille: drawDots(of: line)
    default: for point in line.points { cells[row(of: point)][column(of: point)] = line.mark }
    }
  }

  private mutating func drawBar(of point: TrendFigure.Point) {
    var eighths = figure.steps(of: point.value, of: height * 8)
    // The axis itself is no step, so that the best fills every line above it.
    for row in (0..<height).reversed() where eighths > 0 {
      cells[row][column(of: point)] = Self.blocks[min(8, eighths)]
      eighths -= 8
    }
  }

  /// Straight lines from point to point, in dots of two to a cell's width and four to its height.
  private mutating func drawDots(of line: TrendFigure.Line) {
    var before: (x: Int, y: Int)?
    for point in line.points {
      let x = point.days * (width * 2 - 1) / days
      let y = height * 4 - figure.steps(of: point.value, of: height * 4)
      let start = before ?? (x, y)
      let count = max(1, x - start.x, abs(y - start.y))
      for step in 0...count {
        dot(
          x: start.x + (x - start.x) * step / count, y: start.y + (y - start.y) * step / count)
      }
      before = (x, y)
    }
  }

  /// The bits of a braille cell, by line and column.
  private static let bits: [[UInt32]] = [[1, 8], [2, 16], [4, 32], [64, 128]]

  private mutating func dot(x: Int, y: Int) {
    let (row, column) = (min(y / 4, height - 1), left + x / 2)
    let bit = Self.bits[y >= height * 4 ? 3 : y % 4][x % 2]
    let known = cells[row][column].unicodeScalars.first?.value ?? 0
    let dots = (0x2800...0x28FF).contains(known) ? known : 0x2800
    if let scalar = Unicode.Scalar(dots | bit) { cells[row][column] = Character(scalar) }
  }

  // MARK: Words beside them

  /// The numbers, the newest first, each where it covers nothing.
  private mutating func label(_ line: TrendFigure.Line) {
    for (number, point) in line.points.reversed().enumerated() {
      let name = number == 0 && !line.name.isEmpty ? " " + line.name : ""
      let text = point.label + name
      let place = column(of: point) + 1
      var rows = [row(of: point)]
      if figure.shape != .points { rows = [max(0, rows[0] - 1)] + rows }
      guard let row = rows.first(where: { isFree($0, place, text.count) }) else { continue }
      write(text, at: place, row: row)
    }
  }

  private mutating func drawDays() {
    let points = figure.lines.flatMap(\.points).sorted { $0.days > $1.days }
    for point in points {
      let place = min(column(of: point), left + width - point.date.count)
      if isFree(height + 1, place - 1, point.date.count + 2) {
        write(point.date, at: place, row: height + 1)
      }
    }
  }

  private func isFree(_ row: Int, _ column: Int, _ count: Int) -> Bool {
    let end = min(column + count + 1, cells[row].count)
    guard column >= 0, column + count <= cells[row].count else { return false }
    return cells[row][column..<end].allSatisfy { $0 == " " || $0 == "-" }
  }

  private mutating func write(_ text: String, at column: Int, row: Int) {
    for (offset, character) in text.enumerated() where cells[row].indices.contains(column + offset)
    {
      cells[row][column + offset] = character
    }
  }
}
