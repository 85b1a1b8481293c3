import Assessment
import FHIR
import FHIRPath

extension ProblemWords {
  static let english = ProblemWords(
    what: { kind in what(kind) }, hint: { kind in hint(kind) }, severity: { $0.rawValue })

  private static func what(_ kind: Problem.Kind) -> String {
    switch kind {
    case .json(let fault): json(fault)
    case .notAQuestionnaire(let found):
      found.map { "this is a \($0), not a Questionnaire" } ?? "this is not a FHIR Questionnaire"
    case .noQuestions: "there is no question to answer"
    case .repeatedKey(let name): "the member \"\(name)\" stands twice; the first one counts"
    case .missingLinkId: "an item has no linkId"
    case .repeatedLinkId: "another item has this linkId already"
    case .missingType: "the item has no type"
    case .unknownType(let name): "the type \"\(name)\" is not one of R4; the item is left out"
    case .typeNotAnswerable(let type): "a question of type \(type.rawValue) cannot be answered here"
    case .displayWithItems: "a display has items below it"
    case .optionsOnWrongType(let type): "an item of type \(type.rawValue) has answer options"
    case .optionsAndValueSet: "the item has both answerOption and answerValueSet"
    case .noOptions: "a choice has nothing to choose from"
    case .valueSetUnavailable(let name): "the ValueSet \(name) is not in the file"
    case .repeatedOption(let label): "the option \"\(label)\" stands twice"
    case .optionUnreadable: "an answerOption has no value that can be read"
    case .repeatingGroup: "a repeating group is asked once"
    case .conditionTargetUnknown(let name):
      "enableWhen names \"\(name)\", and no item has that linkId"
    case .conditionOnItself: "enableWhen names the item itself"
    case .conditionOperatorUnknown(let name): "enableWhen has the operator \"\(name)\""
    case .conditionAnswerMissing: "enableWhen has no answer to compare with"
    case .enableBehaviorMissing: "several conditions and no enableBehavior; any of them is enough"
    case .expressionUnreadable(let error):
      "the expression cannot be read at character \(error.offset + 1): \(syntax(error))"
    case .expressionLanguage(let name): "an expression in \(name.isEmpty ? "no language" : name)"
    case .variableUnknown(let name): "an expression names %\(name), which is defined nowhere"
    case .variableRepeated(let name): "the variable \(name) is defined twice on one element"
    case .cycle(let names): "each waits for the other: \(names.joined(separator: ", "))"
    case .boundsConflict(let min, let max): "minValue \(min) is more than maxValue \(max)"
    case .patternUnreadable(let error):
      "the regex cannot be read at character \(error.offset + 1)"
    case .tooMuchWork(let steps):
      "with this expression the form takes more than \(steps) steps; what they led to is left out"
    case .scoreIncomplete(let missing): "the score lacks \(missing)"
    case .flagIncomplete(let missing): "the flag lacks \(missing)"
    case .partUnavailable(let url): "\(url) is not at hand"
    case .partCycle(let urls): "it is made of itself: \(urls.joined(separator: ", "))"
    }
  }

  private static func hint(_ kind: Problem.Kind) -> String {
    switch kind {
    case .notAQuestionnaire: "write \"resourceType\": \"Questionnaire\" at the top"
    case .missingLinkId, .repeatedLinkId: "give each item a linkId of its own"
    case .missingType, .unknownType: "use group, display, choice, integer, date, text …"
    case .optionsAndValueSet: "keep one of the two"
    case .noOptions: "add answerOption"
    case .valueSetUnavailable: "put it into contained, or write the answers as answerOption"
    case .conditionTargetUnknown: "check the spelling of the linkId"
    case .conditionOperatorUnknown: "use exists, =, !=, >, <, >= or <="
    case .conditionAnswerMissing: "add answerCoding, answerBoolean …"
    case .enableBehaviorMissing: "say all or any"
    case .expressionUnreadable(let error): picture(of: error, mark: "here")
    case .expressionLanguage: "write it in text/fhirpath"
    case .variableUnknown: "define it with the extension variable, here or further out"
    case .cycle: "leave one of them out of another's rule"
    case .boundsConflict: "exchange the two"
    case .patternUnreadable: "any text is taken until it is mended"
    case .tooMuchWork: "let it look at less; repeat() needs an end"
    case .partUnavailable: "put the file into the folder of questionnaires"
    case .json(let fault): jsonHint(fault)
    case .noQuestions, .repeatedKey, .typeNotAnswerable, .displayWithItems,
      .optionsOnWrongType, .repeatedOption, .optionUnreadable, .repeatingGroup, .conditionOnItself,
      .variableRepeated, .scoreIncomplete, .flagIncomplete, .partCycle:
      ""
    }
  }

  private static func json(_ fault: JSONError.Fault) -> String {
    switch fault {
    case .empty: "the file is empty, or cannot be read"
    case .byteOrderMark: "the file begins with a byte order mark; save it as UTF-8 without one"
    case .endOfText(let expected): "the text ends where \(name(expected)) should stand"
    case .unexpected(let found, let expected): "found \(found) where \(name(expected)) should stand"
    case .invalidUTF8: "this is not UTF-8 text"
    case .tooDeep(let limit): "it is nested more than \(limit) deep"
    case .tooLarge(let limit): "it is larger than \(limit) bytes"
    case .badEscape: "a backslash is followed by something that JSON does not know"
    case .badNumber: "this is no JSON number"
    case .controlCharacter(let byte): "a control character (\(byte)) stands in a text"
    case .trailingText(let found): "found \(found) behind the end"
    }
  }

  private static func jsonHint(_ fault: JSONError.Fault) -> String {
    switch fault {
    case .empty: "is it the right file?"
    case .endOfText: "the end of the file may be lost"
    case .unexpected: "look for a missing comma, quote or bracket just before it"
    case .badNumber: "texts stand in quotes"
    case .trailingText: "one file holds one resource"
    case .badEscape: "write a backslash as two"
    case .controlCharacter: "write a line break in a text as \\n"
    case .byteOrderMark, .invalidUTF8, .tooDeep, .tooLarge: ""
    }
  }

  private static func name(_ expected: JSONError.Expected) -> String {
    switch expected {
    case .value: "a value"
    case .valueOrClosingBracket: "a value or ]"
    case .key: "a name in quotes"
    case .keyOrClosingBrace: "a name in quotes or }"
    case .colon: "a colon"
    case .commaOrClosingBrace: "a comma or }"
    case .commaOrClosingBracket: "a comma or ]"
    case .closingQuote: "a closing quote"
    }
  }
}
