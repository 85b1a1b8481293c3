import FHIRPath

extension ProblemWords {
  /// What is wrong with the text of an expression.
  static func syntax(_ error: SyntaxError) -> String {
    switch error.fault {
    case .empty: "it is empty"
    case .unknownCharacter(let character): "\(character) means nothing in FHIRPath"
    case .unfinished(.string): "a text in quotes is not closed"
    case .unfinished(.quotedName): "a name in back quotes is not closed"
    case .unfinished(.comment): "a comment is not closed"
    case .badEscape: "a backslash is followed by something that FHIRPath does not know"
    case .badNumber(let text): "\(text) is not a number"
    case .badDate(let text): "\(text) is not a date or time"
    case .unexpected(let found, let expected):
      found.map { "found \($0) where \(name(expected)) should stand" }
        ?? "it ends where \(name(expected)) should stand"
    case .unknownFunction(let name, let nearest):
      "there is no function \(name)()" + (nearest.map { "; did you mean \($0)()?" } ?? "")
    case .wrongArgumentCount(let function, let found, let least, let most):
      "\(function)() takes \(least == most ? "\(least)" : "\(least) to \(most)") arguments, not \(found)"
    case .unknownType(let name, let nearest):
      "there is no type \(name)" + (nearest.map { "; did you mean \($0)?" } ?? "")
    case .badPattern(let error): "the pattern cannot be read at character \(error.offset + 1)"
    case .tooDeep(let limit): "more than \(limit) parts stand inside one another"
    case .tooLong(let limit): "it is longer than \(limit) bytes"
    }
  }

  private static func name(_ expected: SyntaxError.Expected) -> String {
    switch expected {
    case .value: "a value"
    case .name: "a name"
    case .typeName: "the name of a type"
    case .operatorOrEnd: "an operator or the end"
    case .symbol(let symbol): symbol
    }
  }
}
