import Assessment
import FHIR

/// What pages about time say in sentences: dates, names, and changes with what stands beside them.
extension App {
  /// `22 November`, with its year where that is not this one.
  func inSentence(_ day: PartialDate) -> String {
    guard day.year == clock().local.date.year else {
      return words.common.date(day.year, day.month, day.day).full
    }
    return date(day).full
  }

  /// `22 November` and `22 Nov`.
  func date(_ day: PartialDate) -> Wording { words.trends.day(day.day ?? 1, day.month ?? 1) }

  /// The name of who is told of, where that is not who reads this.
  var nameApart: String? {
    guard let role = sitting.role, role.voice != .`self`, let person = sitting.person else {
      return nil
    }
    return words.name(of: person).capitalizedFirst
  }

  /// The name of a line: `You` for who answers for themself, a name for somebody who is asked.
  func name(of line: RoleLine) -> String {
    line == .own ? nameApart ?? words.trends.own : words.trends.family
  }

  /// The name of a score in the language in use.
  func title(of code: String) -> String { trends?.definitions[code]?.title ?? code }

  /// How a score changed, in the words of clinical.md D5.
  func sentence(of change: ScoreChange) -> Wording {
    words.trends.change(title(of: change.to.code), change, inSentence(change.from.day))
  }

  /// What changed beside the points: tasks that fell, numbers that went up or down.
  func beside(_ change: ScoreChange, _ trends: Trends) -> [Block] {
    func named(_ parts: [ScoreChange.Part]) -> [String] {
      parts.map { words.trends.part(trends.item($0.linkId)?.name ?? $0.linkId, $0) }
    }
    var texts = change.falls.isEmpty ? [] : [words.trends.fell(named(change.falls))]
    for isWorse in [true, false] {
      let parts = change.numbers.filter { ($0.old < $0.new) == isWorse }
      if !parts.isEmpty { texts.append(words.trends.numbers(named(parts), isWorse)) }
    }
    return texts.map { .text($0) }
  }

  /// What a result says about the one before it: of its first score in any case, of the others
  /// where they are worth a look.
  func changes(in session: Session, assessmentID: String) -> [Block] {
    guard let trends else { return [] }
    let first = session.form.leadingScores.first
    let others = session.form.scores.filter { $0.code != first?.code }
    return ([first].compactMap { $0 } + others).flatMap { score -> [Block] in
      guard let change = trends.change(of: score.code, sinceTheOneBefore: assessmentID) else {
        return []
      }
      let isFirst = score.code == first?.code
      let told = isFirst || change.isLarge ? [Block.text(sentence(of: change))] : []
      // because what fell in a part fell in the whole as well.
      let isTold = first.map { score.isPart(of: $0) || $0.isPart(of: score) } ?? false
      return told + (isFirst || !isTold ? beside(change, trends) : [])
    }
  }
}
