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

  /// `thenar people merge DOUBLE NAME`.
  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give everything of a person who was kept twice to one of the two.")

    @Argument(help: ArgumentHelp("The name or id that goes.", valueName: "double"))
    var double: String
    @Argument(help: ArgumentHelp("The name or id that stays.", valueName: "name"))
    var name: String
    @OptionGroup var place: DataOptions

    func run() throws {
      let double = try place.person(named: double)
      let person = try place.person(named: name)
      guard double.id != person.id else { throw PeopleCommand.refuse(CommandWords.same(person)) }
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
      if !yes {
        guard isatty(STDIN_FILENO) == 1 else {
          throw PeopleCommand.refuse(CommandWords.deletingNeedsYes)
        }
        let count = try place.open { store throws(StoreError) in
          try store.history(of: person.id).count
        }
        Output.print(CommandWords.askToDelete(person, results: count))
        guard readLine()?.lowercased() == "yes" else { return Output.print(CommandWords.keptAll) }
      }
      try place.open { store throws(StoreError) in try store.delete(person.id) }
    }
  }
}

/// Somebody who is kept.
struct NamedPerson: ParsableArguments {
  @Argument(help: ArgumentHelp("The whole name, or the id that --json shows.", valueName: "name"))
  var name: String
}
