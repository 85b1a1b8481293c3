import Assessment
import FHIR
import Glibc
import Interface
import Library
import Records
import Reports
import Speech

/// Carries out what the interface asks for: the store, the shelf, the leases.
final class Performer {
  let folder: String
  private let speaker = Speaker(variable: Paths.variable)
  private let language: Language
  private(set) var store: Store?
  private var emergencyNumber: String?
  /// Where answers could not be kept, or where they went for want of that: the data folder first.
  private lazy var failedPlaces = [folder]
  /// The folder that answers went to because they could not be kept in `folder`.
  private(set) var movedTo: String?
  /// What the store could not do when it was closed.
  private(set) var closingFault: StoreError?
  /// Whether something was finished, and not taken up again.
  private(set) var hasFinished = false

  init(folder: String, language: Language) {
    self.folder = folder
    self.language = language
  }

  /// Does what an effect says; nil when there is nothing to tell.
  func perform(_ effect: Effect) -> Message? {
    do throws(StoreError) {
      return try carryOut(effect)
    } catch {
      return .failed(Failure(error), of: effect)
    }
  }

  private func carryOut(_ effect: Effect) throws(StoreError) -> Message? {
    switch effect {
    case .open: return try open()
    case .say(let text, let language): return speaker.say(text, in: language) ? nil : .cannotSay
    case .hush:
      speaker.hush()
      return nil
    default: break
    }
    // because nothing may be called kept that was given to no store.
    guard let store else { throw .cannotOpen }
    switch effect {
    case .load(let known):
      let person = try store.current(known)
      return .loaded(
        PersonRecords(
          person: person, drafts: try store.drafts(of: person.id),
          history: try store.history(of: person.id),
          earlierVersions: try store.earlierVersions(of: person.id),
          stopped: try store.stopped(of: person.id)))
    case .add(let person): return .added(try store.findOrAdd(person))
    case .changePeople(let change):
      try store.keep(change)
      return .peopleChanged(
        change, try store.people(), putAway: try store.peoplePutAway())
    case .loadStandings(let people): return .standings(try store.standings(of: people))
    case .addOperator(let presser): try store.addOperator(presser)
    case .keepOperator(let presser): try store.keepOperator(presser)
    case .translate(let tag):
      return .translated(Paths.shelf(in: folder, language: tag), language: tag)
    case .lease(let id):
      if case .heldBy(let process) = try store.take(id) { return .heldElsewhere(process: process) }
      return .leased(try store.draft(id))
    case .release(let id): try store.release(id)
    case .record(let entries, let header):
      try store.append(entries, to: header)
      return .saved
    case .finish(let finished):
      try store.finish(
        finished.header, at: finished.at, status: finished.status,
        responseJSON: finished.responseJSON, scores: finished.scores, entry: finished.entry,
        flags: finished.flags)
      hasFinished = true
      return .saved
    case .reopen(let entry, let header):
      try store.reopen(header, entry: entry)
      hasFinished = false
      return .saved
    case .setAside(let id, let at):
      try store.stop(id, at: at)
      return .saved
    case .findPlaces: return .places(Paths.places(besides: failedPlaces))
    case .move(let wish, let header, let known, let hands):
      return .moved(to: try move(to: wish, header, known, hands, from: store))
    case .keepRhythm(let rhythm, let id): try store.keep(rhythm, of: id)
    case .writeReport(let wish): return try write(wish, from: store)
    case .loadLog(let id): return .log(try store.entries(of: id))
    case .loadRhythms(let id): return .rhythms(try store.rhythms(of: id))
    case .open, .say, .hush, .redraw, .colours, .end: break
    }
    return nil
  }

  /// What the loop watches besides keys.
  var watched: [Int32] { speaker.descriptor.map { [$0] } ?? [] }

  /// What there is to hear about the text that is being said.
  func listen() -> Message? {
    switch speaker.listen() {
    case .ended?: .saidAll
    case .lost?: .cannotSay
    case nil: nil
    }
  }

