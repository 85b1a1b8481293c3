extension PressingWords {
  static let spanish = PressingWords(
    tooSoon: Wording(
      "Muy seguida de la anterior. No cuenta.", short: "Muy seguida. No cuenta."),
    notMoved: "Espere a que se marque otra fila.",
    howToPress: { profile, next, choose in
      switch profile {
      case .oneKey:
        Wording(
          "Pulse su botón cuando se marque la fila que quiere.", short: "Pulse cuando se marque.")
      case .twoKeys:
        Wording(
          "\(next) va a la fila siguiente, \(choose) la elige.",
          short: "\(next): otra. \(choose): elige.")
      case .arrows:
        Wording("Arriba y Abajo mueven, Enter elige.", short: "Arriba, Abajo, Enter")
      case .numberPad:
        Wording(
          "Pulse un número. - vuelve, / salta, * es el menú.",
          short: "Números  - atrás  * menú")
      case .gentle:
        Wording(
          "Pulse un número, o flechas y Enter. Retroceso vuelve. Tab es el menú.",
          short: "Número o Enter  Tab menú")
      case .mostKeys, .interviewer: nil
      }
    },
    paused: Wording(
      "En pausa tras 3 vueltas. Pulse su botón para seguir.",
      short: "En pausa. Pulse para seguir."),
    noPaste: "Aquí no se puede pegar nada.",
    other: { labels in
      let names = labels.map { $0.lowercased() }
      return Wording(
        "Otras: " + names.joined(separator: ", "),
        short: "Otras: " + names.suffix(3).joined(separator: ", "))
    },
    slower: { seconds in
      Wording("Más lento: ahora \(seconds) s por fila", short: "Más lento")
    },
    faster: { seconds in
      Wording("Más rápido: ahora \(seconds) s por fila", short: "Más rápido")
    },
    space: "Espacio",
    digits: { isConfirmed in
      "De 0 a 9: la fila con ese número. "
        + (isConfirmed
          ? "El mismo número otra vez, o Enter, la guarda."
          : "Una sola pulsación contesta y sigue.")
    },
    does: { command in
      switch command {
      case .up: "la fila de arriba"
      case .down: "la fila de abajo"
      case .choose: "elige la fila con el >"
      case .row(.back): "atrás; la respuesta anterior lleva una estrella"
      case .row(.menu): "el menú"
      case .row(.help): "ayuda"
      case .row(.skip): "salta la pregunta"
      case .row(.unsure): "no lo sé, donde se escriben números"
      case .row(.yes): "sí"
      case .row(.no): "no"
      case .row(.stop): "para; se guardan todas las respuestas"
      case .row(.redraw): "dibuja la página otra vez"
      case .row(.readAloud): "lee la página en voz alta"
      case .escape: "cierra la ayuda o el menú; si no, a la primera fila"
      }
    })
}
