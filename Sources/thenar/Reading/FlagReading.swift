import Assessment
import FHIR

/// A flag as a reading copy tells it: what is worth telling, when, and how soon.
struct FlagReading {
  private let form: Form
  private let item: FormItem
  private let code: String
  private let level: String
  private let source: String

  private typealias Say = CommandWords.Reading

  /// Nil where the item is no flag.
  init?(_ item: FormItem, in form: Form) {
    guard let flag = item.source.node.extension(ExtensionURL.flag) else { return nil }
    self.form = form
    self.item = item
    code = flag.extensionValue("code")?.string ?? item.linkId
    level = flag.extensionValue("level")?.string ?? ""
    source = flag.extensionValue("source")?.string ?? ""
  }

  var blocks: [ReadingBlock] {
    let what = item.source.shortText ?? item.source.text
    var blocks: [ReadingBlock] = [.point(Say.flag(code, what, level: level))]
    let expressions = item.source.node.expressions(ExtensionURL.enableWhenExpression)
    let rule =
      expressions.first.map { RuleReading(form: form, item: item).rule($0.text) }
      ?? Rule(conditionsOf: item.source, in: form)
    if let rule {
      let clause = CommandWords.RuleWords(form: form).clause(rule)
      blocks.append(.remark(Say.flagHolds(clause)))
    }
    return blocks + [.remark(Say.flagMessage(item.source.text))]
  }

  /// Each source once, with the flags that stand on it.
  static func sources(of flags: [FlagReading]) -> [String] {
    let all = flags.map(\.source)
    return all.indices.filter { !all[$0].isEmpty && all.firstIndex(of: all[$0]) == $0 }.map {
      index in
      let codes = flags.filter { $0.source == all[index] }.map(\.code)
      return Say.source(all[index], of: codes)
    }
  }
}
