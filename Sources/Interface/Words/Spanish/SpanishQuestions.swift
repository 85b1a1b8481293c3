import Assessment

extension QuestionWords {
  static let spanish = QuestionWords(
    progress: { number, of in Wording("Pregunta \(number) de \(of)") },
    firstFunction: "4 es como antes, 0 es nada. ¿Entre dos filas? Elija la de abajo.",
    firstSymptom: "4 es ninguna molestia, 0 es lo peor. ¿Entre dos filas? Elija la de abajo.",
    function: "Cuentan la mayoría de los días. ¿Entre dos filas? Elija la de abajo.",
    several: "Puede haber más de una. 0 sigue.",
    feltOnlyProxy: Wording(
      "Conteste solo si la persona se lo ha dicho.", short: "Solo si la persona se lo ha dicho."),
    partSeenProxy: Wording(
      "Lo que usted vio, o lo que la persona le dijo.", short: "Lo que vio, o lo que le dijo."),
    helpingHand: "Pulse la tecla que elija la persona. Por favor, no conteste por ella.",
    reading: "Lea en voz alta la pregunta y cada fila, tal como están escritas.",
    absent: { reason, _ in spanishAbsence(reason) },
    skip: "Saltar",
    // because s would be taken for Saltar, and n alone would mislead.
    yes: "Sí", no: "No", unsure: "No lo sé", answersToLetters: false,
    saved: { label, digit, answer, undo in
      let change = undo.map { " \($0) lo cambia." } ?? ""
      // because a digit alone reads like a count, the words stand with it where they fit.
      let whole = [digit, answer].compactMap { $0 }.joined(separator: " ")
      let wordings = ["\(label), \(whole)", whole, "\(label), \(digit ?? answer)"]
        .map { "Guardado: \($0).\(change)" }
      return Wording(
        wordings.first { $0.count <= 76 } ?? wordings[2],
        short: [
          "Guardado: \(digit ?? answer).\(change)", "Guardado: \(digit ?? answer).",
        ].first { $0.count <= 38 } ?? "Guardado.\(change)")
    },
    skipped: { label, reason, _, undo in
      let change = undo.map { " \($0) lo cambia." } ?? ""
      let absence = spanishAbsence(reason).full.lowercased()
      return reason == .declined
        ? Wording("Saltada: \(label).\(change)", short: "Saltada.\(change)")
        : Wording(
          "Guardado: \(label), \(absence).\(change)", short: "Guardado: \(absence).")
    },
    savedSaid: { what in "Guardado: \(what)." },
    skippedSaid: { label, reason, _ in
      reason == .declined
        ? "Saltada: \(label)."
        : "Guardado: \(label), \(spanishAbsence(reason).full.lowercased())."
    },
    answerNow: { answer in
      Wording(
        "Su respuesta ahora: \(answer), marcada con *.", short: "Ahora: \(answer), marcada con *.")
    },
    noAnswerNow: { reason in Wording("Su respuesta ahora: \(reason).") },
    rest: Wording(
      "20 preguntas hechas. Descanse si quiere: todo está guardado.",
      short: "20 hechas. Descanse si quiere."),
    use: { what in Wording("Usar \(what)") },
    oneMore: "Uno más", oneLess: "Uno menos", rubOut: "Borrar",
    rubOutThenBack: "Borrar, luego Atrás",
    range: { min, max in
      switch (min, max) {
      case (let min?, let max?): "\(min) a \(max)"
      case (let min?, nil): "\(min) o más"
      case (nil, let max?): "como mucho \(max)"
      case (nil, nil): ""
      }
    },
    digitsTyped: Wording(
      "Aquí se escriben números; por eso Saltar y Ayuda son letras.",
      short: "Escriba y pulse Enter."),
    scaleStatus: Wording(
      "0 y de 2 a 9 contestan ya. 1 espera 0 (diez) o Enter (uno).",
      short: "1 espera 0 (diez) o Enter (uno)."),
    notSavedYet: "Todavía sin guardar.",
    objection: { objection, typed in spanishWords(for: objection, typed) },
    done: { count in count == 0 ? "Listo: ninguna" : Wording("Listo: \(count)") },
    off: { label in Wording("Desmarcada: \(label).") },
    on: { labels in
      Wording(
        "Marcadas: \(labels.joined(separator: ", ")). 0 sigue.",
        short: "\(labels.count) marcadas. 0 sigue.")
    },
    digitTurns: "Un número marca o desmarca una fila.",
    otherRows: "Otras filas",
    firstTheYear: "Primero el año.",
    year: { year, ago in
      switch ago {
      case 0: Wording("\(year), este año")
      case 1: Wording("\(year), el año pasado")
      default: Wording("\(year)")
      }
    },
    earlierYears: "Años anteriores",
    inWhichMonth: { year in Wording("\(year): ¿en qué mes?") },
    keepsTheYear: "7 conserva solo el año.",
    yearOnly: "Saltar: solo el año",
    laterMonths: { from, to in from == to ? Wording(from) : Wording("\(from) a \(to)") },
    yearChosen: { year in Wording("Año: \(year).") },
    typeWords: "Escribir palabras propias",
    useText: "Usar este texto",
    leaveWords: "Dejarlo como estaba",
    canStayEmpty: "Puede quedar vacío.",
    readyPhrases: "Frases ya escritas",
    leftEmpty: "En blanco",
    letters: { count, of in
      Wording(
        "\(count) de \(of) letras. Aquí las letras son texto; el menú está en Tab.",
        short: "\(count) de \(of) letras")
    },
    typeFormat: { example in Wording("Escríbalo así: \(example)") },
    stopQuestion: { answers in
      switch answers {
      case 0: "¿Parar aquí?"
      case 1: "¿Parar aquí? Su respuesta queda guardada."
      default:
        Wording(
          "¿Parar aquí? Sus \(answers) respuestas quedan guardadas.",
          short: "¿Parar aquí? \(answers) quedan guardadas.")
      }
    },
    carryOn: "Seguir",
    stopAndFinishLater: "Parar y terminar después",
    closingIsSafe: "Cerrar la ventana tampoco pierde nada.",
    toCheck: { answered, of in Wording("Al repaso, con \(answered) de \(of)") })

