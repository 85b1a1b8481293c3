/// The words that only plain lines need.
struct PlainWords: Sendable {
  /// What stands before every line that is typed.
  let prompt: String
  /// What can be typed, where something else was.
  let pleaseType: @Sendable (_ keys: [String]) -> String
  /// Keys that follow one another: `0 to 9`.
  let keys: @Sendable (_ first: String, _ last: String) -> String
  /// What `l` does, for the list of keys.
  let listsAgain: String
  /// Why a questionnaire is shown in lines and not on the screen.
  let rightToLeft: String
}

extension PlainWords {
  /// What can be typed: digits first, and those that follow one another as `0 to 9`.
  func pleaseType(oneOf keys: [String]) -> String {
    var runs: [ClosedRange<Int>] = []
    for digit in keys.compactMap({ Int($0) }).sorted() {
      if let last = runs.last, last.upperBound + 1 == digit {
        runs[runs.count - 1] = last.lowerBound...digit
      } else {
        runs.append(digit...digit)
      }
    }
    let digits = runs.flatMap { run in
      run.count < 3
        ? run.map(String.init) : [self.keys(String(run.lowerBound), String(run.upperBound))]
    }
    return pleaseType(digits + keys.filter { Int($0) == nil })
  }
}
