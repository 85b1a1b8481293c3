package import Assessment
import GRDB

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
      var arriving = try Arriving(for: self.holder, in: db)
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
  private let holder: LeaseHolder

  init(for holder: LeaseHolder, in db: Database) throws {
    self.holder = holder
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
      db,
      sql: """
        SELECT \(PersonRow.columns) FROM person
        WHERE id = coalesce((SELECT personId FROM merged WHERE id = :id), :id)
        """,
      arguments: ["id": person.id])?
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
    if let same, same.id == person.id, !isWorldwide, !same.name.isEmpty, !same.hasName(of: person) {
      return .otherPerson
    }
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
    if let known = try AssessmentRow.record(of: arriving.header.id, &questionnaires, in: db) {
      // because who it is about may have become one with somebody here since it left.
      return try keep(arriving.kept(for: known.header.person), over: known, in: db)
    }
    if people[arriving.header.person.id] == nil,
      try keep(PersonRecord(person: arriving.header.person), in: db) == .otherPerson
    {
      return .otherPerson
    }
    let record = arriving.kept(for: people[arriving.header.person.id] ?? arriving.header.person)
    let header = record.header
    try AssessmentRow.make(header, replacing: header.replaces, hash: hash(of: header), in: db)
    return try end(record, in: db)
  }

  /// Compares the logs: what they share is the same, and the longer one goes on.
  ///
  /// What is in the file and not here is put behind what is here, so that nothing is lost of either.
  private func keep(
    _ record: AssessmentRecord, over known: AssessmentRecord, in db: Database
  ) throws -> Arrival {
    let (header, kept) = (record.header, known.header)
    guard header.role == kept.role, header.startedAt == kept.startedAt,
      header.questionnaireJSON == kept.questionnaireJSON, !record.entries.isEmpty
    else { return .differs }
    if known.entries.starts(with: record.entries) { return .known }
    guard record.entries.starts(with: known.entries) else { return .differs }
    try LeaseRow.check(header.id, for: holder, in: db)
    try db.execute(sql: "DELETE FROM score WHERE assessmentId = ?", arguments: [header.id])
    return try end(record, after: known, in: db)
  }

  /// Keeps what became of an assessment whose row there is.
  private func end(
    _ record: AssessmentRecord, after known: AssessmentRecord? = nil, in db: Database
  ) throws -> Arrival {
    let header = record.header
    try db.execute(
      sql: """
        UPDATE assessment SET status = ?, finishedAt = ?, authoredAt = ?, json = ? WHERE id = ?
        """,
      arguments: [
        record.status, record.finishedAt, record.authoredAt, record.responseJSON, header.id,
      ])
    for entry in record.entries.dropFirst(known?.entries.count ?? 0) {
      try EntryRow.append(entry, to: header.id, in: db)
    }
    for rhythm in record.rhythms where known?.rhythms.contains(rhythm) != true {
      try RhythmRow.insert(rhythm, of: header.id, in: db)
    }
    guard let authoredAt = record.authoredAt else { return .added }
    try ScoreRow.insert(record.scores, of: header, authoredAt: authoredAt, in: db)
    return try AssessmentRow.isOvertaken(header.id, in: db) ? .refused : .added
  }
}
