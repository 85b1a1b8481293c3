import FHIR

extension PressRhythm {
  /// The presses as JSON: `[[null,"choose",0,"counted"],[620,"move",null,"counted"]]`.
  package var pressesJSON: String {
    var writer = JSONWriter()
    writer.array { json in
      for press in presses {
        json.array { json in
          Self.write(press.gap, to: &json)
          json.string(press.kind.rawValue)
          Self.write(press.row, to: &json)
          json.string(press.outcome.rawValue)
        }
      }
    }
    return writer.text
  }

  private static func write(_ number: Int?, to json: inout JSONWriter) {
    if let number { json.integer(number) } else { json.null() }
  }

  /// What cannot be read is left out: it is no answer, and a score never depends on it.
  package init(at: String, profile: String, pressesJSON: String, answers: Int) {
    self.init(at: at, profile: profile, presses: Self.presses(in: pressesJSON), answers: answers)
  }

  private static func presses(in json: String) -> [Press] {
    let tree: JSONTree
    do throws(JSONError) { tree = try JSONTree(json) } catch { return [] }
    return tree.root.elements.compactMap { press in
      guard let kind = press[1]?.string.flatMap({ Press.Kind(rawValue: $0) }),
        let outcome = press[3]?.string.flatMap({ Press.Outcome(rawValue: $0) })
      else { return nil }
      return Press(gap: press[0]?.integer, kind: kind, row: press[2]?.integer, outcome: outcome)
    }
  }
}
