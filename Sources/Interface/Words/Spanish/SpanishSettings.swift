import Terminal

extension SettingsWords {
  static let spanish = SettingsWords(
    row: "Ajustes", question: "Ajustes",
    hint: Wording(
      "Cada cambio vale al momento. En la fila 1 está también Probar mis teclas.",
      short: "Cada cambio vale al momento."),
    place: { name in name.map { Wording("Ajustes: \($0.isEmpty ? "usted" : $0)") } ?? "Ajustes" },
    keys: { profile in Wording("Teclas: \(profile)") },
    answering: { isConfirmed in
      isConfirmed
        ? Wording("Contestar: elegir y luego confirmar", short: "Contestar: elegir y confirmar")
        : Wording(
          "Contestar: una pulsación y la pregunta siguiente", short: "Contestar: una pulsación")
    },
    colours: { theme, canBeShown in
      guard theme != .fromTerminal else { return "Colores: los de la pantalla" }
      let colours = theme == .dark ? "Colores: oscuros" : "Colores: claros"
      return canBeShown
        ? Wording(colours)
        : Wording("\(colours), que aquí no se ven", short: "\(colours) (aquí no se ven)")
    },
    language: { name, others in
      Wording("Idioma: \(name) (o \(others.joined(separator: ", ")))")
    },
    languageName: "Español",
    undo: "Deshacer el último cambio",
    nothingToUndo: "No hay nada que deshacer.",
    notKept: Wording(
      "No se pudo guardar. Vale hasta que salga.", short: "Sin guardar. Vale por ahora."),
    chosen: { key in
      Wording(
        "Elegido: \(key). Pulse \(key) otra vez o Enter para guardarlo.",
        short: "Elegido: \(key). Enter lo guarda.")
    },
    chosenOnScale: { value in
      Wording(
        "Elegido: \(value). Pulse Enter para guardarlo.",
        short: "Elegido: \(value). Enter lo guarda.")
    },
    keysQuestion: "¿Cómo deben funcionar las teclas?",
    pressing: { profile in
      Wording("Cómo pulso las teclas: \(profile)", short: "Cómo pulso las teclas")
    },
    window: { seconds, isUsual in
      guard let seconds else {
        return Wording("La misma tecla otra vez: cuenta siempre", short: "Misma tecla: cuenta")
      }
      return Wording(
        "La misma tecla otra vez: cuenta a los \(seconds) s" + (isUsual ? ", lo habitual" : ""),
        short: "Misma tecla: a los \(seconds) s")
    },
    scanning: { seconds in
      Wording("Barrido: cada fila se marca \(seconds) s", short: "Barrido: \(seconds) s por fila")
    },
    letters: { isOn in
      Wording(isOn ? "Las letras son teclas: sí" : "Las letras son teclas: no")
    },
    rhythm: { isOn in
      Wording(
        "Guardar con qué rapidez se pulsa: " + (isOn ? "sí" : "no"),
        short: "Guardar cómo pulso: " + (isOn ? "sí" : "no"))
    },
    lines: { isOn in
      Wording("Líneas en vez de pantalla, cada vez: " + (isOn ? "sí" : "no"))
    },
    howQuestion: "¿Cómo va a pulsar las teclas?",
    howHint: "Se puede cambiar cuando quiera en Ajustes.",
    howManyQuestion: "¿Cuántas teclas o botones?",
    profile: { profile in
      switch profile {
      case .mostKeys: "Casi todas las teclas"
      case .arrows: "Solo flechas y Enter"
      case .numberPad: "Solo el teclado numérico"
      case .gentle:
        Wording("Suave: esperar más entre pulsaciones", short: "Suave: esperar más")
      case .interviewer:
        Wording(
          "Escribir por adelantado: cuenta cada pulsación", short: "Escribir por adelantado")
      case .twoKeys:
        Wording("Dos: Espacio va a la fila siguiente, Enter elige", short: "Dos: Espacio y Enter")
      case .oneKey: Wording("Una: las filas se marcan por turno", short: "Una: filas por turno")
      }
    },
    oneOrTwo: "Una o dos teclas o botones",
    somebodyPresses: "Alguien pulsa por mí",
    screenReader: Wording("Lector de pantalla o línea braille", short: "Lector o línea braille"))
}
