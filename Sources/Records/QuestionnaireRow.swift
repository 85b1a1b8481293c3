import Assessment
import GRDB

/// A row of `questionnaire`: the exact text that was asked, kept once under its hash.
struct QuestionnaireRow: FetchableRecord {
  let hash: String
  let url: String
  let version: String
  let json: String

  init(row: Row) throws {
    hash = try row.decode(forColumn: "hash")
    url = try row.decode(forColumn: "url")
    version = try row.decode(forColumn: "version")
    json = try row.decode(forColumn: "json")
  }

  /// Keeps the questionnaire of `header` and returns its hash.
  static func makeIfMissing(
    for header: AssessmentHeader, hash: String? = nil, in db: Database
  ) throws -> String {
    let hash = hash ?? ContentHash(of: header.questionnaireJSON).text
    try db.execute(
      sql: """
        INSERT INTO questionnaire (hash, url, version, json) VALUES (?, ?, ?, ?)
        ON CONFLICT (hash) DO NOTHING
        """,
      arguments: [
        hash, header.questionnaireURL, header.questionnaireVersion, header.questionnaireJSON,
      ])
    return hash
  }
}
