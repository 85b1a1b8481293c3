import FHIR
import Testing

@testable import Assessment

/// A way through the check-in: the weights of the gates, and how many questions it has.
struct Way: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let weights: [String: Int]
  let pages: Int

  /// The counts of clinical.md D4, for oneself, the first time.
  static let all = [
    Way(
      testDescription: "shortest: not on foot, no clear words, no cramps, no stiffness",
      weights: ["gait.indoor": 0, "speech.known": 0, "cramp.count": 4, "stiff.often": 4], pages: 12),
    Way(
      testDescription: "typical: walking and talking, cramps this week, no stiffness",
      weights: ["stiff.often": 4], pages: 25),
    Way(testDescription: "longest: everything", weights: [:], pages: 30),
  ]
}

struct ProgressTests {
  @Test(arguments: Way.all)
  func `the check-in has as many pages as it should`(_ way: Way) throws {
    #expect(try pages(way, role: .`self`) == way.pages)
    // A proxy is asked one thing more: the days spent together.
    #expect(try pages(way, role: .proxy) == way.pages + 1)
  }

  private func pages(_ way: Way, role: Role) throws -> Int {
    let form = try BuiltIn.form("check-in")
    var session = Session(form, role: role)
    #expect(session.mostQuestions == (role == .proxy ? 31 : 30))
    var pages = 0
    while let item = session.firstOpen {
      let weight = way.weights[form.items[item].linkId] ?? 3
      let answer = form.items[item].options.first { $0.weight?.integer == weight }?.answer
      session = session.answering(item, with: .answers([answer ?? .integer(3)]), at: moment(pages))
      pages += 1
    }
    #expect(session.mostQuestions == pages)
    return pages
  }

  @Test(arguments: [
    "check-in", "hand-dexterity", "gait", "speech", "cramping", "stiffness", "about",
  ])
  func `the total never grows on the way forward`(_ id: String) throws {
    let form = try BuiltIn.form(id)
    for seed in 0..<25 {
      var random = SteadyRandom(seed: UInt64(seed))
      var session = Session(form, role: seed.isMultiple(of: 3) ? .proxy : .`self`)
      var before = Progress(number: 0, total: session.mostQuestions)
      while let item = session.firstOpen {
        let progress = session.progress(of: item)
        #expect(progress.total <= before.total && progress.number > before.number)
        #expect(progress.number <= progress.total)
        before = progress
        session = session.answering(
          item, with: form.items[item].randomReply(&random), at: moment(1))
      }
      #expect(session.mostQuestions == max(session.questions.count, 0))
    }
  }

  @Test func `a closed question counts until what closes it is decided`() throws {
    let one = "\"answerInteger\":1"
    let form = try Samples.form([
      Samples.item("a"),
      Samples.item("b", "integer", Samples.when(("a", "=", one))),
      Samples.item("c", "integer", Samples.when(("b", "=", one))),
      Samples.item(
        "d", "integer",
        Samples.extensions(Samples.enabling("%resource.item.where(linkId = 'e').answer.value = 2"))),
      Samples.calculated("e", "%resource.item.where(linkId = 'a').answer.value + 1"),
    ])
    let session = Session(form)
    #expect(session.progress(of: 0) == Progress(number: 1, total: 4))
    #expect(session.answering("a", .integer(1)).progress(of: 1) == Progress(number: 2, total: 4))
    #expect(session.answering("a", .integer(2)).progress(of: 0) == Progress(number: 1, total: 1))
    #expect(session.replying("a", .absent(.declined)).mostQuestions == 1)
  }

  @Test func `a question that anything may open counts while anything is open`() throws {
    let form = try Samples.form([
      Samples.item("a"),
      Samples.item(
        "b", "integer", Samples.extensions(Samples.enabling("%resource.item.answer.exists()"))),
    ])
    #expect(Session(form).mostQuestions == 2)
    #expect(Session(form).replying("a", .absent(.declined)).mostQuestions == 1)
  }
}

extension FormItem {
  /// Some reply that a person could give to the item.
  func randomReply(_ random: inout SteadyRandom) -> Reply {
    if Int.random(in: 0..<8, using: &random) == 0 {
      return .absent(AbsentReason.allCases.randomElement(using: &random) ?? .unknown)
    }
    if let option = options.randomElement(using: &random) {
      let second = options.randomElement(using: &random)
      let both = [option.answer] + (repeats ? [second?.answer].compactMap { $0 } : [])
      return .answers(both.first == both.last ? [option.answer] : both)
    }
    return .answers([randomAnswer(&random)])
  }

  private func randomAnswer(_ random: inout SteadyRandom) -> Answer {
    let number = Int.random(in: 0...10, using: &random)
    switch type {
    case .boolean: return .boolean(number.isMultiple(of: 2))
    case .integer: return .integer(number)
    case .decimal: return .decimal("\(number).50")
    case .quantity: return .quantity(Decimal128(number), unit: "kg", code: "kg", system: nil)
    case .date: return PartialDate("19\(50 + number)-03").map { .date($0) } ?? .integer(0)
    case .dateTime: return .dateTime(moment(number).local)
    case .time: return TimeOfDay("1\(number % 10):30:00").map { .time($0) } ?? .integer(0)
    case .url: return .url("urn:uuid:\(number)")
    default: return .string("word \(number) \u{1B}[2J \"\\ \u{202E}")
    }
  }
}
