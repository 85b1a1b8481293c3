import FHIR
import FHIRPath

/// What an expression looks at, told from its text: the linkIds it names decide.
struct ExpressionReading {
  /// The steps that must be done before it is worked out.
  private(set) var steps: [Step] = []
  /// Items named without anything below them, here or in its variables: they are read as wholes.
  private(set) var wholes: [Int] = []
  /// Whether it may look at answers that it does not name.
  private(set) var isVague = false
  /// Whether its outcome may change with the time or the state of the response alone.
  private(set) var readsTheMoment = false

  /// - Parameters:
  ///   - bound: the expression
  ///   - form: the form it stands in
  ///   - outer: the items that its variables name without anything below them
  init(_ bound: BoundExpression, in form: Form, outer: [Int]) {
    let text = bound.expression.text
    let bytes = Array(text.utf8)
    steps = bound.variables.map { .variable($0.index) }
    readsTheMoment = Self.momentWords.contains { bytes.hold($0) }
    // because these do not change with the answers.
    let names = bound.expression.variableNames
    if Self.fixed.contains(where: { names == [$0] && text.hasPrefix("%" + $0) }) { return }
    // because few expressions exclude anything, the words for it are looked for first.
    let mayExclude = Self.excluding.contains { bytes.hold($0) }
    let named = bound.expression.stringLiterals.compactMap { literal in
      mayExclude && Self.isExcluded(literal, in: text) ? nil : form.indexByLinkId[literal]
    }.sorted()
    for target in named { steps += Self.steps(of: target, in: form) }
    wholes = Set(named.filter { form.items[$0].hasContent } + outer).sorted().filter { whole in
      !named.contains { $0 > whole && $0 < form.items[whole].end }
    }
    isVague =
      named.isEmpty && outer.isEmpty
      && (bound.expression.walksTheTree || Self.answerWords.contains { bytes.hold($0) })
  }

  private static let fixed = ["questionnaire", "previous"]
  private static let momentWords = ["now(", "today(", "timeOfDay(", "authored", "status"]
  private static let answerWords = ["item", "answer", "%context"]

  /// The steps that decide which answers of an item stand in the response.
  static func steps(of target: Int, in form: Form) -> [Step] {
    var steps: [Step] = [.enable(target)]
    if form.items[target].calculation != nil { steps.append(.calculate(target)) }
    // because what stands below a question comes and goes with its answer.
    var parent = form.items[target].parent
    while let above = parent {
      if form.items[above].isAnswerable { steps.append(.enable(above)) }
      parent = form.items[above].parent
    }
    return steps
  }

  /// Whether a text is no linkId wherever it stands: everything but it is meant, or a part of a text
  /// is looked for.
  private static func isExcluded(_ literal: String, in text: String) -> Bool {
    let pieces = text.split(separator: "'\(literal)'", omittingEmptySubsequences: false).dropLast()
    return !pieces.isEmpty
      && pieces.allSatisfy { piece in
        var before = piece
        while before.last == " " { before = before.dropLast() }
        return excluding.contains { before.hasSuffix($0) }
      }
  }

  private static let excluding = [
    "!=", "contains(", "startsWith(", "endsWith(", "matches(", "matchesFull(", "indexOf(",
    "extension(",
  ]
}

extension [UInt8] {
  /// Whether a word stands in the text of these bytes.
  ///
  /// Byte by byte, because the shelf asks this some thousand times before Home can be shown.
  fileprivate func hold(_ word: String) -> Bool {
    let word = Array(word.utf8)
    guard let first = word.first, count >= word.count else { return false }
    return (0...(count - word.count)).contains { start in
      self[start] == first && self[start..<start + word.count].elementsEqual(word)
    }
  }
}
