import Assessment

extension Words {
  /// The interface in Spanish, translated by the authors; native speakers have not reviewed it yet.
  package static let spanish = Words(
    language: "es", common: .spanish, first: .spanish, home: .spanish, question: .spanish,
    check: .spanish, result: .spanish, flags: .spanish, history: .spanish, storage: .spanish,
    showing: .spanish, pressing: .spanish, trying: .spanish, rhythm: .spanish, reporting: .spanish,
    elsewhere: .spanish, drafts: .spanish, amending: .spanish, log: .spanish,
    picking: .spanish, settings: .spanish, figures: .spanish,
    plain: .spanish, aloud: .spanish, trends: .spanish, due: .spanish,
    people: .spanish, problems: .spanish)
}

extension CommonWords {
  static let spanish = CommonWords(
    program: "Thenar",
    help: "Ayuda", menu: "Menú", back: "Atrás", stop: "Parar", home: "Inicio", more: "Más",
    redraw: "Dibujar otra vez",
    notice: spanishNotice,
    noticeLine: Wording(
      "Un registro de cómo está usted, no un diagnóstico. Nadie lo vigila.",
      short: "Un registro, no un diagnóstico."),
    keyDoesNothing: "Esa tecla no hace nada aquí.",
    unknownTerminal: { name in
      Wording(
        "No se conoce el terminal \"\(name)\"; se toma por un xterm.",
        short: "Terminal desconocido.")
    },
    howToPress: Wording(
      "Pulse un número, o flechas y Enter. Retroceso vuelve. m menú, q parar.",
      short: "Número o Enter  m menú  q parar"),
    howToPressDigits: { keys in
      Wording(
        "Pulse un número, o flechas y Enter. Retroceso deshace. m menú, q parar.",
        short: "\(keys) elegir  Enter sí  m menú  q parar")
    },
    menuQuestion: "¿Qué quiere hacer?",
    backOneQuestion: "Una pregunta atrás",
    checkMyAnswers: "Repasar mis respuestas",
    stopAndKeep: "Parar y guardar mis respuestas",
    clearAnswer: "Borrar esta respuesta",
    helpTitle: "Ayuda",
    nothingChanged: "No se cambió nada.",
    date: { year, month, day in
      let name = month.map { Self.spanishMonths[$0 - 1] }
      let full = [day.map(String.init), name, String(year)].compactMap { $0 }
      let short = [day.map(String.init), name.map { String($0.prefix(3)) }, String(year)]
      return Wording(
        full.joined(separator: " de "), short: short.compactMap { $0 }.joined(separator: " "))
    },
    monthNames: spanishMonths,
    generalHelpTitle: "Qué hacen las teclas")

  private static let spanishMonths = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
  ]

  private static let spanishNotice = """
    Esta herramienta lleva un registro de cómo está usted. No detecta, descarta ni trata ninguna \
    enfermedad. No se ha probado en un estudio. Nadie vigila estas respuestas. Si se siente mal o \
    en peligro, llame ahora a su equipo de salud o al número de emergencias de su zona.
    """
}

extension FirstWords {
  static let spanish = FirstWords(
    question: "¿Quién contesta?",
    role: { role in
      switch role {
      case .`self`, .selfScribe: "Contesto por mí"
      case .proxy: "Contesto por otra persona"
      case .interview: "Yo pregunto, la persona contesta"
      }
    },
    status: Wording(
      "Pulse 1, 2 o 3. O espere: las filas se marcan por turno.",
      short: "Pulse 1, 2 o 3, o espere."),
    nameQuestion: "¿Cómo se llama la persona?",
    nameHint: Wording(
      "Nombre o iniciales. Se queda en este equipo.", short: "Se queda en este equipo."),
    nameStatus: Wording(
      "Escriba el nombre y pulse Enter. El menú está en Tab.", short: "Escríbalo y pulse Enter."),
    whichPerson: "¿De quién se trata?",
    ownNameQuestion: "¿Cómo se llama usted?",
    whichPresser: "¿Quién está ante el teclado?",
    somebodyElse: "Otra persona",
    unnamedPerson: Wording(
      "La persona que contesta aquí por sí misma", short: "Quien contesta aquí por sí"),
    thePerson: "la persona",
    useName: { name in Wording("Seguir con \(name)") })
}

