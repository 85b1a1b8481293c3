import Assessment

/// A body as SVG, its weak parts the darker the weaker, each with its number.
enum BodyDrawing {
  /// Where the outline of a part stands, and its number.
  private typealias Outline = (path: String, x: Int, y: Int)

  private static func outline(_ place: BodyPlace) -> Outline {
    switch place {
    case .face: ("M1500 60a210 210 0 1 0 0 420a210 210 0 1 0 0-420z", 1500, 312)
    case .neck: ("M1420 500h160v110h-160z", 1500, 596)
    case .trunk:
      ("M1270 630h460q80 0 80 80v660q0 80-80 80h-460q-80 0-80-80v-660q0-80 80-80z", 1500, 1082)
    case .rightArm: ("M1080 650q80 0 80 80v640q0 80-80 80t-80-80v-640q0-80 80-80z", 1080, 1082)
    case .leftArm: ("M1920 650q80 0 80 80v640q0 80-80 80t-80-80v-640q0-80 80-80z", 1920, 1082)
    case .rightLeg: ("M1220 1480h230v770q0 90-115 90t-115-90z", 1335, 1900)
    case .leftLeg: ("M1550 1480h230v770q0 90-115 90t-115-90z", 1665, 1900)
    }
  }

  static func write(_ picture: BodyPicture, to page: inout Markup) {
    page.element("figure") { page in
      page.element(
        "svg",
        [
          "xmlns": Drawing.namespace, "viewBox": "0 0 3000 2400", "role": "img", "class": "body",
          "font-family": "sans-serif", "font-size": "130",
        ]
      ) { page in
        page.element("title", picture.title)
        for part in picture.parts { write(part, to: &page) }
        write(picture.right, at: 900, "end", to: &page)
        write(picture.left, at: 2100, "start", to: &page)
      }
      page.element("figcaption", picture.title)
    }
  }

  private static func write(_ side: String, at x: Int, _ anchor: String, to page: inout Markup) {
    page.element(
      "text",
      ["class": "axis", "x": "\(x)", "y": "1100", "text-anchor": anchor, "fill": "#55626c"], side)
  }

  private static func write(_ part: BodyPicture.Part, to page: inout Markup) {
    let outline = outline(part.place)
    let weakness = 4 - (part.strength ?? 0)
    page.empty(
      "path",
      [
        "class": "part", "d": outline.path, "fill": "#1f6f78",
        "fill-opacity": weakness == 0 ? "0" : "0.\(weakness * 2)", "stroke": "#55626c",
        "stroke-width": "16",
      ])
    guard weakness > 0 else { return }
    page.element(
      "text",
      [
        "class": "strength", "x": "\(outline.x)", "y": "\(outline.y)", "text-anchor": "middle",
        "font-weight": "bold", "fill": "#1b252d", "stroke": "#ffffff", "stroke-width": "44",
        "paint-order": "stroke",
      ], part.strength.map(String.init) ?? "?")
  }
}
