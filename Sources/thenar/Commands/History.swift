import ArgumentParser
import Assessment
import FHIR
import Interface
import Records
import Reports

/// `thenar history`: what was finished, newest first.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List past results, newest first.")

  @OptionGroup var place: DataOptions
  @OptionGroup var language: LanguageOptions

  // because the root takes the same options, only the shared group gets what was written.
  @OptionGroup(title: "Only the results of")
  var who: WhoOptions
  @OptionGroup var days: DayOptions

  @Flag(help: "Print a JSON array.")
  var json = false

  @Option(
    name: .customLong("log"),
    help: ArgumentHelp("Print what happened to one response, step by step.", valueName: "id"))
  var logged: String?

  func run() throws {
    if let logged { return try tellLog(of: logged) }
    // because reading must leave nothing behind, no store is made where there is none.
    guard try place.holdsRecords() else { return tell([], [:]) }
    do throws(StoreError) {
      let kept = try kept()
      let unknown = [
        who.name.flatMap { name in kept.people.contains(where: name.isName) ? nil : name },
        who.presserName.flatMap { name in
          kept.operators.values.contains(where: name.isName) ? nil : name
        },
      ].compactMap { $0 }
      for name in unknown { Output.complain(CommandWords.unknown(name.text)) }
      guard unknown.isEmpty else {
        if json { tell([], [:]) }
        return
      }
      tell(kept.past.filter { isWished($0, kept.operators) }, kept.operators)
    } catch {
      Output.complain(CommandWords.fault(error, in: place.path))
      throw ExitCode.storageFault
    }
  }

  private func isWished(_ item: PastAssessment, _ operators: [String: String]) -> Bool {
    let presser = item.header.operatorID.flatMap { operators[$0] } ?? ""
    return (who.name?.isName(of: item.header.person) ?? true)
      && (who.presserName?.isName(presser) ?? true)
      && (who.role.map { item.header.role == $0 } ?? true)
      && (PartialDate(item.localDate).map(wish.includes) ?? true)
  }

  private var wish: Report.Wish { Report.Wish(from: days.from?.date, to: days.to?.date) }

  /// What is kept, with the names of operators by their identifiers.
  private typealias Kept = (
    people: [Person], operators: [String: String], past: [PastAssessment]
  )

  private func kept() throws(StoreError) -> Kept {
    let store = try place.openToRead()
    do throws(StoreError) {
      let operators = try store.operators().filter { !$0.name.isEmpty }.map { ($0.id, $0.name) }
      let names = Dictionary(operators, uniquingKeysWith: { first, _ in first })
      let past = try history(in: store)
      let kept = (try everyone(in: store, besides: past), names, past)
      try store.close()
      return kept
    } catch let first {
      // because the first failure is the one to tell, another one while closing is not.
      do throws(StoreError) { try store.close() } catch {}
      throw first
    }
  }

  /// What is finished; of a damaged file, what can be read of it.
  private func history(in store: Store) throws(StoreError) -> [PastAssessment] {
    let (past, damage) = try store.readableHistory()
    if let damage {
      Output.complain(CommandWords.readOnly(because: .damaged, in: place.path))
      for sentence in CommandWords.unreadable(damage) { Output.complain(sentence) }
    }
    return past
  }

  /// Everybody there is; where they cannot be read, those whose results can.
  private func everyone(
    in store: Store, besides past: [PastAssessment]
  ) throws(StoreError) -> [Person] {
    do throws(StoreError) { return try store.everyone() } catch {
      guard error == .damaged else { throw error }
      return past.map(\.header.person)
    }
  }

  private func tell(_ past: [PastAssessment], _ operators: [String: String]) {
    let listed = past.map { ($0, presser: $0.header.operatorID.flatMap { operators[$0] }) }
    let words = language.spoken.words
    if json {
      Output.printJSON(Self.json(listed))
    } else if past.isEmpty {
      Output.print(words.nothingFinished)
    } else {
      Output.print(
        listed.map { CommandWords.result($0, by: $1, words) }.joined(separator: "\n"))
    }
  }

  /// The array of data-model.md 8.
  private static func json(_ past: [(PastAssessment, presser: String?)]) -> String {
    var writer = JSONWriter()
    writer.array { writer in for item in past { write(item.0, item.presser, to: &writer) } }
    return writer.text
  }

  private static func write(
    _ item: PastAssessment, _ presser: String?, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("id", item.header.id)
      writer.member("person", item.header.person.name)
      writer.member("questionnaire", item.header.questionnaireURL)
      writer.member("version", item.header.questionnaireVersion)
      writer.member("role", item.header.role.rawValue)
      writer.member("operator")
      if let presser { writer.string(presser) } else { writer.null() }
      writer.member("status", item.status.rawValue)
      writer.member("authored", item.authoredAt)
      writer.member("replaces")
      if let earlier = item.header.replaces { writer.string(earlier) } else { writer.null() }
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
