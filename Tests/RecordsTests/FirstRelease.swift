/// A file as the first release made it, never edited: what lies on people's disks.
let firstRelease = """
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
  INSERT INTO person VALUES ('p1', 'Ana Ríos', '1961-04', 'es', NULL, NULL);
  INSERT INTO operator VALUES ('o1', 'N', 'interview', '{"scan":1}');
  INSERT INTO questionnaire VALUES (
    '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a', 'u', '1', '{}');
  INSERT INTO assessment VALUES ('a1', 'p1',
    '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a', 'self', NULL,
    'in-progress', '2026-11-22T10:00:00.000Z', NULL, NULL, NULL, NULL);
  INSERT INTO assessment VALUES ('a2', 'p1',
    '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a', 'interview', 'o1',
    'completed', '2026-11-21T10:00:00.000Z', '2026-11-21T10:10:00.000Z',
    '2026-11-21T10:10:00.000Z', '{"status":"completed"}', NULL);
  INSERT INTO entry VALUES (1, 'a1', '2026-11-22T10:00:00.000Z', 60, 'answer', 'gait.walk', NULL,
    '{"valueInteger":3}', 'self', NULL, NULL);
  INSERT INTO score VALUES ('p1', 'own', 'gait', '2026-11-21T10:10:00.000Z', 'a2', '22.80', 5, 6,
    '0', '24', 1);
  INSERT INTO lease VALUES ('a1', 4194305, NULL, NULL);

  PRAGMA journal_mode = WAL;
  PRAGMA user_version = 1;
  """
