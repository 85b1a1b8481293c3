import Assessment

@testable import Interface

/// A store in memory that plays the one who carries effects out.
final class RehearsalStore {
  /// One assessment as it is kept.
  struct Kept {
    enum State: Equatable { case draft, finished, setAside }

    var header: AssessmentHeader
    var entries: [LogEntry] = []
    var rhythms: [PressRhythm] = []
    var state = State.draft
    var past: PastAssessment?
    /// Another program that has it open.
    var openIn: Int32?

    /// What is kept of it, with what was logged of its flags.
    var pastWithFlags: PastAssessment? {
      past.map {
        PastAssessment(
          header: $0.header, status: $0.status, finishedAt: $0.finishedAt,
          authoredAt: $0.authoredAt,
          responseJSON: $0.responseJSON, scores: $0.scores, flagEntries: entries.ofFlags)
      }
    }
  }

  private(set) var shelf: Shelf
  var people: [Person] = []
  var peoplePutAway: [Person] = []
  var operators: [Operator] = []
  /// The files with copies of what was kept before.
  var copies: [String] = []
  var today = ""
  var emergencyNumber: String?
  var assessments: [Kept] = []
  private(set) var leases: Set<String> = []
  /// Where answers went that could not be kept, and how many were given for it.
  private(set) var movedTo: String?
  private(set) var movedAnswers = 0
  /// What the next change fails with; only once.
  var failure: Failure?
  /// What the next question to the store fails with; only once.
  var lookingFailure: Failure?
  /// What every release of a draft fails with.
  var releasingFailure: Failure?
  /// What keeping settings fails with.
  var keepingFailure: Failure?
  /// Whether nobody can say anything.
  var isMute = false
  /// The reports that were written, and what writing one fails with.
  private(set) var reports: [ReportWish] = []
  var reportFailure: Failure?
  /// What opening fails with.
  var faultOnOpening: Failure?

  init(shelf: Shelf) { self.shelf = shelf }

  var drafts: [Kept] { assessments.filter { $0.state == .draft } }
  var finished: [Kept] { assessments.filter { $0.state == .finished } }

  func perform(_ effect: Effect) -> Message? {
    if effect.isChange, let failure {
      self.failure = nil
      return .failed(failure, of: effect)
    }
    if effect.isLook, let lookingFailure {
      self.lookingFailure = nil
      return .failed(lookingFailure, of: effect)
    }
    switch effect {
    case .open:
      return faultOnOpening.map { .failed($0, of: effect) }
        ?? .opened(
          Opened(
            shelf: shelf, people: people, putAway: peoplePutAway, operators: operators,
            today: TodayList(today), copies: copies, emergencyNumber: emergencyNumber))
    case .load(let person): return .loaded(records(of: person))
    case .add(let person):
      let kept = people + peoplePutAway
      if let known = kept.first(where: person.isMeant) { return .added(known) }
      people.insert(person, at: 0)
      return .added(person)
    case .changePeople(let change):
      keep(change)
      return .peopleChanged(change, people, putAway: peoplePutAway)
    case .loadStandings(let people): return .standings(people.map(standing))
    case .addOperator(let presser): operators.append(presser)
    case .keepOperator(let presser):
      if let keepingFailure { return .failed(keepingFailure, of: effect) }
      operators = operators.filter { $0.id != presser.id } + [presser]
    case .say: return isMute ? .cannotSay : nil
    case .translate(let language):
      shelf = Rehearsal.$words.withValue(language == "es" ? .spanish : .english) { .wide }
      return .translated(shelf, language: language)
    case .lease(let id): return lease(id)
    case .release(let id):
      if let releasingFailure { return .failed(releasingFailure, of: effect) }
      leases.remove(id)
    case .record(let entries, let header):
      for entry in entries { append(entry, header) }
    case .finish(let finished): finish(finished)
    case .reopen(let entry, let header):
      append(entry, header)
      change(header.id) { $0.state = .draft }
    case .setAside(let id, _): change(id) { $0.state = .setAside }
    case .findPlaces: return .places(["/media/stick", "/srv/kim"])
    case .move(let folder, _, let known, _):
      movedTo = folder
      movedAnswers = known.count
      return .moved(to: folder)
    case .keepRhythm(let rhythm, let id): change(id) { $0.rhythms.append(rhythm) }
    case .loadLog(let id):
      return .log(assessments.first { $0.header.id == id }?.entries ?? [])
    case .loadRhythms(let id):
      return .rhythms(assessments.first { $0.header.id == id }?.rhythms ?? [])
    case .writeReport(let wish):
      if let reportFailure { return .failed(reportFailure, of: effect) }
      reports.append(wish)
      return .reported(path: "/srv/kim/thenar-report-2026-11-22.html")
    case .hush, .redraw, .colours, .end: break
    }
    return effect.isChange ? .saved : nil
  }

