package import FHIR
import FHIRPath

/// One item of a form, read and checked: everything the engine and the pages ask of it.
package struct FormItem: Sendable {
  package let index: Int
  package let parent: Int?
  package internal(set) var children: [Int] = []
  /// One past the last item below this one, in document order.
  package internal(set) var end: Int
  package let linkId: String
  package let type: ItemType
  package let source: QuestionnaireItem

  package internal(set) var options: [FormOption] = []
  /// Texts of the displays below a question, by the code of their item control: help, lower, upper.
  package internal(set) var asides: [String: String] = [:]
  package internal(set) var isHidden = false
  package internal(set) var isReadOnly = false
  /// What a typed text must be like.
  var pattern: Pattern?
  package let repeats: Bool
  package let observability: Observability?

  var conditions: [Condition] = []
  var needsAllConditions = false
  var enabling: BoundExpression?
  var calculation: BoundExpression?
  /// What fills the item in when a response is begun.
  var initialExpression: BoundExpression?
  /// Whether it is a fact that is carried from response to response (data-model.md 4).
  package internal(set) var isAskedOnce = false
  /// The variables defined here by name, as indices in `Form.variables`.
  var variables: [String: Int] = [:]

  /// Whether the person is asked: a visible question that is not worked out.
  package var isAsked: Bool {
    type.isQuestion && type != .attachment && type != .reference && !isHidden && !isReadOnly
      && calculation == nil
  }

  /// Whether other items stand below it, whose answers are found by way of it.
  var hasContent: Bool { !children.isEmpty && calculation == nil }

  /// Whether it can have an answer: given by the person, or worked out.
  var isAnswerable: Bool { isAsked || calculation != nil }
}

/// How much of an answer somebody else can see (clinical.md B3).
package enum Observability: String, Sendable {
  case seen
  case partSeen = "part-seen"
  case feltOnly = "felt-only"
}

/// A permitted answer of an item.
package struct FormOption: Sendable {
  package let answer: Answer
  package let label: String
  package let shortLabel: String?
  package let isExclusive: Bool

  /// The weight that the answer carries, for the row's digit.
  package var weight: Decimal128? {
    if case .coding(let coding) = answer { coding.weight } else { nil }
  }
}

/// One condition of enableWhen with its target found; a target that is not there has no answers.
struct Condition: Sendable {
  let target: Int?
  let `operator`: EnableWhen.Operator
  let answer: Answer

  /// Stands for a condition that cannot be read, so that nothing is asked on the strength of it.
  static let never = Condition(target: nil, operator: .exists, answer: .boolean(true))
}
