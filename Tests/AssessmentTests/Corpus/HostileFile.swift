import Testing

/// What must become of a hostile file, as far as this module has a part in it.
struct HostileFile: CustomTestStringConvertible, Sendable {
  /// What opening says of it.
  enum Outcome: Sendable {
    /// Refused, with these kinds of problem among others.
    case refused([String])
    /// Opened, with exactly these kinds of problem.
    case opened([String])
  }

  let name: String
  let outcome: Outcome
  /// What `EXPECT.tsv` asks for besides and this stage of the product does not do.
  let open: String?

  init(_ name: String, _ outcome: Outcome, open: String? = nil) {
    self.name = name
    self.outcome = outcome
    self.open = open
  }

  var testDescription: String { name }

  static let all = [
    HostileFile("b01-truncated", .refused(["json"])),
    HostileFile("b02-empty", .refused(["json"])),
    HostileFile("b08-nan", .refused(["json"])),
    HostileFile("b09-array-root", .refused(["notAQuestionnaire"])),
    HostileFile("b11-no-items", .refused(["noQuestions"])),
    HostileFile("b12-missing-linkid", .refused(["missingLinkId"])),
    HostileFile("b13-dup-linkid", .refused(["repeatedLinkId"])),
    // Nothing is left in it but the two items of unknown types.
    HostileFile("b15-unknown-type", .refused(["unknownType"])),
    HostileFile("b17-display-with-children", .opened(["displayWithItems"])),
    HostileFile("b18-group-with-answeroption", .opened(["optionsOnWrongType"])),
    HostileFile("b19-option-and-valueset", .opened(["optionsAndValueSet"])),
    HostileFile("b20-valueset-missing", .opened(["valueSetUnavailable"])),
    HostileFile("b22-ew-dangling", .opened(["conditionTargetUnknown"])),
    HostileFile("b23-ew-self", .opened(["conditionOnItself"])),
    HostileFile("b25-ew-no-behavior", .opened(["enableBehaviorMissing"])),
    HostileFile("b29-calc-cycle", .refused(["cycle"])),
    HostileFile("b30-calc-self-grow", .refused(["cycle"])),
    HostileFile("b31-var-cycle", .refused(["cycle"])),
    HostileFile("b32-var-dup", .opened(["variableRepeated"])),
    HostileFile("b34-expr-syntax", .refused(["expressionUnreadable"])),
    HostileFile("b36-expr-unknown-var", .refused(["variableUnknown", "noQuestions"])),
    HostileFile("b37-expr-cql", .opened(["expressionLanguage"])),
    HostileFile("b39-expr-deep", .refused(["expressionUnreadable"])),
    HostileFile("b40-regex-redos", .opened([])),
    HostileFile("b41-regex-bad", .opened(["patternUnreadable"])),
    HostileFile("b43-occurs-conflict", .opened([]), open: "minOccurs and maxOccurs are not read"),
    HostileFile("b44-huge-decimal", .opened([]), open: "initial values are not checked"),
    HostileFile("b45-bad-dates", .opened([]), open: "initial values are not checked"),
    HostileFile("b46-ansi-injection", .opened([]), open: "that is the terminal's part"),
    HostileFile("b47-bidi-zwj", .opened([]), open: "that is the terminal's part"),
    HostileFile("b48-huge-text", .opened([]), open: "scrolling is the interface's part"),
    HostileFile("b49-deep-nesting", .refused(["json"])),
    HostileFile("b50-5000-options", .opened([]), open: "searching is the interface's part"),
    HostileFile("b51-20000-items", .opened([])),
    HostileFile("b52-chain-enablewhen", .opened([])),
    HostileFile("b54-r5-types", .refused(["unknownType"])),
    HostileFile("b57-same-answer-twice", .opened(["repeatedOption"])),
    HostileFile("b58-code-only-options", .opened([]), open: "mixed option types are not told"),
    HostileFile("b59-sub-questionnaire-loop", .refused(["partCycle"])),
    HostileFile("b60-weights-mixed", .opened([])),
  ]
}
