import Assessment

extension PeopleWords {
  static let english = PeopleWords(
    place: "People",
    findQuestion: "Type a few letters of the name",
    findStatus: Wording(
      "Down moves to the next name; Enter chooses it.", short: "Down: next name. Enter: choose."),
    findOrAdd: "Find or add a person",
    findOrAddByKey: "Find or add a person (f)",
    isPutAway: "put away",
    isGone: Wording(
      "This person is gone: deleted or joined with another, by another program.",
      short: "Gone: deleted or joined elsewhere."),
    findKey: "f",
    listStatus: Wording(
      "Press a digit, or arrows and Enter. Type a name to find it. Tab menu.",
      short: "Digit, or type a name. Tab menu."),
    morePeople: "More people",
    today: "Today's list",
    notYet: "not yet",
    lookOnly: Wording("begun by another nurse; look only", short: "look only"),
    todaysCount: { count, done in
      Wording(
        "Today: \(count) \(count == 1 ? "person" : "people"), \(done) done",
        short: "\(done) of \(count) done")
    },
    carriesOn: { title, answered, of in
      Wording(
        "carry on: \(title), \(answered) of \(of)", short: "carry on, \(answered) of \(of)")
    },
    doneAt: { time in Wording("done at \(time)", short: "done \(time)") },
    step: { step, of in Wording("\(step) of \(of)") },
    addPlace: "Add a person",
    nameQuestion: "Name, initials or a code",
    nameHint: "Whatever you will know them by.",
    yearIsNext: Wording(
      "Next: the year of birth, to tell people apart. It can be skipped.",
      short: "Next: year of birth, or skip it."),
    yearStatus: Wording(
      "Type the year, then press Enter. The menu is on Tab.", short: "Type it, then Enter."),
    skipYear: "Skip: not known",
    twinHint: { name in
      Wording(
        "Another \(name) is known: the year, as 1961, tells them apart.",
        short: "Another \(name) is known. Type the year.")
    },
    asks: { name in Wording("I ask, \(name) answers") },
    whoAnswers: { name in Wording("Who answers: \(name)") },
    answers: { role, name in
      switch role {
      case .interview: Wording("I ask, \(name) answers")
      case .proxy:
        Wording("Somebody answers for \(name)", short: "Somebody for \(name)")
      case .`self`, .selfScribe:
        Wording("\(name) answers alone, at the keys", short: "\(name) alone, at the keys")
      }
    },
    askedOnce: { row in
      Wording("Asked once a sitting. Someone else answers? Row \(row) first.")
    },
    last: { date in Wording("last \(date.full)", short: "last \(date.short)") },
    report: "Report",
    more: Wording("More about this person", short: "More"),
    fit: { count in Wording(count == 1 ? "1 fits" : "\(count) fit") },
    showFit: { count in
      Wording(count == 1 ? "Show the one that fits" : "Show the \(count) that fit")
    },
    addAsNew: { name in Wording("Add \(name) as somebody new", short: "Add new: \(name)") },
    born: { year in "born \(year)" },
    about: Wording(
      "About this person: name, birth, put away, delete", short: "About this person"),
    rename: "Change the name",
    join: Wording("This person is on the list twice: make them one", short: "On the list twice"),
    putAway: Wording("Put away: off the list, all is kept", short: "Put away, all is kept"),
    delete: "Delete for good",
    birth: { born in Wording(born.map { "Born: \($0)" } ?? "Born: not known") },
    newName: { name in Wording("What is the new name of \(name)?") },
    birthQuestion: { name in Wording("When was \(name) born?") },
    sameAs: { name in Wording("Who is the same person as \(name)?") },
    birthHint: Wording(
      "A year, as 1961, or a day, as 1961-04-30. It tells people apart.",
      short: "As 1961 or 1961-04-30."),
    notADate: Wording(
      "This is no date. Write a year, as 1961.", short: "No date. Write a year, as 1961."),
    confirmJoin: { double, name in
      Wording("Give all answers of \(double) to \(name), and take \(double) off the list?")
    },
    confirmDelete: { name, results in
      Wording("Delete \(name) and all answers for good? Finished: \(results).")
    },
    joinNow: "Yes, make them one",
    deleteNow: "Yes, delete all of it for good",
    changeNothing: "No, change nothing",
    forGood: "This cannot be undone.",
    wasPutAway: { name in
      Wording(
        "\(name) is put away. Find the name to take it back.",
        short: "Put away. Find it to take back.")
    },
    wasDeleted: { name in Wording("\(name) is deleted.") },
    cover: "Cover the screen",
    covered: "The screen is covered",
    coveredHint: Wording("All is saved. Nothing of it can be seen here.", short: "All is saved."),
    showAgain: "Show the result again")
}
