import Assessment

/// What stands in the field of a question and was not confirmed.
struct Unconfirmed {
  let item: FormItem
  let text: String
  /// The reply that it is; nil where it cannot stand.
  let reply: Reply?
}

extension App {
  /// What is typed on the question of this page, or on the one under its menu; nil where that is the
  /// answer already.
  var unconfirmed: Unconfirmed? {
    guard let ongoing, ongoing.finishedAt == nil,
      case .question(let screen)? = screens.last(where: { $0.isAsking || $0.isCheck })
    else { return nil }
    let typed = screen.widget.typed
    let stored = ongoing.session.replies[screen.item.index]
    // because an answer that is being rubbed out still is the answer.
    guard !typed.isEmpty, stored?.answers.contains(where: { $0.label.hasPrefix(typed) }) != true
    else { return nil }
    let reply = screen.widget.typedReply
    guard reply == nil || reply != stored else { return nil }
    return Unconfirmed(item: screen.item, text: typed, reply: reply)
  }

  /// Keeps what is typed, so that it is not lost with the page; nil where nothing is to be kept.
  ///
  /// Whoever carries on is asked that question first, and the check page lists it.
  mutating func keepTyped(then: Pending.Then) -> [Effect]? {
    guard pending == nil, let unconfirmed, let reply = unconfirmed.reply else { return nil }
    ongoing?.changed.insert(unconfirmed.item.index)
    return keep(reply, of: unconfirmed.item, then: then, reason: LogEntry.unconfirmed)
  }

  /// The end that comes without a page that asks for it.
  func end(isCutOff: Bool) -> [Effect] {
    // because nothing is cut off where nothing was begun.
    let isDraft = ongoing?.isBegun == true && ongoing?.finishedAt == nil
    let isWhole = pending?.failure == nil
    return [.end(isCutOff && isDraft && isWhole ? .cutOff : storageEnding)]
  }
}

extension Action {
  /// Whether it leads away from a question that it does not answer.
  var leavesQuestion: Bool { [.check, .home, .keepAndStop, .somebodyPresses].contains(self) }
}
