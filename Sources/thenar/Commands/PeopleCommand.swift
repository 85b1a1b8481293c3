import ArgumentParser
import Assessment
import FHIR
import Interface
import Records

/// `thenar people`: everybody whose answers are kept.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "List, add, find, change and delete people.",
    discussion: "NAME is a whole name, or the id of the person that --json shows.",
    subcommands: [
      List.self, Find.self, Add.self, Rename.self, PutAway.self, TakeBack.self, Merge.self,
      Delete.self,
    ],
    defaultSubcommand: List.self)

  /// `thenar people list`, or `thenar people` alone.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List everybody, the one asked last first.")

    @OptionGroup var place: DataOptions
    @Flag(help: "List those who were put away.")
    var putAway = false
    @Flag(help: "Print a JSON array.")
    var json = false

    func run() throws {
      let people = try place.people { store throws(StoreError) in
        putAway ? try store.peoplePutAway() : try store.people()
      }
      PeopleCommand.tell(people ?? [], asJSON: json)
    }
  }

  /// `thenar people find LETTERS`.
  struct Find: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List those whose names have words that begin with these letters.")

    @Argument(help: ArgumentHelp("Letters; case and accents do not count.", valueName: "letters"))
    var letters: [String]
    @OptionGroup var place: DataOptions
    @Flag(help: "Print a JSON array.")
    var json = false

    func run() throws {
      let people = try place.people { store throws(StoreError) in try store.people() } ?? []
      let found = NameIndex(people.map(\.name)).positions(of: letters.joined(separator: " "))
      PeopleCommand.tell(found.map { people[$0] }, asJSON: json)
    }
  }

  /// `thenar people add NAME`.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Add a person.")

    @Argument(help: ArgumentHelp("The name, initials or a code.", valueName: "name"))
    var name: String
    @OptionGroup var birth: BirthOption
    @OptionGroup var place: DataOptions

    func run() throws {
      guard let name = PersonName(name) else { throw CommandWords.noName }
      // because two of one name are told apart by when they were born.
      func isThis(_ person: Person) -> Bool {
        person.born == birth.born && name.isName(of: person)
      }
      let refusal: String? = try place.open { store throws(StoreError) in
        if try store.people().contains(where: isThis) {
          return CommandWords.knownAlready(name.text)
        }
        if try store.peoplePutAway().contains(where: isThis) {
          return CommandWords.isPutAway(name.text)
        }
        try store.add(Person(id: Identifiers.make(), name: name.text, born: birth.born))
        return nil
      }
      if let refusal { throw PeopleCommand.refuse(refusal) }
    }
  }

  /// Prints people, a line or a JSON object each.
  static func tell(_ people: [Person], asJSON: Bool) {
    guard asJSON else {
      if !people.isEmpty { Output.print(CommandWords.listed(people)) }
      return
    }
    var writer = JSONWriter()
    writer.array { writer in
      for person in people {
        writer.object { writer in
          writer.member("id", person.id)
          writer.member("name", person.name)
          for (member, value) in [("born", person.born), ("note", person.note)] {
            writer.member(member)
            if let value { writer.string(value) } else { writer.null() }
          }
        }
      }
    }
    Output.printJSON(writer.text)
  }

  /// Says why nothing was done, for a command to throw.
  static func refuse(_ reason: String) -> ExitCode {
    Output.complain(reason)
    return .usage
  }
}

/// When somebody was born, as far as it is known.
struct BirthOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The date of birth: a year, a month or a day.", valueName: "yyyy-mm-dd"))
  var born: String?

  func validate() throws {
    if let born, Person.birth(born, on: SystemClock.now().local.date) == nil {
      throw ValidationError(CommandWords.noBirth)
    }
  }
}

extension DataOptions {
  /// Opens the store for a command, and closes it; a fault is told, and ends the command.
  func open<T>(_ body: (Store) throws(StoreError) -> T) throws -> T {
    do throws(StoreError) {
      let store = try Store(folder: path)
      do throws(StoreError) {
        let result = try body(store)
        try store.close()
        return result
      } catch let first {
        // because the first failure is the one to tell, another one while closing is not.
        do throws(StoreError) { try store.close() } catch {}
        throw first
      }
    } catch {
      Output.complain(CommandWords.failure(Failure(error), in: path))
      throw ExitCode.storageFault
    }
  }

  /// The same where reading must leave nothing behind; nil where nothing is kept.
  func people<T>(_ body: (Store) throws(StoreError) -> T) throws -> T? {
    try holdsRecords() ? try open(body) : nil
  }

  /// The one person of that name or identifier, put away or not; else says why there is none.
  func person(named text: String) throws -> Person {
    let all = try people { store throws(StoreError) in
      try store.people() + store.peoplePutAway()
    }
    guard let name = PersonName(text) else {
      throw PeopleCommand.refuse(CommandWords.unknown(text))
    }
    return try name.only(among: all ?? [])
  }
}

extension PersonName {
  /// The one person of that name or identifier; else says why there is none, or that there are several.
  func only(among all: [Person]) throws -> Person {
    let fitting = try among(all)
    guard fitting.count == 1 else {
      throw PeopleCommand.refuse(CommandWords.several(fitting))
    }
    return fitting[0]
  }

  /// Those of that name, or the one of that identifier; else says that there is nobody.
  func among(_ all: [Person]) throws -> [Person] {
    if let person = all.first(where: { $0.id == text }) { return [person] }
    let fitting = all.filter { isName(of: $0) }
    guard !fitting.isEmpty else { throw PeopleCommand.refuse(CommandWords.unknown(text)) }
    return fitting
  }
}