  private func keep(_ change: PeopleChange) {
    switch change {
    case .update(let person): people = people.map { $0.id == person.id ? person : $0 }
    case .putAway(let person, _):
      people.removeAll { $0 == person }
      peoplePutAway.append(person)
    case .takeBack(let person):
      peoplePutAway.removeAll { $0 == person }
      people.insert(person, at: 0)
    case .merge(let double, _): people.removeAll { $0 == double }
    case .delete(let person): people.removeAll { $0 == person }
    }
  }

  private func standing(of personID: String) -> Standing {
    let theirs = records(of: Person(id: personID, name: ""))
    return Standing(
      personID: personID, drafts: theirs.drafts,
      finishedAt: theirs.history.first { $0.header.role == .interview }?.finishedAt)
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
    for entry in finished.flags + [finished.entry] { append(entry, finished.header) }
    leases.remove(finished.header.id)
    let earlier = assessments.first { $0.header.id == finished.header.replaces }?.past
    change(finished.header.id) { kept in
      kept.state = .finished
      kept.past = PastAssessment(
        header: finished.header, status: finished.status, finishedAt: finished.at,
        authoredAt: earlier?.authoredAt, responseJSON: finished.responseJSON,
        scores: finished.scores)
    }
  }

  private func change(_ id: String, _ body: (inout Kept) -> Void) {
    for index in assessments.indices where assessments[index].header.id == id {
      body(&assessments[index])
    }
  }

  private func records(of person: Person) -> PersonRecords {
    let own = assessments.filter { $0.header.person.id == person.id }
    let drafts = own.filter { $0.state == .draft }.map {
      Draft(header: $0.header, entries: $0.entries, openIn: $0.openIn)
    }
    let finished = own.compactMap { $0.state == .finished ? $0.pastWithFlags : nil }
      .sorted { ($0.authoredAt, $0.finishedAt) > ($1.authoredAt, $1.finishedAt) }
    let replaced = Set(finished.compactMap(\.header.replaces))
    return PersonRecords(
      person: person, drafts: drafts,
      history: finished.filter { !replaced.contains($0.header.id) },
      earlierVersions: finished.filter { replaced.contains($0.header.id) },
      stopped: own.filter { $0.state == .setAside }.map {
        Draft(header: $0.header, entries: $0.entries)
      })
  }
}

extension Effect {
  /// Whether it asks the store for something.
  fileprivate var isLook: Bool {
    switch self {
    case .load, .add, .changePeople, .loadStandings, .addOperator, .lease: true
    default: false
    }
  }

  /// Whether it changes what is kept, so that the next page waits for it.
  var isChange: Bool {
    switch self {
    case .record, .finish, .reopen, .setAside: true
    case .open, .load, .add, .changePeople, .loadStandings, .addOperator, .lease, .release,
      .keepRhythm,
      .findPlaces, .move, .loadRhythms, .loadLog, .keepOperator, .redraw, .colours, .translate,
      .say, .hush,
      .writeReport, .end:
      false
    }
  }
}
