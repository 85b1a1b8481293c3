import FHIR
import FHIRPath

/// Reads a questionnaire into a form, and gathers everything that is wrong with it.
struct FormReader {
  let questionnaire: Questionnaire
  private(set) var problems: [Problem] = []
  private var items: [FormItem] = []
  private var indexByLinkId: [String: Int] = [:]
  /// Items nested deeper are refused; no real form goes beyond a dozen.
  private static let deepest = 256

  init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }

  /// The form; of use only when no problem is fatal.
  mutating func read() -> Form {
    for item in questionnaire.items { add(item, under: nil, depth: 1) }
    if !items.contains(where: \.isAsked) && !problems.contains(where: { $0.severity == .fatal }) {
      report(.fatal, .noQuestions, at: questionnaire.node.place)
    }
    let rootVariables = readVariables(of: questionnaire.node, linkId: nil)
    for index in items.indices { readRules(of: index) }
    var form = Form(
      questionnaire: questionnaire, items: items, indexByLinkId: indexByLinkId,
      rootVariables: rootVariables)
    problems += VariableCheck(form: form).problems
    var order = SettlingOrder(form: form)
    form.levels = order.levels()
    form.sourcesOfEnablement = order.sourcesOfEnablement()
    problems += order.problems
    form.scores = readScores(of: form)
    return form
  }

  private mutating func report(
    _ severity: Problem.Severity, _ kind: Problem.Kind, linkId: String? = nil, at place: Place?
  ) {
    problems.append(Problem(severity, kind, linkId: linkId, at: place))
  }

  // MARK: Items

  private mutating func add(_ source: QuestionnaireItem, under parent: Int?, depth: Int) {
    guard depth <= Self.deepest else {
      return report(.fatal, .json(.tooDeep(limit: Self.deepest)), at: source.node.place)
    }
    guard let linkId = source.linkId, !linkId.isEmpty else {
      return report(.fatal, .missingLinkId, at: source.node.place)
    }
    guard indexByLinkId[linkId] == nil else {
      return report(.fatal, .repeatedLinkId, linkId: linkId, at: source.node.place)
    }
    guard let type = type(of: source, linkId: linkId) else { return }
    if type == .display, let parent, items[parent].type.isQuestion, let control = source.control {
      items[parent].asides[control] = source.text
      return
    }
    let index = items.count
    indexByLinkId[linkId] = index
    if let parent { items[parent].children.append(index) }
    var item = FormItem(
      index: index, parent: parent, end: index + 1, linkId: linkId, type: type, source: source,
      repeats: source.repeats,
      observability: source.node.extensionValue(ExtensionURL.observability)?.string
        .flatMap(Observability.init(rawValue:)))
    item.isHidden = source.isHidden || (parent.map { items[$0].isHidden } ?? false)
    item.isReadOnly = source.isReadOnly
    items.append(item)
    checkShape(of: item)
    items[index].options = readOptions(of: item)
    for child in source.children { add(child, under: index, depth: depth + 1) }
    items[index].end = items.count
  }

  private mutating func type(of source: QuestionnaireItem, linkId: String) -> ItemType? {
    if let type = source.type { return type }
    guard let name = source.typeName else {
      report(.fatal, .missingType, linkId: linkId, at: source.node.place)
      return nil
    }
    // because the rest of the form can be answered, an item of an unknown type is left out.
    report(
      .error, .unknownType(name), linkId: linkId, at: (source.node["type"] ?? source.node).place)
    return nil
  }

  private mutating func checkShape(of item: FormItem) {
    let node = item.source.node
    let place = node.place
    if item.type == .display, !item.source.children.isEmpty {
      report(.error, .displayWithItems, linkId: item.linkId, at: place)
    }
    if item.type == .group, item.repeats {
      report(.warning, .repeatingGroup, linkId: item.linkId, at: place)
    }
    if !item.isHidden, [.attachment, .reference].contains(item.type) {
      report(.error, .typeNotAnswerable(item.type), linkId: item.linkId, at: place)
    }
    let low = node.extensionValue(ExtensionURL.minValue)?.number
    let high = node.extensionValue(ExtensionURL.maxValue)?.number
    if let low, let high, let least = Decimal128(low), let most = Decimal128(high), least > most {
      report(.error, .boundsConflict(min: low, max: high), linkId: item.linkId, at: place)
    }
  }

  private mutating func readOptions(of item: FormItem) -> [FormOption] {
    let source = item.source
    var reader = OptionReader(item: source, contained: questionnaire.node["contained"])
    let options = reader.read()
    for (severity, kind) in reader.findings(for: item.type) {
      report(severity, kind, linkId: item.linkId, at: source.node.place)
    }
    return options
  }

  // MARK: Rules

  private mutating func readRules(of index: Int) {
    let item = items[index]
    for condition in item.source.conditions { readCondition(condition, of: index) }
    if items[index].conditions.count > 1 {
      switch item.source.node["enableBehavior"]?.string {
      case "all": items[index].needsAllConditions = true
      case "any": break
      // > any, with a warning (decision 19; R4 invariant que-12 asks for one or the other).
      default:
        report(.warning, .enableBehaviorMissing, linkId: item.linkId, at: item.source.node.place)
      }
    }
    let node = item.source.node
    items[index].enableExpression =
      readExpressions(node.expressions(ExtensionURL.enableWhenExpression), linkId: item.linkId)
      .first
    items[index].calculation =
      readExpressions(node.expressions(ExtensionURL.calculatedExpression), linkId: item.linkId)
      .first
    items[index].variables = readVariables(of: node, linkId: item.linkId)
  }

  private mutating func readCondition(_ condition: EnableWhen, of index: Int) {
    let item = items[index]
    let place = condition.node.place
    guard let target = indexByLinkId[condition.question] else {
      return report(
        .error, .conditionTargetUnknown(condition.question), linkId: item.linkId, at: place)
    }
    guard target != index else {
      return report(.error, .conditionOnItself, linkId: item.linkId, at: place)
    }
    guard let comparison = condition.operator else {
      return report(
        .error, .conditionOperatorUnknown(condition.operatorName), linkId: item.linkId, at: place)
    }
    guard let answer = condition.answer else {
      return report(.error, .conditionAnswerMissing, linkId: item.linkId, at: place)
    }
    items[index].conditions.append(
      Condition(target: target, operator: comparison, answer: answer))
  }

  private mutating func readExpressions(
    _ expressions: [FormExpression], linkId: String?
  ) -> [PathExpression] {
    expressions.compactMap { expression in
      guard expression.language == "text/fhirpath" else {
        report(
          .error, .expressionLanguage(expression.language), linkId: linkId, at: expression.place)
        return nil
      }
      do throws(SyntaxError) {
        return try PathExpression(expression.text)
      } catch {
        report(.fatal, .expressionUnreadable(error), linkId: linkId, at: expression.place)
        return nil
      }
    }
  }

  private mutating func readVariables(of node: JSONNode, linkId: String?) -> [FormVariable] {
    var variables: [FormVariable] = []
    for expression in node.expressions(ExtensionURL.variable) {
      guard let name = expression.name else { continue }
      if variables.contains(where: { $0.name == name }) {
        report(.error, .variableRepeated(name), linkId: linkId, at: expression.place)
      } else if let read = readExpressions([expression], linkId: linkId).first {
        variables.append(FormVariable(name: name, expression: read))
      }
    }
    return variables
  }

  private mutating func readScores(of form: Form) -> [ScoreDefinition] {
    form.items.compactMap { item in
      guard let written = item.source.node.extension(ExtensionURL.score) else { return nil }
      let definition = ScoreDefinition(written, item: item, form: form)
      if let missing = definition.missing {
        report(.error, .scoreIncomplete(missing: missing), linkId: item.linkId, at: written.place)
      }
      return definition
    }
  }
}
