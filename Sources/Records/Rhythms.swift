package import Assessment
import FHIR
import GRDB

extension Store {
  /// Keeps the rhythm of one sitting beside its assessment.
  ///
  /// Nothing is kept where nothing was answered, so that there is no such assessment.
  package func keep(_ rhythm: PressRhythm, of assessmentID: String) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO rhythm (assessmentId, at, profile, presses, answers)
          SELECT id, ?, ?, ?, ? FROM assessment WHERE id = ?
          """,
        arguments: [
          rhythm.at, rhythm.profile, RhythmRow.json(of: rhythm.presses), rhythm.answers,
          assessmentID,
        ])
    }
  }

  /// The rhythms of an assessment, one for each sitting, in their order.
  package func rhythms(of assessmentID: String) throws(StoreError) -> [PressRhythm] {
    try read { db in
      try RhythmRow.fetchAll(
        db, sql: "SELECT * FROM rhythm WHERE assessmentId = ? ORDER BY id",
        arguments: [assessmentID]
      ).map(\.value)
    }
  }
}

/// A row of `rhythm`: the presses of one sitting.
struct RhythmRow: FetchableRecord {
  let value: PressRhythm

  init(row: Row) throws {
    value = PressRhythm(
      at: try row.decode(forColumn: "at"), profile: try row.decode(forColumn: "profile"),
      presses: Self.presses(in: try row.decode(forColumn: "presses")),
      answers: try row.decode(forColumn: "answers"))
  }

  /// Presses as JSON: `[[null,"choose",0,"counted"],[620,"move",null,"counted"]]`.
  static func json(of presses: [Press]) -> String {
    var writer = JSONWriter()
    writer.array { json in
      for press in presses {
        json.array { json in
          write(press.gap, to: &json)
          json.string(press.kind.rawValue)
          write(press.row, to: &json)
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
