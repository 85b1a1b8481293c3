/// How a page is put for the hands that press: which keys its rows print, and which rows it has.
struct PageForHands {
  let profile: PressProfile
  let keys: Keymap.Keys
  let words: Words
  /// What goes on and what chooses, where two keys do everything.
  var twoKeys = (next: "", choose: "")
  /// Whether its rows light up in turn.
  var isLit = false
  var isPaused = false

  func page(_ page: Page) -> Page {
    var page = page
    if isLit || profile.isSteppedThrough {
      stepThrough(&page)
    } else {
      printKeys(on: &page)
    }
    sayHow(on: &page)
    return page
  }

  /// > rows 5 to 9 and the menu are one last row, Other, which opens them as rows of their own
  private func stepThrough(_ page: inout Page) {
    // because a page without other rows needs no row that stands for these.
    let hasMenu =
      page.rows.contains { $0.action == .menu } && page.rows.contains { $0.standing == .alone }
    var rows: [Row] = []
    var gone: [Row] = []
    var focus = 0
    for (index, row) in page.rows.enumerated() {
      let isGone = hasMenu && row.standing != .alone && row.action.isInMenu
      if index == page.focus { focus = isGone ? Int.max : rows.count }
      if isGone { gone.append(row) } else { rows.append(row.alone) }
    }
    if !gone.isEmpty {
      var other = Row("m", words.pressing.other(gone.map(\.label.full)), .menu)
      other.isStored = gone.contains(where: \.isStored)
      rows.append(other)
    }
    page.rows = rows
    page.focus = min(focus, max(0, rows.count - 1))
  }

  /// The keys that are in use in place of letters; what has none is reached by the arrows.
  private func printKeys(on page: inout Page) {
    guard !keys.letters else { return }
    let instead = keys.signs ? ["m": "*", "s": "/", "Backspace": "-"] : ["m": "Tab"]
    for (index, row) in page.rows.enumerated() {
      let isLetter = row.key.count == 1 && row.key.first?.isLetter == true
      guard isLetter || instead[row.key] != nil else { continue }
      page.rows[index] = row.pressed(by: instead[row.key] ?? "")
    }
  }

  /// The last line, where it only says how to press.
  private func sayHow(on page: inout Page) {
    if isLit, isPaused {
      page.status = words.pressing.paused
      return
    }
    let profile = isLit ? .oneKey : profile
    guard let how = words.pressing.howToPress(profile, twoKeys.next, twoKeys.choose) else { return }
    let common = words.common
    let usual = [common.howToPress.full, common.howToPressDigits("").full]
    let typed = [
      words.first.status, words.question.digitsTyped, words.question.scaleStatus,
      words.question.digitTurns, words.check.digitOpens,
    ].map(\.full)
    let told = usual + (profile.isSteppedThrough ? typed : [])
    if told.contains(page.status.full) { page.status = how }
  }
}

extension App {
  /// The page put for whoever presses; lines are the same for everybody.
  func forHands(_ page: Page) -> Page {
    guard !isInLines else { return page }
    let preferences = sitting.preferences
    let next = words.keyName(preferences.nextKey ?? " ")
    let choose = words.keyName(preferences.chooseKey ?? "Enter")
    return PageForHands(
      profile: profile, keys: keysInUse, words: words,
      twoKeys: (next, choose), isLit: scan != nil,
      isPaused: scan?.isPaused == true
    ).page(page)
  }
}

extension Row {
  /// The row on a line of its own, unless it is only for pages that are cut.
  fileprivate var alone: Row {
    var row = self
    // because no key but one or two does anything, its digit would only stand there twice.
    if row.standing == .aside { row = pressed(by: "") }
    if row.standing == .aside { row.standing = .alone }
    return row
  }

  /// The row with another key.
  func pressed(by key: String) -> Row {
    Row(key, label, action, detail: detail, isStored: isStored, standing: standing)
  }
}
