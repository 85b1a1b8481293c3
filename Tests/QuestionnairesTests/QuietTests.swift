import Assessment
import Testing

/// "The team knows": a flag is quiet until it gets worse, or was absent once and comes back.
struct QuietTests {
  @Test(arguments: GoldenCase.quiet)
  func `what the team knows is quiet until it gets worse`(_ golden: GoldenCase) throws {
    let known = try golden.session(answers: "known")
    let now = try golden.session(answers: "now")
    let flag = try #require(now.flags.first { $0.code == golden.flag })
    #expect(known.flags.contains { $0.code == golden.flag })
    let history = FlagHistory([response(known, flag, .flagAcknowledged)])
    #expect(history.isQuiet(flag, in: now, except: "") == golden.isQuiet)
  }

  @Test func `shown without a word of the team it is not quiet`() throws {
    let golden = try #require(GoldenCase.quiet.first { $0.isQuiet == true })
    let now = try golden.session(answers: "now")
    let flag = try #require(now.flags.first { $0.code == golden.flag })
    let history = FlagHistory([response(now, flag, .flagShown)])
    #expect(!history.isQuiet(flag, in: now, except: ""))
    #expect(!FlagHistory().isQuiet(flag, in: now, except: ""))
  }

  @Test func `absent once, it is told of again`() throws {
    let golden = try #require(GoldenCase.quiet.first { $0.isQuiet == true })
    let now = try golden.session(answers: "now")
    let flag = try #require(now.flags.first { $0.code == golden.flag })
    let known = response(now, flag, .flagAcknowledged)
    let between = FlagHistory.Response(
      assessmentID: "b", responseJSON: now.response(), questionnaireJSON: now.form.json,
      entries: [])
    #expect(!FlagHistory([between, known]).isQuiet(flag, in: now, except: ""))
    let other = FlagHistory.Response(
      assessmentID: "c", responseJSON: now.response(), questionnaireJSON: "{}", entries: [])
    #expect(FlagHistory([other, known]).isQuiet(flag, in: now, except: ""))
    #expect(!FlagHistory([known]).isQuiet(flag, in: now, except: known.assessmentID))
  }

  private func response(
    _ session: Session, _ flag: FlagDefinition, _ kind: LogEntry.Kind
  ) -> FlagHistory.Response {
    FlagHistory.Response(
      assessmentID: "a", responseJSON: session.response(), questionnaireJSON: session.form.json,
      entries: [
        LogEntry(
          at: "2026-11-22T09:00:00.000Z", offsetMinutes: 60, kind: kind, path: flag.linkId,
          role: .`self`)
      ])
  }
}
