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
    // because reading must leave nothing behind, no store is made where there is none.
    guard Paths.holdsRecords(place.path) else { return tell([]) }
    do throws(StoreError) {
      let (people, past) = try kept()
      if let name = who.name, !people.contains(where: name.isName) {
        Output.complain(CommandWords.unknownPerson(name))
        if json { tell([]) }
        return
      }
      tell(
        past.filter { item in
          (who.name?.isName(of: item.header.person) ?? true)
            && (who.role.map { item.header.role == $0 } ?? true)
        })
    } catch {
      Output.complain(CommandWords.failure(Failure(error), in: place.path))
      throw ExitCode.storageFault
    }
  }

  private func kept() throws(StoreError) -> (people: [Person], past: [PastAssessment]) {
    let store = try Store(folder: place.path)
    do throws(StoreError) {
      let kept = (try store.people(), try store.history(of: nil))
      try store.close()
      return kept
    } catch let first {
      // because the first failure is the one to tell, another one while closing is not.
      do throws(StoreError) { try store.close() } catch {}
      throw first
    }
  }

  private func tell(_ past: [PastAssessment]) {
    if json {
      Output.printJSON(Self.json(past))
    } else if past.isEmpty {
      Output.print(CommandWords.nothingFinished)
    } else {
      Output.print(past.map(CommandWords.result).joined(separator: "\n"))
    }
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
