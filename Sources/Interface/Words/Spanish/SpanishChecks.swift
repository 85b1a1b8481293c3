import Assessment

extension CheckWords {
  static let spanish = CheckWords(
    answered: { count, of in
      Wording("\(count) de \(of) contestadas", short: "\(count) de \(of)")
    },
    checkThese: "Repase estas y luego termine",
    allAnswered: "Todo contestado",
    hint: Wording(
      "Un número abre la pregunta. Nada es definitivo antes de Terminar.",
      short: "Un número abre la pregunta."),
    skippedStatus: { count in Wording("\(count) sin respuesta.") },
    leavesWithout: { count, scores in
      let names = scores.joined(separator: ", ")
      return Wording(
        "\(count) sin respuesta: no hay puntuación de \(names).",
        short: scores.count == 1
          ? "Faltan \(count): \(names) sin puntuación."
          : "Faltan \(count): \(scores.count) sin puntuación.")
    },
    leavesEstimated: { count, score, answered, of in
      Wording(
        "\(count) sin respuesta: \(score) se estimaría con \(answered) de \(of) respuestas.",
        short: "Faltan \(count): \(score), estimado.")
    },
    finish: "Terminar",
    finishAndSee: "Terminar y ver el resultado",
    allAnswers: "Todas las respuestas",
    allAnswersQuestion: "Todas las respuestas",
    skipped: { reason, _ in
      reason == .declined ? "Saltada" : QuestionWords.spanishAbsence(reason)
    },
    notAsked: "Sin contestar",
    unanswered: { count in
      count == 1
        ? "-  Sin contestar"
        : Wording("-  Sin contestar, y \(count - 1) más", short: "\(count) sin contestar")
    },
    changed: { answer in Wording("\(answer) (cambiada)", short: "cambiada") },
    lastTime: { answer, weight, then in
      Wording(
        "\(weight)  \(answer) (la última vez \(then))", short: "\(weight)  última vez \(then)")
    },
    carried: { answer in Wording("\(answer) (ya se dijo)", short: "ya se dijo") },
    closes: { count, weight in
      count == 1
        ? Wording("1 pregunta no se hizo; cuenta \(weight)", short: "1 no se hizo")
        : Wording(
          "\(count) preguntas no se hicieron; cada una cuenta \(weight)",
          short: "\(count) no se hicieron")
    },
    digitOpens: "Un número abre la pregunta.",
    lookOnly: Wording(
      "Aquí se pueden leer, no cambiar. Un número muestra la pregunta.", short: "Solo para leer."))
}

extension StorageWords {
  static let spanish = StorageWords(
    place: "Problema",
    couldNotSave: { failure in
      Wording("Su respuesta no se pudo guardar: \(spanish(failure))")
    },
    couldNotDo: { failure in
      Wording("Esto no se pudo hacer: \(spanish(failure)). Sus respuestas están guardadas.")
    },
    firstAreSafe: { count in
      switch count {
      case 0: "Su respuesta sigue aquí."
      case 1: "La primera respuesta está a salvo. Esta sigue aquí."
      default: Wording("Las primeras \(count) respuestas están a salvo. Esta sigue aquí.")
      }
    },
    tryAgain: "Intentarlo otra vez",
    showAnswers: Wording(
      "Mostrar mis respuestas para copiarlas a mano", short: "Mostrarlas para copiarlas"),
    stopWithoutThis: "Parar sin esta respuesta",
    notSaved: { label, answer in Wording("\(label): \(answer). Sin guardar.") },
    copyQuestion: "Sus respuestas, para copiarlas a mano",
    reason: { failure in spanish(failure) })

  private static func spanish(_ failure: Failure) -> String {
    switch failure {
    case .full: "el disco está lleno"
    case .readOnly: "no se puede escribir en la carpeta de datos"
    case .busy: "otro programa está usando los datos"
    case .cannotOpen: "el archivo de datos no se puede abrir"
    case .damaged: "el archivo de datos está dañado"
    case .newer(let found, let known):
      "el archivo de datos es de un Thenar más nuevo (\(found); este conoce \(known))"
    case .folderUnusable(let path, let reason):
      "la carpeta de datos \(path) no se puede usar: \(reason)"
    case .finishedElsewhere: "otro programa lo terminó entretanto"
    case .personGone: "otro programa borró a esta persona entretanto"
    case .openElsewhere(let process): "otro programa (proceso \(process)) lo tiene abierto"
    case .other(let code, let message): "\(message) (\(code))"
    }
  }
}
