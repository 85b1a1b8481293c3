import Assessment

extension PeopleWords {
  static let spanish = PeopleWords(
    place: "Personas",
    findQuestion: "Escriba unas letras del nombre",
    findStatus: Wording(
      "Abajo pasa al nombre siguiente; Enter lo elige.", short: "Abajo: siguiente. Enter: elegir."),
    findOrAdd: "Buscar o añadir a una persona",
    findOrAddByKey: Wording(
      "Buscar o añadir a una persona (b)", short: "Buscar o añadir (b)"),
    isPutAway: "apartada",
    isGone: Wording(
      "Esta persona ya no está: otro programa la borró o la unió a otra.",
      short: "Ya no está: borrada o unida a otra."),
    findKey: "b",
    listStatus: Wording(
      "Pulse un número, o flechas y Enter. Escriba un nombre para buscarlo. Tab menú.",
      short: "Número, o escriba un nombre. Tab menú."),
    morePeople: "Más personas",
    today: "La lista de hoy",
    notYet: "aún no",
    lookOnly: Wording("empezada por otra persona; solo mirar", short: "solo mirar"),
    todaysCount: { count, done in
      Wording(
        "Hoy: \(count) \(count == 1 ? "persona" : "personas"), hechas: \(done)",
        short: "\(done) de \(count) hechas")
    },
    carriesOn: { title, answered, of in
      Wording("seguir: \(title), \(answered) de \(of)", short: "seguir, \(answered) de \(of)")
    },
    doneAt: { time in Wording("hecha a las \(time)", short: "hecha \(time)") },
    step: { step, of in Wording("\(step) de \(of)") },
    addPlace: "Añadir a una persona",
    nameQuestion: "Nombre, iniciales o un código",
    nameHint: "Como usted la vaya a reconocer.",
    yearIsNext: Wording(
      "Después: el año de nacimiento, para distinguir. Se puede saltar.",
      short: "Después: año de nacimiento, o saltar."),
    yearStatus: Wording(
      "Escriba el año y pulse Enter. El menú está en Tab.", short: "Escríbalo y pulse Enter."),
    skipYear: "Saltar: no se sabe",
    twinHint: { name in
      Wording(
        "Ya hay otra persona llamada \(name): el año, como 1961, las distingue.",
        short: "Ya hay otra: \(name). Escriba el año.")
    },
    asks: { name in Wording("Yo pregunto, \(name) responde") },
    whoAnswers: { name in Wording("Quién responde: \(name)") },
    answers: { role, name in
      switch role {
      case .interview: Wording("Yo pregunto, \(name) responde")
      case .proxy: Wording("Alguien responde por \(name)", short: "Alguien por \(name)")
      case .`self`, .selfScribe:
        Wording(
          "\(name) responde a solas, con las teclas", short: "\(name) a solas, con las teclas")
      }
    },
    askedOnce: { row in
      Wording("Se pregunta una vez. ¿Responde otra persona? Antes, la fila \(row).")
    },
    last: { date in Wording("última \(date.full)", short: "última \(date.short)") },
    report: "Informe",
    more: Wording("Más sobre esta persona", short: "Más"),
    fit: { count in Wording(count == 1 ? "1 coincide" : "\(count) coinciden") },
    showFit: { count in
      Wording(count == 1 ? "Mostrar la que coincide" : "Mostrar las \(count) que coinciden")
    },
    addAsNew: { name in
      Wording("Añadir a \(name) como persona nueva", short: "Añadir: \(name)")
    },
    born: { year in "nac. \(year)" },
    about: Wording(
      "Sobre esta persona: nombre, nacimiento, apartar, borrar", short: "Sobre esta persona"),
    rename: "Cambiar el nombre",
    join: Wording(
      "Esta persona está dos veces en la lista: unirlas", short: "Está dos veces en la lista"),
    putAway: Wording(
      "Apartar: fuera de la lista, todo se guarda", short: "Apartar; todo se guarda"),
    delete: "Borrar para siempre",
    birth: { born in Wording(born.map { "Nacimiento: \($0)" } ?? "Nacimiento: no se sabe") },
    newName: { name in Wording("¿Cuál es el nombre nuevo de \(name)?") },
    birthQuestion: { name in Wording("¿Cuándo nació \(name)?") },
    sameAs: { name in Wording("¿Quién es la misma persona que \(name)?") },
    birthHint: Wording(
      "Un año, como 1961, o un día, como 1961-04-30. Sirve para distinguir a las personas.",
      short: "Como 1961 o 1961-04-30."),
    notADate: Wording(
      "No es una fecha. Escriba un año, como 1961.", short: "No es fecha. Escriba 1961, por ej."),
    confirmJoin: { double, name in
      Wording(
        "¿Pasar todas las respuestas de \(double) a \(name) y quitar a \(double) de la lista?")
    },
    confirmDelete: { name, results in
      Wording("¿Borrar a \(name) y todas sus respuestas para siempre? Terminadas: \(results).")
    },
    joinNow: "Sí, unirlas",
    deleteNow: "Sí, borrarlo todo para siempre",
    changeNothing: "No, no cambiar nada",
    forGood: "No se puede deshacer.",
    wasPutAway: { name in
      Wording(
        "\(name) está aparte. Busque el nombre para que vuelva.",
        short: "Apartada. Búsquela para que vuelva.")
    },
    wasDeleted: { name in Wording("Se ha borrado a \(name).") },
    cover: "Tapar la pantalla",
    covered: "La pantalla está tapada",
    coveredHint: Wording(
      "Todo está guardado. Aquí no se ve nada de ello.", short: "Todo está guardado."),
    showAgain: "Volver a mostrar el resultado")
}
