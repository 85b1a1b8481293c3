extension AloudWords {
  static let english = AloudWords(
    row: "Read it aloud",
    setting: { aloud in
      switch aloud {
      case .off: "Read aloud: off"
      case .onRequest: "Read aloud: when I ask"
      case .eachQuestion: "Read aloud: each page"
      case .eachHighlight:
        "Read aloud: each page, row by row"
      }
    },
    isOff: Wording("Reading aloud is off. Settings can turn it on.", short: "Off. See Settings."),
    notOverNetwork: Wording(
      "Nothing is read aloud over a network: it would be heard elsewhere.",
      short: "Not read aloud over a network."),
    missing: "No speech on this computer.")
}
