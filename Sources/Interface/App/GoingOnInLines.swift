import Assessment
import FHIR

extension App {
  /// Whether pages are told as lines, where nothing is timed and nothing lit.
  var isInLines: Bool { size == PlainLoop.size }

  /// Whether pages are to be told as lines that a screen shows still.
  package var belongsInLines: Bool {
    !isInLines && (sitting.preferences.isInLines || isRightToLeft)
  }

  /// Goes on in lines, where a screen is read out or felt, or would show letters in a wrong order.
  package mutating func goOnInLines() {
    size = PlainLoop.size
    scan = nil
    drawn = nil
    aloud = Aloud()
    // because lines have no use for pages about keys, nor for letters that are picked.
    screens.removeAll(where: \.isAboutKeys)
    screens = screens.map(remade)
    _ = typedText?.act(.typeLetters)
    settleOnTop()
    if isRightToLeft { notice = Wording(words.plain.rightToLeft) }
  }

  /// Whether what is asked or looked at is written from right to left, as terminals disagree on it.
  private var isRightToLeft: Bool {
    let form: Form? =
      switch screens.last {
      case .looking(let session, _, _)?, .why(_, let session, _)?: session.form
      case .past(let past)?: shelf.opening(url: past.header.questionnaireURL)?.form
      default: ongoing?.form
      }
    return form?.questionnaire.isRightToLeft ?? false
  }
}

extension Screen {
  /// Whether it is about how keys are pressed, which nothing depends on where lines are typed.
  fileprivate var isAboutKeys: Bool {
    if case .keySettings = self { true } else { findsProfile }
  }
}
