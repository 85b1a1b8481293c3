import Assessment
import GRDB

/// A row of `score`: one point of a trend, clustered so that a trend is read in one piece.
struct ScoreRow: FetchableRecord {
  let assessmentID: String
  let authoredAt: String
  let score: KeptScore

  /// The columns in the order in which they are read: by place, which is quicker than by name.
  static let columns =
    #"assessmentId, authoredAt, code, value, answered, "of", min, max, estimated"#

  init(row: Row) throws {
    assessmentID = try row.decode(atIndex: 0)
    authoredAt = try row.decode(atIndex: 1)
    score = KeptScore(
      code: try row.decode(atIndex: 2), value: try row.decode(atIndex: 3),
      answered: try row.decode(atIndex: 4), of: try row.decode(atIndex: 5),
      min: try row.decode(atIndex: 6), max: try row.decode(atIndex: 7),
      estimated: try row.decode(atIndex: 8))
  }

  /// Keeps the scores of a finished assessment at the instant its answers were given.
  ///
  /// Of two scores with one code the first is kept: a form's mistake must not prevent finishing,
  /// and the response has both.
  static func insert(
    _ scores: [KeptScore], of header: AssessmentHeader, authoredAt: String, in db: Database
  ) throws {
    let insertion = try db.makeStatement(
      sql: """
        INSERT INTO score (personId, roleLine, code, authoredAt, assessmentId, value, answered,
          "of", min, max, estimated)
        VALUES ((SELECT personId FROM assessment WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """)
    for score in scores {
      try insertion.execute(arguments: [
        header.id, header.role.line, score.code, authoredAt, header.id, score.value,
        score.answered, score.of, score.min, score.max, score.estimated,
      ])
    }
  }
}
