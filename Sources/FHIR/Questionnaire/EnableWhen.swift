/// A view of one condition under which an item is asked.
package struct EnableWhen: Sendable {
  /// R4's operators, in its own spelling.
  package enum Operator: String, Sendable {
    case exists
    case equal = "="
    case notEqual = "!="
    case greater = ">"
    case less = "<"
    case greaterOrEqual = ">="
    case lessOrEqual = "<="
  }

  package let node: JSONNode

  package init(_ node: JSONNode) { self.node = node }

  package var question: String { node["question"]?.string ?? "" }
  package var operatorName: String { node["operator"]?.string ?? "" }
  package var `operator`: Operator? { Operator(rawValue: operatorName) }
  /// The answer compared with, from answer[x].
  package var answer: Answer? { Answer(node, prefix: "answer") }
}
