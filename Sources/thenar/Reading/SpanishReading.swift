import Assessment

extension ReadingWords {
  /// A reading copy in Spanish.
  static let spanish = ReadingWords(
    somebody: "la persona", emergency: "número de emergencias de su zona",
    headings: Headings(
      howToAnswer: "Cómo contestar", scoring: "Puntuación",
      worthTelling: "Conviene contarlo al equipo de salud", sources: "Fuentes",
      limits: "Propósito y límites", version: "Versión"),
    answering: Answering(
      readAloud: "Lea en voz alta cada pregunta y cada fila, tal como están escritas.",
      ladder: "Donde las filas tienen número, 4 es como antes o nada, y 0 es lo peor. "
        + "¿Entre dos filas? Elija la más baja.",
      circle: "Rodee un número, o escríbalo.",
      tickOne: "Donde las filas empiezan con ( ), marque una.",
      tickEach: "Donde las filas empiezan con [ ], puede haber varias: marque cada una.",
      tickAbsence: { "Marque \($0) en lugar de un número cuando sea así." },
      leaveOut: "Puede dejar cualquier pregunta sin contestar."),
    fields: Fields(
      yes: "Sí", no: "No", other: "Otra respuesta:", date: "Año ______  Mes ____  Día ____",
      month: "Año ______  Mes ____  (basta con el año)", time: "Hora ____  Minuto ____",
      atLeast: { "\($0) o más" }, atMost: { "\($0) como máximo" }, between: { "de \($0) a \($1)" },
      absence: { reason, _ in
        switch reason {
        case .unknown: "No lo sé"
        case .notApplicable: "No se dio el caso"
        case .declined: "Saltar"
        }
      }),
    rules: spanishRules, scores: spanishScores,
    notAsked: { "Thenar no lo pregunta: \($0)" },
    workedOut: { "Se calcula con las respuestas: \($0)" },
    askedOnce: "Se pregunta una vez; después se guarda y se muestra en el repaso.",
    required: "Necesita respuesta.", feltOnly: "Conteste solo si la persona se lo ha dicho.",
    partSeen: "Lo que usted vio, o lo que la persona le dijo.",
    version: { "Versión \($0)" },
    status: { code in
      switch code {
      case "draft": "borrador"
      case "active": "vigente"
      case "retired": "retirado"
      case "unknown": "estado desconocido"
      default: code
      }
    },
    experimental: "experimental",
    flag: { code, what, level in
      let soon =
        switch level {
        case .now: "ahora"
        case .today: "hoy"
        case .soon: "esta semana"
        }
      return "\(code): \(what) (\(soon))"
    },
    flagHolds: { "Cuando \($0)." }, flagMessage: { "Dice: \($0)" })

  private static let spanishRules = Rules(
    neverAsked: "Nunca se pregunta en este cuestionario.", onlyWhen: { "Solo cuando \($0)." },
    onlyIf: { "Solo si \($0)." }, onlyIfHolds: { "Solo si se cumple esto: `\($0)`" },
    notAskedIf: { "No se pregunta si \($0)." }, never: "nunca",
    roleAnswers: { role in
      switch role {
      case Role.proxy.rawValue: "un familiar o cuidador contesta por la persona"
      case Role.interview.rawValue: "se pregunta en una entrevista"
      default: "la persona contesta"
      }
    },
    finishedBefore: { "ya se terminó antes \"\($0)\"" }, and: "y", or: "o",
    lastTime: "la vez anterior",
    amounts: { what, isNot, isLastTime in
      "\(isNot ? "no " : "")\(isLastTime ? "tenía" : "tiene") \(what)"
    },
    answered: "respuesta", answeredAndNot: { "respuesta, y no es \($0)" },
    has: { what, isLastTime in "\(isLastTime ? "tenía" : "tiene") \(what)" },
    severalOf: { "\($0) o más de estas: \($1)" }, anythingBut: { "algo distinto de \($0)" },
    newBesides: { "una fila que la vez anterior no tenía, aparte de \($0)" },
    orMore: { "\($0) o más" }, orLess: { "\($0) o menos" }, moreThan: { "más de \($0)" },
    below: { "menos de \($0)" })

  private static let spanishScores = Scores(
    title: { "\($0.title): de \($0.min) a \($0.max)" },
    direction: { score in
      let best = score.kind == .function ? "como antes" : "nada"
      return "Más alto es mejor: \(score.max) es \(best), \(score.min) es lo peor."
    },
    parts: { "Consta de \($0.count) partes: \($0.joined(separator: "; "))." },
    weighs: { from, upTo, weight in
      guard let upTo else { return "\(from ?? "más") o más vale \(weight)" }
      return from.map { "de \($0) a \(upTo) vale \(weight)" } ?? "\(upTo) vale \(weight)"
    },
    implied: { labels, weight, clause in
      let count = labels.count == 1 ? "esto vale \(weight)" : "estas valen \(weight) cada una"
      return "Si \(clause), \(count) sin que se pregunte: \(labels.joined(separator: "; "))."
    },
    missing: { "\($0) y Saltar cuentan como sin respuesta." },
    leftOutIsMissing: "Una pregunta sin contestar cuenta como sin respuesta.",
    jointSum: "La suma de estas; no hay puntuación si falta una de ellas, y es estimada si una de "
      + "ellas es estimada.",
    sum: { "Con \($0) de \($0) es su suma." },
    estimate: {
      "Con \($0) de \($1) es su suma x \($1) / \($0), con un decimal, y se llama estimada."
    },
    noneBelow: "Con menos no hay puntuación.", formula: { "Fórmula: `\($0)`" },
    elsewhere: { time in
      let hours = time.replacing("hours", with: "horas").replacing("days", with: "días")
      return
        "Lo que aquí no se pregunta se toma de un resultado anterior (últimas \(hours)), si lo hay."
    },
    convention: "Convención.",
    notable: { "Dos resultados que se apartan \($0) o más merecen atención." },
    basis: { "Base: \($0)" })
}
