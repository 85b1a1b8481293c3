package import FHIR
import FHIRPath

extension FormItem {
  /// The name of the item in lists.
  package var label: String { source.codeDisplay ?? source.shortText ?? source.text }

  /// The question in the wording of a voice, with the person's name where it belongs.
  package func question(voice: Voice, name: String) -> String {
    let url: String? =
      switch voice {
      case .`self`: nil
      case .proxy: ExtensionURL.voiceProxy
      case .interviewer: ExtensionURL.voiceInterviewer
      }
    let wording = url.flatMap { source.node["_text"]?.extensionValue($0)?.string } ?? source.text
    return wording.replacing("{name}", with: name)
  }

  /// The reply with each choice called as it is called here, whatever language it was given in.
  package func worded(_ reply: Reply) -> Reply {
    guard case .answers(let answers) = reply, !options.isEmpty else { return reply }
    return .answers(answers.map(worded))
  }

  /// The answer, called as the option is that it is the same choice as.
  func worded(_ answer: Answer) -> Answer {
    // because an option may stand twice, and then be told from the other by its words alone.
    if options.contains(where: { $0.answer == answer }) { return answer }
    guard case .coding(var coding) = answer,
      case .coding(let option)? = options.first(where: { $0.answer.isSameChoice(as: answer) })?
        .answer
    else { return answer }
    coding.display = option.display
    return .coding(coding)
  }

  /// Whether it is a caution that stands beside the result: hidden, and an instruction.
  package var isCaution: Bool {
    type == .display && isHidden && source.displayCategory == "instructions"
  }

  /// Whether it is a text that is shown where it stands; one with a control is shown elsewhere.
  package var isShownText: Bool { type == .display && !isHidden && source.control == nil }

  /// The FHIRPath text by which it is worked out.
  package var formula: String? { calculation?.expression.text }

  /// What counts, and how to tell neighbouring answers apart.
  package var help: String? { asides["help"] }

  /// The smallest and largest number permitted.
  package var bounds: (min: Decimal128?, max: Decimal128?) {
    func bound(_ url: String) -> Decimal128? {
      source.node.extensionValue(url)?.number.flatMap { Decimal128($0) }
    }
    return (bound(ExtensionURL.minValue), bound(ExtensionURL.maxValue))
  }

  /// What the form has it answered with from the start.
  ///
  /// > initial[x], else the options with initialSelected (R4, Questionnaire.item).
  var initial: Reply? {
    let written = source.node["initial"]?.elements.compactMap { Answer($0) } ?? []
    let selected = source.options.filter { $0.node["initialSelected"]?.boolean == true }
    // because only the option itself carries the weight.
    let answers = (written.isEmpty ? selected.compactMap(\.answer) : written).map { answer in
      options.first { $0.answer.isSameChoice(as: answer) }?.answer ?? answer
    }
    return answers.isEmpty ? nil : .answers(answers)
  }

  /// The unit that a number is meant in, as a word behind the field.
  package var unit: String? {
    let coding = source.node.extensionValue(ExtensionURL.unit)
    return coding?["display"]?.string ?? coding?["code"]?.string
  }

  /// Whether the rows are weights from 4 or 3 down to 0, so that the digit is the weight
  /// (decision 8); a part of a body map that is picked begins at 3.
  package var isOrdinal: Bool {
    let weights = options.map { $0.weight?.integer }
    return weights == [4, 3, 2, 1, 0] || weights == [3, 2, 1, 0]
  }

  /// Whether a date is asked to the month only: its format, `YYYY-MM`, has no day.
  package var isToTheMonth: Bool {
    source.node.extensionValue(ExtensionURL.entryFormat)?.string?.lowercased().contains("d")
      == false
  }

  /// Whether it is a number from 0 to 10, asked on a scale.
  package var isScale: Bool {
    type == .integer && bounds.min?.integer == 0 && bounds.max?.integer == 10
  }
}
