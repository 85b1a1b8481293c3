package import Assessment
import GRDB

/// What of everything that is kept leaves the store.
package struct Selection: Sendable {
  /// The one person it is about; nil for everybody.
  package let personID: String?
  /// The first day, month or year in which answers may have been given, by the clock of the place
  /// where that was; nil without bound.
  package let from: String?
  /// The last day, month or year in which answers may have been given; nil without bound.
  package let to: String?
  /// The one role answered in; nil for all.
  package let role: Role?
  /// Those who pressed; nil for everybody.
  package let operatorIDs: [String]?

  package static let everything = Selection()

  package init(
    personID: String? = nil, from: String? = nil, to: String? = nil, role: Role? = nil,
    operatorIDs: [String]? = nil
  ) {
    self.personID = personID
    self.from = from
    self.to = to
    self.role = role
    self.operatorIDs = operatorIDs
  }

  /// Whether only some assessments of a person are in it.
  fileprivate var isNarrow: Bool { from != nil || to != nil || role != nil || operatorIDs != nil }

  /// When the answers of a row of `assessment` were given; a draft counts where it was begun, or where
  /// what it is to replace stands, so that a version never leaves without the one before.
  private static let given = """
    coalesce(assessment.authoredAt,
      (SELECT authoredAt FROM assessment AS earlier WHERE earlier.id = assessment.replaces),
      assessment.startedAt)
    """
  /// The day of that, as `PastAnswers.day` has it: by the clock of the newest version, whose answers
  /// count, and of a draft by that of its first entry.
  private static let day = """
    date(substr(\(given), 1, 23), coalesce(
      (SELECT entry.offsetMinutes FROM assessment AS version
        JOIN entry ON entry.assessmentId = version.id AND entry.kind = 'finish'
        WHERE version.personId = assessment.personId AND version.authoredAt = \(given)
        ORDER BY entry.id DESC LIMIT 1),
      (SELECT entry.offsetMinutes FROM entry WHERE entry.assessmentId = assessment.id
        ORDER BY entry.id LIMIT 1), 0) || ' minutes')
    """

  /// True of a row of `assessment`.
  fileprivate static let condition = """
    (:person IS NULL OR assessment.personId = :person)
    AND (:from IS NULL OR substr(\(day), 1, length(:from)) >= :from)
    AND (:to IS NULL OR substr(\(day), 1, length(:to)) <= :to)
    AND (:role IS NULL OR assessment.role = :role)
    AND (:operators IS NULL OR instr(:operators, ' ' || assessment.operatorId || ' '))
    """

  fileprivate var arguments: StatementArguments {
    [
      "person": personID, "from": from, "to": to, "role": role?.rawValue,
      "operators": operatorIDs.map { " \($0.joined(separator: " ")) " },
    ]
  }
}