extension HomeWords {
  static let spanish = HomeWords(
    question: { name in
      name.isEmpty ? "¿Qué quiere hacer?" : Wording("¿Qué quiere hacer para \(name)?")
    },
    lastCheckIn: { date in Wording("Último seguimiento: \(date).") },
    checkIn: { parts in
      let names = parts.map { String($0.prefix { $0 != "(" }).trimmed }
      return Wording("Seguimiento: " + names.joined(separator: ", ").lowercased())
    },
    carryOn: { title, answered, of in
      Wording("Seguir: \(title), \(answered) de \(of) contestadas")
    },
    oneQuestionnaire: "Un cuestionario",
    pastResults: "Resultados anteriores",
    shelfPlace: "Cuestionarios",
    shelfQuestion: "¿Qué cuestionario?",
    cannotBeUsed: "no se puede usar",
    problemsOf: { file in Wording("Lo que está mal en \(file)") },
    problemsHint: "Se podrá usar cuando esto se arregle.",
    draftPlace: Wording("Empezado y sin terminar", short: "Sin terminar"),
    draftStopped: { title, when in Wording("Paró en \(title), \(when)") },
    lastAnswer: { label, answer in Wording("Última respuesta: \(label), \(answer).") },
    carryOnAt: { label in Wording("Seguir: \(label)") },
    carryOnToCheck: "Seguir: repasar y terminar",
    lookAtAnswers: "Ver las respuestas",
    startAgain: Wording("Empezar de nuevo (pregunta otra vez)", short: "Empezar de nuevo"),
    startAgainReally: "Empezar de nuevo",
    keepDraft: "Conservar lo que hay",
    startAgainQuestion: Wording(
      "¿Empezar de nuevo desde la primera pregunta?", short: "¿Empezar de nuevo?"),
    draftStatus: Wording(
      "Las respuestas anteriores se pueden leer siempre.", short: "No se perdió nada."),
    draftIsOld: Wording(
      "Tiene más de 48 horas: mírelo, o empiece de nuevo.",
      short: "Más de 48 horas: ver o empezar."),
    openElsewhere: { process in
      Wording(
        "Otro programa (proceso \(process)) lo tiene abierto. Aquí se lee, no se cambia.",
        short: "Abierto en proceso \(process): solo ver.")
    },
    answered: { count, of in
      Wording("\(count) de \(of) contestadas", short: "\(count) de \(of)")
    },
    drafts: { title, whose, date, answered in
      Wording(
        "Sin terminar: \(title), \(whose), \(date), \(answered) contestadas: ver",
        short: "Sin terminar: \(title), \(whose)")
    },
    unfinished: { count in Wording("Sin terminar: \(count)") },
    unfinishedQuestion: "Empezado y sin terminar",
    anotherPerson: "Otra persona",
    whose: { role in
      switch role {
      case .`self`, .selfScribe: "de la persona"
      case .proxy: "de la familia"
      case .interview: "de una entrevista"
      }
    },
    today: { time in "hoy a las \(time)" },
    onDate: { date in "el \(date)" })
}

extension ShowingWords {
  static let spanish = ShowingWords(
    other: { rows in
      let names = rows.filter { $0.action != .menu }.map { $0.label.full.lowercased() }
      let isNumbered = rows.contains { $0.key == "9" }
      return Wording(
        isNumbered
          ? "Otras (5-9: saltar, ayuda, atrás)"
          : "Otras: " + names.prefix(4).joined(separator: ", "),
        short: "Otras")
    },
    more: "Más",
    position: { row, count in
      Wording("fila \(row) de \(count)", short: "\(row) de \(count)")
    },
    tooSmall: "Ventana muy pequeña. Todo está guardado.",
    answerNow: "su respuesta ahora",
    typeLine: "Escríbalo y pulse Enter.", keepsLine: "Una línea vacía lo deja como estaba.",
    emptiesLine: "Una línea vacía lo deja vacío.",
    emptyLine: { row in "Una línea vacía es lo mismo que \(row)" },
    typeNumber: "Escriba un número y pulse Enter.",
    back: "atrás",
    keyNames: [
      "Up": "Arriba", "Down": "Abajo", "Left": "Izquierda", "Right": "Derecha",
      "Backspace": "Retroceso",
    ],
    listAgain: "l otra vez la lista", stopKey: "q parar",
    textKeys: { withStop in
      "En vez de palabras: /b atrás, /m menú, /l otra vez la lista"
        + (withStop ? ", /q parar." : ".")
    })
}

extension HistoryWords {
  static let spanish = HistoryWords(
    place: "Resultados anteriores",
    question: Wording(
      "Más alto es mejor; cuántas contestadas; quién", short: "Más alto es mejor"),
    nothingYet: "Todavía no hay nada terminado.",
    range: { from, to, of in Wording("\(from) a \(to) de \(of)") },
    who: { role, person in
      switch role {
      case .`self`, .selfScribe: person ?? "Usted"
      case .proxy: "Familia"
      case .interview: "Entrevista"
      }
    },
    ownIsHidden: Wording(
      "Sus respuestas no se ven. Puede mostrarlas en su página «Usted y familia».",
      short: "Sus respuestas no se ven."),
    counted: { answered, of, isEstimated in
      "\(answered) de \(of)" + (isEstimated ? ", estimado" : "")
    },
    digitOpens: Wording(
      "Un número abre ese resultado con todas sus respuestas.",
      short: "Un número abre ese resultado."),
    readOnly: "Este resultado está terminado.",
    noScore: "sin puntuación")
}

extension PlainWords {
  static let spanish = PlainWords(
    prompt: "Respuesta: ",
    pleaseType: { keys in
      "Escriba \(keys.dropLast().joined(separator: ", ")) o \(keys.last ?? "")."
    },
    keys: { first, last in "de \(first) a \(last)" },
    listsAgain: "dice la página otra vez",
    rightToLeft: "Este cuestionario se escribe de derecha a izquierda, así que va en líneas.")
}
