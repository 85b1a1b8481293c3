import ArgumentParser

/// `thenar take ID`: one questionnaire, from its first question to its result.
struct Take: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer one questionnaire.",
    discussion: "A draft of one's own is offered first: nothing that was answered is lost.")

  @Argument(
    help: ArgumentHelp(
      "The questionnaire: check-in, hand-dexterity, gait, speech, cramping, stiffness … "
        + "(thenar form list).", valueName: "id"))
  var id: String

  @OptionGroup var place: DataOptions
  @OptionGroup var who: WhoOptions
  @OptionGroup var how: LineOptions
  @OptionGroup var language: LanguageOptions

  func run() throws {
    if let refusal = CommandWords.refusal(of: id, on: Paths.shelf(in: place.path)) {
      Output.complain(refusal)
      throw ExitCode.usage
    }
    try Sitting(place, who, how, language, questionnaire: id).finish()
  }
}
