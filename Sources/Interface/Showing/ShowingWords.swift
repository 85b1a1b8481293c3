/// The few words that showing adds to a page of its own accord.
package struct ShowingWords: Sendable {
  /// Names the row that stands for the rows given: `Other (5 to 9: skip, help, back)`, `Other`.
  package let other: @Sendable ([Row]) -> Wording
  /// Names the row that shows the next part of a page, where the page brings none: `More`.
  package let more: Wording
  /// Says which row of how many is shown, from 1: `row 2 of 7`, `2 of 7`.
  package let position: @Sendable (_ row: Int, _ count: Int) -> Wording
  /// Says that nothing can be shown, and that nothing is lost.
  package let tooSmall: Wording
  /// Marks the stored answer in plain mode: `your answer now`.
  package let answerNow: String
  /// Says how a text is given in plain mode, and that an empty line leaves what is there, or nothing.
  package let typeLine, keepsLine, emptiesLine: String
  /// Says which row an empty line is in plain mode.
  package let emptyLine: @Sendable (_ row: String) -> String
  /// Says how a number is given in plain mode.
  package let typeNumber: String
  /// Goes back, for plain mode: `back`.
  package let back: String
  /// What keys are called that rows print by their English names, where that is another word.
  package let keyNames: [String: String]
  /// The keys that plain mode has besides those of the page: `l list again`, `q stop`.
  package let listAgain, stopKey: String
  /// The keys that are typed behind a stroke, where a line is the text itself.
  package let textKeys: @Sendable (_ withStop: Bool) -> String

  package init(
    other: @escaping @Sendable ([Row]) -> Wording, more: Wording,
    position: @escaping @Sendable (_ row: Int, _ count: Int) -> Wording,
    tooSmall: Wording, answerNow: String, typeLine: String, keepsLine: String,
    emptiesLine: String, emptyLine: @escaping @Sendable (_ row: String) -> String,
    typeNumber: String, back: String,
    keyNames: [String: String], listAgain: String, stopKey: String,
    textKeys: @escaping @Sendable (_ withStop: Bool) -> String
  ) {
    self.other = other
    self.more = more
    self.position = position
    self.tooSmall = tooSmall
    self.answerNow = answerNow
    self.typeLine = typeLine
    self.keepsLine = keepsLine
    self.emptiesLine = emptiesLine
    self.emptyLine = emptyLine
    self.typeNumber = typeNumber
    self.back = back
    self.keyNames = keyNames
    self.listAgain = listAgain
    self.stopKey = stopKey
    self.textKeys = textKeys
  }
}

extension ShowingWords {
  /// What a key is called that a row prints.
  func keyName(_ key: String) -> String { keyNames[key] ?? key }
}

extension Page {
  /// The page with its keys called as they are in a language.
  func naming(keysBy words: ShowingWords) -> Page {
    guard !words.keyNames.isEmpty else { return self }
    var page = self
    page.rows = rows.map { row in
      Row(
        words.keyName(row.key), row.label, row.action, detail: row.detail, isStored: row.isStored,
        standing: row.standing)
    }
    return page
  }
}
