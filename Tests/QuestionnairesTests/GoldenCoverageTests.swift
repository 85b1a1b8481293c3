import Assessment
import FHIR
import Testing

/// Every instrument is tried at its ends, in the middle, with answers missing, and at its gate.
struct GoldenCoverageTests {
  /// The questionnaires that have one score worked out of their own answers.
  private static let instruments = BuiltIn.openings.filter { own($0.form).count == 1 }.map(\.id)

  private static func own(_ form: Form?) -> [ScoreDefinition] {
    form?.scores.filter { !$0.isJoint } ?? []
  }

  /// How one case ended, as far as one score is concerned.
  private struct Ending {
    let score: Score
    let session: Session

    /// The questions whose answers imply weights of others, as this case has it.
    var gates: [Int] { score.parts.compactMap(\.gate) }
    var missing: Int { score.of - score.answered }
  }

  private func endings(of id: String) throws -> [Ending] {
    let code = try #require(Self.own(BuiltIn.form(id)).first).code
    return GoldenCase.all.filter { $0.questionnaire == id && !$0.expected.isEmpty }.compactMap {
      // because a case that cannot be answered is told by the test of the scores.
      guard let session = try? $0.session() else { return nil }
      return session.scores.first { $0.definition.code == code }
        .map { Ending(score: $0, session: session) }
    }
  }

  @Test func `the instruments are eight`() { #expect(Self.instruments.count == 8) }

  @Test(arguments: instruments)
  func `there are cases of all best, all worst, mixed, and one and two skipped`(
    _ id: String
  ) throws {
    let endings = try endings(of: id)
    func has(_ name: String, _ holds: (Ending) -> Bool) {
      let isThere = endings.contains(where: holds)
      #expect(isThere, "\(id) has no case of \(name)")
    }
    has("all best") { $0.score.value == $0.score.definition.max && $0.missing == 0 }
    has("all worst") { $0.score.value == $0.score.definition.min && $0.missing == 0 }
    has("mixed answers") { ending in
      let weights = Set(ending.score.parts.compactMap(\.weight))
      return ending.missing == 0 && weights.count > 1 && !ending.score.isEstimated
    }
    has("one skipped") { $0.missing == 1 && $0.score.isEstimated }
    has("two skipped") { $0.missing == 2 && $0.score.value == nil }
  }

  @Test(arguments: instruments)
  func `where there is a gate, there are cases of it closed and skipped`(_ id: String) throws {
    let endings = try endings(of: id)
    let gates = Set(endings.flatMap(\.gates))
    // Hands have no gate; in self-care one of two questions fills a slot.
    #expect(gates.isEmpty == ["hand-dexterity", "self-care"].contains(id))
    for gate in gates {
      let closed = endings.contains { $0.gates.contains(gate) && $0.missing == 0 }
      let skipped = endings.contains { $0.session.replies[gate]?.absence != nil }
      #expect(closed && skipped, "\(id)")
    }
  }

  /// The fewest, the usual and the most pages of composites, the first time and later (clinical D4).
  @Test(arguments: [
    ("check-in", [12, 25, 26, 30]), ("intake", [21, 35, 38, 48]), ("quick", [10, 18]),
  ])
  func `there are cases of the shortest, the typical and the longest way`(
    _ id: String, _ pages: [Int]
  ) {
    let tried = GoldenCase.all.filter { $0.questionnaire == id && $0.role == nil }
    let found = tried.compactMap(\.pages)
    #expect(Set(pages).isSubset(of: found))
    #expect(found.min() == pages.first && found.max() == pages.last)
  }
}
