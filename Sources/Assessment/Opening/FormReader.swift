import FHIR
import FHIRPath

/// Reads a questionnaire into a form, and gathers everything that is wrong with it.
struct FormReader {
  let questionnaire: Questionnaire
  private(set) var problems: [Problem] = []
  var items: [FormItem] = []
  var variables: [FormVariable] = []
  private(set) var indexByLinkId: [String: Int] = [:]
  /// Items nested deeper are refused; no real form goes beyond a dozen.
  private static let deepest = 256
  /// Only so many problems get a place, as each costs a walk through the text.
  private static let mostPlaces = 500

  init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }

  /// The form; of use only when no problem is fatal.
  mutating func read() -> Form {
    for item in questionnaire.items { add(item, under: nil, depth: 1) }
    for index in items.indices { readRules(of: index) }
    if !items.contains(where: \.isAsked) { refuse() }
    let rootVariables = readVariables(of: questionnaire.node, owner: nil)
    var form = Form(
      questionnaire: questionnaire, items: items, indexByLinkId: indexByLinkId,
      variables: variables, rootVariables: rootVariables)
    form.flags = readFlags()
    form.bindExpressions()
    for (name, owner) in VariableCheck(form: form).unknown {
      report(.error, .variableUnknown(name), of: owner)
    }
    let order = SettlingOrder(form: form)
    form.plan = order.plan
    if let cycle = order.cycle { report(cycle.names, of: cycle.step) }
    form.scores = readScores(of: form)
    return form
  }

  /// Makes the file unusable, as nothing of it can be asked, unless something else does already.
  private mutating func refuse() {
    guard !problems.contains(where: { $0.severity == .fatal }) else { return }
    let causes = problems.indices.filter { problems[$0].kind.leavesOutAQuestion }
    if causes.isEmpty { report(.fatal, .noQuestions, at: questionnaire.node) }
    // because what left the questions out is what can be mended.
    for index in causes {
      let cause = problems[index]
      problems[index] = Problem(.fatal, cause.kind, linkId: cause.linkId, at: cause.place)
    }
  }

  mutating func report(
    _ severity: Problem.Severity, _ kind: Problem.Kind, linkId: String? = nil, at node: JSONNode?
  ) {
    let place = problems.count < Self.mostPlaces ? node?.place : nil
    problems.append(Problem(severity, kind, linkId: linkId, at: place))
  }

  /// Tells a problem of an item; nil means the questionnaire itself.
  mutating func report(_ severity: Problem.Severity, _ kind: Problem.Kind, of index: Int?) {
    let item = index.map { items[$0] }
    report(
      severity, kind, linkId: item?.linkId, at: item?.source.node ?? questionnaire.node)
  }

  private mutating func report(_ cycle: [String], of step: Step) {
    switch step {
    case .enable(let item), .calculate(let item): report(.fatal, .cycle(cycle), of: item)
    case .variable(let index):
      let owner = variables[index].bound.owner.map { items[$0].linkId }
      report(.fatal, .cycle(cycle), linkId: owner, at: variables[index].node)
    }
  }

  private mutating func add(_ source: QuestionnaireItem, under parent: Int?, depth: Int) {
    guard depth <= Self.deepest else {
      return report(.fatal, .json(.tooDeep(limit: Self.deepest)), at: source.node)
    }
    guard let linkId = source.linkId, !linkId.isEmpty else {
      return report(.fatal, .missingLinkId, at: source.node)
    }
    guard indexByLinkId[linkId] == nil else {
      return report(.fatal, .repeatedLinkId, linkId: linkId, at: source.node)
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
    items[index].pattern = readPattern(of: item)
    items[index].options = readOptions(of: item)
    for child in source.children { add(child, under: index, depth: depth + 1) }
    items[index].end = items.count
  }

  private mutating func type(of source: QuestionnaireItem, linkId: String) -> ItemType? {
    if let type = source.type { return type }
    guard let name = source.typeName else {
      report(.fatal, .missingType, linkId: linkId, at: source.node)
      return nil
    }
    // because the rest of the form can be answered, an item of an unknown type is left out.
    report(.error, .unknownType(name), linkId: linkId, at: source.node["type"] ?? source.node)
    return nil
  }

  private mutating func checkShape(of item: FormItem) {
    let node = item.source.node
    if item.type == .display, !item.source.children.isEmpty {
      report(.error, .displayWithItems, of: item.index)
    }
    if item.type == .group, item.repeats { report(.warning, .repeatingGroup, of: item.index) }
    if !item.isHidden, [.attachment, .reference].contains(item.type) {
      report(.error, .typeNotAnswerable(item.type), of: item.index)
    }
    let low = node.extensionValue(ExtensionURL.minValue)?.number
    let high = node.extensionValue(ExtensionURL.maxValue)?.number
    if let low, let high, let least = Decimal128(low), let most = Decimal128(high), least > most {
      report(.error, .boundsConflict(min: low, max: high), of: item.index)
    }
  }

  private mutating func readPattern(of item: FormItem) -> Pattern? {
    guard let text = item.source.node.extensionValue(ExtensionURL.regex)?.string else { return nil }
    do throws(PatternError) {
      return try Pattern(text)
    } catch {
      report(.error, .patternUnreadable(error), of: item.index)
      return nil
    }
  }

  private mutating func readOptions(of item: FormItem) -> [FormOption] {
    var reader = OptionReader(item: item.source, contained: questionnaire.node["contained"])
    let options = reader.read()
    for (severity, kind) in reader.findings(for: item.type) {
      report(severity, kind, of: item.index)
    }
    return options
  }

  private mutating func readFlags() -> [FlagDefinition] {
    items.compactMap { item in
      guard let written = item.source.node.extension(ExtensionURL.flag) else { return nil }
      var flag = FlagDefinition(written, item: item)
      if let missing = flag.missing {
        report(.error, .flagIncomplete(missing: missing), linkId: item.linkId, at: written)
        return nil
      }
      flag.interrupts = written.extension("interrupts")?["valueExpression"]
        .map(FormExpression.init).flatMap { expression($0, owner: item.index) }
        .map { BoundExpression($0, in: item.index) }
      return flag
    }
  }

  private mutating func readScores(of form: Form) -> [ScoreDefinition] {
    form.items.compactMap { item in
      guard let written = item.source.node.extension(ExtensionURL.score) else { return nil }
      let definition = ScoreDefinition(written, item: item, form: form)
      if let missing = definition.missing {
        report(.error, .scoreIncomplete(missing: missing), linkId: item.linkId, at: written)
        // because a number without its range would be a bare number (decision 6).
        return nil
      }
      return definition
    }
  }
}
