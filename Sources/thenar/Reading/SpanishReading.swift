import Assessment

extension ReadingWords {
  static let spanish = ReadingWords(
    somebody: "la persona",
    howToAnswer: "Cómo contestar", scoring: "Puntuación",
    worthTelling: "Lo que conviene contar al equipo de salud",
    sources: "Fuentes", limits: "Para qué sirve y para qué no", version: "Versión",
    yes: "Sí", no: "No", other: "Otra: ",
    date: "Año ______  Mes ____  Día ____",
    month: "Año ______  Mes ____  (basta con el año)",
    time: "Hora ____  Minuto ____",
    askedOnce: "Se pregunta una vez; luego se guarda y se muestra en el repaso.",
    required: "Necesita una respuesta.",
    feltOnly: "Conteste solo si la persona se lo ha dicho.",
    partSeen: "Lo que usted vio, o lo que la persona le dijo.",
    absence: { reason, _ in
      switch reason {
      case .unknown: "No lo sé"
      case .notApplicable: "No se dio el caso"
      case .declined: "Saltar"
      }
    },
    range: { min, max in
      switch (min, max) {
      case (let min?, let max?): "  (\(min) a \(max))"
      case (let min?, nil): "  (\(min) o más)"
      case (nil, let max?): "  (como mucho \(max))"
      case (nil, nil): ""
      }
    },
    notAsked: { "Thenar no lo pregunta: \($0)" },
    workedOut: { "Se calcula a partir de las respuestas: \($0)" },
    answering: AnsweringWords(
      readAloud: "Lea en voz alta cada pregunta y cada fila, tal como están escritas.",
      ordinal: "4 es como antes o ninguna molestia, 0 es lo peor. ¿Entre dos filas? Elija la de "
        + "abajo.",
      circle: "Rodee un número con un círculo, o escríbalo.",
      boxes: "Donde cada fila tiene una casilla puede haber más de una: marque todas.",
      leaveOut: "Se puede dejar sin contestar cualquier pregunta.",
      tick: { "Marque \($0) en lugar de un número donde sea así." }),
    status: { ["draft": "borrador", "active": "activo", "retired": "retirado"][$0] ?? $0 },
    experimental: "experimental",
    // because it stands behind `al`, as a number does.
    emergencyNumber: "número de emergencias",
    soon: { ["now": "ahora", "today": "hoy", "soon": "en una semana"][$0] ?? $0 },
    flagHolds: { "Cuando \($0)." }, flagMessage: { "Dice: \($0)" },
    scores: .spanish, rules: .spanish, or: " o ")
}

extension ScoreWords {
  static let spanish = ScoreWords(
    title: { "\($0): \($1) a \($2)" },
    direction: { max, min, kind in
      let best = kind == .function ? "como antes" : "ninguna molestia"
      return "Más alto es mejor: \(max) es \(best), \(min) es lo peor."
    },
    parts: { "Consta de \($0.count) partes: \($0.joined(separator: "; "))." },
    one: { "\($0) cuenta \($1)" },
    several: { "\($0) a \($1) cuentan \($2)" },
    rest: { "\($0) o más cuenta \($1)" },
    implied: { labels, weight, clause in
      let count = labels.count == 1 ? "esta cuenta \(weight)" : "estas cuentan \(weight) cada una"
      return "Si \(clause), \(count) sin preguntarse: \(labels.joined(separator: "; "))."
    },
    missing: { offered in
      offered.isEmpty
        ? "Una pregunta sin contestar cuenta como falta."
        : "\(offered.joined(separator: ", ")) y Saltar cuentan como falta."
    },
    jointSum:
      "La suma de estas; no hay puntuación si falta una, y es estimada si una de ellas lo es.",
    sum: { rule in
      let all = rule.complete
      let whole = "Con \(all) de \(all) es su suma."
      guard let fewer = rule.estimated else { return whole + " Con menos no hay puntuación." }
      return whole + " Con \(fewer) de \(all) es su suma x \(all) / \(fewer), con un decimal, "
        + "y se llama estimada. Con menos no hay puntuación."
    },
    formula: { "Fórmula: `\($0)`" },
    elsewhere: { hours in
      "Lo que aquí no se pregunta se toma de un resultado de las últimas "
        + "\(hours.replacing("hours", with: "horas")), si lo hay."
    },
    notable: { points, source in
      let basis = source.isEmpty ? "Convención." : source
      guard let points else { return "Base: \(basis)" }
      return "Dos resultados que se apartan \(points) o más merecen mirarse. Base: \(basis)"
    })
}

extension RuleWords {
  static let spanish = RuleWords(
    neverAsked: "En este cuestionario no se pregunta nunca.", never: "nunca",
    onlyWhen: { "Solo cuando \($0)." }, notAskedIf: { "No se pregunta si \($0)." },
    onlyIfHolds: { "Solo si se cumple: `\($0)`" }, onlyIf: { "Solo si \($0)." },
    answering: { role in
      switch role {
      case Role.proxy.rawValue: "contesta por la persona un familiar o quien la cuida"
      case Role.interview.rawValue: "se pregunta en una entrevista"
      default: "contesta la persona"
      }
    },
    and: ", y ", or: ", o ", orElse: "; o ", lastTime: " la última vez",
    finishedBefore: { "antes ya se terminó \"\($0)\"" },
    isValue: { wasBefore, isNot, value in
      (isNot ? " no" : "") + (wasBefore ? " era " : " es ") + value
    },
    isAnswered: { wasBefore, isAnswered in
      (isAnswered ? "" : " no") + (wasBefore ? " estaba" : " está") + " contestada"
    },
    isAnotherThan: { wasBefore, labels in
      (wasBefore ? " estaba" : " está") + " contestada, y no es \(labels)"
    },
    has: { wasBefore, labels in (wasBefore ? " tenía " : " tiene ") + labels },
    hasSome: { " tiene \($0) o más de \($1)" },
    hasBesides: { " tiene algo que no es \($0)" },
    hasNew: { " tiene una fila que la última vez no tenía, aparte de \($0)" },
    compared: { comparison, value in
      switch comparison {
      case "=": value
      case "!=": "distinto de \(value)"
      case ">": "más de \(value)"
      case "<": "menos de \(value)"
      case ">=": "\(value) o más"
      default: "\(value) o menos"
      }
    })
}
