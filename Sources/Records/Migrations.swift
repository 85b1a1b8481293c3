import GRDB

/// The story of the schema: a file of version n has been through the first n steps.
///
/// A step is never edited once it was released; what changes is a further step. The version stands
/// in SQLite's `user_version`, so opening a file that is up to date reads one number.
enum Migrations {
  static let steps = [firstSchema, rhythm, answersOfRhythm, lastSeen, merged]

  /// Brings the file to the newest version, each step in one transaction.
  ///
  /// - Throws: `StoreError.newer` for a file of a later program, `damaged` for one of which no whole
  ///   copy can be kept; both are left as they are.
  static func run(on queue: DatabaseQueue) throws {
    let before = try queue.unsafeRead(version(of:))
    if (1..<steps.count).contains(before) { try backUp(queue, of: before) }
    while try queue.unsafeRead(version(of:)) != steps.count {
      try queue.write { db in
        // Read again under the lock: another program may have taken this step meanwhile.
        let found = try version(of: db)
        guard found <= steps.count else {
          throw StoreError.newer(found: found, known: steps.count)
        }
        guard found < steps.count else { return }
        try db.execute(sql: steps[found])
        try db.execute(sql: "PRAGMA user_version = \(found + 1)")
      }
    }
  }

  /// Keeps the file as it was beside it, read through, under a name with the version and the day.
  private static func backUp(_ queue: DatabaseQueue, of version: Int) throws {
    let day = try queue.unsafeRead { try String.fetchOne($0, sql: "SELECT date('now')") } ?? ""
    let name = try makeUnused("version-\(version)-\(day)", beside: queue.path)
    do {
      _ = try queue.read { try Store.copy($0, to: name) }
    } catch {
      PrivateFile.remove(name)
      throw error
    }
  }

  /// Another program may do the same at the same time: then each has a file of its own.
  private static func makeUnused(_ reason: String, beside path: String) throws -> String {
    while true {
      let name = Store.unused(path, reason)
      do throws(StoreError) {
        try PrivateFile.make(name)
        return name
      } catch {
        guard PrivateFile.isInTheWay(error) else { throw error }
      }
    }
  }

  static func version(of db: Database) throws -> Int {
    // A negative version is nobody's; it is taken as a later program's.
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    return version < 0 ? Int.max : version
  }

  /// How pressing went in each sitting, as JSON (`RhythmRow`).
  private static let rhythm = """
    CREATE TABLE rhythm (
      id INTEGER NOT NULL PRIMARY KEY,
      assessmentId TEXT NOT NULL REFERENCES assessment,
      at TEXT NOT NULL CHECK (at LIKE '____-__-__T__:__:__.___Z'),
      profile TEXT NOT NULL,
      presses TEXT NOT NULL
    ) STRICT;
    CREATE INDEX rhythmOfAssessment ON rhythm (assessmentId);
    """

  /// How many questions were answered in the sitting; what was noted until now is forgotten, because
  /// it told which letters had been picked from rows.
  private static let answersOfRhythm = """
    DELETE FROM rhythm;
    ALTER TABLE rhythm ADD COLUMN answers INTEGER NOT NULL DEFAULT 0;
    """

  /// When each person was last asked, which orders the list of people.
  private static let lastSeen = """
    CREATE INDEX assessmentOfPersonStarted ON assessment (personId, startedAt);
    """

  /// Who was kept twice, by the identifier that went, and who they are now.
  private static let merged = """
    CREATE TABLE merged (
      id TEXT NOT NULL PRIMARY KEY,
      personId TEXT NOT NULL REFERENCES person
    ) STRICT;
    CREATE INDEX mergedIntoPerson ON merged (personId);
    """

