package import FHIR
package import FHIRPath

/// Something about a questionnaire file that its author should know, as facts with a place.
package struct Problem: Error, Sendable, Equatable {
  /// How much a problem weighs: whether the file can be used all the same.
  package enum Severity: String, Sendable, Comparable {
    /// The file breaks a rule, and can be answered all the same.
    case warning
    /// A part of the file does not work.
    case error
    /// The file cannot be used.
    case fatal

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    private var rank: Int { self == .fatal ? 2 : self == .error ? 1 : 0 }
  }

  /// What is wrong, with the facts that a sentence about it needs.
  package enum Kind: Sendable, Equatable {
    case json(JSONError.Fault)
    case notAQuestionnaire(found: String?)
    case noQuestions
    case repeatedKey(String)
    case missingLinkId
    case repeatedLinkId
    case missingType
    case unknownType(String)
    case typeNotAnswerable(ItemType)
    case displayWithItems
    case optionsOnWrongType(ItemType)
    case optionsAndValueSet
    case noOptions
    case valueSetUnavailable(String)
    case repeatedOption(String)
    case optionUnreadable
    case repeatingGroup
    case conditionTargetUnknown(String)
    case conditionOnItself
    case conditionOperatorUnknown(String)
    case conditionAnswerMissing
    case enableBehaviorMissing
    case expressionUnreadable(SyntaxError)
    case expressionLanguage(String)
    case variableUnknown(String)
    case variableRepeated(String)
    case cycle([String])
    case boundsConflict(min: String, max: String)
    case patternUnreadable(PatternError)
    /// The expressions of the form together, up to this one, take more than so many steps.
    case tooMuchWork(steps: Int)
    case scoreIncomplete(missing: String)
    case flagIncomplete(missing: String)
    case partUnavailable(String)
    case partCycle([String])
  }

  package let severity: Severity
  package let kind: Kind
  package let linkId: String?
  package let place: Place?

  package init(_ severity: Severity, _ kind: Kind, linkId: String? = nil, at place: Place? = nil) {
    self.severity = severity
    self.kind = kind
    self.linkId = linkId
    self.place = place
  }
}

extension Problem.Kind {
  /// Whether a question is not there for it.
  var leavesOutAQuestion: Bool {
    switch self {
    case .unknownType, .typeNotAnswerable: true
    default: false
    }
  }
}
