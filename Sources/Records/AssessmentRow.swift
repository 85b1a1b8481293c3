import Assessment
import GRDB

/// A row of `assessment` with the person it is about.
struct AssessmentRow: FetchableRecord {
  /// Every reading of the table begins so.
  static let selection = """
    SELECT assessment.*, person.name AS personName, person.born AS personBorn,
      person.note AS personNote
    FROM assessment JOIN person ON person.id = assessment.personId
    """
  /// True of a version that no later finished one stands in for.
  static let isNewestVersion = """
    NOT EXISTS (SELECT 1 FROM assessment AS later
      WHERE later.replaces = assessment.id AND later.json IS NOT NULL)
    """

  let id: String
  let person: Person
  let questionnaireHash: String
  let role: Role
  let operatorID: String?
  let status: PastAssessment.Status
  let startedAt: String
  let finishedAt: String?
  let authoredAt: String?
  let json: String?
  let replaces: String?

  init(row: Row) throws {
    id = try row.decode(forColumn: "id")
    person = Person(
      id: try row.decode(forColumn: "personId"), name: try row.decode(forColumn: "personName"),
      born: try row.decode(forColumn: "personBorn"),
      note: try row.decode(forColumn: "personNote"))
    questionnaireHash = try row.decode(forColumn: "questionnaireHash")
    role = try row.decode(forColumn: "role")
    operatorID = try row.decode(forColumn: "operatorId")
    status = try row.decode(forColumn: "status")
    startedAt = try row.decode(forColumn: "startedAt")
    finishedAt = try row.decode(forColumn: "finishedAt")
    authoredAt = try row.decode(forColumn: "authoredAt")
    json = try row.decode(forColumn: "json")
    replaces = try row.decode(forColumn: "replaces")
  }

  func header(asking questionnaire: QuestionnaireRow) -> AssessmentHeader {
    AssessmentHeader(
      id: id, person: person, questionnaireURL: questionnaire.url,
      questionnaireVersion: questionnaire.version, questionnaireJSON: questionnaire.json,
      role: role, operatorID: operatorID, startedAt: startedAt, replaces: replaces)
  }

  /// What became of an assessment so far; nil when it has no row.
  static func status(
    of assessmentID: String, in db: Database
  ) throws -> PastAssessment.Status? {
    // Cached, because it is asked at every press.
    let statement = try db.cachedStatement(sql: "SELECT status FROM assessment WHERE id = ?")
    return try PastAssessment.Status.fetchOne(statement, arguments: [assessmentID])
  }

  /// Makes the row of `header`, which is missing, and the rows it refers to where they are, but for
  /// the person: whoever was merged into another one is that one, who was deleted is not made anew.
  static func make(
    _ header: AssessmentHeader, replacing earlierID: String?, hash: String? = nil,
    in db: Database
  ) throws {
    let personID = try PersonRow.current(of: header.person.id, in: db)
    try OperatorRow.makeIfMissing(header.operatorID, role: header.role, in: db)
    let hash = try QuestionnaireRow.makeIfMissing(for: header, hash: hash, in: db)
    try db.execute(
      sql: """
        INSERT INTO assessment (id, personId, questionnaireHash, role, operatorId, status,
          startedAt, replaces) VALUES (?, ?, ?, ?, ?, 'in-progress', ?, ?)
        """,
      arguments: [
        header.id, personID, hash, header.role, header.operatorID, header.startedAt,
        earlierID,
      ])
  }

  /// Makes the row of an assessment that begins here.
  ///
  /// A draft that was moved to another folder replaces nothing there, as the earlier version is not
  /// in it; its log still says why it was made.
  static func makeBegun(_ header: AssessmentHeader, in db: Database) throws {
    let earlierID = try String.fetchOne(
      db, sql: "SELECT id FROM assessment WHERE id = ?", arguments: [header.replaces])
    try make(header, replacing: earlierID, in: db)
  }

  /// Whether another version of the answers that this one replaces was finished meanwhile.
  static func isOvertaken(_ assessmentID: String, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM assessment JOIN assessment AS other
          ON other.replaces = assessment.replaces AND other.id != assessment.id
          WHERE assessment.id = ? AND other.json IS NOT NULL)
        """,
      arguments: [assessmentID]) ?? false
  }
}
