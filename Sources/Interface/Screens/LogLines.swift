package import Assessment
import FHIR

extension Words {
  /// What happened to a response, a line each: when, who, what.
  ///
  /// The offset of times that were another than `offsetMinutes` is written out; `person` is nil where
  /// it is who reads this.
  package func logLines(
    _ entries: [LogEntry], form: Form?, offsetMinutes: Int, person: String?,
    presser: (String) -> String?
  ) -> [Wording] {
    var lines: [Wording] = []
    var takenOver = 0
    for (index, entry) in entries.enumerated() {
      if entry.kind == .amend, !entry.path.isEmpty {
        takenOver += 1
        // because every answer is taken over at once, they are told together.
        if entries.dropFirst(index + 1).first?.kind == .amend { continue }
      }
      let local = entry.local
      let day = common.date(local?.date.year ?? 0, local?.date.month, local?.date.day)
      let zone =
        entry.offsetMinutes == offsetMinutes ? "" : " (UTC\(Self.offset(entry.offsetMinutes)))"
      let name = entry.operatorID.flatMap(presser).map { " (\($0))" } ?? ""
      let rest =
        ", \(local?.time?.description.prefix(5) ?? "")\(zone), \(history.who(entry.role, person))\(name): "
        + what(entry, form, takenOver)
      lines.append(Wording(day.full + rest, short: day.short + rest))
      takenOver = 0
    }
    return lines
  }

  private func what(_ entry: LogEntry, _ form: Form?, _ takenOver: Int) -> String {
    let item = form?.item(entry.path)
    let label = item?.name ?? entry.path
    let flag = form?.flags.first { $0.linkId == entry.path }?.line ?? entry.path
    switch entry.kind {
    case .answer, .skip:
      let before = entry.old.map { log.before(told($0, item, entry.role)) } ?? ""
      let answer = "\(label): \(told(entry.new ?? "", item, entry.role))\(before)"
      return switch entry.reason {
      case LogEntry.filledIn: log.filledIn(answer)
      case LogEntry.unconfirmed: log.unconfirmed(answer)
      default: answer
      }
    case .clear:
      return log.cleared(label) + (entry.old.map { log.before(told($0, item, entry.role)) } ?? "")
    case .undo: return log.undone(label)
    case .flagShown:
      return entry.reason == LogEntry.known ? log.keptQuiet(flag) : log.told(flag)
    case .flagAcknowledged: return log.teamKnows(flag)
    case .finish: return log.finished
    case .reopen: return log.reopened
    case .amend:
      return entry.path.isEmpty ? log.amended(entry.reason ?? "") : log.takenOver(takenOver)
    }
  }

  private func told(_ json: String, _ item: FormItem?, _ role: Role) -> String {
    guard let item, let reply = Reply(json: json).map(item.worded) else { return json }
    let answer = answer(reply, of: item, role: role)
    return digit(of: reply).map { "\($0) \(answer)" } ?? answer
  }

  /// The offset as it is written: `+01:00`.
  private static func offset(_ minutes: Int) -> String {
    let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
    let digits = [hours, rest].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return (minutes < 0 ? "-" : "+") + digits
  }
}
