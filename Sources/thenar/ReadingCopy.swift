import Assessment
import FHIR

/// A questionnaire to read or print: questions, rows with their digits, skip rules, scoring.
struct ReadingCopy {
  let form: Form
  let voice: Voice
  /// Whom the questions are about, where they are asked of somebody else.
  let name: String
  let words: ReadingWords

  var text: String {
    var lines = [form.title, String(repeating: "=", count: form.title.count)]
    let questionnaire = form.questionnaire
    lines.append("\(questionnaire.canonical)")
    if let purpose = questionnaire.node["description"]?.string { lines += ["", purpose] }
    var number = 0
    for item in form.items where !item.isHidden {
      if item.type == .group, item.parent == nil, !item.source.text.isEmpty {
        lines += ["", "## \(item.source.text)"]
      }
      guard item.isAsked else { continue }
      number += 1
      lines += [""] + question(item, number: number)
    }
    for score in form.scores { lines += [""] + scoring(score) }
    return lines.joined(separator: "\n")
  }

  private func question(_ item: FormItem, number: Int) -> [String] {
    var lines = ["\(number). \(item.question(voice: voice, name: name))  [\(item.linkId)]"]
    lines += item.options.enumerated().map { index, option in
      let digit = item.isOrdinal ? option.weight?.description ?? "" : String(index + 1)
      return "   " + words.row(digit, option.label)
    }
    if item.options.isEmpty { lines.append("   \(field(of: item))") }
    if item.repeats, !item.options.isEmpty { lines.append("   " + words.severalFit) }
    if let help = item.help { lines.append("   " + words.help(help)) }
    if let rule = skipRule(of: item) { lines.append("   " + words.askedOnly(rule)) }
    return lines
  }

  private func field(of item: FormItem) -> String {
    let (min, max) = item.bounds
    switch (min, max) {
    case (let min?, let max?): return words.number("\(min)", "\(max)")
    default: return item.type == .boolean ? words.yesOrNo : words.blank
    }
  }

  private func skipRule(of item: FormItem) -> String? {
    let conditions = item.source.conditions.map { condition -> String in
      let target = form.item(condition.question)
      let label = target?.label ?? condition.question
      if condition.operator == .exists {
        return words.wasAnswered(label, condition.answer == .boolean(true))
      }
      let answer = condition.answer.map { wanted in
        target?.options.first { $0.answer.isSameChoice(as: wanted) }?.label ?? wanted.label
      }
      return words.condition(label, condition, answer ?? "")
    }
    if let expression = item.source.node.expressions(ExtensionURL.enableWhenExpression).first {
      return expression.text
    }
    guard !conditions.isEmpty else { return nil }
    let isAll = item.source.node["enableBehavior"]?.string == "all"
    return conditions.joined(separator: isAll ? words.and : words.or)
  }

  private func scoring(_ score: ScoreDefinition) -> [String] {
    var lines = [words.score(score.title, "\(score.min)", "\(score.max)")]
    if let formula = form.items[score.item].formula { lines.append("   " + words.formula(formula)) }
    for part in score.parts {
      let formula = form.item(part)?.formula.map { ": \($0)" } ?? ""
      lines.append("   \(part)\(formula)")
    }
    if let notable = score.notable { lines.append("   " + words.notable("\(notable)")) }
    if !score.source.isEmpty { lines.append("   \(score.source)") }
    return lines
  }
}
