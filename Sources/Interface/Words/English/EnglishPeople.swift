extension PeopleWords {
  static let english = PeopleWords(
    place: "People",
    findQuestion: "Type a few letters of the name",
    findStatus: Wording(
      "Down moves to the next name; Enter chooses it.", short: "Down: next name. Enter: choose."),
    findOrAdd: "Find or add a person",
    isPutAway: "put away",
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
