internal import FHIR

/// How an argument is handed to a function.
enum ArgumentKind: Sendable {
  /// Worked out before the call.
  case value
  /// Handed over as written; the function works it out, for each item or perhaps never.
  case expression
  /// An expression that says which items are meant.
  case criterion
  /// An expression to sort by; `-key` and `key desc` turn the order round.
  case key
  /// The name of a type.
  case type
  /// A regular expression; a literal one is read with the expression.
  case pattern
}

/// A function of FHIRPath: its name, its arguments and what it does.
struct FunctionDefinition: Sendable {
  typealias Implementation =
    @Sendable (inout Evaluator, Call) throws(EvaluationError) -> Values

  let name: String
  let arguments: [ArgumentKind]
  /// How many arguments must be there.
  let least: Int
  /// Whether the last argument may be repeated.
  let isOpen: Bool
  let walksTheTree: Bool
  let implementation: Implementation

  init(
    _ name: String, _ arguments: [ArgumentKind], least: Int? = nil, isOpen: Bool = false,
    walksTheTree: Bool = false, _ implementation: @escaping Implementation
  ) {
    self.name = name
    self.arguments = arguments
    self.least = least ?? arguments.count
    self.isOpen = isOpen
    self.walksTheTree = walksTheTree
    self.implementation = implementation
  }

  /// How many arguments there may be.
  var most: Int { isOpen ? 100 : arguments.count }

  func takes(_ count: Int) -> Bool { (least...most).contains(count) }

  func kind(ofArgument position: Int) -> ArgumentKind {
    position < arguments.count ? arguments[position] : arguments.last ?? .value
  }
}

/// Every function, in the chapters of the specification.
enum FunctionTable {
  static let all: [FunctionDefinition] =
    collections + conversions + texts + numbers + moments + others

  static func index(of name: String) -> Int? { indices[name] }