  /// Copies a draft into a new folder, where everything goes from now on.
  private func move(
    to wish: String, _ header: AssessmentHeader, _ known: [LogEntry], _ hands: Operator?,
    from store: Store
  ) throws(StoreError) -> String {
    failedPlaces.append(String(wish[..<(wish.lastIndex(of: "/") ?? wish.endIndex)]))
    let folder = Paths.unused(Paths.fromHome(wish))
    let other = try Store(folder: folder)
    // because a draft is carried on by the same hands alone, and some only beside that number.
    if let hands { try other.keepOperator(hands) }
    if let emergencyNumber { Paths.keep(emergencyNumber: emergencyNumber, in: folder) }
    var entries: [LogEntry] = []
    // because a store that cannot keep an answer may not give any either.
    do throws(StoreError) { entries = try store.entries(of: header.id) } catch { entries = known }
    let all = entries.isEmpty ? known : entries
    // because nobody is kept there yet, the person comes along.
    try other.add(header.person)
    if !all.isEmpty { try other.append(all, to: header) }
    do throws(StoreError) { try store.close() } catch { closingFault = nil }
    self.store = other
    movedTo = folder
    return folder
  }

  /// Writes a report among the person's documents.
  private func write(_ wish: ReportWish, from store: Store) throws(StoreError) -> Message {
    let spoken = Language(argument: wish.language) ?? language
    let making = ReportMaking(folder: folder, language: spoken, moment: wish.at)
    let shape = ReportShape(wish.shape)
    let text = try making.text(
      as: shape, of: wish.person, Report.Wish(from: wish.from, isNamed: wish.isNamed), from: store)
    do throws(FileFault) {
      return .reported(
        path: try ReportFile.write(
          text, as: shape, on: wish.at.local.date, in: Paths.documents))
    } catch {
      return .failed(
        error.code == ENOSPC || error.code == EDQUOT
          ? .full : .folderUnusable(path: Paths.documents, reason: error.reason),
        of: .writeReport(wish))
    }
  }

  private func open() throws(StoreError) -> Message {
    let store = try Store(folder: folder)
    self.store = store
    emergencyNumber = Paths.emergencyNumber(in: folder)
    return .opened(
      Opened(
        shelf: Paths.shelf(in: folder, language: language.tag), people: try store.people(),
        putAway: try store.peoplePutAway(),
        operators: try store.operators(), today: Paths.today(in: folder),
        emergencyNumber: emergencyNumber))
  }

  /// Leaves a single file behind.
  ///
  /// Every answer is in it already, so a fault here loses nothing.
  func close() {
    do throws(StoreError) {
      try store?.close()
    } catch {
      closingFault = error
    }
    store = nil
  }
}

extension ReportShape {
  fileprivate init(_ chosen: ReportWish.Shape) {
    switch chosen {
    case .page: self = .html
    case .text: self = .text
    case .tables: self = .csv
    case .records: self = .fhir
    }
  }
}

extension Store {
  /// Keeps a change of somebody.
  fileprivate func keep(_ change: PeopleChange) throws(StoreError) {
    switch change {
    case .update(let person): try update(person)
    case .putAway(let person, let instant): try putAway(person.id, at: instant)
    case .takeBack(let person): try putAway(person.id, at: nil)
    case .merge(let double, let person): try merge(double.id, into: person.id)
    case .delete(let person): try delete(person.id)
    }
  }
}

extension Failure {
  /// What the store could not do, as the interface knows it.
  init(_ error: StoreError) {
    switch error {
    case .folderUnusable(let path, let code):
      self = .folderUnusable(path: path, reason: String(cString: strerror(code)))
    case .cannotOpen: self = .cannotOpen
    case .full: self = .full
    case .readOnly: self = .readOnly
    case .busy: self = .busy
    case .damaged: self = .damaged
    case .newer(let found, let known): self = .newer(found: found, known: known)
    case .personGone(let id): self = .personGone(id: id)
    case .notInProgress: self = .finishedElsewhere
    case .openElsewhere(let process): self = .openElsewhere(process: Int(process))
    case .fileUnusable(let path, let code):
      self = .folderUnusable(path: path, reason: String(cString: strerror(code)))
    // because only a copy that is to be put back is looked at for that.
    case .unusableCopy: self = .damaged
    case .failed(let code, let message): self = .other(code: Int(code), message: message)
    }
  }
}
