import FHIR

/// A number of a range as a bar; the words beside it say the number.
enum BarDrawing {
  private static let length = 1000

  static func write(_ value: Decimal128, of most: Decimal128, to page: inout Markup) {
    let filled = length(value, of: most)
    page.element(
      "svg",
      [
        "xmlns": Drawing.namespace, "viewBox": "0 0 \(length) 60", "preserveAspectRatio": "none",
        "aria-hidden": "true",
      ]
    ) { page in
      page.empty(
        "rect",
        ["class": "track", "width": "\(length)", "height": "60", "fill": "#dde3e8"])
      page.empty(
        "rect", ["class": "filled", "width": "\(filled)", "height": "60", "fill": "#1f6f78"])
    }
  }

  private static func length(_ value: Decimal128, of most: Decimal128) -> Int {
    Drawing.share(of: length, at: value, from: 0, to: most)
  }
}

/// What all drawings of a report are measured by: whole units, ten to a pixel.
enum Drawing {
  static let namespace = "http://www.w3.org/2000/svg"

  /// How much of a length lies before a number of a range.
  static func share(
    of length: Int, at value: Decimal128, from least: Decimal128, to most: Decimal128
  ) -> Int {
    guard let part = value.subtracting(least)?.multiplied(by: Decimal128(length)),
      let range = most.subtracting(least),
      let share = part.divided(by: range)?.rounded(toPlaces: 0).integer
    else { return 0 }
    return min(max(share, 0), length)
  }
}
