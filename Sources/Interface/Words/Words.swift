package import Assessment

/// Every sentence of the interface, in one language; there are no defaults, so that a language that
/// lacks a sentence does not compile.
package struct Words: Sendable {
  /// The language, as a tag: `en`.
  package let language: String
  let common: CommonWords
  let first: FirstWords
  let home: HomeWords
  let question: QuestionWords
  let check: CheckWords
  let result: ResultWords
  let flags: FlagWords
  let history: HistoryWords
  let storage: StorageWords
  let showing: ShowingWords
  let pressing: PressingWords
  let trying: TryingWords
  let rhythm: RhythmWords
  let reporting: ReportingWords
  let elsewhere: ElsewhereWords
  let drafts: DraftWords
  let amending: AmendingWords
  let log: LogWords
  let picking: PickingWords
  let settings: SettingsWords
  let figures: FigureWords
  let plain: PlainWords
  let aloud: AloudWords
  let trends: TrendWords
  package let due: DueWords
  let people: PeopleWords
  package let problems: ProblemWords
}

/// The words that stand on many pages.
struct CommonWords: Sendable {
  let program: String
  let help, menu, back, stop, home, more, redraw: Wording
  /// The notice of clinical.md B6, in full and in one line.
  let notice: String
  let noticeLine: Wording
  /// Told where no key is bound.
  let keyDoesNothing: Wording
  let unknownTerminal: @Sendable (_ name: String) -> Wording
  /// How to press, on a page whose rows have these digits: `Press a digit, or arrows and Enter.`.
  let howToPress: Wording
  let howToPressDigits: @Sendable (_ keys: String) -> Wording
  let menuQuestion: Wording
  let backOneQuestion, checkMyAnswers, stopAndKeep, clearAnswer: Wording
  let helpTitle: Wording
  let nothingChanged: Wording
  /// `22 November 2026` and `22 Nov 2026`.
  let date: @Sendable (_ year: Int, _ month: Int?, _ day: Int?) -> Wording
  let monthNames: [String]
  /// The heading over what the keys do.
  let generalHelpTitle: Wording
}

/// The words of questions and of what takes their answers.
struct QuestionWords: Sendable {
  let progress: @Sendable (_ number: Int, _ of: Int) -> Wording
  let firstFunction, firstSymptom, function, several: Wording
  let feltOnlyProxy, partSeenProxy, helpingHand, reading: Wording
  let absent: @Sendable (AbsentReason, Role) -> Wording
  let skip: Wording
  let yes, no, unsure: String
  /// Whether y and n stand for yes and no; in a language where they would mislead they do nothing.
  let answersToLetters: Bool
  /// `undo` is the key that takes it back; nil where that is a row like any other.
  let saved:
    @Sendable (_ label: String, _ digit: String?, _ answer: String, _ undo: String?) -> Wording
  let skipped: @Sendable (_ label: String, AbsentReason, Role, _ undo: String?) -> Wording
  /// The same where pages are heard, and there is no Backspace.
  let savedSaid: @Sendable (_ what: String) -> String
  let skippedSaid: @Sendable (_ label: String, AbsentReason, Role) -> String
  let answerNow: @Sendable (_ answer: String) -> Wording
  /// The same where there is a reason in place of an answer.
  let noAnswerNow: @Sendable (_ reason: String) -> Wording
  let rest: Wording
  let use: @Sendable (_ what: String) -> Wording
  let oneMore, oneLess, rubOut, rubOutThenBack: Wording
  let range: @Sendable (_ min: String?, _ max: String?) -> String
  let digitsTyped, scaleStatus, notSavedYet: Wording
  let objection: @Sendable (Objection, _ typed: String) -> Wording
  let done: @Sendable (_ count: Int) -> Wording
  let off: @Sendable (_ label: String) -> Wording
  let on: @Sendable (_ labels: [String]) -> Wording
  let digitTurns: Wording
  let otherRows: Wording
  let firstTheYear: Wording
  let year: @Sendable (_ year: Int, _ yearsAgo: Int) -> Wording
  let earlierYears: Wording
  let inWhichMonth: @Sendable (_ year: Int) -> Wording
  let keepsTheYear, yearOnly: Wording
  let laterMonths: @Sendable (_ from: String, _ to: String) -> Wording
  let yearChosen: @Sendable (_ year: Int) -> Wording
  let typeWords, useText, leaveWords, canStayEmpty, readyPhrases: Wording
  /// Stands for the answer to a question that was left empty on purpose.
  let leftEmpty: Wording
  let letters: @Sendable (_ count: Int, _ of: Int) -> Wording
  let typeFormat: @Sendable (_ example: String) -> Wording
  let stopQuestion: @Sendable (_ answers: Int) -> Wording
  let carryOn, stopAndFinishLater, closingIsSafe: Wording
  let toCheck: @Sendable (_ answered: Int, _ of: Int) -> Wording
}

