import Assessment

/// The words of the first pages: who answers, for whom.
struct FirstWords: Sendable {
  let question: Wording
  let role: @Sendable (Role) -> Wording
  let status: Wording
  let nameQuestion: Wording
  let nameHint: Wording
  let nameStatus: Wording
  let whichPerson: Wording
  /// The same about the one at the keys.
  let ownNameQuestion, whichPresser: Wording
  let somebodyElse: Wording
  let unnamedPerson: Wording
  /// Stands for a name that was never asked: "the person".
  let thePerson: String
  let useName: @Sendable (String) -> Wording
}

/// The words of Home, of the list of questionnaires and of drafts.
struct HomeWords: Sendable {
  let question: @Sendable (_ name: String) -> Wording
  let lastCheckIn: @Sendable (_ date: String) -> Wording
  let checkIn: @Sendable (_ parts: [String]) -> Wording
  let carryOn: @Sendable (_ title: String, _ answered: Int, _ of: Int) -> Wording
  let oneQuestionnaire, pastResults: Wording
  let shelfPlace, shelfQuestion, cannotBeUsed: Wording
  let problemsOf: @Sendable (_ file: String) -> Wording
  let problemsHint: Wording
  let draftPlace: Wording
  let draftStopped: @Sendable (_ title: String, _ when: String) -> Wording
  let lastAnswer: @Sendable (_ label: String, _ answer: String) -> Wording
  let carryOnAt: @Sendable (_ label: String) -> Wording
  let carryOnToCheck: Wording
  let lookAtAnswers, startAgain, startAgainReally, keepDraft: Wording
  let startAgainQuestion: Wording
  let draftStatus, draftIsOld: Wording
  let openElsewhere: @Sendable (_ process: Int) -> Wording
  let answered: @Sendable (_ count: Int, _ of: Int) -> Wording
  let drafts:
    @Sendable (_ title: String, _ whose: String, _ date: String, _ answered: Int) -> Wording
  /// The row that leads to several of them, and the heading of their list.
  let unfinished: @Sendable (_ count: Int) -> Wording
  let unfinishedQuestion, anotherPerson: Wording
  let whose: @Sendable (Role) -> String
  let today: @Sendable (_ time: String) -> String
  let onDate: @Sendable (_ date: String) -> String
}
