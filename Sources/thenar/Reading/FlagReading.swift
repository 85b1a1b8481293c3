import Assessment
import FHIR

/// A flag as a reading copy tells it: what is worth telling, when, and how soon.
struct FlagReading {
  private let form: Form
  private let item: FormItem
  fileprivate let code: String
  private let level: String
  fileprivate let source: String
  private let words: ReadingWords

  /// Nil where the item is no flag.
  init?(_ item: FormItem, in form: Form, _ words: ReadingWords) {
    guard let flag = item.source.node.extension(ExtensionURL.flag) else { return nil }
    self.form = form
    self.item = item
    self.words = words
    code = flag.extensionValue("code")?.string ?? item.linkId
    level = flag.extensionValue("level")?.string ?? ""
    source = flag.extensionValue("source")?.string ?? ""
  }

  var blocks: [ReadingBlock] {
    let what = item.source.shortText ?? item.source.text
    var blocks: [ReadingBlock] = [.point(words.flag(code, what, level: level))]
    let expressions = item.source.node.expressions(ExtensionURL.enableWhenExpression)
    let rule =
      expressions.first.map { RuleReading(form: form, item: item).rule($0.text) }
      ?? Rule(conditionsOf: item.source, in: form)
    if let rule {
      blocks.append(.remark(words.flagHolds(RuleSaying(form, in: words).clause(rule))))
    }
    return blocks + [.remark(words.flagMessage(words.withNumber(item.source.text)))]
  }
}

extension ReadingWords {
  /// Each source once, with the flags that stand on it.
  func sources(of flags: [FlagReading]) -> [String] {
    let all = flags.map(\.source)
    return all.indices.filter { !all[$0].isEmpty && all.firstIndex(of: all[$0]) == $0 }.map {
      index in
      source(all[index], of: flags.filter { $0.source == all[index] }.map(\.code))
    }
  }
}
