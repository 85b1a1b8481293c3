extension TryingWords {
  static let english = TryingWords(
    place: "Keys", row: "Try my keys", question: "What would you like to try?",
    findProfile: Wording("Press ten times: find out what fits", short: "Find out what fits"),
    teach: "Teach two keys or switches",
    findPace: Wording("Find out how fast rows may light up", short: "Find out the speed"),
    press: { times in Wording("Press \(times) times, as you would to answer") },
    progress: { done, of in Wording("\(done) of \(of)") },
    trial: { key, seconds, counts in
      let after = seconds.map { ", \($0) s after the last" } ?? ""
      return Wording(
        "\(key)\(after): \(counts ? "counts" : "too soon, not counted")",
        short: "\(key)\(seconds.map { ", \($0) s" } ?? ""): \(counts ? "counts" : "too soon")")
    },
    takeAnother: "That key cannot be told apart. Take another.",
    anotherKey: "another key", mouse: "mouse",
    endsItself: Wording(
      "Nothing is answered here. It ends after ten presses, or 8 seconds without one.",
      short: "Nothing is answered here."),
    fits: { profile in Wording("This would fit: \(profile)") },
    profile: { profile in
      switch profile {
      case .mostKeys: "most keys on a keyboard"
      case .arrows: "only arrows and Enter"
      case .numberPad: "only the number pad"
      case .gentle: "gentle, with longer times"
      case .interviewer: "typing ahead"
      case .twoKeys: "two keys or switches"
      case .oneKey: "one key or switch"
      }
    },
    use: "Use it", again: "Try again",
    pressNext: "Press the key that is to go to the next row",
    pressChoose: "Now press the key that is to choose",
    taught: "From now on these two keys do everything",
    pressAtMark: "Press as soon as the mark comes",
    mark: ">>>>>>>>  now", noMark: "wait",
    paceFits: { seconds in Wording("This would fit: each row lit for \(seconds) s") },
    gentleQuestion: "Are the keys too quick?",
    gentleHint: "Some answers were taken back. Nothing was lost.",
    gentleYes: Wording("Yes, wait longer before a press counts again", short: "Yes, wait longer"),
    gentleNo: "No, leave it as it is")
}
