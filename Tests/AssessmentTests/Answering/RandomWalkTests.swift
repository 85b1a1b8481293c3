import FHIR
import Testing

@testable import Assessment

/// Going through a form like somebody who changes their mind, with the log that is kept of it.
struct RandomWalk {
  private(set) var session: Session
  private(set) var entries: [LogEntry] = []
  private var random: SteadyRandom
  private var minute = 0

  init(_ form: Form, seed: Int) {
    random = SteadyRandom(seed: UInt64(seed))
    session = Session(form, role: Role.allCases[seed % 4])
  }

  /// Answers what is open, and now and then goes back, takes back, or finishes and opens again.
  mutating func walk(_ steps: Int) {
    for _ in 0..<steps {
      minute += 1
      switch Int.random(in: 0..<10, using: &random) {
      case 0: change(nil, kind: .clear)
      case 1:
        log(.undo, "", nil, nil)
      case 2 where session.questions.count > 3:
        session = session.finished(at: moment(minute))
        log(.finish, "", nil, nil)
        minute += 1
        session = session.reopened(at: moment(minute))
        log(.reopen, "", nil, nil)
      case 3, 4: change(nil)
      default: change(session.firstOpen)
      }
    }
  }

  /// Replies to a question; nil means any of those that are put.
  private mutating func change(_ item: Int?, kind: LogEntry.Kind = .answer) {
    guard let item = item ?? session.questions.randomElement(using: &random) else { return }
    let old = session.replies[item]
    let new = kind == .clear ? nil : session.form.items[item].randomReply(&random)
    session = session.answering(item, with: new, at: moment(minute))
    let kind = new == nil ? LogEntry.Kind.clear : new?.absence == nil ? .answer : .skip
    log(kind, session.form.items[item].linkId, old, new)
  }

  private mutating func log(_ kind: LogEntry.Kind, _ path: String, _ old: Reply?, _ new: Reply?) {
    entries.append(
      LogEntry(
        at: moment(minute).utc, offsetMinutes: 60, kind: kind, path: path, old: old?.json,
        new: new?.json, role: session.setting.role))
  }
}

struct RandomWalkTests {
  @Test(arguments: 0..<200)
  func `the log replayed is the session itself`(_ seed: Int) throws {
    let ids = ["check-in", "cramping", "gait", "speech"]
    let form = try BuiltIn.form(ids[seed % ids.count])
    var walk = RandomWalk(form, seed: seed)
    walk.walk(60)
    let replayed = Session(form, role: walk.session.setting.role).replaying(walk.entries)
    #expect(replayed.replies == walk.session.replies)
    #expect(replayed.enabled == walk.session.enabled)
    #expect(replayed.calculated == walk.session.calculated)
    #expect(replayed.failures == walk.session.failures)
    #expect(replayed.response(id: "r") == walk.session.response(id: "r"))
    #expect(replayed.scores.map(\.kept) == walk.session.scores.map(\.kept))
  }

  @Test(arguments: 0..<20)
  func `what is worked out step by step is what is worked out anew`(_ seed: Int) throws {
    var walk = RandomWalk(try BuiltIn.form("check-in"), seed: seed)
    for _ in 0..<40 {
      walk.walk(1)
      var anew = walk.session
      anew.settle()
      #expect(anew.enabled == walk.session.enabled)
      #expect(anew.calculated == walk.session.calculated)
    }
  }
}
