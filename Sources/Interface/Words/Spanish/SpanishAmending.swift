extension AmendingWords {
  static let spanish = AmendingWords(
    about: Wording("Cambiar una respuesta, o ver qué pasó", short: "Cambiar, o ver qué pasó"),
    change: "Cambiar una respuesta",
    goOnChanging: Wording("Seguir con el cambio empezado", short: "Seguir con el cambio"),
    whatHappened: "Qué pasó, paso a paso",
    question: "¿Por qué lo cambia?",
    hint: Wording(
      "Las respuestas de ahora se podrán seguir leyendo.", short: "Lo de ahora se podrá leer."),
    status: Wording(
      "Nada cambia hasta que termine el cambio.", short: "Nada cambia hasta terminar."),
    reasons: [
      "Pulsé la tecla equivocada", "Entendí mal una pregunta", "Ahora lo recuerdo mejor",
      "Me contaron más sobre eso",
    ],
    ownReason: "Con mis palabras",
    useReason: { reason in Wording("Usar «\(reason)»", short: "Usar estas palabras") },
    drop: "Dejar este cambio", dropQuestion: "¿Dejar este cambio?", dropReally: "Dejarlo",
    unfinished: { Wording("sin terminar, \(contadas($0))", short: "sin terminar") },
    stopped: { Wording("dejado, \(contadas($0))", short: "dejado") },
    changeBegun: Wording("cambio sin terminar", short: "cambio a medias"),
    changed: Wording("corregido", short: "nuevo"),
    earlier: Wording("antes de un cambio", short: "viejo"),
    of: { title, date in
      Wording("\(title), del \(date.full)", short: "\(title), \(date.short)")
    })

  private static func contadas(_ answers: Int) -> String {
    answers == 1 ? "1 respuesta" : "\(answers) respuestas"
  }
}
