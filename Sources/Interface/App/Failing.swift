import Assessment

extension App {
  /// Says what the store could not do, and offers to try again.
  mutating func failed(_ failure: Failure, of effect: Effect) -> [Effect] {
    if case .personGone(let id) = failure, pending == nil { return forget(id) }
    switch effect {
    case .open: return [.end(.storageFault(failure))]
    // because closing the store gives up every lease once more.
    case .release: return []
    // because how pressing went is no answer, nothing is said and nothing waits.
    case .keepRhythm: return []
    case .writeReport: return notReported(failure)
    case .keepOperator:
      notice = words.settings.notKept
      return []
    default:
      waiting = []
      pending?.failure = failure
      // because whoever is gone cannot be asked.
      if case .end? = pending?.then { return [.end(storageEnding)] }
      while screens.last?.isAboutKeeping == true { screens.removeLast() }
      // because the other place is only a way to keep what waits, that is what is tried again.
      return push(.cannotSave(failure, pending?.effect ?? effect))
    }
  }

  mutating func retry() -> [Effect] {
    guard case .cannotSave(_, let effect)? = screens.last else { return [] }
    // because a change shows its page until it is kept, only a question to the store leaves it.
    if pending == nil { screens.removeLast() }
    return [effect]
  }

  /// Leaves a change that could not be kept: its question shows again what is kept.
  mutating func giveUpPending() {
    pending = nil
    guard let ongoing else { return }
    screens = screens.map { screen in
      guard case .question(let asked) = screen else { return screen }
      return question(asked.item.index, of: ongoing, isFromCheck: asked.isFromCheck)
    }
  }
}
