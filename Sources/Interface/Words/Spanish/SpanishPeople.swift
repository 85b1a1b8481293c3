extension PeopleWords {
  static let spanish = PeopleWords(
    place: "Personas",
    findQuestion: "Escriba unas letras del nombre",
    findStatus: Wording(
      "Abajo pasa al nombre siguiente; Enter lo elige.", short: "Abajo: siguiente. Enter: elegir."),
    findOrAdd: "Buscar o añadir a una persona",
    isPutAway: "apartada",
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
