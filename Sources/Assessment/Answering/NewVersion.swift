extension Session {
  /// The entries that a new version of these answers begins with: why it is made, and every answer
  /// taken over, so that a version is the fold of its own entries as any other response.
  package func entriesOfNewVersion(
    because reason: String, at moment: Moment, operatorID: String? = nil
  ) -> [LogEntry] {
    func entry(_ path: String, _ reply: Reply?, _ reason: String?) -> LogEntry {
      LogEntry(
        at: moment.utc, offsetMinutes: moment.offsetMinutes, kind: .amend, path: path,
        new: reply?.json, role: setting.role, operatorID: operatorID, reason: reason)
    }
    return [entry("", nil, reason)]
      + questions.compactMap { item in
        replies[item].map { entry(form.items[item].linkId, $0, nil) }
      }
  }
}
