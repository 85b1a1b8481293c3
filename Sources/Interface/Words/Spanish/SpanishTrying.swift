extension TryingWords {
  static let spanish = TryingWords(
    place: "Teclas", row: "Probar mis teclas", question: "¿Qué quiere probar?",
    findProfile: Wording("Pulsar diez veces: ver qué me va bien", short: "Ver qué me va bien"),
    teach: "Enseñar dos teclas o botones",
    findPace: Wording("Ver con qué rapidez marcar las filas", short: "Ver la rapidez"),
    press: { times in Wording("Pulse \(times) veces, como para contestar") },
    progress: { done, of in Wording("\(done) de \(of)") },
    trial: { key, seconds, counts in
      let after = seconds.map { ", \($0) s después" } ?? ""
      return Wording(
        "\(key)\(after): \(counts ? "cuenta" : "muy seguida, no cuenta")",
        short: "\(key)\(seconds.map { ", \($0) s" } ?? ""): \(counts ? "cuenta" : "no cuenta")")
    },
    takeAnother: "Esa tecla no se distingue. Pulse otra.",
    anotherKey: "otra tecla", mouse: "ratón",
    endsItself: Wording(
      "Aquí no se contesta nada. Acaba tras diez pulsaciones u 8 segundos sin ninguna.",
      short: "Aquí no se contesta nada."),
    fits: { profile in Wording("Esto le iría bien: \(profile)") },
    profile: { profile in
      switch profile {
      case .mostKeys: "casi todas las teclas"
      case .arrows: "solo flechas y Enter"
      case .numberPad: "solo el teclado numérico"
      case .gentle: "suave, con tiempos más largos"
      case .interviewer: "escribir por adelantado"
      case .twoKeys: "dos teclas o botones"
      case .oneKey: "una tecla o un botón"
      }
    },
    use: "Usarlo", again: "Probar otra vez",
    pressNext: "Pulse la tecla que irá a la fila siguiente",
    pressChoose: "Ahora pulse la tecla que elegirá",
    taught: "Desde ahora estas dos teclas lo hacen todo",
    pressAtMark: "Pulse en cuanto salga la marca",
    mark: ">>>>>>>>  ahora", noMark: "espere",
    paceFits: { seconds in Wording("Esto le iría bien: \(seconds) s por fila") },
    gentleQuestion: "¿Van demasiado rápidas las teclas?",
    gentleHint: "Se quitaron algunas respuestas. No se perdió nada.",
    gentleYes: Wording("Sí, esperar más entre pulsaciones", short: "Sí, esperar más"),
    gentleNo: "No, dejarlo como está")
}
