/// The words about keeping answers in another place.
struct ElsewhereWords: Sendable {
  let row, question, hint, nowhere: Wording
  /// Says where the answers are kept now.
  let keptIn: @Sendable (_ folder: String) -> Wording
}

extension ElsewhereWords {
  static let english = ElsewhereWords(
    row: "Save somewhere else", question: "Where may all the answers be saved?",
    hint: "A new folder is made there. Nothing that is there is changed.",
    nowhere: "There is no other place that can be written",
    keptIn: { folder in Wording("Your answers are in \(folder) now.", short: "In \(folder).") })

  static let spanish = ElsewhereWords(
    row: "Guardar en otro sitio", question: "¿Dónde se pueden guardar todas las respuestas?",
    hint: "Se crea una carpeta nueva. Lo que ya hay allí no se cambia.",
    nowhere: "No hay otro sitio donde se pueda escribir",
    keptIn: { folder in
      Wording("Sus respuestas están ahora en \(folder).", short: "En \(folder).")
    })
}
