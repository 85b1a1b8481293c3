import Assessment

extension RhythmWords {
  static let spanish = RhythmWords(
    row: "Cómo fue pulsar", question: "Cómo fue pulsar",
    neverScored: "Nunca cuenta para un resultado.",
    nothing: "No se guardó nada sobre eso.",
    lines: { summary, answers in
      let presses = summary.presses == 1 ? "1 pulsación" : "\(summary.presses) pulsaciones"
      let count = answers == 1 ? "1 respuesta" : "\(answers) respuestas"
      var lines = [
        Wording("\(presses) para \(count). Respuestas quitadas: \(summary.undos).")
      ]
      if let gaps = summary.gaps {
        let usual = "Casi siempre \(Preferences.seconds(gaps.middle)) s entre "
        let (low, high) = (Preferences.seconds(gaps.low), Preferences.seconds(gaps.high))
        let range = low == high ? "" : ", por lo general de \(low) a \(high) s"
        lines.append(
          Wording(usual + "pulsaciones" + range + ".", short: usual + "ellas."))
      }
      lines.append(
        Wording(
          "Demasiado seguidas para contar: \(summary.dropped). Teclas mantenidas: \(summary.held).",
          short: "Seguidas: \(summary.dropped). Mantenidas: \(summary.held)."))
      return lines
    })
}
