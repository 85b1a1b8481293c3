import ArgumentParser
import Assessment
import Glibc
import Records

/// What `thenar people` changes of somebody who is kept.
extension PeopleCommand {
  /// `thenar people rename NAME NEW`.
  struct Rename: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give a person another name or date of birth.")

    @OptionGroup var who: NamedPerson
    @Argument(help: ArgumentHelp("The new name.", valueName: "new-name"))
    var newName: String
    @OptionGroup var birth: BirthOption
    @OptionGroup var place: DataOptions

    func run() throws {
      guard let name = PersonName(newName) else { throw CommandWords.noName }
      var person = try place.person(named: who.name)
      person.name = name.text
      person.born = birth.born ?? person.born
      let changed = person
      try place.open { store throws(StoreError) in try store.update(changed) }
    }
  }

  /// `thenar people put-away NAME`.
  struct PutAway: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a person off the lists; everything stays kept.")

    @OptionGroup var who: NamedPerson
    @OptionGroup var place: DataOptions

    func run() throws {
      let id = try place.person(named: who.name).id
      let now = SystemClock.now().utc
      try place.open { store throws(StoreError) in try store.putAway(id, at: now) }
    }
  }

  /// `thenar people take-back NAME`.
  struct TakeBack: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put a person back on the lists.")

    @OptionGroup var who: NamedPerson
    @OptionGroup var place: DataOptions

    func run() throws {
      let id = try place.person(named: who.name).id
      try place.open { store throws(StoreError) in try store.putAway(id, at: nil) }
    }
  }

  /// `thenar people merge DOUBLE NAME`, which asks first.
  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give everything of a person who was kept twice to one of the two; asks first.")

    @Argument(help: ArgumentHelp("The name or id that goes.", valueName: "double"))
    var double: String
    @Argument(help: ArgumentHelp("The name or id that stays.", valueName: "name"))
    var name: String
    @Flag(help: "Merge without asking.")
    var yes = false
    @OptionGroup var place: DataOptions

    func run() throws {
      let double = try place.person(named: double)
      let person = try place.person(named: name)
      guard double.id != person.id else { throw PeopleCommand.refuse(CommandWords.same(person)) }
      guard
        try PeopleCommand.isSaid(yes, { CommandWords.askToMerge(double, into: person) })
      else { return }
      try place.open { store throws(StoreError) in try store.merge(double.id, into: person.id) }
    }
  }

  /// `thenar people delete NAME`, which asks first.
  struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Delete a person with all answers for good; asks first.")

    @OptionGroup var who: NamedPerson
    @Flag(help: "Delete without asking.")
    var yes = false
    @OptionGroup var place: DataOptions

    func run() throws {
      let person = try place.person(named: who.name)
      let isSaid = try PeopleCommand.isSaid(yes) {
        let count = try place.open { store throws(StoreError) in
          try store.history(of: person.id).count
        }
        let isOnList = Paths.today(in: place.path).names.contains { $0.isName(of: person) }
        return CommandWords.askToDelete(
          person, results: count,
          staysIn: Paths.copies(in: place.path) + (isOnList ? ["today"] : []))
      }
      guard isSaid else { return }
      try place.open { store throws(StoreError) in try store.delete(person.id) }
    }
  }
}

extension PeopleCommand {
  /// Whether it is to be done: said on the command line, or on the terminal after a question.
  fileprivate static func isSaid(_ yes: Bool, _ question: () throws -> String) throws -> Bool {
    if yes { return true }
    guard isatty(STDIN_FILENO) == 1 else { throw refuse(CommandWords.changingNeedsYes) }
    Output.print(try question())
    if readLine()?.lowercased() == "yes" { return true }
    Output.print(CommandWords.changedNothing)
    return false
  }
}

/// Somebody who is kept.
struct NamedPerson: ParsableArguments {
  @Argument(help: ArgumentHelp("The whole name, or the id that --json shows.", valueName: "name"))
  var name: String
}
