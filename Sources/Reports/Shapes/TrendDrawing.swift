import FHIR

/// A score in time as SVG: the axis whole, a line for each who answered, never joined.
struct TrendDrawing {
  private static let (width, height) = (7200, 2300)
  private static let (left, right) = (420, 6960)
  private static let (top, bottom) = (220, 1880)
  /// How far numbers, and dates, must be apart to be read.
  private static let (roomOfNumber, roomOfDate) = (330, 860)

  private let picture: TrendPicture
  private let first: PartialDate?
  private let days: Int

  init(_ picture: TrendPicture) {
    self.picture = picture
    let all = picture.lines.flatMap(\.points).map(\.day)
      .sorted { $0.order(against: $1) == .less }
    first = all.first
    days = all.last.flatMap { all.first?.days(until: $0) } ?? 0
  }

  func write(to page: inout Markup) {
    page.element("figure") { page in
      page.element(
        "svg",
        [
          "xmlns": Drawing.namespace, "viewBox": "0 0 \(Self.width) \(Self.height)",
          "role": "img", "font-family": "sans-serif", "font-size": "120", "class": "trend",
        ]
      ) { page in
        page.element("title", picture.title)
        page.element("desc", picture.summary)
        writeAxes(to: &page)
        for line in picture.lines { write(line, to: &page) }
      }
      page.element("figcaption") { page in
        page.write(picture.title)
        writeLegend(to: &page)
      }
    }
  }

  private func x(_ point: TrendPicture.Point) -> Int {
    guard days > 0 else { return (Self.left + Self.right) / 2 }
    let day = first?.days(until: point.day) ?? 0
    let inset = 160
    return Self.left + inset + (Self.right - Self.left - 2 * inset) * day / days
  }

  private func y(_ value: Decimal128) -> Int {
    let range = Self.bottom - Self.top
    return Self.bottom
      - Drawing.share(of: range, at: value, from: picture.least, to: picture.most)
  }

  private func writeAxes(to page: inout Markup) {
    for value in marksOfAxis {
      let y = String(y(value))
      page.empty(
        "line",
        [
          "class": "grid", "x1": "\(Self.left)", "x2": "\(Self.right)", "y1": y, "y2": y,
          "stroke": "#dde3e8", "stroke-width": "8",
        ])
      page.element(
        "text",
        [
          "class": "axis", "x": "\(Self.left - 90)", "y": y, "dy": "0.35em", "text-anchor": "end",
          "fill": "#55626c",
        ], value.description)
    }
    var free = 0
    // because the last date matters most, it takes its place before the others.
    let points = picture.lines.flatMap(\.points).sorted { x($0) < x($1) }
    let end = points.last.map(x) ?? 0
    for point in points {
      let x = x(point)
      guard x >= free, x == end || x + Self.roomOfDate <= end else { continue }
      free = x + Self.roomOfDate
      page.element(
        "text",
        [
          "class": "axis", "x": "\(x)", "y": "\(Self.bottom + 270)", "text-anchor": "middle",
          "fill": "#55626c",
        ], point.date)
    }
  }

  /// The ends of the axis and the quarters between them, where these are whole.
  private var marksOfAxis: [Decimal128] {
    guard let range = picture.most.subtracting(picture.least)?.integer, range % 4 == 0 else {
      return [picture.least, picture.most]
    }
    return (0...4).compactMap { picture.least.adding(Decimal128(range / 4 * $0)) }
  }

  private func write(_ line: TrendPicture.Line, to page: inout Markup) {
    let colour = line.isProxy ? "#9a4f14" : "#1f6f78"
    page.element("g", ["class": line.isProxy ? "proxy" : "own"]) { page in
      page.empty(
        "polyline",
        [
          "fill": "none", "stroke": colour, "stroke-width": "26",
          "stroke-dasharray": line.isProxy ? "90 60" : nil,
          "points": line.points.map { "\(x($0)),\(y($0.value))" }.joined(separator: " "),
        ])
      var free = 0
      for point in line.points {
        let (x, y) = (x(point), y(point.value))
        write(point.mark, at: x, y, isHollow: point.isEstimated, colour, to: &page)
        guard x >= free else { continue }
        free = x + Self.roomOfNumber
        page.element(
          "text",
          [
            "class": "value", "x": "\(x)", "y": "\(isUnder(point, of: line) ? y + 210 : y - 110)",
            "text-anchor": "middle", "fill": colour, "stroke": "#ffffff", "stroke-width": "40",
            "paint-order": "stroke",
          ], point.value.description)
      }
    }
  }

  /// Whether a number stands under its mark, because a higher one of the other line is near.
  private func isUnder(_ point: TrendPicture.Point, of line: TrendPicture.Line) -> Bool {
    let others = picture.lines.filter { $0.isProxy != line.isProxy }.flatMap(\.points)
      .filter { abs(x($0) - x(point)) < Self.roomOfNumber }
    return others.contains { $0.value > point.value || ($0.value == point.value && line.isProxy) }
  }

  /// A mark; a hollow one for an estimated number.
  private func write(
    _ mark: TrendPicture.Mark, at x: Int, _ y: Int, isHollow: Bool, _ colour: String,
    to page: inout Markup
  ) {
    let fill = isHollow ? "#ffffff" : colour
    let place = "translate(\(x) \(y))"
    page.empty(
      "path",
      [
        "class": isHollow ? "hollow" : "mark", "transform": place, "d": mark.path, "fill": fill,
        "stroke": colour, "stroke-width": "22",
      ])
  }

  /// Every mark that stands in the picture, with what it means.
  private func writeLegend(to page: inout Markup) {
    for entry in picture.legend {
      page.element("span", ["class": entry.isProxy ? "proxy" : "own"]) { page in
        page.element(
          "svg",
          [
            "xmlns": Drawing.namespace, "viewBox": "-90 -90 180 180", "aria-hidden": "true",
          ]
        ) { page in
          write(
            entry.mark, at: 0, 0, isHollow: entry.isHollow, entry.isProxy ? "#9a4f14" : "#1f6f78",
            to: &page)
        }
        page.write(entry.text)
      }
    }
  }
}

extension TrendPicture.Mark {
  /// The outline around 0.
  fileprivate var path: String {
    switch self {
    case .circle: "M-55 0a55 55 0 1 0 110 0a55 55 0 1 0-110 0z"
    case .triangle: "M0-68L64 50H-64z"
    case .square: "M-50-50H50V50H-50z"
    case .diamond: "M0-72L72 0L0 72L-72 0z"
    }
  }
}
