import FHIR
import FHIRPath

extension FormReader {
  /// Reads what decides whether an item is asked, and what it is worked out by.
  mutating func readRules(of index: Int) {
    let item = items[index]
    for condition in item.source.conditions { readCondition(condition, of: index) }
    if items[index].conditions.count > 1 {
      switch item.source.node["enableBehavior"]?.string {
      case "all": items[index].needsAllConditions = true
      case "any": break
      // > any, with a warning (decision 19; R4 invariant que-12 asks for one or the other).
      default: report(.warning, .enableBehaviorMissing, of: index)
      }
    }
    let node = item.source.node
    // because a form that promises a rule or a score it cannot work out must be mended first.
    items[index].enabling = node.expressions(ExtensionURL.enableWhenExpression).first
      .flatMap { expression($0, owner: index) }
      .map { BoundExpression($0, in: index) }
    items[index].calculation = node.expressions(ExtensionURL.calculatedExpression).first
      .flatMap { expression($0, owner: index) }
      .map { BoundExpression($0, in: index) }
    // > population errors never block (fhir.md 2.4).
    items[index].initialExpression = node.expressions(ExtensionURL.initialExpression).first
      .flatMap { expression($0, owner: index, unreadable: .error) }
      .map { BoundExpression($0, in: index) }
    items[index].isAskedOnce = node.extensionValue(ExtensionURL.askOnce)?.boolean ?? false
    items[index].variables = readVariables(of: node, owner: index)
  }

  private mutating func readCondition(_ condition: EnableWhen, of index: Int) {
    let linkId = items[index].linkId
    let target = indexByLinkId[condition.question]
    if target == nil {
      report(
        .error, .conditionTargetUnknown(condition.question), linkId: linkId, at: condition.node)
    }
    if target == index {
      report(.error, .conditionOnItself, linkId: linkId, at: condition.node)
    }
    if condition.operator == nil {
      report(
        .error, .conditionOperatorUnknown(condition.operatorName), linkId: linkId,
        at: condition.node)
    }
    if condition.answer == nil {
      report(.error, .conditionAnswerMissing, linkId: linkId, at: condition.node)
    }
    guard let comparison = condition.operator, let answer = condition.answer else {
      items[index].conditions.append(.never)
      return
    }
    // because nobody can answer what is not there, nor a question before it is asked.
    items[index].conditions.append(
      Condition(target: target == index ? nil : target, operator: comparison, answer: answer))
  }

  mutating func expression(
    _ written: FormExpression, owner: Int?, unreadable: Problem.Severity = .fatal
  ) -> PathExpression? {
    let linkId = owner.map { items[$0].linkId }
    let node = written.node["expression"] ?? written.node
    guard written.language == "text/fhirpath" else {
      report(.error, .expressionLanguage(written.language), linkId: linkId, at: node)
      return nil
    }
    do throws(SyntaxError) {
      return try PathExpression(written.text)
    } catch {
      report(unreadable, .expressionUnreadable(error), linkId: linkId, at: node)
      return nil
    }
  }

  /// Reads the variables of an element; the outcome has their indices in `variables` by name.
  mutating func readVariables(of node: JSONNode, owner: Int?) -> [String: Int] {
    var byName: [String: Int] = [:]
    for written in node.expressions(ExtensionURL.variable) {
      guard let name = written.name else { continue }
      guard byName[name] == nil else {
        let linkId = owner.map { items[$0].linkId }
        let node = written.node["expression"] ?? written.node
        report(.error, .variableRepeated(name), linkId: linkId, at: node)
        continue
      }
      guard let read = expression(written, owner: owner) else { continue }
      byName[name] = variables.count
      variables.append(
        FormVariable(name: name, node: written.node, bound: BoundExpression(read, in: owner)))
    }
    return byName
  }
}
