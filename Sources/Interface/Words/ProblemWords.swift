package import Assessment
import FHIR
import FHIRPath

/// Puts what is wrong with a questionnaire file into words.
package struct ProblemWords: Sendable {
  /// What is wrong: `expression cannot be read: expected a closing bracket`.
  let what: @Sendable (Problem.Kind) -> String
  /// What to do about it; empty where the words before say it.
  let hint: @Sendable (Problem.Kind) -> String
  let severity: @Sendable (Problem.Severity) -> String

  /// > `file:line:column: severity: what (linkId) — hint`, one a line (data-model.md 8).
  package func sentence(for problem: Problem, in file: String) -> String {
    let place = problem.place.map { ":\($0.line):\($0.column)" } ?? ""
    let item = problem.linkId.map { " (\($0))" } ?? ""
    let hint = hint(problem.kind)
    return "\(file)\(place): \(severity(problem.severity)): \(what(problem.kind))\(item)"
      + (hint.isEmpty ? "" : " — \(hint)")
  }
}
