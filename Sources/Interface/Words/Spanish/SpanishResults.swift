import Assessment

extension ResultWords {
  static let spanish = ResultWords(
    place: { title in Wording("\(title): resultado") },
    score: { title, value, max in "\(title) \(value) de \(max)" },
    line: { scores in Wording(scores.joined(separator: " · ")) },
    number: { value, max in "\(value) de \(max)" },
    noNumber: "sin puntuación",
    noTotal: { title in "\(title): sin puntuación" },
    notEnough: { answered, of in "Faltan respuestas (\(answered) de \(of))." },
    notEnoughIn: { title, parts in
      Wording("\(title): sin total. Faltan respuestas en: \(list(parts)).")
    },
    stillToCome: { title, parts in
      Wording(
        "\(title): sin total. Queda por hacer: \(list(parts)).",
        short: "\(title): queda: \(list(parts))")
    },
    answered: { answered, of in "\(answered) de \(of) contestadas" },
    estimated: { answered, of in "estimado con \(answered) de \(of) respuestas" },
    direction: { max, kind in
      let best = kind == .function ? "como antes" : "ninguna molestia"
      return Wording("Más alto es mejor; \(max) es \(best).", short: "Más alto es mejor.")
    },
    directionOfAll: { best, symptoms in
      let asBefore = best.isEmpty ? "" : " \(best.joined(separator: " y ")): como antes"
      let none = symptoms.isEmpty ? "" : "; \(list(symptoms)): ninguno"
      return Wording("Más alto es mejor.\(asBefore)\(none).", short: "Más alto es mejor.")
    },
    noScore: "Terminado y guardado",
    next: { title in Wording("Siguiente: \(title)") },
    why: "¿Por qué este número?",
    undoFinish: "Volver a abrir",
    nextPerson: "Persona siguiente",
    tooHeavy:
      "Si todo se hace muy pesado, hable con alguien de confianza o llame a una línea de ayuda.",
    saved: "Guardado.",
    whyPlace: Wording("¿Por qué este número?", short: "¿Por qué?"),
    implied: { gate, weight in
      Wording("deducida: \(gate.lowercased()) es \(weight)", short: "deducida")
    },
    missing: { reason, _ in
      switch reason {
      case nil: "sin contestar"
      case .declined?: "saltada"
      case let reason?: Wording(QuestionWords.spanishAbsence(reason).full.lowercased())
      }
    },
    notCounted: "queda por hacer",
    sum: { weights, value in "\(weights.joined(separator: " + ")) = \(value)." },
    sumEstimated: { weights, answered, of, value in
      "\(weights.joined(separator: " + ")), estimado con \(answered) de \(of) respuestas: \(value)."
    },
    answeredImplied: { answered, implied, missing in
      var parts = [answered == 1 ? "1 contestada" : "\(answered) contestadas"]
      if implied > 0 { parts.append(implied == 1 ? "1 deducida" : "\(implied) deducidas") }
      if missing > 0 { parts.append("\(missing) sin respuesta") }
      return parts.joined(separator: ", ") + "."
    },
    neverAdded: { titles in
      let names = titles.joined(separator: " y ").lowercased()
      return names.prefix(1).uppercased() + names.dropFirst() + " van aparte y nunca se suman."
    },
    formula: { text in "Fórmula: \(text)" },
    from: { file, line in "De \(file), línea \(line)." },
    failed: { failure, score in
      switch failure {
      case .calculation(let reason): "No se pudo calcular: \(reason)."
      case .outOfRange(let value):
        "El cálculo dio \(value), que no está entre \(score.min) y \(score.max)."
      }
    },
    digitShows: Wording(
      "Un número muestra la pregunta tal como se hizo.",
      short: "Un número muestra la pregunta."),
    digitOpensPart: Wording(
      "Un perfil, no una sola cifra. Un número abre esa parte.", short: "Un número abre esa parte.")
  )

  private static func list(_ parts: [String]) -> String {
    parts.joined(separator: ", ").lowercased()
  }
}

extension FlagWords {
  static let spanish = FlagWords(
    place: Wording("Conviene contarlo a su equipo", short: "Conviene contarlo"),
    row: "Lo que conviene contar",
    number: { number, of in Wording("\(number) de \(of)") },
    line: { flags in
      let told = flags.map { "\($0.line) (\(when($0.level)))" }
      return Wording("Conviene contarlo a su equipo: \(told.joined(separator: ", ")).")
    },
    rests: { answer in "La respuesta: \(answer)." },
    teamKnows: "El equipo lo sabe",
    leave: "Dejarlo en el resultado",
    next: "Siguiente",
    goOn: "Lo he leído. Seguir",
    keepsQuiet: "1 no lo repite hasta que empeore.",
    answersAreSaved: "Sus respuestas están guardadas.",
    emergencyNumber: "número de emergencias de su zona")

  private static func when(_ level: FlagDefinition.Level) -> String {
    switch level {
    case .now: "ahora"
    case .today: "hoy"
    case .soon: "esta semana"
    }
  }
}
