import FHIR
import Testing

@testable import Assessment

/// Broken and malicious files; each is met as the corpus' own list says.
@Suite(.enabled(if: CorpusFolder.isThere, Comment(rawValue: CorpusFolder.absence)))
struct HostileTests {
  private func open(_ name: String) throws -> Opening {
    let bytes = try CorpusFolder.bytes("hostile/\(name).json")
    return Opening(file: "\(name).json", json: bytes) { _ in
      (try? JSONTree(reading: bytes)).flatMap(Questionnaire.init)
        .map { Part(file: "\(name).json", questionnaire: $0) }
    }
  }

  @Test(arguments: HostileFile.all)
  func `a hostile file is met as it should be`(_ file: HostileFile) throws {
    let opening = try open(file.name)
    let kinds = opening.problems.map(\.kind.name)
    switch file.outcome {
    case .refused(let expected):
      #expect(opening.form == nil)
      #expect(Set(kinds).isSuperset(of: expected), "\(kinds)")
      #expect(opening.problems.allSatisfy { $0.place != nil })
    case .opened(let expected):
      let form = try #require(opening.form, "\(opening.problems)")
      #expect(kinds == expected)
      try answer(form)
    }
  }

  @Test func `every file of the list is in this one, and what is open is told`() throws {
    let listed = try String(decoding: CorpusFolder.bytes("hostile/EXPECT.tsv"), as: UTF8.self)
      .split(separator: "\n").dropFirst().compactMap { $0.split(separator: ".").first }
    #expect(listed.map(String.init) == HostileFile.all.map(\.name))
    for file in HostileFile.all {
      if let open = file.open { print("hostile \(file.name), not covered: \(open)") }
    }
  }

  /// Answers the first questions of a form, and reads the response back.
  private func answer(_ form: Form) throws {
    var random = SteadyRandom(seed: 1)
    var session = Session(form)
    for question in session.questions.prefix(50) where session.isAsked(question) {
      session = session.answering(
        question, with: form.items[question].randomReply(&random), at: moment(1))
    }
    let restored = Session(form).restoring(session.response())
    #expect(restored.replies == session.replies)
  }

  @Test func `twenty thousand items open and are answered at once`() throws {
    let clock = ContinuousClock()
    var opening: Opening?
    let bytes = try CorpusFolder.bytes("hostile/b51-20000-items.json")
    let toOpen = clock.measure {
      opening = Opening(file: "b51.json", json: bytes, parts: { _ in nil })
    }
    let form = try #require(opening?.form)
    var session = Session(form)
    #expect(session.questions.count == 20_000)
    let toAnswer = clock.measure {
      session = session.answering(19_000, with: .answers([.integer(1)]), at: moment(1))
      _ = session.progress(of: 19_000)
    }
    print("20,000 items: \(toOpen) to open, \(toAnswer) to answer")
    #if !DEBUG
      #expect(toOpen < .seconds(2))
      #expect(toAnswer < .milliseconds(50))
    #endif
  }

  @Test func `a chain of fifteen hundred conditions settles, there and back`() throws {
    let form = try #require(try open("b52-chain-enablewhen").form)
    var session = Session(form)
    #expect(session.questions.count == 1)
    #expect(session.mostQuestions == 1500)
    while let item = session.firstOpen {
      let reply = try #require(form.items.indices.contains(item + 1) ? opening(item, form) : nil)
      session = session.answering(item, with: reply, at: moment(1))
      if session.questions.count == 1499 { break }
    }
    #expect(session.questions.count == 1499)
    #expect(session.answering(0, with: nil, at: moment(2)).questions.count == 1)
  }

  /// The reply to an item that opens the next one.
  private func opening(_ item: Int, _ form: Form) -> Reply? {
    form.items[item + 1].conditions.first.map { .answers([$0.answer]) }
  }

  @Test func `weights are read wherever they stand, and none counts as none`() throws {
    let form = try #require(try open("b60-weights-mixed").form)
    let question = try #require(form.asked.first)
    let weights = question.options.map { $0.weight?.description }
    #expect(weights.contains("1.5"))
    #expect(weights.contains(nil))
    for option in question.options {
      let session = Session(form).answering(
        question.index, with: .answers([option.answer]), at: moment(1))
      let sum = form.items.indices.compactMap { session.number($0)?.description }
      #expect(sum == [option.weight?.description ?? "0"] || (option.weight == nil && sum.isEmpty))
    }
  }
}
