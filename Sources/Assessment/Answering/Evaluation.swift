import FHIR
import FHIRPath

/// Works out the expressions of a form against one state of its answers.
struct Evaluation {
  private let form: Form
  private let resource: JSONTree
  private let whole: Value
  private let previous: [Value]
  private let person: Person
  private let now: DateTime
  private var known: [[Value]?]
  private var elements: [String: JSONNode]?
  /// How many steps the expressions may still take together.
  private(set) var stepsLeft: Int

  init(of session: Session, steps: Int) throws(EvaluationFailure) {
    do throws(JSONError) {
      resource = try JSONTree(reading: ResponseWriter(session: session, id: nil).bytes)
    } catch {
      // because an answer may be larger than a text may be, which is no fault of the form.
      throw EvaluationFailure(text: "\(error.fault)")
    }
    form = session.form
    whole = Value.resource(resource.root)
    previous = session.setting.previous.map { [Value.resource($0.root)] } ?? []
    person = session.setting.person
    now = session.authored
    known = Array(repeating: nil, count: form.variables.count)
    stepsLeft = steps
  }

  mutating func values(of bound: BoundExpression) throws(EvaluationFailure) -> [Value] {
    for (_, variable) in bound.variables where known[variable] == nil {
      try workOut(variable)
    }
    var environment = Environment(
      now: now, resource: whole, questionnaire: form.written.node)
    if bound.readsPrevious { environment.variables["previous"] = previous }
    if bound.readsPatient { environment.variables["patient"] = patient }
    for (name, variable) in bound.variables { environment.variables[name] = known[variable] }
    if bound.readsContext, let owner = bound.owner {
      environment.context = element(form.items[owner].linkId).map { [Value.element($0)] } ?? []
    }
    do throws(EvaluationError) {
      return try bound.expression.evaluate(in: environment, on: [whole], within: &stepsLeft)
    } catch {
      throw EvaluationFailure(text: "\(error.fault)")
    }
  }

  /// The person as `%patient`: what is known of them, as a FHIR Patient.
  private var patient: [Value] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("resourceType", "Patient")
      writer.member("id", person.id)
      if !person.name.isEmpty {
        writer.member("name")
        writer.array { writer in writer.object { $0.member("text", person.name) } }
      }
      if let born = person.born { writer.member("birthDate", born) }
    }
    // because it was just written, it can be read.
    let tree = try? JSONTree(reading: writer.bytes)
    return tree.map { [Value.resource($0.root)] } ?? []
  }

  /// Works out a variable, those that it names first.
  private mutating func workOut(_ variable: Int) throws(EvaluationFailure) {
    // because a chain of variables may be long, it is walked and not gone down into.
    var waiting = [variable]
    while let last = waiting.last {
      let bound = form.variables[last].bound
      if let needed = bound.variables.first(where: { known[$0.index] == nil && $0.index != last }) {
        waiting.append(needed.index)
      } else {
        known[last] = try values(of: bound)
        waiting.removeLast()
      }
    }
  }

  /// The response item with a linkId, wherever it stands.
  private mutating func element(_ linkId: String) -> JSONNode? {
    if let elements { return elements[linkId] }
    var found: [String: JSONNode] = [:]
    Self.gather(resource.root, &found)
    elements = found
    return found[linkId]
  }

  private static func gather(_ node: JSONNode, _ found: inout [String: JSONNode]) {
    for item in node["item"]?.elements.map({ $0 }) ?? [] {
      if let linkId = item["linkId"]?.string, found[linkId] == nil { found[linkId] = item }
      gather(item, &found)
      for answer in item["answer"]?.elements.map({ $0 }) ?? [] { gather(answer, &found) }
    }
  }
}

/// An expression that could not be worked out on the answers at hand.
struct EvaluationFailure: Error {
  /// The facts, for the log and for whoever mends the form.
  let text: String
}
