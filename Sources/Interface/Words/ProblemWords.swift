package import Assessment
package import FHIR
import FHIRPath

/// Puts what is wrong with a questionnaire file into words.
package struct ProblemWords: Sendable {
  /// What is wrong: `expression cannot be read: expected a closing bracket`.
  let what: @Sendable (Problem.Kind) -> String
  /// What to do about it; empty where the words before say it.
  let hint: @Sendable (Problem.Kind) -> String
  let severity: @Sendable (Problem.Severity) -> String

  /// The part of an expression around a mistake, with a mark in front of it.
  static func picture(of error: SyntaxError, mark: String) -> String {
    let text = Array(error.text)
    let from = max(0, error.offset - 24)
    let to = min(text.count, error.offset + 24)
    let before = String(text[from..<min(error.offset, text.count)])
    let behind = error.offset < to ? String(text[error.offset..<to]) : ""
    return (from > 0 ? "…" : "") + before + "⟨\(mark)⟩" + behind + (to < text.count ? "…" : "")
  }

  /// What is wrong with a text that is no JSON.
  package func sentence(for fault: JSONError.Fault) -> String { what(.json(fault)) }

  /// > `file:line:column: severity: what (linkId) — hint`, one a line (data-model.md 8).
  package func sentence(for problem: Problem, in file: String) -> String {
    let place = problem.place.map { ":\($0.line):\($0.column)" } ?? ""
    let item = problem.linkId.map { " (\($0))" } ?? ""
    let hint = hint(problem.kind)
    return "\(file)\(place): \(severity(problem.severity)): \(what(problem.kind))\(item)"
      + (hint.isEmpty ? "" : " — \(hint)")
  }
}