  /// The tables of the first release.
  ///
  /// Instants are UTC text of one width, so that their order as text is their order in time.
  /// - `assessment.authoredAt` is when the answers were given: finishing, and for an amended version
  ///   the instant of the one it replaces, so that a correction does not move on the trend.
  /// - `score.value`, `min` and `max` are the decimals as written; `min` and `max` stand in the row
  ///   because a score is never shown without its range, and the form may have changed since.
  /// - `lease` has no foreign key: it is taken before the first entry makes the assessment.
  /// - `deletion` names the person who is being deleted for good, in that one transaction only.
  private static let firstSchema = """
    CREATE TABLE person (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      born TEXT,
      language TEXT,
      note TEXT,
      putAwayAt TEXT
    ) STRICT;

    CREATE TABLE operator (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      role TEXT CHECK (role IN ('self', 'self-scribe', 'proxy', 'interview')),
      settings TEXT NOT NULL
    ) STRICT;

    CREATE TABLE questionnaire (
      hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
      url TEXT NOT NULL,
      version TEXT NOT NULL,
      json TEXT NOT NULL
    ) STRICT;

    CREATE TABLE assessment (
      id TEXT NOT NULL PRIMARY KEY,
      personId TEXT NOT NULL REFERENCES person,
      questionnaireHash TEXT NOT NULL REFERENCES questionnaire,
      role TEXT NOT NULL CHECK (role IN ('self', 'self-scribe', 'proxy', 'interview')),
      operatorId TEXT REFERENCES operator,
      status TEXT NOT NULL CHECK (status IN ('in-progress', 'completed', 'amended', 'stopped')),
      startedAt TEXT NOT NULL CHECK (startedAt LIKE '____-__-__T__:__:__.___Z'),
      finishedAt TEXT CHECK (finishedAt LIKE '____-__-__T__:__:__.___Z'),
      authoredAt TEXT CHECK (authoredAt LIKE '____-__-__T__:__:__.___Z'),
      json TEXT,
      replaces TEXT REFERENCES assessment,
      CHECK ((status = 'in-progress') = (finishedAt IS NULL)),
      CHECK ((status IN ('completed', 'amended')) = (json IS NOT NULL)),
      CHECK ((status IN ('completed', 'amended')) = (authoredAt IS NOT NULL))
    ) STRICT;
    CREATE INDEX assessmentOfPerson ON assessment (personId, authoredAt);
    CREATE INDEX assessmentInProgress ON assessment (status) WHERE status = 'in-progress';
    CREATE INDEX assessmentReplacing ON assessment (replaces) WHERE replaces IS NOT NULL;

    CREATE TABLE entry (
      id INTEGER NOT NULL PRIMARY KEY,
      assessmentId TEXT NOT NULL REFERENCES assessment,
      at TEXT NOT NULL CHECK (at LIKE '____-__-__T__:__:__.___Z'),
      offsetMinutes INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('answer', 'skip', 'clear', 'undo', 'flagShown',
        'flagAcknowledged', 'finish', 'reopen', 'amend')),
      path TEXT NOT NULL,
      old TEXT,
      new TEXT,
      role TEXT NOT NULL CHECK (role IN ('self', 'self-scribe', 'proxy', 'interview')),
      operatorId TEXT REFERENCES operator,
      reason TEXT
    ) STRICT;
    CREATE INDEX entryOfAssessment ON entry (assessmentId);

    CREATE TABLE score (
      personId TEXT NOT NULL REFERENCES person,
      roleLine TEXT NOT NULL CHECK (roleLine IN ('own', 'proxy')),
      code TEXT NOT NULL,
      authoredAt TEXT NOT NULL CHECK (authoredAt LIKE '____-__-__T__:__:__.___Z'),
      assessmentId TEXT NOT NULL REFERENCES assessment,
      value TEXT,
      answered INTEGER NOT NULL,
      "of" INTEGER NOT NULL,
      min TEXT NOT NULL,
      max TEXT NOT NULL,
      estimated INTEGER NOT NULL CHECK (estimated IN (0, 1)),
      PRIMARY KEY (personId, roleLine, code, authoredAt, assessmentId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX scoreOfAssessment ON score (assessmentId);

    CREATE TABLE lease (
      assessmentId TEXT NOT NULL PRIMARY KEY,
      pid INTEGER NOT NULL CHECK (pid > 0),
      bootId TEXT,
      startTicks TEXT
    ) STRICT;

    CREATE TABLE deletion (
      personId TEXT NOT NULL PRIMARY KEY
    ) STRICT;

    CREATE TRIGGER entryIsNeverChanged BEFORE UPDATE ON entry
    BEGIN
      SELECT RAISE(ABORT, 'entries are never changed');
    END;

    CREATE TRIGGER entryIsNeverDeleted BEFORE DELETE ON entry
    WHEN NOT EXISTS (
      SELECT 1 FROM assessment JOIN deletion ON deletion.personId = assessment.personId
      WHERE assessment.id = OLD.assessmentId)
    BEGIN
      SELECT RAISE(ABORT, 'entries are never deleted');
    END;
    """
}
