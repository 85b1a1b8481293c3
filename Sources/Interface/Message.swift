package import Assessment
package import Terminal

/// What reaches the interface: something a person did, or the outcome of an effect.
package enum Message: Sendable {
  case key(Key)
  /// A whole line, in plain mode.
  case line(String)
  case paste(String)
  /// The mouse went down, which is not always reported, and up, which chooses.
  case pressed(Point)
  case released(Point)
  /// The time is over that was asked for with `App.due`.
  case tick
  case resized(Size)
  /// The program is stopped for a while, by Ctrl-Z.
  case stopping
  case interrupted
  case cutOff
  case opened(Opened)
  case loaded(PersonRecords)
  /// The person is kept; somebody else than was asked for, where another program was quicker.
  case added(Person)
  /// The change is kept; everybody there is then, and those who are put away.
  case peopleChanged(PeopleChange, [Person], putAway: [Person])
  /// How far those are who were asked about.
  case standings([Standing])
  /// The lease is taken; the draft as it stands now, nil when there is none in progress.
  case leased(Draft?)
  /// Another program has the draft open.
  case heldElsewhere(process: Int32)
  case saved
  case rhythms([PressRhythm])
  case log([LogEntry])
  /// Folders that can be written.
  case places([String])
  /// The draft is kept in that folder now, and so is what comes.
  case moved(to: String)
  /// The questionnaires in another language, as it was asked for.
  case translated(Shelf, language: String)
  /// The text that was to be said has been said.
  case saidAll
  /// There is nobody to say it, or nobody any more.
  case cannotSay
  /// The report is in that file.
  case reported(path: String)
  case failed(Failure, of: Effect)
}

/// What there is when the store is open.
package struct Opened: Sendable {
  package let shelf: Shelf
  package let people, putAway: [Person]
  package let operators: [Operator]
  /// Who is to be asked today.
  package let today: TodayList
  /// The files with copies of all that was kept before something, by name.
  package let copies: [String]
  /// The local emergency number, where one is set.
  package let emergencyNumber: String?

  package init(
    shelf: Shelf, people: [Person], putAway: [Person] = [], operators: [Operator] = [],
    today: TodayList = TodayList(""), copies: [String] = [], emergencyNumber: String? = nil
  ) {
    self.shelf = shelf
    self.people = people
    self.putAway = putAway
    self.operators = operators
    self.today = today
    self.copies = copies
    self.emergencyNumber = emergencyNumber
  }
}

/// What is kept of one person.
package struct PersonRecords: Sendable {
  package let person: Person
  package var drafts: [Draft]
  /// Everything finished, of both lines, newest first; of several versions the last.
  package var history: [PastAssessment]
  /// The finished versions that a later one stands in for.
  package var earlierVersions: [PastAssessment]
  /// Drafts that were set aside.
  package var stopped: [Draft]

  package init(
    person: Person, drafts: [Draft] = [], history: [PastAssessment] = [],
    earlierVersions: [PastAssessment] = [], stopped: [Draft] = []
  ) {
    self.person = person
    self.drafts = drafts
    self.history = history
    self.earlierVersions = earlierVersions
    self.stopped = stopped
  }
}
