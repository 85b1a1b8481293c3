import Assessment
import Testing

/// "The team knows": a flag is quiet until it gets worse, or was absent once and comes back.
struct QuietTests {
  @Test(arguments: GoldenCase.quiet)
  func `what the team knows is quiet until it gets worse`(_ golden: GoldenCase) throws {
    let known = try golden.session(answers: "known")
    let before = try #require(known.form.flags.first { $0.code == golden.flag })
    let past = kept(known, before, .flagAcknowledged)
    // because some flags are for the first time alone, and others for a change.
    let first = try golden.session(answers: "now")
    let holds = first.flags.contains { $0.code == golden.flag }
    let now = holds ? first : try golden.session(answers: "now", after: past)
    let flag = try #require(now.flags.first { $0.code == golden.flag })
    #expect(now.isQuiet(flag, after: [past], besides: "") == golden.isQuiet)
    #expect(!now.isQuiet(flag, after: [past], besides: "known"), "it says nothing about itself")
    #expect(!now.isQuiet(flag, after: [kept(known, flag, .flagShown)], besides: ""))
    #expect(!now.isQuiet(flag, after: [], besides: ""))
  }

  @Test func `absent once, it is told of again`() throws {
    let golden = try #require(GoldenCase.quiet.first { $0.isQuiet == true })
    let now = try golden.session(answers: "now")
    let flag = try #require(now.flags.first { $0.code == golden.flag })
    let known = kept(now, flag, .flagAcknowledged)
    let absent = kept(now, flag, nil)
    #expect(!now.isQuiet(flag, after: [absent, known], besides: ""))
    let elsewhere = try GoldenCase.all.first { $0.questionnaire == "quick" }?.session()
    let other = kept(try #require(elsewhere), flag, nil)
    #expect(now.isQuiet(flag, after: [other, known], besides: ""), "it was not asked there")
  }

  /// A finished assessment that told of the flag, and was told that the team knows; or neither.
  private func kept(
    _ session: Session, _ flag: FlagDefinition, _ kind: LogEntry.Kind?
  ) -> PastAssessment {
    let at = "2026-10-22T09:00:00.000Z"
    let kinds: [LogEntry.Kind] =
      switch kind {
      case nil: []
      case .flagAcknowledged?: [.flagShown, .flagAcknowledged]
      case let kind?: [kind]
      }
    let entries = kinds.map {
      LogEntry(at: at, offsetMinutes: 60, kind: $0, path: flag.linkId, role: .`self`)
    }
    return PastAssessment(
      header: AssessmentHeader(
        id: "known", person: session.setting.person, questionnaireURL: session.form.url,
        questionnaireVersion: "1.0.0", questionnaireJSON: session.form.json, role: .`self`,
        startedAt: at),
      status: .completed, finishedAt: at, responseJSON: session.response(), scores: [],
      flagEntries: entries)
  }
}
