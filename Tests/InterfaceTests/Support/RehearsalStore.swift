import Assessment

@testable import Interface

/// A store in memory that plays the one who carries effects out.
final class RehearsalStore {
  /// One assessment as it is kept.
  struct Kept {
    enum State: Equatable { case draft, finished, setAside }

    var header: AssessmentHeader
    var entries: [LogEntry] = []
    var state = State.draft
    var past: PastAssessment?
    /// Another program that has it open.
    var openIn: Int32?
  }

  let shelf: Shelf
  var people: [Person] = []
  var assessments: [Kept] = []
  private(set) var leases: Set<String> = []
  /// What the next change fails with; only once.
  var failure: Failure?
  /// What opening fails with.
  var faultOnOpening: Failure?

  init(shelf: Shelf) { self.shelf = shelf }

  var drafts: [Kept] { assessments.filter { $0.state == .draft } }
  var finished: [Kept] { assessments.filter { $0.state == .finished } }

  func perform(_ effect: Effect) -> Message? {
    if effect.isChange, let failure {
      self.failure = nil
      return .failed(failure)
    }
    switch effect {
    case .open: return faultOnOpening.map { .failed($0) } ?? .opened(shelf, people: people)
    case .load(let person, let line): return .loaded(records(of: person, line))
    case .add(let person): people.insert(person, at: 0)
    case .lease(let id): return lease(id)
    case .release(let id): leases.remove(id)
    case .record(let entries, let header):
      for entry in entries { append(entry, header) }
    case .finish(let finished): finish(finished)
    case .reopen(let entry, let header):
      append(entry, header)
      change(header.id) { $0.state = .draft }
    case .setAside(let id, _): change(id) { $0.state = .setAside }
    case .redraw, .end: break
    }
    return effect.isChange ? .saved : nil
  }

  private func lease(_ id: String) -> Message {
    if let process = assessments.first(where: { $0.header.id == id })?.openIn {
      return .heldElsewhere(process: process)
    }
    leases.insert(id)
    let kept = assessments.first { $0.header.id == id && $0.state == .draft }
    return .leased(kept.map { Draft(header: $0.header, entries: $0.entries) })
  }

  private func append(_ entry: LogEntry, _ header: AssessmentHeader) {
    if !assessments.contains(where: { $0.header.id == header.id }) {
      assessments.append(Kept(header: header))
      leases.insert(header.id)
    }
    change(header.id) { $0.entries.append(entry) }
  }

  private func finish(_ finished: Finished) {
    append(finished.entry, finished.header)
    leases.remove(finished.header.id)
    change(finished.header.id) { kept in
      kept.state = .finished
      kept.past = PastAssessment(
        header: finished.header, status: finished.status, finishedAt: finished.at,
        responseJSON: finished.responseJSON, scores: finished.scores)
    }
  }

  private func change(_ id: String, _ body: (inout Kept) -> Void) {
    for index in assessments.indices where assessments[index].header.id == id {
      body(&assessments[index])
    }
  }

  private func records(of person: Person, _ line: RoleLine) -> PersonRecords {
    let own = assessments.filter { $0.header.person.id == person.id }
    let drafts = own.filter { $0.state == .draft }.map {
      Draft(header: $0.header, entries: $0.entries, openIn: $0.openIn)
    }
    let history = own.compactMap { $0.state == .finished ? $0.past : nil }
      .sorted { $0.finishedAt > $1.finishedAt }
    return PersonRecords(
      person: person, drafts: drafts, history: history,
      responses: history.filter { $0.header.role.line == line }.map(\.responseJSON))
  }
}

extension Effect {
  /// Whether it changes what is kept, so that the next page waits for it.
  var isChange: Bool {
    switch self {
    case .record, .finish, .reopen, .setAside: true
    case .open, .load, .add, .lease, .release, .redraw, .end: false
    }
  }
}
