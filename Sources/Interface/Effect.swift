package import Assessment
package import Terminal

/// One thing that the interface asks of the outside; it does nothing itself.
package enum Effect: Equatable, Sendable {
  /// Open the store and the shelf; the first page is on the screen by now.
  case open
  /// Fetch what is kept of a person.
  case load(Person)
  /// Keep a new person, unless somebody of that name is kept by now; `Message.added` says who counts.
  case add(Person)
  /// Change what is kept of people; `Message.peopleChanged` says who there is then.
  case changePeople(PeopleChange)
  /// Look how far these people are, by their identifiers.
  case loadStandings(of: [String])
  /// Take the lease of a draft, so that no other program changes it.
  case lease(assessmentID: String)
  /// Keep somebody who presses the keys.
  case addOperator(Operator)
  /// Keep the settings of somebody who presses the keys; nothing waits for it.
  case keepOperator(Operator)
  case release(assessmentID: String)
  /// Commit log entries, all or none; the next page waits for them.
  case record([LogEntry], AssessmentHeader)
  /// Keep a finished response with its scores.
  case finish(Finished)
  /// Take a finished assessment up again.
  case reopen(LogEntry, AssessmentHeader)
  /// Set a draft aside, its entries stay readable.
  case setAside(assessmentID: String, at: String)
  /// Find places where answers could be kept that the store cannot keep.
  case findPlaces
  /// Keep all of a draft in a new folder from now on, with whose hands these are; the entries stand
  /// in for a log that cannot be read any more.
  case move(to: String, AssessmentHeader, [LogEntry], hands: Operator?)
  /// Keep how pressing went in a sitting, beside the assessment; nothing waits for it.
  case keepRhythm(PressRhythm, assessmentID: String)
  /// Fetch how pressing went.
  case loadRhythms(assessmentID: String)
  /// Write a report into a file of its own.
  case writeReport(ReportWish)
  /// Fetch what happened to an assessment.
  case loadLog(assessmentID: String)
  /// Draw the whole screen again, whatever the terminal shows.
  case redraw
  /// Show everything in other colours.
  case colours(ColourTheme)
  /// Fetch the questionnaires in another language.
  case translate(to: String)
  /// Say a text aloud, in a language, in place of the one before.
  case say(String, language: String)
  /// Stop what is being said.
  case hush
  /// Leave the program, or this way of showing it.
  case end(Ending)
}

/// A change of somebody who is kept.
package enum PeopleChange: Equatable, Sendable {
  case update(Person), takeBack(Person), delete(Person)
  case putAway(Person, at: String)
  /// Gives everything of the first to the second, who is the same person.
  case merge(Person, into: Person)
}

/// A finished assessment on its way to the store.
package struct Finished: Equatable, Sendable {
  package let header: AssessmentHeader
  package let at: String
  package let status: PastAssessment.Status
  package let responseJSON: String
  package let scores: [KeptScore]
  package let entry: LogEntry
  /// Which flags hold, as entries that stand before it.
  package let flags: [LogEntry]

  /// Puts together what is kept of a session that was finished at a moment.
  package init(
    finishing session: Session, header: AssessmentHeader, at moment: Moment,
    quiet: Set<String> = []
  ) {
    self.header = header
    at = moment.utc
    status = session.status
    responseJSON = session.response(id: header.id)
    scores = session.scores.map(\.kept)
    flags = session.entriesOfFlags(at: moment, operatorID: header.operatorID, quiet: quiet)
    entry = LogEntry(
      at: moment.utc, offsetMinutes: moment.offsetMinutes, kind: .finish, path: "",
      role: header.role, operatorID: header.operatorID)
  }
}

/// How the program comes to its end.
package enum Ending: Equatable, Sendable {
  /// Finished, or stopped on purpose.
  case stopped
  /// Hung up, terminated, or out of input.
  case cutOff
  /// Not the end: it goes on in lines, for a screen reader or a braille display.
  case asLines
  /// The store cannot be used.
  case storageFault(Failure)
}
