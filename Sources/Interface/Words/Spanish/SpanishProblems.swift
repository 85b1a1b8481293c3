import Assessment
import FHIR
import FHIRPath

extension ProblemWords {
  static let spanish = ProblemWords(
    what: { kind in what(kind) }, hint: { kind in hint(kind) },
    severity: { severity in
      switch severity {
      case .fatal: "error grave"
      case .error: "error"
      case .warning: "aviso"
      }
    })

  private static func what(_ kind: Problem.Kind) -> String {
    switch kind {
    case .json(let fault): json(fault)
    case .notAQuestionnaire(let found):
      found.map { "esto es un \($0), no un Questionnaire" } ?? "esto no es un Questionnaire de FHIR"
    case .noQuestions: "no hay ninguna pregunta que contestar"
    case .repeatedKey(let name): "el campo \"\(name)\" aparece dos veces; cuenta el primero"
    case .missingLinkId: "un elemento no tiene linkId"
    case .repeatedLinkId: "otro elemento tiene ya este linkId"
    case .missingType: "el elemento no tiene tipo"
    case .unknownType(let name): "el tipo \"\(name)\" no es de R4; el elemento se deja fuera"
    case .typeNotAnswerable(let type):
      "una pregunta de tipo \(type.rawValue) no se puede contestar aquí"
    case .displayWithItems: "un display tiene elementos debajo"
    case .optionsOnWrongType(let type):
      "un elemento de tipo \(type.rawValue) tiene opciones de respuesta"
    case .optionsAndValueSet: "el elemento tiene answerOption y también answerValueSet"
    case .noOptions: "una elección no tiene nada que elegir"
    case .valueSetUnavailable(let name): "el ValueSet \(name) no está en el archivo"
    case .repeatedOption(let label): "la opción \"\(label)\" aparece dos veces"
    case .optionUnreadable: "un answerOption no tiene un valor que se pueda leer"
    case .repeatingGroup: "un grupo que se repite se pregunta una vez"
    case .conditionTargetUnknown(let name):
      "enableWhen nombra \"\(name)\", y ningún elemento tiene ese linkId"
    case .conditionOnItself: "enableWhen nombra el elemento mismo"
    case .conditionOperatorUnknown(let name): "enableWhen tiene el operador \"\(name)\""
    case .conditionAnswerMissing: "enableWhen no tiene respuesta con que comparar"
    case .enableBehaviorMissing:
      "hay varias condiciones y falta enableBehavior; basta con una de ellas"
    case .expressionUnreadable(let error):
      "la expresión no se puede leer en el carácter \(error.offset + 1): \(spanishSyntax(error))"
    case .expressionLanguage(let name):
      "una expresión en \(name.isEmpty ? "ningún lenguaje" : name)"
    case .variableUnknown(let name):
      "una expresión nombra %\(name), que no se define en ningún sitio"
    case .variableRepeated(let name): "la variable \(name) se define dos veces en un elemento"
    case .cycle(let names): "cada uno espera al otro: \(names.joined(separator: ", "))"
    case .boundsConflict(let min, let max): "minValue \(min) es mayor que maxValue \(max)"
    case .patternUnreadable(let error):
      "el regex no se puede leer en el carácter \(error.offset + 1)"
    case .tooMuchWork(let steps):
      "con esta expresión el formulario da más de \(steps) pasos; su resultado se deja fuera"
    case .scoreIncomplete(let missing): "a la puntuación le falta \(missing)"
    case .flagIncomplete(let missing): "al aviso le falta \(missing)"
    case .partUnavailable(let url): "\(url) no está disponible"
    case .partCycle(let urls): "está hecho de sí mismo: \(urls.joined(separator: ", "))"
    }
  }

  private static func hint(_ kind: Problem.Kind) -> String {
    switch kind {
    case .notAQuestionnaire: "escriba \"resourceType\": \"Questionnaire\" al principio"
    case .missingLinkId, .repeatedLinkId: "dé a cada elemento un linkId propio"
    case .missingType, .unknownType: "use group, display, choice, integer, date, text …"
    case .optionsAndValueSet: "deje uno de los dos"
    case .noOptions: "añada answerOption"
    case .valueSetUnavailable:
      "póngalo en contained, o escriba las respuestas como answerOption"
    case .conditionTargetUnknown: "revise cómo está escrito el linkId"
    case .conditionOperatorUnknown: "use exists, =, !=, >, <, >= o <="
    case .conditionAnswerMissing: "añada answerCoding, answerBoolean …"
    case .enableBehaviorMissing: "escriba all o any"
    case .expressionUnreadable(let error): picture(of: error, mark: "aquí")
    case .expressionLanguage: "escríbala en text/fhirpath"
    case .variableUnknown: "defínala con la extensión variable, aquí o más afuera"
    case .cycle: "quite a uno de ellos de la regla del otro"
    case .boundsConflict: "cambie uno por otro"
    case .patternUnreadable: "se acepta cualquier texto hasta que se arregle"
    case .tooMuchWork: "haga que mire menos; repeat() necesita un final"
    case .partUnavailable: "ponga el archivo en la carpeta de cuestionarios"
    case .json(let fault): jsonHint(fault)
    case .noQuestions, .repeatedKey, .typeNotAnswerable, .displayWithItems,
      .optionsOnWrongType, .repeatedOption, .optionUnreadable, .repeatingGroup, .conditionOnItself,
      .variableRepeated, .scoreIncomplete, .flagIncomplete, .partCycle:
      ""
    }
  }

  private static func json(_ fault: JSONError.Fault) -> String {
    switch fault {
    case .empty: "el archivo está vacío, o no se puede leer"
    case .byteOrderMark:
      "el archivo empieza con una marca de orden de bytes; guárdelo como UTF-8 sin ella"
    case .endOfText(let expected): "el texto termina donde debería estar \(name(expected))"
    case .unexpected(let found, let expected):
      "hay \(found) donde debería estar \(name(expected))"
    case .invalidUTF8: "esto no es texto UTF-8"
    case .tooDeep(let limit): "tiene más de \(limit) niveles"
    case .tooLarge(let limit): "tiene más de \(limit) bytes"
    case .badEscape: "tras una barra invertida hay algo que JSON no conoce"
    case .badNumber: "esto no es un número de JSON"
    case .controlCharacter(let byte): "hay un carácter de control (\(byte)) en un texto"
    case .trailingText(let found): "hay \(found) después del final"
    }
  }

  private static func jsonHint(_ fault: JSONError.Fault) -> String {
    switch fault {
    case .empty: "¿es el archivo correcto?"
    case .endOfText: "puede faltar el final del archivo"
    case .unexpected: "busque justo antes una coma, unas comillas o un corchete que falten"
    case .badNumber: "los textos van entre comillas"
    case .trailingText: "un archivo contiene un solo recurso"
    case .badEscape: "escriba dos barras invertidas"
    case .controlCharacter: "escriba un salto de línea dentro de un texto como \\n"
    case .byteOrderMark, .invalidUTF8, .tooDeep, .tooLarge: ""
    }
  }

  private static func name(_ expected: JSONError.Expected) -> String {
    switch expected {
    case .value: "un valor"
    case .valueOrClosingBracket: "un valor o ]"
    case .key: "un nombre entre comillas"
    case .keyOrClosingBrace: "un nombre entre comillas o }"
    case .colon: "dos puntos"
    case .commaOrClosingBrace: "una coma o }"
    case .commaOrClosingBracket: "una coma o ]"
    case .closingQuote: "unas comillas de cierre"
    }
  }
}
