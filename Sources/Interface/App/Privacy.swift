import Assessment

/// What of a person's records whoever is at the keys may read.
///
/// > Private answers: the person's results are shown to the family only by choice (clinical.md I 8).
extension App {
  /// Whether that is all of them: the family reads what the person answered only where they chose so.
  var seesAll: Bool {
    guard sitting.role == .proxy, let person = sitting.person else { return true }
    let own = operators.first { $0.id == person.id }
    return own.map { Preferences(json: $0.settingsJSON).showsFamily } ?? false
  }

  /// The records as far as they may be read here.
  var openRecords: PersonRecords? { seesAll ? records : records?.ofFamily }

  /// Whether results of the person are kept from who is at the keys.
  var hidesResults: Bool { openRecords?.history.count != records?.history.count }

  /// Whether it may be read what is in a draft; that there is one is told to everybody (decision 11).
  func mayRead(_ draft: Draft) -> Bool { seesAll || draft.header.role.line == .proxy }
}

extension PersonRecords {
  /// What the family answered.
  fileprivate var ofFamily: PersonRecords {
    func isTheirs(_ header: AssessmentHeader) -> Bool { header.role.line == .proxy }
    return PersonRecords(
      person: person, drafts: drafts.filter { isTheirs($0.header) },
      history: history.filter { isTheirs($0.header) },
      earlierVersions: earlierVersions.filter { isTheirs($0.header) },
      stopped: stopped.filter { isTheirs($0.header) })
  }
}
