extension AloudWords {
  static let spanish = AloudWords(
    row: "Leer en voz alta",
    setting: { aloud in
      switch aloud {
      case .off: "Leer en voz alta: no"
      case .onRequest: "Leer en voz alta: cuando lo pida"
      case .eachQuestion: "Leer en voz alta: cada página"
      case .eachHighlight:
        Wording(
          "Leer en voz alta: cada página, fila a fila", short: "Leer en voz alta: fila a fila")
      }
    },
    isOff: Wording(
      "La lectura en voz alta está apagada. Se enciende en Ajustes.", short: "Apagada. Vea Ajustes."
    ),
    notOverNetwork: Wording(
      "Por la red no se lee en voz alta: se oiría en otro lugar.",
      short: "Por la red no se lee en voz alta."),
    missing: "No hay voz en este equipo.")
}