  private static let indices = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($0.element.name, $0.offset) })

  private static let collections: [FunctionDefinition] = [
    // 5.1 Existence
    .init("empty", [], Existence.empty),
    .init("exists", [.criterion], least: 0, Existence.exists),
    .init("all", [.criterion], Existence.all),
    .init("allTrue", [], Existence.allTrue),
    .init("anyTrue", [], Existence.anyTrue),
    .init("allFalse", [], Existence.allFalse),
    .init("anyFalse", [], Existence.anyFalse),
    .init("subsetOf", [.value], Existence.subsetOf),
    .init("supersetOf", [.value], Existence.supersetOf),
    .init("count", [], Existence.count),
    .init("distinct", [], Existence.distinct),
    .init("isDistinct", [], Existence.isDistinct),
    // 5.2 Filtering and projection
    .init("where", [.criterion], Filtering.filter),
    .init("select", [.expression], Filtering.select),
    .init("repeat", [.expression], walksTheTree: true, Filtering.repeatUnique),
    .init("repeatAll", [.expression], walksTheTree: true, Filtering.repeatAll),
    .init("ofType", [.type], Filtering.ofType),
    .init("sort", [.key], least: 0, isOpen: true, Sorting.sort),
    .init("coalesce", [.expression], isOpen: true, Filtering.coalesce),
    // 5.3 Subsetting
    .init("single", [], Subsetting.single),
    .init("first", [], Subsetting.first),
    .init("last", [], Subsetting.last),
    .init("tail", [], Subsetting.tail),
    .init("skip", [.value], Subsetting.skip),
    .init("take", [.value], Subsetting.take),
    .init("intersect", [.value], Subsetting.intersect),
    .init("exclude", [.value], Subsetting.exclude),
    // 5.4 Combining
    .init("union", [.value], Combining.union),
    .init("combine", [.value], Combining.combine),
  ]

  private static let conversions: [FunctionDefinition] = [
    // 5.5 Conversion
    .init("iif", [.criterion, .expression, .expression], least: 2, Conversion.iif),
    .init("toBoolean", [], Conversion.to(Conversion.boolean)),
    .init("convertsToBoolean", [], Conversion.converts(Conversion.boolean)),
    .init("toInteger", [], Conversion.to(Conversion.integer)),
    .init("convertsToInteger", [], Conversion.converts(Conversion.integer)),
    .init("toLong", [], Conversion.to(Conversion.integer)),
    .init("convertsToLong", [], Conversion.converts(Conversion.integer)),
    .init("toDecimal", [], Conversion.to(Conversion.decimal)),
    .init("convertsToDecimal", [], Conversion.converts(Conversion.decimal)),
    .init("toString", [], Conversion.to(Conversion.string)),
    .init("convertsToString", [], Conversion.converts(Conversion.string)),
    .init("toDate", [], Conversion.to(Conversion.date)),
    .init("convertsToDate", [], Conversion.converts(Conversion.date)),
    .init("toDateTime", [], Conversion.to(Conversion.dateTime)),
    .init("convertsToDateTime", [], Conversion.converts(Conversion.dateTime)),
    .init("toTime", [], Conversion.to(Conversion.time)),
    .init("convertsToTime", [], Conversion.converts(Conversion.time)),
    .init("toQuantity", [.value], least: 0, Conversion.toQuantity),
    .init("convertsToQuantity", [.value], least: 0, Conversion.convertsToQuantity),
  ]

  private static let texts: [FunctionDefinition] = [
    // 5.6 String manipulation
    .init("indexOf", [.value], Strings.indexOf),
    .init("lastIndexOf", [.value], Strings.lastIndexOf),
    .init("substring", [.value, .value], least: 1, Strings.substring),
    .init("startsWith", [.value], Strings.startsWith),
    .init("endsWith", [.value], Strings.endsWith),
    .init("contains", [.value], Strings.contains),
    .init("upper", [], Strings.upper),
    .init("lower", [], Strings.lower),
    .init("replace", [.value, .value], Strings.replace),
    .init("matches", [.pattern], Patterns.matches),
    .init("matchesFull", [.pattern], Patterns.matchesFull),
    .init("replaceMatches", [.pattern, .value], Patterns.replaceMatches),
    .init("length", [], Strings.length),
    .init("toChars", [], Strings.toChars),
    .init("trim", [], Strings.trim),
    .init("split", [.value], Strings.split),
    .init("join", [.value], least: 0, Strings.join),
    .init("encode", [.value], Coded.encode),
    .init("decode", [.value], Coded.decode),
    .init("escape", [.value], Coded.escape),
    .init("unescape", [.value], Coded.unescape),
  ]

  private static let numbers: [FunctionDefinition] = [
    // 5.7 Math
    .init("abs", [], Math.abs),
    .init("ceiling", [], Math.ceiling),
    .init("floor", [], Math.floor),
    .init("truncate", [], Math.truncate),
    .init("round", [.value], least: 0, Math.round),
    .init("exp", [], Math.exp),
    .init("ln", [], Math.ln),
    .init("log", [.value], Math.log),
    .init("power", [.value], Math.power),
    .init("sqrt", [], Math.sqrt),
    // 7 Aggregates
    .init("aggregate", [.expression, .expression], least: 1, Aggregates.aggregate),
    .init("sum", [], Aggregates.sum),
    .init("min", [], Aggregates.min),
    .init("max", [], Aggregates.max),
    .init("avg", [], Aggregates.avg),
    // 5.9 Precision
    .init("lowBoundary", [.value], least: 0, Boundaries.low),
    .init("highBoundary", [.value], least: 0, Boundaries.high),
    .init("precision", [], Boundaries.precision),
    .init("comparable", [.value], Utility.comparable),
  ]

  private static let moments: [FunctionDefinition] = [
    // 5.9 Utility and extraction
    .init("now", [], Clock.now),
    .init("today", [], Clock.today),
    .init("timeOfDay", [], Clock.timeOfDay),
    .init("yearOf", [], Clock.part(.year)),
    .init("monthOf", [], Clock.part(.month)),
    .init("dayOf", [], Clock.part(.day)),
    .init("hourOf", [], Clock.part(.hour)),
    .init("minuteOf", [], Clock.part(.minute)),
    .init("secondOf", [], Clock.part(.second)),
    .init("millisecondOf", [], Clock.part(.millisecond)),
    .init("timezoneOffsetOf", [], Clock.timezoneOffset),
    .init("dateOf", [], Clock.date),
    .init("timeOf", [], Clock.time),
  ]

  private static let others: [FunctionDefinition] = [
    // 5.8 Tree navigation
    .init("children", [], walksTheTree: true, TreeNavigation.children),
    .init("descendants", [], walksTheTree: true, TreeNavigation.descendants),
    // 5.9 Utility, 6.3 Types, 6.5 Logic
    .init("trace", [.value, .expression], least: 1, Utility.trace),
    .init("defineVariable", [.value, .expression], least: 1, Utility.defineVariable),
    .init("is", [.type], Utility.isType),
    .init("as", [.type], Utility.asType),
    .init("type", [], Utility.type),
    .init("not", [], Utility.not),
    // FHIR R4, its FHIRPath page
    .init("extension", [.value], Utility.extensions),
    .init("hasValue", [], Utility.hasValue),
    .init("getValue", [], Utility.getValue),
    .init("resolve", [], Resources.resolve),
    .init("memberOf", [.value], Resources.memberOf),
    .init("conformsTo", [.value], Resources.conformsTo),
    .init("subsumes", [.value], Resources.needsTerminology("subsumes")),
    .init("subsumedBy", [.value], Resources.needsTerminology("subsumedBy")),
    .init("expand", [.value, .value], least: 1, Resources.needsTerminology("expand")),
    .init("lookup", [.value, .value], least: 1, Resources.needsTerminology("lookup")),
    .init(
      "translate", [.value, .value, .value], least: 2, Resources.needsTerminology("translate")),
    .init(
      "validateVS", [.value, .value, .value], least: 2, Resources.needsTerminology("validateVS")),
    // SDC
    .init("weight", [], Questionnaires.weight),
    .init("ordinal", [], Questionnaires.weight),
    .init("answers", [], walksTheTree: true, Questionnaires.answers),
  ]
}
