import FHIR
import FHIRPath

/// Evaluates the expressions of a form against one state of its answers.
final class Evaluation {
  private let session: Session
  private let resource: JSONTree?
  private var elements: [String: JSONNode] = [:]
  private var known: [String: [Value]] = [:]

  init(session: Session) {
    self.session = session
    // because our own writer made the text: a text that cannot be read back is no content fault.
    resource = try? JSONTree(ResponseWriter(session: session, id: nil).text)
  }

  func values(
    of expression: PathExpression, at item: Int?
  ) throws(EvaluationFailure) -> [Value] {
    guard let resource else { throw EvaluationFailure(text: "response") }
    let whole = Value.resource(resource.root)
    var environment = Environment(now: session.authored)
    environment.resource = whole
    environment.questionnaire = session.form.questionnaire.node
    if expression.variableNames.contains("context"), let item {
      environment.context = element(session.form.items[item].linkId).map { [Value.element($0)] } ?? []
    }
    environment.variables = try variables(of: expression, at: item)
    do throws(EvaluationError) {
      return try expression.evaluate(in: environment, on: [whole])
    } catch {
      throw EvaluationFailure(text: "\(error.fault)")
    }
  }

  private func variables(
    of expression: PathExpression, at item: Int?
  ) throws(EvaluationFailure) -> [String: [Value]] {
    var values: [String: [Value]] = [:]
    for name in expression.variableNames {
      if let (variable, owner) = session.form.variable(name, at: item) {
        let key = "\(name)@\(owner ?? -1)"
        if known[key] == nil {
          known[key] = try self.values(of: variable.expression, at: owner)
        }
        values[name] = known[key]
      } else if name == "previous" {
        values[name] = session.setting.previous.map { [Value.resource($0.root)] } ?? []
      }
    }
    return values
  }

  /// The response item with a linkId, wherever it stands.
  private func element(_ linkId: String) -> JSONNode? {
    if elements.isEmpty, let root = resource?.root { gather(root) }
    return elements[linkId]
  }

  private func gather(_ node: JSONNode) {
    for item in node["item"]?.elements.map({ $0 }) ?? [] {
      if let linkId = item["linkId"]?.string, elements[linkId] == nil { elements[linkId] = item }
      gather(item)
      for answer in item["answer"]?.elements.map({ $0 }) ?? [] { gather(answer) }
    }
  }
}

/// An expression that could not be worked out on the answers at hand.
struct EvaluationFailure: Error {
  /// The facts, for the log and for whoever mends the form.
  let text: String
}