  static func spanishAbsence(_ reason: AbsentReason) -> Wording {
    switch reason {
    case .unknown: "No lo sé"
    case .notApplicable: "No se dio el caso"
    case .declined: "Saltar"
    }
  }

  private static func spanishWords(for objection: Objection, _ typed: String) -> Wording {
    func numbers(_ min: String?, _ max: String?) -> (full: String, short: String) {
      switch (min, max) {
      case (let min?, let max?):
        ("Escriba un número de \(min) a \(max).", "Escriba de \(min) a \(max).")
      case (let min?, nil): ("Escriba \(min) o más.", "Escriba \(min) o más.")
      case (nil, let max?): ("Escriba \(max) como mucho.", "Escriba \(max) como mucho.")
      case (nil, nil): ("Escriba un número.", "Escriba un número.")
      }
    }
    switch objection {
    case .notANumber:
      return Wording(
        "\(typed) no es un número. Escriba cifras, como 7.", short: "Escriba cifras, como 7.")
    case .notAWholeNumber:
      return Wording(
        "\(typed) no es un número entero. Escríbalo sin coma ni punto.",
        short: "Escríbalo sin coma ni punto.")
    case .below(let min, let max):
      let ask = numbers(min, max)
      return Wording(
        "\(typed) es menos que \(min). \(ask.full)", short: "Menos que \(min). \(ask.short)")
    case .above(let min, let max):
      let ask = numbers(min, max)
      return Wording(
        "\(typed) es más que \(max). \(ask.full)", short: "Más que \(max). \(ask.short)")
    case .tooLong(let limit, let length):
      return Wording(
        "\(length) letras; caben \(limit) como mucho. Borre \(length - limit).",
        short: "\(length) letras; borre \(length - limit).")
    case .tooShort(let limit, let length):
      return Wording(
        "\(length) letras; hacen falta al menos \(limit).", short: "Al menos \(limit) letras.")
    case .tooManyDecimals(let limit):
      return Wording(
        "\(typed) tiene demasiados decimales; caben \(limit) como mucho.",
        short: "Como mucho \(limit) decimales.")
    case .unlike(let format):
      let way = format.map { " Escríbalo como \($0)." } ?? ""
      return Wording(
        "\(typed) no se puede escribir aquí.\(way)",
        short: format.map { "Escríbalo como \($0)." } ?? "Eso no vale aquí.")
    case .inTheFuture:
      return Wording(
        "\(typed) aún no ha llegado. Escriba una fecha hasta hoy.", short: "Una fecha hasta hoy.")
    case .notADate:
      return Wording(
        "\(typed) no es una fecha. Escríbala así: 2026-11-22.", short: "Fecha así: 2026-11-22.")
    case .notATime:
      return Wording("\(typed) no es una hora. Escríbala así: 14:30.", short: "Hora así: 14:30.")
    case .empty: return "Escriba algo, o salte."
    }
  }
}
