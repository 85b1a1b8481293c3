extension LogWords {
  static let spanish = LogWords(
    question: "Qué pasó, lo más antiguo primero", nothing: "No se guardó nada sobre eso.",
    before: { " (era: \($0))" }, filledIn: { "\($0) (puesto de antes)" },
    unconfirmed: { "\($0) (escrito, sin confirmar)" },
    cleared: { "\($0): respuesta quitada" }, undone: { "volvió a: \($0)" },
    told: { "conviene contarlo: \($0)" }, keptQuiet: { "no se dijo otra vez: \($0)" },
    teamKnows: { "el equipo lo sabe: \($0)" },
    finished: "terminado", reopened: "terminar deshecho",
    amended: { "empezó un cambio, porque: \($0)" },
    takenOver: { $0 == 1 ? "1 respuesta pasada" : "\($0) respuestas pasadas" })
}
