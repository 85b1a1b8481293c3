import Assessment
import FHIR

/// A page of what results say over time, and which of them.
struct TrendScreen: Equatable {
  /// Which page it is.
  enum Kind: Equatable {
    case figure, list, scores, sides, body
    /// Where a result differs from one of the other line; the newest two where there is no id.
    case agreement(of: String?)
  }

  var kind: Kind
  /// The score that is told of.
  var code: String
  var line: RoleLine
  var shape = TrendFigure.Shape.points
  var first = 0
}

/// What a row does on pages about results over time.
package enum TrendStep: Equatable, Sendable {
  /// The trend that there is most to say about, or that of one score.
  case see, score(String)
  case list, scores, shape, otherLine, sides, body
  case agreement(of: String?)
  /// Lets the family read one's own answers, or no longer.
  case share
  /// Both answers to a question that were not alike.
  case difference(String)
}

extension App {
  /// Works out what the records say over time, where the page on top tells of it.
  mutating func knowTrends() {
    guard trends == nil, let history = openRecords?.history else { return }
    switch screens.last {
    case .result?, .past?, .trends?: break
    default: return
    }
    var forms: [Form] = []
    for past in history where !forms.contains(where: { $0.url == past.header.questionnaireURL }) {
      let url = past.header.questionnaireURL
      // because one's own file may be gone since, and what it asked is kept.
      let form =
        shelf.opening(url: url)?.form
        ?? opening(url: url, json: past.header.questionnaireJSON).form
      if let form { forms.append(form) }
    }
    trends = Trends(history, forms: forms)
  }

  /// Whether there is a number to show over time.
  var hasTrend: Bool {
    openRecords?.history.contains { $0.scores.contains { $0.value != nil } } == true
  }

  /// Does what a row says on pages about results over time.
  mutating func tell(_ step: TrendStep) -> [Effect] {
    defer { knowTrends() }
    guard case .trends(var screen)? = screens.last else {
      switch step {
      case .see: return push(.trends(start(.figure)))
      case .agreement(let id): return push(.trends(start(.agreement(of: id))))
      default: return []
      }
    }
    screen = settled(screen)
    screen.first = 0
    switch step {
    case .list: screen.kind = .list
    case .scores: screen.kind = .scores
    case .sides: screen.kind = .sides
    case .body: screen.kind = .body
    case .agreement(let id): screen.kind = .agreement(of: id)
    case .difference(let linkId): return showBoth(linkId, of: screen)
    case .share: return prefer { $0.showsFamily.toggle() }
    case .see: return []
    case .score(let code):
      // because the list of scores has led here, it is not gone back to.
      pop()
      (screen.kind, screen.code) = (.figure, code)
      replaceTop(with: .trends(screen))
      return []
    case .otherLine, .shape:
      if step == .shape { screen.shape.turn() } else { screen.line.turn() }
      replaceTop(with: .trends(settled(screen)))
      return []
    }
    return push(.trends(screen))
  }

  /// Of a result its own line and leading score; else those of who answers.
  private func start(_ kind: TrendScreen.Kind) -> TrendScreen {
    let (line, form): (RoleLine?, Form?) =
      switch screens.last {
      case .past(let past)?:
        (past.header.role.line, shelf.opening(url: past.header.questionnaireURL)?.form)
      case .result?: (ongoing?.header.role.line, ongoing?.form)
      default: (sitting.role?.line, nil)
      }
    return TrendScreen(
      kind: kind, code: form?.leadingScores.first?.code ?? "", line: line ?? .own)
  }

  /// The screen with a line and a score that there are numbers of.
  func settled(_ screen: TrendScreen) -> TrendScreen {
    guard let trends else { return screen }
    var screen = screen
    if trends.codes(in: screen.line).isEmpty { screen.line.turn() }
    let codes = trends.codes(in: screen.line)
    if !codes.contains(screen.code) { screen.code = codes.first ?? screen.code }
    return screen
  }

  /// How many of its rows stand on a page at once.
  func atOnce(of screen: TrendScreen) -> Int {
    if case .agreement = screen.kind { differencesAtOnce } else { Self.rowsAtOnce }
  }

  /// How many rows a page has in all that come a few at a time.
  func count(of screen: TrendScreen) -> Int {
    switch screen.kind {
    case .figure, .sides, .body: 0
    case .list: trends?.points(of: screen.code, in: screen.line).count ?? 0
    case .scores: scoreRows(of: screen).count
    case .agreement(let id): agreement(of: id)?.differences.count ?? 0
    }
  }
}

extension RoleLine {
  fileprivate mutating func turn() { self = self == .own ? .proxy : .own }
}

extension TrendFigure.Shape {
  fileprivate mutating func turn() {
    self = self == .points ? .blocks : self == .blocks ? .braille : .points
  }
}
