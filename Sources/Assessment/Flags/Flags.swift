package import FHIR
import FHIRPath

extension Session {
  /// The flags that hold as the answers stand, in the order of the form.
  package var flags: [FlagDefinition] { form.flags.filter { enabled[$0.item] } }

  /// The flags that hold and take a page of their own, being new.
  package var interruptions: [FlagDefinition] {
    let candidates = flags.filter { $0.interrupts != nil }
    guard !candidates.isEmpty else { return [] }
    do throws(EvaluationFailure) {
      var evaluation = try Evaluation(of: self, steps: Self.mostSteps)
      var found: [FlagDefinition] = []
      for flag in candidates {
        guard let rule = flag.interrupts else { continue }
        if try evaluation.values(of: rule).first?.boolean == true { found.append(flag) }
      }
      return found
    } catch {
      // because a rule that cannot be worked out must not hide what it is about.
      return candidates
    }
  }

  /// Whether a flag that holds is quiet, because the team knows it as it is.
  ///
  /// > quiets a flag until it gets worse, or until it was absent once and comes back (clinical.md,
  /// > part E).
  ///
  /// `past` is what was finished in the same role line, newest first; the assessment `id`, which the
  /// session is, says nothing about itself.
  package func isQuiet(
    _ flag: FlagDefinition, after past: [PastAssessment], besides id: String
  ) -> Bool {
    for response in past where response.header.id != id {
      let logged = response.flagEntries.filter { $0.path == flag.linkId }
      let shown = logged.last { $0.kind == .flagShown && $0.reason != LogEntry.atOnce }
      if shown != nil, logged.contains(where: { $0.kind == .flagAcknowledged }) {
        // because a kept response can be read, one that cannot leaves nothing to compare with.
        guard let known = try? JSONTree(response.responseJSON) else { return false }
        return !isWorse(flag, than: known)
      }
      // It was told there and not acknowledged; or it was asked for there, and absent in the end.
      let wasAsked = response.header.questionnaireJSON.contains("\"\(flag.linkId)\"")
      if shown.map({ $0.reason != LogEntry.known }) ?? wasAsked { return false }
    }
    return false
  }

  /// The entries that keep which flags hold when a session is finished.
  package func entriesOfFlags(
    at moment: Moment, operatorID: String?, quiet: Set<String>
  ) -> [LogEntry] {
    flags.map { flag in
      LogEntry(
        at: moment.utc, offsetMinutes: moment.offsetMinutes, kind: .flagShown, path: flag.linkId,
        role: setting.role, operatorID: operatorID,
        reason: quiet.contains(flag.linkId) ? LogEntry.known : nil)
    }
  }

  /// The answers that a flag rests on, as items in document order.
  package func answers(behind flag: FlagDefinition) -> [FormItem] {
    let read = form.questionsRead(by: .enable(flag.item)).filter { !answers(of: $0).isEmpty }
    // because a rule may have several causes, those that are enough by themselves stand for it.
    let enough = read.filter { cause in
      var alone = self
      for other in read where other != cause { alone.replies[other] = nil }
      alone.settle()
      return alone.enabled[flag.item]
    }
    return (enough.isEmpty ? read : enough).map { form.items[$0] }
  }

  /// Whether a flag is worse now than it was in an earlier response, which is its JSON as a tree.
  ///
  /// > quiets a flag until it gets worse: a higher number, a lower weight or another row picked on one
  /// > of the items named in `worse` (clinical.md, part E).
  /// What the earlier response did not ask is compared with the last one of the line that did.
  package func isWorse(_ flag: FlagDefinition, than earlier: JSONTree) -> Bool {
    flag.worse.contains { worse, linkId in
      guard let item = form.indexByLinkId[linkId] else { return false }
      let before = lastValues(of: linkId, in: earlier)
      switch worse {
      case .up:
        let now = answers(of: item).compactMap(\.amount).max()
        let then = before.compactMap { Answer($0)?.amount }.max()
        return Self.exceeds(now, then) || (now != nil && then == nil)
      case .down:
        let slot = linkId + ".weight"
        let now = form.indexByLinkId[slot].flatMap(number)
        let then = lastValues(of: slot, in: earlier).compactMap { Answer($0)?.amount }
        return Self.exceeds(then.min(), now) || (now != nil && then.isEmpty)
      case .adds:
        let exclusive = form.items[item].options.filter(\.isExclusive).map(\.answer)
        let known = before.compactMap { Answer($0) }
        return answers(of: item).contains { answer in
          !known.contains { $0.isSameChoice(as: answer) }
            && !exclusive.contains { $0.isSameChoice(as: answer) }
        }
      }
    }
  }

  /// Whether one number is more than another; what is missing is neither.
  private static func exceeds(_ one: Decimal128?, _ other: Decimal128?) -> Bool {
    guard let one, let other else { return false }
    return one > other
  }

  private func lastValues(of linkId: String, in earlier: JSONTree) -> [JSONNode] {
    let values = Self.values(of: linkId, in: earlier.root)
    return values.isEmpty
      ? setting.previous.map { Self.values(of: linkId, in: $0.root) } ?? [] : values
  }

  private static func values(of linkId: String, in node: JSONNode) -> [JSONNode] {
    for item in node["item"]?.elements.map({ $0 }) ?? [] {
      let answers = item["answer"]?.elements.map { $0 } ?? []
      if item["linkId"]?.isString(linkId) == true { return answers }
      for inner in [item] + answers {
        let found = values(of: linkId, in: inner)
        if !found.isEmpty { return found }
      }
    }
    return []
  }
}

extension Answer {
  /// The answer as a number, where it is one.
  fileprivate var amount: Decimal128? {
    switch self {
    case .integer(let value): Decimal128(value)
    case .decimal(let value): value
    default: nil
    }
  }
}

extension LogEntry {
  /// The reason of a flag's entry that was shown at once, before the result.
  package static let atOnce = "at once"
  /// The reason of a flag's entry that was not shown, because the team knows it.
  package static let known = "known"
}

extension [LogEntry] {
  /// What counts of flags among all entries of an assessment: what was shown before it was taken up
  /// again does not; what the team knows does.
  package var ofFlags: [LogEntry] {
    let last = lastIndex { $0.kind == .reopen } ?? startIndex
    return indices.filter { index in
      self[index].kind == .flagAcknowledged || (self[index].kind == .flagShown && index >= last)
    }.map { self[$0] }
  }
}
