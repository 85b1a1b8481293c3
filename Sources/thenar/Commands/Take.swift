import ArgumentParser
import Assessment
import Library

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
    let shelf = QuestionnaireFiles.shelf(ownFolder: Paths.questionnaires(in: place.path))
    guard shelf.opening(id)?.form != nil else {
      Output.complain(CommandWords.unknownQuestionnaire(id))
      throw ExitCode.usage
    }
    try Sitting(place, who, how, language, questionnaire: id).finish()
  }
}
