import FHIR
import Testing

@testable import Assessment

/// Real forms of many makers: each opens or is refused with a place, and none comes to harm.
@Suite(.enabled(if: CorpusFolder.isThere, Comment(rawValue: CorpusFolder.absence)))
struct CorpusSweepTests {
  /// How many answers a form gets, unless all are wanted.
  private static let mostAnswers = CorpusFolder.isThorough ? Int.max : 120
  private static let walks = CorpusFolder.isThorough ? 10 : 1

  @Test func `every form opens, or is refused with a place`() throws {
    let files = try CorpusFolder.forms()
    let parts = Shelf.parts(of: files)
    var refusals: [String: Int] = [:]
    var opened = 0
    for file in files {
      let opening = Opening(file: file.name, json: file.json, parts: parts)
      if opening.form != nil {
        opened += 1
        continue
      }
      let reason = opening.problems.first { $0.severity == .fatal }
      #expect(reason?.place != nil, "\(file.name): \(opening.problems)")
      refusals[reason?.kind.name ?? "without a reason", default: 0] += 1
    }
    let told = refusals.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    print("corpus: \(opened) of \(files.count) open; refused: \(told.joined(separator: ", "))")
    #expect(opened > 400)
    // because responses and other resources stand among the forms.
    #expect(Set(refusals.keys).isSubset(of: Self.expectedRefusals), "\(refusals)")
  }

  private static let expectedRefusals: Set = [
    "notAQuestionnaire", "noQuestions", "partUnavailable", "missingLinkId", "repeatedLinkId",
    "missingType", "unknownType", "typeNotAnswerable",
  ]

  @Test func `answering every question twice does no harm, and leaves a readable response`()
    throws
  {
    let files = try CorpusFolder.forms()
    let parts = Shelf.parts(of: files)
    var answers = 0
    var failures: [String: Int] = [:]
    for file in files {
      guard let form = Opening(file: file.name, json: file.json, parts: parts).form else {
        continue
      }
      for seed in 0..<Self.walks {
        let (session, count) = walk(form, seed: seed)
        answers += count
        for reason in session.failures.values {
          failures[String(reason.prefix { $0 != "(" }), default: 0] += 1
        }
        try check(session, of: file.name)
      }
    }
    print("corpus: \(answers) answers; expressions without an outcome: \(failures)")
    #expect(answers > 5_000)
  }

  /// Answers all that is asked, then all of it again.
  private func walk(_ form: Form, seed: Int) -> (Session, count: Int) {
    var random = SteadyRandom(seed: UInt64(seed))
    var session = Session(form)
    var count = 0
    for _ in 0..<2 {
      var item = session.questions.first
      while let current = item, count < Self.mostAnswers {
        session = session.answering(
          current, with: form.items[current].randomReply(&random), at: moment(count))
        count += 1
        item = session.questions.first { $0 > current }
      }
    }
    return (session, count)
  }

  private func check(_ session: Session, of file: String) throws {
    var anew = session
    anew.settle()
    #expect(anew.enabled == session.enabled, "\(file)")
    #expect(anew.calculated == session.calculated, "\(file)")
    let response = session.finished(at: moment(1)).response(id: "r")
    let root = try JSONTree(response).root
    #expect(root["status"]?.isString("completed") == true)
    let restored = Session(session.form).restoring(response)
    for question in session.questions where session.replies[question] != nil {
      #expect(
        restored.replies[question] == session.replies[question],
        "\(file): \(session.form.items[question].linkId)")
    }
  }
}
