import FHIR

/// What an item is drawn as beside its options.
package enum FormFigure: Equatable, Sendable {
  /// A body, with the place of each option in their order; the options after those have none.
  case bodyMap([BodyPlace])

  /// Nil for a figure or a place that nobody here can draw.
  init?(_ written: JSONNode) {
    let places = written.extensions("place").map { place in
      place["valueCode"]?.string.flatMap(BodyPlace.init(rawValue:))
    }
    guard written.extension("code")?["valueCode"]?.isString("body-map") == true,
      !places.contains(nil)
    else { return nil }
    self = .bodyMap(places.compactMap { $0 })
  }
}

/// A part of the body that can be marked; right and left are the body's own.
package enum BodyPlace: String, Sendable {
  case rightArm = "right-arm"
  case leftArm = "left-arm"
  case rightLeg = "right-leg"
  case leftLeg = "left-leg"
  case face, neck, trunk
}

extension FormItem {
  /// What it is drawn as.
  package var figure: FormFigure? {
    source.node.extension(ExtensionURL.figure).flatMap(FormFigure.init)
  }
}

extension Form {
  /// The two questions that a question is one of, where their group has them side by side.
  ///
  /// > htable: questions within the group are columns in the table with possible answers as rows
  package func sides(of item: FormItem) -> (first: FormItem, second: FormItem)? {
    guard let group = item.parent, items[group].source.control == "htable" else { return nil }
    let sides = items[group].children.map { items[$0] }.filter(\.isAsked)
    guard sides.count == 2, sides.allSatisfy(\.isOrdinal),
      sides[0].options.map(\.label) == sides[1].options.map(\.label)
    else { return nil }
    return (sides[0], sides[1])
  }
}
