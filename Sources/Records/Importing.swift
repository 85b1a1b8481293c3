package import Assessment
import GRDB

/// What became of a record that came from elsewhere.
package enum Arrival: Sendable, Hashable {
  case added
  /// The same was here before, word for word.
  case known
  /// Something else is here under the same identifier.
  case differs
  /// A rule of the tables is against it.
  case refused
}

extension Store {
  /// Takes records in from elsewhere, all of them or none.
  ///
  /// - Parameter feed: hands over one record after the other, whatever became of those before, and
  ///   says at the end whether they are to stay.
  /// - Returns: the identifiers of assessments that replace one which is nowhere; nothing was stored
  ///   where there are any.
  /// - Throws: what `feed` throws, and `full`, `busy` …; then nothing was stored.
  package func takeIn(
    _ feed: ((KeptRecord) throws -> Arrival) throws -> Bool
  ) throws(StoreError) -> [String] {
    var dangling: [String] = []
    try writeOrUndo { db in
      // because a version may come before the one that it replaces.
      try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
      var arriving = try Arriving(in: db)
      let isWished = try feed { try arriving.keep($0, in: db) }
      dangling = try String.fetchAll(
        db,
        sql: """
          SELECT id FROM assessment WHERE replaces IS NOT NULL
          AND replaces NOT IN (SELECT id FROM assessment)
          """)
      return isWished && dangling.isEmpty
    }
    return dangling
  }

  /// Runs `body` in one transaction, which stays where it gives true.
  private func writeOrUndo(_ body: (Database) throws -> Bool) throws(StoreError) {
    try withoutTransaction { db in
      try db.inTransaction(.immediate) { try body(db) ? .commit : .rollback }
    }
  }
}

/// One taking in: what the identifiers of the people and questionnaires that come stand for here.
private struct Arriving {
  private var people: [String: Person] = [:]
  private var questionnaires: [String: QuestionnaireRow] = [:]
  /// Those who were here before, by name: whoever comes with them stays who they are.
  private let present: [String: [Person]]
  private var hashes: [String: (json: String, hash: String)] = [:]

  init(in db: Database) throws {
    present = Dictionary(grouping: try PersonRow.fetch(in: db), by: Self.name)
  }

  private static func name(of person: Person) -> String {
    PersonName(person.name)?.text.lowercased() ?? ""
  }

  /// The hash of a questionnaire, worked out once for all who answer the same text.
  private mutating func hash(of header: AssessmentHeader) -> String {
    let key = header.questionnaireURL + "|" + header.questionnaireVersion
    if let known = hashes[key], known.json == header.questionnaireJSON { return known.hash }
    let hash = ContentHash(of: header.questionnaireJSON).text
    hashes[key] = (header.questionnaireJSON, hash)
    return hash
  }

  mutating func keep(_ record: KeptRecord, in db: Database) throws -> Arrival {
    do {
      switch record {
      // because it is kept with what answers it.
      case .questionnaire: return .known
      case .person(let person): return try keep(person, in: db)
      case .operator(let one): return try keep(one.value, in: db)
      case .assessment(let assessment): return try keep(assessment, in: db)
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      return .refused
    }
  }

  /// Finds the person by identifier, else by name and birth as the pages do, or adds them.
  private mutating func keep(_ record: PersonRecord, in db: Database) throws -> Arrival {
    let person = record.person
    let same = try PersonRow.fetchOne(
      db, sql: "SELECT \(PersonRow.columns) FROM person WHERE id = ?", arguments: [person.id])?
      .person
    let name = Self.name(of: person)
    // because nobody without a name is anybody in particular, and one of ours is no two of theirs.
    let alike =
      name.isEmpty
      ? nil
      : present[name]?.first { other in
        (other.born == person.born || other.born == nil || person.born == nil)
          && !people.contains { $0.key != person.id && $0.value.id == other.id }
      }
    // because others count their people from 1, one of theirs may be no one of ours.
    let isWorldwide = person.id.utf8.count >= 36
    if let same, !isWorldwide, !same.name.isEmpty, !same.hasName(of: person) { return .differs }
    if let known = same ?? alike {
      people[person.id] = known
      return .known
    }
    try db.execute(
      sql: """
        INSERT INTO person (id, name, born, language, note, putAwayAt) VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        person.id, person.name, person.born, record.language, person.note, record.putAwayAt,
      ])
    people[person.id] = person
    return .added
  }

  private func keep(_ presser: Operator, in db: Database) throws -> Arrival {
    try db.execute(
      sql: """
        INSERT INTO operator (id, name, role, settings) VALUES (?, ?, ?, ?)
        ON CONFLICT (id) DO NOTHING
        """,
      arguments: [presser.id, presser.name, presser.role, presser.settingsJSON])
    return db.changesCount == 1 ? .added : .known
  }

  private mutating func keep(_ arriving: AssessmentRecord, in db: Database) throws -> Arrival {
    if people[arriving.header.person.id] == nil {
      _ = try keep(PersonRecord(person: arriving.header.person), in: db)
    }
    let person = people[arriving.header.person.id] ?? arriving.header.person
    let record = arriving.kept(for: person)
    let header = record.header
    if let known = try AssessmentRow.record(of: header.id, &questionnaires, in: db) {
      return known.kept(for: person) == record && known.header.person.id == person.id
        ? .known : .differs
    }
    try AssessmentRow.make(
      header, replacing: header.replaces, hash: hash(of: header), in: db)
    try db.execute(
      sql: """
        UPDATE assessment SET status = ?, finishedAt = ?, authoredAt = ?, json = ? WHERE id = ?
        """,
      arguments: [
        record.status, record.finishedAt, record.authoredAt, record.responseJSON, header.id,
      ])
    for entry in record.entries { try EntryRow.append(entry, to: header.id, in: db) }
    for rhythm in record.rhythms { try RhythmRow.insert(rhythm, of: header.id, in: db) }
    if let authoredAt = record.authoredAt {
      try ScoreRow.insert(record.scores, of: header, authoredAt: authoredAt, in: db)
    }
    return .added
  }
}
