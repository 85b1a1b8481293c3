import Assessment
import GRDB
import Testing

@testable import Records

struct RecordingTests {
  let folder = TemporaryFolder()

  @Test func `entries come back as they were, in their order`() throws {
    let store = try folder.open()
    let entries = [
      entry("q1"),
      LogEntry(
        at: minute(2), offsetMinutes: -570, kind: .undo, path: "q1[2]", old: #"{"a":1.50}"#,
        new: nil, role: .interview, operatorID: "o1", reason: "slip – “Ünï”"),
      entry("q1", at: 1, kind: .skip, new: nil),
    ]
    for one in entries { try store.keep(one, to: header()) }
    #expect(try store.entries(of: "a1") == entries)
    #expect(try store.draft("a1") == Draft(header: header(), entries: entries))
  }

  @Test func `the first entry makes person, operator and questionnaire`() throws {
    let store = try folder.open()
    let header = header(role: .interview, operatorID: "nurse")
    try store.keep(entry(operatorID: "aide"), to: header)
    #expect(try store.draft("a1")?.header == header)
    #expect(try store.people() == [ana])
    #expect(try store.operators().map(\.id) == ["aide", "nurse"])
    #expect(try store.operators().map(\.role) == [.`self`, .interview])
  }

  @Test func `rows that were there are left as they are`() throws {
    let store = try folder.open()
    let renamed = Person(id: ana.id, name: "A.", born: nil)
    let nurse = Operator(id: "nurse", name: "N", role: .proxy, settingsJSON: #"{"scan":true}"#)
    _ = try store.findOrAdd(renamed)
    try store.addOperator(nurse)
    try store.keep(entry(), to: header(operatorID: "nurse"))
    #expect(try store.people() == [renamed])
    #expect(try store.operators() == [nurse])
  }

  @Test func `a questionnaire is kept once, and each text of it`() throws {
    let store = try folder.open()
    try store.keep(entry(), to: header("a1", json: "{}"))
    try store.keep(entry(), to: header("a2", json: "{}"))
    try store.keep(entry(), to: header("a3", json: "{ }"))
    let kept = try store.queue.read {
      try String.fetchAll($0, sql: "SELECT hash FROM questionnaire ORDER BY rowid")
    }
    #expect(kept == [ContentHash(of: "{}").text, ContentHash(of: "{ }").text])
    #expect(try store.draft("a3")?.header.questionnaireJSON == "{ }")
  }

  @Test(arguments: LogEntry.Kind.allCases)
  func `every kind of entry can be kept`(kind: LogEntry.Kind) throws {
    let store = try folder.open()
    try store.keep(entry(kind: kind), to: header())
    #expect(try store.draft("a1")?.entries.map(\.kind) == [kind])
  }

  @Test(arguments: Role.allCases)
  func `every role can be kept`(role: Role) throws {
    let store = try folder.open()
    try store.complete(header(role: role, operatorID: "o"), at: 1)
    #expect(try store.history(of: "p1").map(\.header.role) == [role])
    #expect(try store.history(of: "p1").first?.scores == [score()])
  }

  @Test func `finishing keeps response, scores and the last entry together`() throws {
    let store = try folder.open()
    let scores = [score("function", nil), score("gait", "19")]
    try store.complete(header(), at: 5, json: #"{"x":1}"#, scores: scores)
    #expect(
      try store.history(of: "p1") == [
        PastAssessment(
          header: header(), status: .completed, finishedAt: minute(5), responseJSON: #"{"x":1}"#,
          scores: scores)
      ])
    #expect(try store.drafts().isEmpty)
    #expect(try store.draft("a1") == nil)
    #expect(try store.entries(of: "a1").map(\.kind) == [.answer, .finish])
  }

  @Test func `what is finished cannot be finished again, nor is the entry kept`() throws {
    let store = try folder.open()
    try store.complete(header(), at: 5, json: "{}")
    #expect(throws: StoreError.notInProgress(id: "a1")) {
      try store.finish(
        header(), at: minute(6), status: .completed, responseJSON: "[]", scores: [],
        entry: entry("", kind: .finish))
    }
    #expect(try store.history(of: "p1").map(\.responseJSON) == ["{}"])
    #expect(try store.entries(of: "a1").count == 2)
  }