extension Store {
  /// How many assessments a selection has.
  package func count(of selection: Selection) throws(StoreError) -> Int {
    try read { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM assessment WHERE \(Selection.condition)",
        arguments: selection.arguments) ?? 0
    }
  }

  /// Gives everything of a selection, one record at a time and from one unchanging state: the
  /// questionnaires, the people, who pressed, and the assessments, the one touched last at the end.
  ///
  /// Stops where `take` gives false.
  package func export(
    _ selection: Selection, to take: (KeptRecord) -> Bool
  ) throws(StoreError) {
    try read { db in
      guard try Self.giveQuestionnaires(selection, take, in: db),
        try Self.givePeople(selection, take, in: db),
        try Self.giveOperators(selection, take, in: db)
      else { return }
      try self.giveAssessments(selection, take, in: db)
    }
  }

  private static func giveQuestionnaires(
    _ selection: Selection, _ take: (KeptRecord) -> Bool, in db: Database
  ) throws -> Bool {
    let texts = try String.fetchCursor(
      db,
      sql: """
        SELECT json FROM questionnaire WHERE hash IN (
          SELECT questionnaireHash FROM assessment WHERE \(Selection.condition)) ORDER BY hash
        """,
      arguments: selection.arguments)
    while let text = try texts.next() {
      guard take(.questionnaire(text)) else { return false }
    }
    return true
  }

  private static func givePeople(
    _ selection: Selection, _ take: (KeptRecord) -> Bool, in db: Database
  ) throws -> Bool {
    let people = try PersonRow.fetchCursor(
      db,
      sql: """
        SELECT \(PersonRow.columns) FROM person WHERE (:person IS NULL OR id = :person) \
        \(selection.isNarrow ? "AND id IN (\(select("personId")))" : "") ORDER BY id
        """,
      arguments: selection.isNarrow
        ? selection.arguments : ["person": selection.personID])
    while let row = try people.next() {
      guard take(.person(row.record)) else { return false }
    }
    return true
  }

  private static func select(_ column: String) -> String {
    "SELECT \(column) FROM assessment WHERE \(Selection.condition)"
  }

  private static func giveOperators(
    _ selection: Selection, _ take: (KeptRecord) -> Bool, in db: Database
  ) throws -> Bool {
    var parts: [String: (relatedTo: String?, isInterviewer: Bool)] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT operatorId, min(CASE WHEN role IN ('proxy', 'self-scribe') THEN personId END),
          max(role = 'interview')
        FROM assessment WHERE operatorId IS NOT NULL AND \(Selection.condition) GROUP BY operatorId
        """,
      arguments: selection.arguments)
    while let row = try rows.next() {
      parts[try row.decode(atIndex: 0)] = (
        try row.decode(atIndex: 1), try row.decode(atIndex: 2)
      )
    }
    let isWhole = selection.personID == nil && !selection.isNarrow
    let condition =
      isWhole
      ? ""
      : """
      WHERE id IN (\(select("operatorId"))) OR id IN (SELECT entry.operatorId FROM entry
        JOIN assessment ON assessment.id = entry.assessmentId WHERE \(Selection.condition))
      """
    let operators = try OperatorRow.fetchAll(
      db, sql: "SELECT * FROM operator \(condition) ORDER BY id",
      arguments: isWhole ? [] : selection.arguments)
    return operators.map(\.value).allSatisfy { one in
      take(
        .operator(
          OperatorRecord(
            one, relatedTo: parts[one.id]?.relatedTo,
            isInterviewer: parts[one.id]?.isInterviewer ?? false)))
    }
  }

  private func giveAssessments(
    _ selection: Selection, _ take: (KeptRecord) -> Bool, in db: Database
  ) throws {
    var questionnaires: [String: QuestionnaireRow] = [:]
    // because only numbers are sorted, no more than one assessment is in memory at a time. In the
    // order of what was touched last, so that drafts are offered in theirs where they come in.
    let ids = try String.fetchCursor(
      db,
      sql: """
        SELECT id FROM assessment WHERE \(Selection.condition)
        ORDER BY (SELECT max(entry.id) FROM entry WHERE assessmentId = assessment.id), rowid
        """,
      arguments: selection.arguments)
    while let id = try ids.next() {
      guard let record = try AssessmentRow.record(of: id, &questionnaires, in: db) else {
        throw StoreError.damaged
      }
      guard take(.assessment(record)) else { return }
    }
  }
}

extension AssessmentRow {
  /// Everything that is kept of one assessment; nil when it is not there.
  static func record(
    of id: String, _ questionnaires: inout [String: QuestionnaireRow], in db: Database
  ) throws -> AssessmentRecord? {
    let selection = try db.cachedStatement(
      sql: "\(AssessmentRow.selection) WHERE assessment.id = ?")
    guard let row = try AssessmentRow.fetchOne(selection, arguments: [id]) else { return nil }
    let hash = row.questionnaireHash
    if questionnaires[hash] == nil {
      questionnaires[hash] = try QuestionnaireRow.fetchOne(
        db, sql: "SELECT * FROM questionnaire WHERE hash = ?", arguments: [hash])
    }
    guard let questionnaire = questionnaires[hash] else { throw StoreError.damaged }
    let scores = try db.cachedStatement(
      sql: "SELECT \(ScoreRow.columns) FROM score WHERE assessmentId = ? ORDER BY code")
    let later = try db.cachedStatement(
      sql: "SELECT 1 FROM assessment WHERE replaces = ? AND json IS NOT NULL")
    return AssessmentRecord(
      header: row.header(asking: questionnaire), status: row.status, finishedAt: row.finishedAt,
      authoredAt: row.authoredAt,
      isReplaced: try Int.fetchOne(later, arguments: [id]) != nil, responseJSON: row.json,
      scores: try ScoreRow.fetchAll(scores, arguments: [id]).map(\.score),
      entries: try EntryRow.fetch(of: id, in: db), rhythms: try RhythmRow.fetch(of: id, in: db))
  }
}
