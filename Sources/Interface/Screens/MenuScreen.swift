import Assessment

extension App {
  /// What can be done on every page; its second part has what is seldom wanted.
  func menuPage(isMore: Bool) -> Page {
    var rows: [Row] = []
    func add(_ label: Wording, _ action: Action) {
      rows.append(Row(String(rows.count + 1), label, action))
    }
    func addSettings() {
      add(words.settings.row, .settings)
      if !isInLines {
        add(words.settings.pressing(words.trying.profile(profile)), .howIPress(.usual))
      }
    }
    if isMore {
      if canClear { add(words.common.clearAnswer, .clear) }
      if !isInLines { add(words.common.redraw, .redraw) }
      add(homeRow, .home)
      addSettings()
    } else if isOnQuestion {
      add(words.common.backOneQuestion, .back)
      if profile.isSteppedThrough { rows += absences }
      add(words.common.checkMyAnswers, .check)
      if isReadAloud { add(words.aloud.row, .readAloud) }
      add(words.common.stopAndKeep, .stop)
    } else {
      if ongoing != nil || records != nil { add(homeRow, .home) }
      if isReadAloud { add(words.aloud.row, .readAloud) }
      add(words.common.stop, .stop)
      addSettings()
    }
    if profile == .oneKey, !isMore {
      let seconds = sitting.preferences.scanSeconds
      add(words.pressing.slower(seconds), .slower)
      add(words.pressing.faster(seconds), .faster)
    }
    if !isMore, !profile.isSteppedThrough { rows += absences }
    rows.append(Row("8", words.common.help, .help, standing: .aside))
    rows.append(Row("9", words.common.back, .close, standing: .aside))
    if isOnQuestion { rows.append(Row("0", words.common.more, .more, standing: .aside)) }
    var page = Page(place: words.common.menu, question: words.common.menuQuestion, rows: rows)
    page.progress = progressBelow
    page.status = words.common.howToPress
    return page
  }

  private var isReadAloud: Bool { sitting.preferences.aloud != .off }

  private var isOnQuestion: Bool { screens.dropLast().last?.isAsking == true }

  private var canClear: Bool {
    guard case .question(let screen)? = screens.dropLast().last, let ongoing else { return false }
    return ongoing.session.replies[screen.item.index] != nil
  }

  /// Why there is no answer, as the question below offers it.
  private var absences: [Row] {
    guard case .question(let screen)? = screens.dropLast().last, let ongoing else { return [] }
    let rows = screen.page(of: ongoing, words: words).rows.filter { row in
      if case .absent = row.action { return true }
      return false
    }
    // because a page where digits are typed gives its asides letters: rows here count anyway.
    return rows.map { Row($0.key, $0.label, $0.action, standing: .aside) }
  }
}

extension Preferences {
  /// How long a row is lit, in seconds: `1.5`.
  var scanSeconds: String { Self.seconds(scanStep) }

  /// Milliseconds in seconds, to a tenth: `1.5`.
  static func seconds(_ milliseconds: Int) -> String {
    let tenths = (milliseconds + 50) / 100
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }

  /// Lights rows for one step longer or shorter.
  mutating func changeScanStep(longer: Bool) {
    let steps = Self.scanSteps
    scanStep =
      longer
      ? steps.first { $0 > scanStep } ?? scanStep : steps.last { $0 < scanStep } ?? scanStep
  }
}
