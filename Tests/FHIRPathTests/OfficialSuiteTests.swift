import Foundation
import Testing

/// The official suite, run where it lies beside the repository.
struct OfficialSuiteTests {
  private static let suite = "fhirpath/tests-fhir-r4.xml"

  /// A case where we differ on purpose, or not yet.
  private struct Difference: Decodable {
    let test: String
    let reason: String
  }

  @Test(
    .enabled(
      if: CorpusFolder.exists(suite), "the official suite is not beside the repository"))
  func `the official suite gives what it should, but for the known differences`() throws {
    let file = CorpusFolder.tests.appending(path: "KnownDifferences.json")
    let known = try JSONDecoder().decode([Difference].self, from: Data(contentsOf: file))
    #expect(known.allSatisfy { !$0.reason.isEmpty })
    let cases = SuiteReader.cases(in: try CorpusFolder.bytes(Self.suite))
    #expect(!cases.isEmpty)
    var runner = SuiteRunner()
    var different: [String] = []
    for item in cases {
      guard let difference = try runner.difference(in: item) else { continue }
      different.append(item.name)
      if !known.contains(where: { $0.test == item.name }) {
        Issue.record("\(item.group)/\(item.name): \(item.expression) gave \(difference)")
      }
    }
    let stale = Set(known.map(\.test)).subtracting(different)
    #expect(stale.isEmpty, "these pass now")
    let rate = Double(cases.count - different.count) / Double(cases.count) * 100
    print("official suite: \(cases.count - different.count) of \(cases.count), \(rate) %")
    #expect(rate >= 95.3)
  }
}
