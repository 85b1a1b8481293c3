import ArgumentParser
import Assessment
import FHIR
import Interface
import Records

/// `thenar history`: what was finished, newest first.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List past results, newest first.")

  @OptionGroup var place: DataOptions

  // because the root takes the same options, only the shared group gets what was written.
  @OptionGroup(title: "Only the results of")
  var who: WhoOptions

  @Flag(help: "Print a JSON array.")
  var json = false

  func run() throws {
    do throws(StoreError) {
      let store = try Store(folder: place.path)
      let past = try store.history(of: nil).filter { item in
        (who.person.map { item.header.person.name == $0 } ?? true)
          && (who.role.map { item.header.role == $0 } ?? true)
      }
      try store.close()
      Output.print(json ? Self.json(past) : Self.text(past))
    } catch {
      Output.complain(CommandWords.failure(Failure(error)))
      throw ExitCode.storageFault
    }
  }

  /// One line a score, readable alone.
  private static func text(_ past: [PastAssessment]) -> String {
    guard !past.isEmpty else { return "Nothing is finished yet." }
    return past.map { item in
      let date = item.finishedAt.prefix(10)
      let id = item.header.questionnaireURL.split(separator: "/").last ?? ""
      let who = Words.english.who(item.header.role)
      let name = item.header.person.name.isEmpty ? "" : " (\(item.header.person.name))"
      let scores = item.scores.map { score in
        let value = score.value.map { "\($0) of \(score.max)" } ?? "no score"
        let estimated = score.estimated ? ", estimated" : ""
        return "  \(score.code) \(value), \(score.answered) of \(score.of) answered\(estimated)"
      }
      return (["\(date)  \(id)  \(who)\(name)"] + scores).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// The array of data-model.md 8.
  private static func json(_ past: [PastAssessment]) -> String {
    var writer = JSONWriter()
    writer.array { writer in for item in past { write(item, to: &writer) } }
    return writer.text
  }

  private static func write(_ item: PastAssessment, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", item.header.id)
      writer.member("person", item.header.person.name)
      writer.member("questionnaire", item.header.questionnaireURL)
      writer.member("version", item.header.questionnaireVersion)
      writer.member("role", item.header.role.rawValue)
      writer.member("status", item.status.rawValue)
      writer.member("authored", item.finishedAt)
      writer.member("scores")
      writer.array { writer in
        for score in item.scores { write(score, to: &writer) }
      }
    }
  }

  private static func write(_ score: KeptScore, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("code", score.code)
      writer.member("value")
      if let value = score.value { writer.number(value) } else { writer.null() }
      writer.member("answered", score.answered)
      writer.member("items", score.of)
      writer.member("min")
      writer.number(score.min)
      writer.member("max")
      writer.number(score.max)
      writer.member("estimated", score.estimated)
    }
  }
}