/// The words of the check page and of lists of answers.
struct CheckWords: Sendable {
  let answered: @Sendable (_ count: Int, _ of: Int) -> Wording
  let checkThese, allAnswered, hint: Wording
  let skippedStatus: @Sendable (_ count: Int) -> Wording
  /// What answers that are missing do to scores: some have no number then, one is estimated.
  let leavesWithout: @Sendable (_ count: Int, _ scores: [String]) -> Wording
  let leavesEstimated:
    @Sendable (_ count: Int, _ score: String, _ answered: Int, _ of: Int) -> Wording
  let finish, finishAndSee, allAnswers, allAnswersQuestion: Wording
  let skipped: @Sendable (AbsentReason, Role) -> Wording
  let notAsked: Wording
  let unanswered: @Sendable (_ count: Int) -> Wording
  let changed: @Sendable (_ answer: String) -> Wording
  let lastTime: @Sendable (_ answer: String, _ weight: String, _ then: String) -> Wording
  /// Marks a fact that was told before and is not asked again.
  let carried: @Sendable (_ answer: String) -> Wording
  /// Says how many questions an answer closed, and what each counts.
  let closes: @Sendable (_ count: Int, _ weight: String) -> Wording
  let digitOpens: Wording
  let lookOnly: Wording
}

/// The words of results and of where they come from.
struct ResultWords: Sendable {
  let place: @Sendable (_ title: String) -> Wording
  let score: @Sendable (_ title: String, _ value: String, _ max: String) -> String
  let line: @Sendable (_ scores: [String]) -> Wording
  /// `19 of 24`, and what stands there where there is no number.
  let number: @Sendable (_ value: String, _ max: String) -> String
  let noNumber: String
  let noTotal: @Sendable (_ title: String) -> String
  let notEnough: @Sendable (_ answered: Int, _ of: Int) -> String
  let notEnoughIn: @Sendable (_ title: String, _ parts: [String]) -> Wording
  let stillToCome: @Sendable (_ title: String, _ parts: [String]) -> Wording
  let answered: @Sendable (_ answered: Int, _ of: Int) -> String
  let estimated: @Sendable (_ answered: Int, _ of: Int) -> String
  let direction: @Sendable (_ max: String, ScoreDefinition.Kind) -> Wording
  /// What the best numbers mean, and which scores are about symptoms.
  let directionOfAll: @Sendable (_ best: [String], _ symptoms: [String]) -> Wording
  let noScore: Wording
  let next: @Sendable (_ title: String) -> Wording
  let why, undoFinish, nextPerson: Wording
  let tooHeavy: String
  let saved: Wording
  let whyPlace: Wording
  let implied: @Sendable (_ gate: String, _ weight: String) -> Wording
  let missing: @Sendable (AbsentReason?, Role) -> Wording
  let notCounted: Wording
  let sum: @Sendable (_ weights: [String], _ value: String) -> String
  let sumEstimated:
    @Sendable (_ weights: [String], _ answered: Int, _ of: Int, _ value: String)
      -> String
  let answeredImplied: @Sendable (_ answered: Int, _ implied: Int, _ missing: Int) -> String
  let neverAdded: @Sendable (_ titles: [String]) -> String
  let formula: @Sendable (_ text: String) -> String
  let from: @Sendable (_ file: String, _ line: Int) -> String
  let failed: @Sendable (Score.Failure, ScoreDefinition) -> String
  let digitShows, digitOpensPart: Wording
}

