import FHIRPath

extension ProblemWords {
  /// What is wrong with the text of an expression.
  static func spanishSyntax(_ error: SyntaxError) -> String {
    switch error.fault {
    case .empty: "está vacía"
    case .unknownCharacter(let character): "\(character) no significa nada en FHIRPath"
    case .unfinished(.string): "un texto entre comillas no está cerrado"
    case .unfinished(.quotedName): "un nombre entre comillas invertidas no está cerrado"
    case .unfinished(.comment): "un comentario no está cerrado"
    case .badEscape: "tras una barra invertida hay algo que FHIRPath no conoce"
    case .badNumber(let text): "\(text) no es un número"
    case .badDate(let text): "\(text) no es una fecha ni una hora"
    case .unexpected(let found, let expected):
      found.map { "hay \($0) donde debería estar \(name(expected))" }
        ?? "termina donde debería estar \(name(expected))"
    case .unknownFunction(let name, let nearest):
      "no hay una función \(name)()" + (nearest.map { "; ¿quería decir \($0)()?" } ?? "")
    case .wrongArgumentCount(let function, let found, let least, let most):
      "\(function)() lleva "
        + "\(least == most ? "\(least)" : "de \(least) a \(most)") argumentos, no \(found)"
    case .unknownType(let name, let nearest):
      "no hay un tipo \(name)" + (nearest.map { "; ¿quería decir \($0)?" } ?? "")
    case .badPattern(let error):
      "el patrón no se puede leer en el carácter \(error.offset + 1)"
    case .tooDeep(let limit): "hay más de \(limit) partes una dentro de otra"
    case .tooLong(let limit): "tiene más de \(limit) bytes"
    }
  }

  private static func name(_ expected: SyntaxError.Expected) -> String {
    switch expected {
    case .value: "un valor"
    case .name: "un nombre"
    case .typeName: "el nombre de un tipo"
    case .operatorOrEnd: "un operador o el final"
    case .symbol(let symbol): symbol
    }
  }
}
