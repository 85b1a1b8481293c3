import FHIR
import Testing

@testable import Assessment

struct SessionTests {
  private static let one = "\"answerInteger\":1"

  private func form() throws -> Form {
    try Samples.form([
      Samples.item("a"),
      Samples.item("b", "integer", Samples.when(("a", "=", Self.one))),
      Samples.item("c"), Samples.item("note", "display"),
      Samples.calculated("sum", "1"),
    ])
  }

  @Test func `the questions put are those that are open, in order`() throws {
    let session = Session(try form())
    #expect(session.asked == ["a", "c"])
    #expect(session.answering("a", .integer(1)).asked == ["a", "b", "c"])
  }

  @Test func `answering leaves the session before as it was`() throws {
    let before = Session(try form())
    let after = before.answering("a", .integer(1), minute: 3)
    #expect(before.replies[0] == nil)
    #expect(after.replies[0] == .answers([.integer(1)]))
    #expect(after.authored == moment(3).local)
  }

  @Test func `the next question is the next one without a reply, from the front at the end`()
    throws
  {
    let session = Session(try form())
    #expect(session.firstOpen == 0)
    #expect(session.nextOpen(after: 0) == 2)
    #expect(session.nextOpen(after: 2) == 0)
    let done = session.answering("a", .integer(1)).replying("c", .absent(.declined))
    #expect(done.nextOpen(after: 2) == 1)
    #expect(done.answering("b", .integer(1)).nextOpen(after: 1) == nil)
  }

  @Test func `the question before is one that is put`() throws {
    let session = Session(try form())
    #expect(session.previousQuestion(before: 2) == 0)
    #expect(session.answering("a", .integer(1)).previousQuestion(before: 2) == 1)
    #expect(session.previousQuestion(before: 0) == nil)
  }

  @Test func `skipped and closed questions are not counted as answered`() throws {
    let session = Session(try form()).answering("a", .integer(1)).answering("b", .integer(2))
      .replying("c", .absent(.unknown))
    #expect(session.answeredCount == 2)
    #expect(session.answering("a", .integer(2)).answeredCount == 1)
  }

  @Test func `finishing sets the status and the time, and what hangs on them`() throws {
    let form = try Samples.form([
      Samples.item("a"),
      Samples.calculated(
        "finished", "iif(%resource.status = 'completed', %resource.authored, {})",
        type: "dateTime"),
    ])
    let session = Session(form).answering("a", .integer(1))
    #expect(session.calculated[1].isEmpty)
    let finished = session.finished(at: moment(9))
    #expect(finished.status == .completed)
    #expect(finished.calculated[1] == [.dateTime(moment(9).local)])
    let open = finished.reopened(at: moment(10))
    #expect(open.status == .inProgress)
    #expect(open.calculated[1].isEmpty)
    #expect(open.replies == session.replies)
  }

  @Test func `replaying tells replies, state and local time`() throws {
    func entry(_ kind: LogEntry.Kind, _ path: String, _ reply: Reply?, _ minute: Int) -> LogEntry {
      LogEntry(
        at: moment(minute).utc, offsetMinutes: 60, kind: kind, path: path, new: reply?.json,
        role: .`self`)
    }
    let start = Session(try form())
    var entries = [
      entry(.answer, "a", .answers([.integer(1)]), 1), entry(.skip, "c", .absent(.unknown), 2),
      entry(.undo, "c", nil, 3), entry(.answer, "unknown", .answers([.integer(1)]), 4),
    ]
    let session = start.replaying(entries)
    #expect(session.replies.prefix(3) == [.answers([.integer(1)]), nil, .absent(.unknown)])
    #expect(session.asked == ["a", "b", "c"])
    #expect(session.authored == moment(2).local)
    entries.append(entry(.finish, "", nil, 5))
    #expect(start.replaying(entries).status == .completed)
    #expect(start.replaying(entries).authored == moment(5).local)
    entries += [entry(.reopen, "", nil, 6), entry(.clear, "a", nil, 7)]
    #expect(start.replaying(entries).status == .inProgress)
    #expect(start.replaying(entries).asked == ["a", "c"])
  }

  @Test func `what is not asked has the value it was given, what is asked has none`() throws {
    let form = try Samples.form([
      Samples.item("asked", "integer", "\"initial\":[{\"valueInteger\":7}]"),
      Samples.item(
        "k", "integer", "\"initial\":[{\"valueInteger\":3}]", Samples.extensions(Samples.hidden)),
      Samples.item(
        "w", "choice",
        "\"initial\":[{\"valueCoding\":{\"system\":\"s\",\"code\":\"yes\"}}]",
        Samples.extensions(Samples.hidden), Samples.weighted),
      Samples.calculated(
        "sum",
        "%resource.item.where(linkId = 'k').answer.value "
          + "+ %resource.item.where(linkId = 'w').answer.value.weight()"),
    ])
    let session = Session(form)
    // > No answer is preselected (decision 9).
    #expect(session.replies[0] == nil)
    #expect(session.calculated[3] == [.decimal("7")])
  }
}
