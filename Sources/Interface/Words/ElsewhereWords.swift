/// The words about keeping answers in another place.
struct ElsewhereWords: Sendable {
  let row, question, hint, nowhere: Wording
  let typeFolder, whichFolder, useFolder: Wording
  /// Says where the answers are kept now, and how they are opened there.
  let keptIn, opens: @Sendable (_ folder: String) -> Wording
}

extension ElsewhereWords {
  static let english = ElsewhereWords(
    row: "Save somewhere else", question: "Where may all the answers be saved?",
    hint: "A new folder is made there. Nothing that is there is changed.",
    nowhere: "There is no other place that can be written",
    typeFolder: "Type another place", whichFolder: "In which folder?", useFolder: "Save there",
    keptIn: { folder in Wording("Your answers are in \(folder) now.", short: "In \(folder).") },
    opens: { folder in
      Wording("Your answers are in \(folder). thenar --data \(folder) opens them.")
    })

  static let spanish = ElsewhereWords(
    row: "Guardar en otro sitio", question: "¿Dónde se pueden guardar todas las respuestas?",
    hint: "Se crea una carpeta nueva. Lo que ya hay allí no se cambia.",
    nowhere: "No hay otro sitio donde se pueda escribir",
    typeFolder: "Escribir otro sitio", whichFolder: "¿En qué carpeta?",
    useFolder: "Guardar allí",
    keptIn: { folder in
      Wording("Sus respuestas están ahora en \(folder).", short: "En \(folder).")
    },
    opens: { folder in
      Wording("Sus respuestas están en \(folder). thenar --data \(folder) las abre.")
    })
}
