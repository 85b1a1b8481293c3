import FHIR

/// What a questionnaire calls worth telling the care team, in the extension `flag` of a display item.
///
/// It holds while its item is enabled. It never blocks anything and never changes a score
/// (clinical.md, part E).
package struct FlagDefinition: Sendable {
  /// How soon the team should hear of it.
  package enum Level: String, Sendable {
    /// At once, today, within a week.
    case now, today, soon
  }

  /// What on an item makes a flag worse than the team knows it.
  enum Worse: String, CaseIterable {
    /// A higher number, a lower weight, a row picked that was not picked before.
    case up = "worse-up", down = "worse-down", adds = "worse-adds"
  }

  /// The display item.
  package let item: Int
  package let linkId: String
  /// The name of the flag: `RF1`.
  package let code: String
  package let level: Level
  /// In how few words it stands on the result: `falls`.
  package let line: String
  /// What is told, with `{emergency}` for the emergency number.
  package let message: String
  /// The rule and its source, or the word convention.
  package let source: String
  /// When it takes a page of its own at once; nil where never.
  var interrupts: BoundExpression?
  /// The linkIds on which it can get worse.
  let worse: [(Worse, linkId: String)]
  /// The name of a member that is needed and not there.
  let missing: String?

  init(_ written: JSONNode, item: FormItem) {
    self.item = item.index
    linkId = item.linkId
    code = written.extensionValue("code")?.string ?? ""
    let level = written.extensionValue("level")?.string.flatMap(Level.init(rawValue:))
    self.level = level ?? .soon
    message = item.source.text
    line = item.source.shortText ?? item.source.text
    source = written.extensionValue("source")?.string ?? ""
    worse = Worse.allCases.flatMap { worse in
      written.extensions(worse.rawValue).compactMap { $0.choiceValue?.string }.map { (worse, $0) }
    }
    missing = code.isEmpty ? "code" : level == nil ? "level" : message.isEmpty ? "text" : nil
  }
}

extension [FlagDefinition] {
  /// The most urgent first; of one level as they stand in the form.
  package var inOrderOfUrgency: [FlagDefinition] {
    let levels: [FlagDefinition.Level] = [.now, .today, .soon]
    return levels.flatMap { level in filter { $0.level == level } }
  }
}