  @Test(arguments: LogEntry.Kind.allCases)
  func `what is finished takes no entry but that of a flag`(kind: LogEntry.Kind) throws {
    let store = try folder.open()
    try store.complete(header("a1"), at: 5)
    try store.complete(header("a2"), at: 6, status: .amended)
    for id in ["a1", "a2"] {
      if kind == .flagShown || kind == .flagAcknowledged {
        try store.keep(entry(kind: kind), to: header(id))
        #expect(try store.entries(of: id).map(\.kind) == [.answer, .finish, kind])
      } else {
        #expect(throws: StoreError.notInProgress(id: id)) {
          try store.keep(entry(kind: kind), to: header(id))
        }
        #expect(try store.entries(of: id).count == 2)
      }
    }
    #expect(try store.history(of: "p1").count == 2)
  }

  @Test(arguments: LogEntry.Kind.allCases)
  func `what was set aside takes no entry`(kind: LogEntry.Kind) throws {
    let store = try folder.open()
    try store.keep(entry(), to: header())
    try store.stop("a1", at: minute(9))
    #expect(throws: StoreError.notInProgress(id: "a1")) {
      try store.keep(entry(kind: kind), to: header())
    }
    #expect(try store.entries(of: "a1") == [entry()])
  }

  @Test(arguments: [PastAssessment.Status.inProgress, .stopped])
  func `finishing ends in completed or amended only`(status: PastAssessment.Status) throws {
    let store = try folder.open()
    #expect(throws: StoreError.self) { try store.complete(header(), at: 5, status: status) }
    #expect(try store.draft("a1")?.entries.count == 1)
  }

  @Test func `an assessment can be finished by its only entry`() throws {
    let store = try folder.open()
    try store.add(ana)
    try store.finish(
      header(), at: minute(1), status: .completed, responseJSON: "{}", scores: [],
      entry: entry("", kind: .finish))
    #expect(try store.history(of: "p1").count == 1)
  }

  @Test func `two scores of one code do not prevent finishing`() throws {
    let store = try folder.open()
    try store.complete(header(), at: 5, scores: [score("gait", "19"), score("gait", "20")])
    #expect(try store.history(of: "p1").first?.scores == [score("gait", "19")])
  }

  @Test func `a finished assessment can be taken back, changed and finished`() throws {
    let store = try folder.open()
    try store.complete(header(), at: 5)
    try store.reopen(header(), entry: entry("", at: 6, kind: .reopen, new: nil))
    #expect(try store.history(of: "p1").isEmpty)
    #expect(try store.draft("a1")?.entries.map(\.kind) == [.answer, .finish, .reopen])
    try store.complete(header(), at: 7, scores: [score("gait", "20")])
    #expect(try store.history(of: "p1").map(\.finishedAt) == [minute(7)])
    #expect(try store.history(of: "p1").flatMap(\.scores) == [score("gait", "20")])
  }

  @Test func `a draft that was set aside stays readable and is no draft`() throws {
    let store = try folder.open()
    try store.keep(entry(), to: header())
    try store.keep(entry(), to: header("a2", of: ben))
    try store.stop("a1", at: minute(9))
    #expect(try store.drafts().map(\.header.id) == ["a2"])
    #expect(try store.entries(of: "a1") == [entry()])
    #expect(try store.history(of: nil).isEmpty)
  }

  @Test func `only a draft can be set aside`() throws {
    let store = try folder.open()
    try store.complete(header(), at: 5)
    for id in ["a1", "nobody's"] {
      #expect(throws: StoreError.notInProgress(id: id)) { try store.stop(id, at: minute(9)) }
    }
    #expect(try store.history(of: "p1").count == 1)
  }

  @Test func `an amended version takes the place of the earlier one, which stays`() throws {
    let store = try folder.open()
    try store.complete(header("a1"), at: 5, scores: [score("gait", "19")])
    try store.complete(header("a2"), at: 10, scores: [score("gait", "18")])
    try store.keep(
      entry(at: 20, kind: .amend, reason: "misread"), to: header("a3", replaces: "a1"))
    #expect(try store.history(of: "p1").map(\.header.id) == ["a2", "a1"], "not before it is done")
    try store.complete(header("a3"), at: 21, status: .amended, scores: [score("gait", "17")])
    #expect(try store.history(of: "p1").map(\.header.id) == ["a2", "a3"])
    #expect(try store.history(of: "p1").map(\.finishedAt) == [minute(10), minute(21)])
    #expect(try store.history(of: "p1").flatMap(\.scores).map(\.value) == ["18", "17"])
    #expect(try store.entries(of: "a1").count == 2)
  }

  @Test(arguments: [
    "UPDATE entry SET new = '4'", "DELETE FROM entry", "DELETE FROM entry WHERE id = 1",
    "INSERT OR REPLACE INTO entry SELECT * FROM entry",
    "INSERT INTO deletion VALUES ('p2'); DELETE FROM entry",
  ])
  func `an entry is never changed or deleted`(sql: String) throws {
    let store = try folder.open()
    try store.keep(entry(), to: header())
    #expect(throws: DatabaseError.self) { try store.queue.write { try $0.execute(sql: sql) } }
    #expect(try store.entries(of: "a1") == [entry()])
  }

  @Test func `an instant that would stand in the wrong place is refused`() throws {
    let store = try folder.open()
    let local = LogEntry(
      at: "2026-11-22T11:00:00+01:00", offsetMinutes: 60, kind: .answer, path: "q", role: .proxy)
    #expect(throws: StoreError.self) { try store.keep(local, to: header()) }
    #expect(try store.drafts().isEmpty)
  }
}
