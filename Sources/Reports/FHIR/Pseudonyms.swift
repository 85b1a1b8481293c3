import Assessment

/// Puts identifiers that tell nothing in place of those that other programs gave to people.
///
/// Ours are random and stay, so that two exports without names tell of the same people alike.
struct Pseudonyms {
  private let make: () -> String
  private var known: [String: String] = [:]

  init(_ make: @escaping () -> String) { self.make = make }

  mutating func record(_ record: KeptRecord) -> KeptRecord {
    switch record {
    case .questionnaire: record
    case .person(let one): .person(person(one))
    case .operator(let one): .operator(presser(one))
    case .assessment(let one): .assessment(assessment(one))
    }
  }

  private mutating func person(_ one: PersonRecord) -> PersonRecord {
    let kept = one.person
    return PersonRecord(
      person: Person(id: id(kept.id), name: kept.name, born: kept.born, note: kept.note),
      language: one.language, putAwayAt: one.putAwayAt)
  }

  private mutating func presser(_ one: OperatorRecord) -> OperatorRecord {
    OperatorRecord(
      Operator(
        id: id(one.value.id), name: one.value.name, role: one.value.role,
        settingsJSON: one.value.settingsJSON),
      relatedTo: one.relatedTo.map { id($0) }, isInterviewer: one.isInterviewer)
  }

  private mutating func assessment(_ one: AssessmentRecord) -> AssessmentRecord {
    let header = one.header
    return AssessmentRecord(
      header: AssessmentHeader(
        id: header.id, person: Person(id: id(header.person.id), name: header.person.name),
        questionnaireURL: header.questionnaireURL,
        questionnaireVersion: header.questionnaireVersion,
        questionnaireJSON: header.questionnaireJSON, role: header.role,
        operatorID: header.operatorID.map { id($0) }, startedAt: header.startedAt,
        replaces: header.replaces),
      status: one.status, finishedAt: one.finishedAt, authoredAt: one.authoredAt,
      isReplaced: one.isReplaced,
      responseJSON: one.responseJSON.map { json in
        NamedPart.nameless(json) { member, reference in
          // because a reference may be an address, the person is whom the record is about.
          if member == "subject" { return "Patient/" + id(header.person.id) }
          let type = reference.split(separator: "/").dropLast().last
          return (type.map { "\($0)/" } ?? "urn:uuid:") + id(BundleResource.end(of: reference))
        }
      },
      scores: one.scores,
      entries: one.entries.map { entry in
        LogEntry(
          at: entry.at, offsetMinutes: entry.offsetMinutes, kind: entry.kind, path: entry.path,
          old: entry.old, new: entry.new, role: entry.role,
          operatorID: entry.operatorID.map { id($0) }, reason: entry.reason)
      },
      rhythms: one.rhythms)
  }

  private mutating func id(_ id: String) -> String {
    guard !Self.isOurs(id) else { return id }
    if let known = known[id] { return known }
    let made = make()
    known[id] = made
    return made
  }

  /// Whether it is a random UUID, as ours are.
  private static func isOurs(_ id: String) -> Bool {
    let bytes = Array(id.utf8)
    return bytes.count == 36
      && bytes.enumerated().allSatisfy { at, byte in
        switch at {
        case 8, 13, 18, 23: byte == UInt8(ascii: "-")
        case 14: byte == UInt8(ascii: "4")
        default: (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
        }
      }
  }
}
