import Assessment

extension RhythmWords {
  static let spanish = RhythmWords(
    row: "Cómo fue pulsar", question: "Cómo fue pulsar",
    neverScored: "Nunca cuenta para un resultado.",
    nothing: "No se guardó nada sobre eso.",
    lines: { summary in
      var lines = [
        Wording("\(summary.presses) pulsaciones, \(summary.undos) respuestas quitadas.")
      ]
      if let gaps = summary.gaps {
        let low = Preferences.seconds(gaps.low)
        let high = Preferences.seconds(gaps.high)
        lines.append(
          Wording(
            "Casi siempre \(Preferences.seconds(gaps.middle)) s entre pulsaciones, "
              + "por lo general de \(low) a \(high) s.",
            short: "Casi siempre \(Preferences.seconds(gaps.middle)) s entre ellas."))
      }
      lines.append(
        Wording(
          "Muy seguidas para contar: \(summary.dropped). Teclas mantenidas: \(summary.held).",
          short: "Seguidas: \(summary.dropped). Mantenidas: \(summary.held)."))
      return lines
    })
}