/// The words of what is worth telling the care team.
struct FlagWords: Sendable {
  let place, row: Wording
  let number: @Sendable (_ number: Int, _ of: Int) -> Wording
  /// The line on a result: `Worth telling your care team: falls (this week).`.
  let line: @Sendable ([FlagDefinition]) -> Wording
  let rests: @Sendable (_ answer: String) -> String
  let teamKnows, leave, next, goOn: Wording
  let keepsQuiet, answersAreSaved: Wording
  /// Stands for an emergency number that is not set.
  let emergencyNumber: String
}

/// The words of past results.
struct HistoryWords: Sendable {
  let place: Wording
  let question: Wording
  let nothingYet: Wording
  let range: @Sendable (_ from: Int, _ to: Int, _ of: Int) -> Wording
  /// Who answered; the person by name, or nil where it is who reads this.
  let who: @Sendable (Role, _ person: String?) -> String
  /// Said to the family of what the person does not show them.
  let ownIsHidden: Wording
  /// How many of its answers a score was made from: `6 of 6`.
  let counted: @Sendable (_ answered: Int, _ of: Int, _ isEstimated: Bool) -> String
  let digitOpens: Wording
  let readOnly: Wording
  let noScore: String
}

/// The words of pages about keeping answers.
struct StorageWords: Sendable {
  let place: Wording
  /// Told of an answer, and of anything else that had to be kept.
  let couldNotSave: @Sendable (Failure) -> Wording
  let couldNotDo: @Sendable (Failure) -> Wording
  let firstAreSafe: @Sendable (_ count: Int) -> Wording
  let tryAgain, showAnswers, stopWithoutThis: Wording
  let notSaved: @Sendable (_ label: String, _ answer: String) -> Wording
  let copyQuestion: Wording
  /// What can still be done with a damaged file.
  let damagedAdvice: Wording
  let reason: @Sendable (Failure) -> String
}

extension Words {
  /// Every language that the interface speaks; the first is for whoever asks for another.
  package static let all: [Words] = [.english, .spanish]

  /// Why something could not be done, for commands.
  package func reason(_ failure: Failure) -> String { storage.reason(failure) }

  /// What is wrong with a typed text, for commands.
  package func sentence(for objection: Objection, typed: String) -> String {
    question.objection(objection, typed).full
  }

  /// What the result page says first, for commands: the scores that lead, each in one line as
  /// `Hand dexterity 20 of 24 (6 of 6 answered)`, what is still to come for others, what is worth
  /// telling, and what the form says at its end.
  package func result(
    of session: Session, flags told: [FlagDefinition], emergencyNumber: String?
  ) -> [String] {
    let results = Results(session: session, flags: told)
    let scores = results.leading.map(line) + results.jointSentences(self).map(\.full)
    let worthTelling = told.isEmpty ? [] : [flags.line(results.flags).full]
    return (scores + worthTelling + session.notices).map {
      $0.replacing("{emergency}", with: emergencyNumber ?? flags.emergencyNumber)
    }
  }

  /// A score of a past result, for commands: `hand-dexterity 20 of 24, 6 of 6 answered`.
  package func line(of kept: KeptScore) -> String {
    let value = kept.told.map { result.number($0, kept.max) } ?? result.noNumber
    let counted =
      kept.estimated
      ? result.estimated(kept.answered, kept.of) : result.answered(kept.answered, kept.of)
    return "\(kept.code) \(value), \(counted)"
  }

  /// Sentences of pages that commands print too.
  package var nothingFinished: String { history.nothingYet.full }
  package var cannotBeUsed: String { home.cannotBeUsed.full }

  private func line(of score: Score) -> String {
    let counted =
      score.isEstimated
      ? result.estimated(score.answered, score.of) : result.answered(score.answered, score.of)
    return "\(sentence(of: score)) (\(counted))"
  }

  /// `Who` of a list, for commands.
  package func who(_ role: Role, _ person: Person) -> String {
    history.who(role, person.name.isEmpty ? nil : person.name)
  }
}
