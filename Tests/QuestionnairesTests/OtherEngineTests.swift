import Assessment
import FHIR
import Foundation
import Testing

/// What our engine works out of the golden answers, another one works out as well.
struct OtherEngineTests {
  private static let isThere = Python.has("fhirpathpy", for: "the same scores from fhirpathpy")

  /// Lines that begin so are known differences, each with the reason.
  private static let known = [
    "function.hand: UnboundLocalError": unable, "function.gait: UnboundLocalError": unable,
    "function.speech: UnboundLocalError": unable, "function.score: UnboundLocalError": unable,
    "function.answered: UnboundLocalError": unable,
    "function.estimated: UnboundLocalError": unable,
  ]
  private static let unable = "it cannot take hours from a dateTime with seconds, and fails"

  @Test(.enabled(if: isThere, "the Python package fhirpathpy is not installed"))
  func `every calculated value of every golden response is that of fhirpathpy`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { _ = try? FileManager.default.removeItem(at: folder) }
    // because a file of flags differs from the others in nothing that is worked out.
    let cases = GoldenCase.all.filter { !$0.expected.isEmpty || !$0.calculated.isEmpty }
    for (number, golden) in cases.enumerated() {
      // because a case that cannot be answered is told by the test of the scores.
      guard let session = try? golden.session() else { continue }
      try Self.text(golden.testDescription, session)
        .write(to: folder.appending(path: "\(number).json"), atomically: false, encoding: .utf8)
    }
    let outcome = try #require(Python.run(script: "compare_fhirpath.py", [folder.path]))
    let lines = outcome.output.split(separator: "\n")
    let different = lines.dropLast().filter { line in
      !Self.known.keys.contains { line.hasPrefix($0) }
    }
    #expect(different == [])
    let compared = lines.last?.prefixMatch(of: /(\d+) values compared/).flatMap { Int($0.1) }
    #expect((compared ?? 0) > 2000, "\(outcome.output)")
    #expect(Self.known.keys.allSatisfy { known in lines.contains { $0.hasPrefix(known) } })
  }

  private static func text(_ name: String, _ session: Session) throws -> String {
    var writer = JSONWriter()
    let response = try JSONTree(session.response()).root
    writer.object { writer in
      writer.member("name", name)
      writer.member("form")
      writer.copy(session.form.questionnaire.node)
      writer.member("response")
      writer.copy(response)
      if let previous = session.setting.previous {
        writer.member("previous")
        writer.copy(previous.root)
      }
    }
    return writer.text
  }
}
