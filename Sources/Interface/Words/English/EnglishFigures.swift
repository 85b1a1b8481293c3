import Assessment

extension FigureWords {
  static let english = FigureWords(
    right: { voice in voice == .`self` ? "your right" : "their right" },
    left: { voice in voice == .`self` ? "your left" : "their left" },
    progress: { first, second, of in Wording("Question \(first) and \(second) of \(of)") },
    order: { first, second in
      Wording("First the \(first.lowercased()), then the \(second.lowercased()).")
    },
    first: { side in Wording("\(side) first. The side changes by itself after a press.") },
    second: { side in Wording("\(side) now. 6 gives it the same answer. Left goes back.") },
    same: "Same for both")
}
