import Assessment
import FHIR
import Interface

/// Problems of a file as a FHIR R4 OperationOutcome.
enum OutcomeText {
  static func outcome(of opening: Opening) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("resourceType", "OperationOutcome")
      writer.member("issue")
      writer.array { writer in
        if opening.problems.isEmpty { writeNone(to: &writer) }
        for problem in opening.problems { write(problem, opening.file, to: &writer) }
      }
    }
    return writer.text
  }

  /// > An outcome without findings says so with one issue (R4, OperationOutcome, issue 1..*).
  private static func writeNone(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("severity", "information")
      writer.member("code", "informational")
    }
  }

  private static func write(_ problem: Problem, _ file: String, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("severity", problem.severity.rawValue)
      writer.member("code", "invalid")
      writer.member("diagnostics", Words.english.problems.sentence(for: problem, in: file))
      guard let linkId = problem.linkId else { return }
      writer.member("expression")
      writer.array { writer in
        writer.string("Questionnaire.descendants().where(linkId = \(quoted(linkId)))")
      }
    }
  }

  /// A text as FHIRPath writes it: quotes and backslashes are escaped (FHIRPath 4.1.2).
  private static func quoted(_ text: String) -> String {
    let escaped = text.flatMap { $0 == "'" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "'\(String(escaped))'"
  }
}
