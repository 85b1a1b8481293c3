package import Assessment
package import FHIR

/// What a row of a page does when it is chosen.
package enum Action: Equatable, Sendable {
  // Getting about.
  case back, home, menu, help, stop, redraw, readAloud
  /// Closes the menu and leaves the page below as it was.
  case close
  /// Shows the next rows of a list, or of a page that has no list its next part.
  case more
  /// Shows the next part of a page that does not fit, whatever else is on it.
  case nextPart
  // The first pages.
  case answerAs(Role)
  case choosePerson(Int)
  /// The list of people again, for who answers for others or asks them.
  case nextPerson
  /// The next of the names that fit what is typed.
  case nextName
  /// One person's page, what is asked there, and what is changed.
  case aboutPerson, rename, setBirth, join, putAway, confirm(PeopleChange)
  case changePeople(PeopleChange), cover
  /// Who answers about the person at hand, and somebody else from now on.
  case whoAnswers, letAnswer(Role)
  // Home, the shelf, what was begun.
  case checkIn
  case shelf
  case take(String)
  /// The same, whatever others have begun of it.
  case takeOwn(String)
  case carryOn(String)
  case lookAt(String)
  case unfinished
  case startAgain
  case history
  case openPast(Int)
  /// All that can be done with a past response, changing its answers for a reason, its log.
  case about, amend, because(Int), log(String)
  case problems(String)
  // Answering.
  case choose(Int)
  case toggle(Int)
  case done
  case absent(AbsentReason)
  case clear
  case useTyped, oneMore, oneLess, addTen, addFive, addTenth, rubOut, typeWords, leaveWords
  case year(Int), month(Int), day(PartialDate)
  /// Whole weeks and months to pick a day from, or any year.
  case thisWeek, thisMonth, earlier
  /// What is chosen of a date so far is enough.
  case enough
  /// Letters picked from rows: shown, hidden, a group of them, one of them, the next one large.
  case pickLetters, typeLetters, letters(String), letter(Character), changeCase
  /// A report, and what is chosen of it.
  case report, writeReport(ReportWish.Shape), reportName, reportTime
  /// How pressing went, of a past result.
  case rhythms(assessmentID: String)
  /// What results say over time.
  case trends(TrendStep)
  // Checking, finishing, results.
  case check
  case allAnswers
  case openQuestion(Int)
  case finish, undoFinish
  case why(String)
  case explain(Int)
  /// What is worth telling the care team, and what is said to each.
  case flags, teamKnows, leaveFlag
  case keepAndStop
  case retry
  case copyByHand
  /// Other places for what cannot be kept, and one of them.
  case elsewhere, moveTo(String)
  /// Rows that light up in turn are lit for longer or shorter.
  case slower, faster
  /// "Try my keys", with what is tried there and what is used of it.
  case tryKeys, tryPresses, teachKeys, tryPace
  case useProfile(PressProfile), usePace(Int)
  case refuseGentle
  /// Settings, and what their rows change.
  case settings, keySettings, howIPress(HowIPress), change(Preference), undoChange
  case somebodyPresses, inLines
  case abandon
}
