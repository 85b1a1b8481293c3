import Assessment
import FHIR

/// Reads rules from FHIRPath of the shapes that questionnaires have; another stays as written.
struct RuleReading {
  let form: Form
  /// Where the expression stands, for the meaning of its variables.
  let item: FormItem

  func rule(_ expression: String) -> Rule {
    let rule = read(unfolded(expression)).simplified
    // because half of a rule in words would be another rule.
    return rule.isInWords ? rule : .other(expression)
  }

  private func read(_ expression: String) -> Rule {
    let text = FHIRPathText.withoutBrackets(expression)
    let alternatives = FHIRPathText.split(text, at: " or ")
    if alternatives.count > 1 { return .any(alternatives.map(read)) }
    let demands = FHIRPathText.split(text, at: " and ")
    if demands.count > 1 { return .all(demands.map(read)) }
    var cursor = FHIRPathText(text)
    return role(&cursor) ?? held(cursor) ?? .other(text)
  }

  /// The expression with the text of each variable in the place of its name.
  func unfolded(_ expression: String) -> String {
    var text = expression
    // because a variable may use those around it, and a wrong file may go in circles.
    for _ in 0..<4 where text.count < Self.longest {
      text = FHIRPathText.unfolding(text) { name in
        variable(name).flatMap { $0.count < Self.longest ? $0 : nil }
      }
    }
    return text
  }

  private static let longest = 1000

  private func variable(_ name: String) -> String? {
    func text(_ node: JSONNode) -> String? {
      node.expressions(ExtensionURL.variable).first { $0.name == name }?.text
    }
    var at: FormItem? = item
    while let owner = at {
      if let found = text(owner.source.node) { return found }
      at = owner.parent.map { form.items[$0] }
    }
    return text(form.questionnaire.node)
  }

  private func role(_ cursor: inout FHIRPathText) -> Rule? {
    guard cursor.take("%resource.extension('\(ExtensionURL.role)').value='") else { return nil }
    return cursor.wordToQuote().map(Rule.role)
  }

  private func held(_ cursor: FHIRPathText) -> Rule? {
    var cursor = cursor
    guard let subject = subject(&cursor) else { return nil }
    let named = subject.linkId
    let isWeight = form.item(named)?.isAsked != true && named.hasSuffix(".weight")
    let linkId = isWeight ? String(named.dropLast(7)) : named
    guard let item = form.item(linkId) ?? form.item(named) else {
      if !subject.isLastTime { return .never }
      return relation(&cursor, of: nil, isWeight).map { .holds(subject, $0) }
    }
    let asked = Rule.Subject(linkId: item.linkId, isLastTime: subject.isLastTime)
    return relation(&cursor, of: item, isWeight).map { .holds(asked, $0) }
  }

  /// The item whose answers a path leads to: the last linkId that it asks for.
  private func subject(_ cursor: inout FHIRPathText) -> Rule.Subject? {
    let isLastTime = cursor.take("%previous")
    guard isLastTime || cursor.take("%resource") || cursor.take("%questionnaire") else {
      return nil
    }
    var linkId: String?
    while cursor.take(".item") || cursor.take(".descendants()") || cursor.take(".repeat(item)") {
      if cursor.take(".where(linkId='") {
        linkId = cursor.wordToQuote()
        guard linkId != nil, cursor.take(")") else { return nil }
      }
    }
    guard let linkId, cursor.take(".answer") || cursor.existence() != nil else { return nil }
    _ = cursor.take(".first()")
    _ = cursor.take(".value") || cursor.take(".valueCoding") || cursor.take(".value.ofType(Coding)")
    return Rule.Subject(linkId: linkId, isLastTime: isLastTime)
  }

  private func relation(
    _ cursor: inout FHIRPathText, of item: FormItem?, _ isWeight: Bool
  ) -> Rule.Relation? {
    if let answered = cursor.existence() { return item?.answered(answered) ?? .answered(answered) }
    if cursor.take(".where($this") { return filtered(&cursor, of: item, isWeight) }
    if cursor.take(".where(code") { return picked(&cursor, of: item) }
    if cursor.take(".code.exclude(") { return added(&cursor, to: item) }
    let isCode = cursor.take(".code")
    let weighs = isWeight || cursor.take(".weight()") || cursor.take(".ordinal()")
    guard let comparison = cursor.comparison(), let value = cursor.literal(), cursor.isAtEnd
    else { return nil }
    if isCode { return item.flatMap { code(comparison, value, of: $0) } }
    return weighs
      ? weight(comparison, value, of: item) : .compared(comparison, value)
  }

  private func code(_ comparison: String, _ code: String, of item: FormItem) -> Rule.Relation? {
    guard let option = item.option(code: code) else { return nil }
    if comparison == "=" { return item.has(option) }
    guard comparison == "!=", case .among(let others)? = item.hasNot(option) else { return nil }
    return .among(others.subtracting([nil]))
  }

  private func weight(_ comparison: String, _ value: String, of item: FormItem?) -> Rule.Relation {
    Decimal128(value).flatMap { item?.weighs(comparison, $0) } ?? .compared(comparison, value)
  }

  /// `< 2).empty()`: that there is no number such as this.
  private func filtered(
    _ cursor: inout FHIRPathText, of item: FormItem?, _ isWeight: Bool
  ) -> Rule.Relation? {
    guard let comparison = cursor.comparison(), let value = cursor.literal(), cursor.take(")"),
      let exists = cursor.existence()
    else { return nil }
    let found = isWeight ? weight(comparison, value, of: item) : .compared(comparison, value)
    guard !exists else { return found }
    guard case .among(let options) = found, let item else { return nil }
    return .among(Set(item.options.indices.map { $0 } + [nil]).subtracting(options))
  }

  /// `= 'c').exists()`, `in ('a' | 'b')).count() >= 2` and the like.
  private func picked(_ cursor: inout FHIRPathText, of item: FormItem?) -> Rule.Relation? {
    guard let item else { return nil }
    let isOther = cursor.take("!=")
    guard isOther || cursor.take("=") || cursor.take("in(") else { return nil }
    var options: Set<Int> = []
    repeat {
      guard let word = cursor.literal(), let option = item.option(code: word) else { return nil }
      options.insert(option)
    } while cursor.take("|")
    while cursor.take(")") {}
    if cursor.take(".count()>="), let number = cursor.literal().flatMap({ Int($0) }) {
      return isOther ? nil : .picked(options, atLeast: number)
    }
    guard let exists = cursor.existence(), let first = options.first else { return nil }
    if isOther { return exists ? .pickedBesides(first) : nil }
    if options.count > 1 { return exists ? .picked(options, atLeast: 1) : nil }
    return exists ? item.has(first) : item.hasNot(first)
  }

  /// `%previous … .code | 'none').exists()`: what was not there last time.
  private func added(_ cursor: inout FHIRPathText, to item: FormItem?) -> Rule.Relation? {
    guard let before = subject(&cursor), before.isLastTime, before.linkId == item?.linkId,
      cursor.take(".code|"), let word = cursor.literal(), cursor.take(")"),
      cursor.existence() == true
    else { return nil }
    return item?.option(code: word).map { .added(besides: $0) }
  }
}

extension FormItem {
  fileprivate func option(code: String) -> Int? {
    options.firstIndex { option in
      if case .coding(let coding) = option.answer { coding.code == code } else { false }
    }
  }
}
