import Assessment
import FHIR

/// A flag as a reading copy tells it: what is worth telling, when, and how soon.
struct FlagReading {
  let form: Form
  let flag: FlagDefinition
  let words: ReadingWords

  var blocks: [ReadingBlock] {
    let item = form.items[flag.item]
    var blocks: [ReadingBlock] = [.point(words.flag(flag.code, flag.line, flag.level))]
    let expressions = item.source.node.expressions(ExtensionURL.enableWhenExpression)
    let rule =
      expressions.first.map { RuleReading(form: form, item: item).rule($0.text) }
      ?? Rule(conditionsOf: item.source, in: form)
    if let rule {
      let clause = RuleWords(form: form, words: words).clause(rule)
      blocks.append(.remark(words.flagHolds(clause)))
    }
    return blocks + [.remark(words.flagMessage(flag.message))]
  }

  /// Each source once, with the flags that stand on it.
  static func sources(of flags: [FlagReading]) -> [String] {
    let all = flags.map(\.flag.source)
    return all.indices.filter { !all[$0].isEmpty && all.firstIndex(of: all[$0]) == $0 }.map {
      index in
      let codes = flags.filter { $0.flag.source == all[index] }.map(\.flag.code)
      return codes.joined(separator: ", ") + ": " + all[index]
    }
  }
}
