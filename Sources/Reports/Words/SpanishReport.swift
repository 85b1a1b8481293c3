import Assessment
import FHIR

extension ReportWords {
  package static let spanish = ReportWords(
    language: "es", head: .spanish, numbers: .spanish, answers: .spanish, change: .spanish,
    sides: .spanish, agreement: .spanish, about: .spanish)
}

extension HeadWords {
  static let spanish = HeadWords(
    title: { name in name.map { "Informe: \($0)" } ?? "Informe" },
    somebody: "esta persona",
    born: { date in "Nacimiento: \(date)." },
    range: { from, to, count in
      let results = count == 1 ? "1 resultado" : "\(count) resultados"
      return from == to ? "\(results), \(from)." : "\(results), del \(from) al \(to)."
    },
    nothing: { from, to in
      let time = [from.map { "desde \($0)" }, to.map { "hasta \($0)" }].compactMap { $0 }
      return (["No hay nada terminado"] + time).joined(separator: " ") + "."
    },
    made: { date in "Hecho el \(date)." },
    answered: { who in
      "Contestó: " + who.map { "\($0.name) (\($0.count))" }.joined(separator: ", ") + "."
    },
    notice: { number in
      "Esta herramienta lleva un registro de cómo está usted. No detecta, descarta ni trata ninguna "
        + "enfermedad. No se ha probado en un estudio. Nadie vigila estas respuestas. Si se siente "
        + "mal o en peligro, llame ahora a su equipo de salud o al \(number)."
    },
    emergencyNumber: "número de emergencias de su zona",
    foot: "Un registro, no un diagnóstico.",
    date: { date in words(date, " de ") { $0 } },
    shortDate: { date in words(date, " ") { String($0.prefix(3)) } },
    role: { role in
      switch role {
      case .`self`: "La persona"
      case .selfScribe: "La persona, con manos de ayuda"
      case .interview: "Entrevista"
      case .proxy: "Familia"
      }
    },
    line: { $0 == .own ? "Respuestas de la persona" : "Respuestas de la familia" },
    unreadable: { count in
      count == 1
        ? "1 resultado no está en este informe: no se puede leer, o su cuestionario."
        : "\(count) resultados no están en este informe: no se pueden leer, o sus cuestionarios."
    })

  private static func words(
    _ date: PartialDate, _ separator: String, _ name: (String) -> String
  ) -> String {
    [date.day.map(String.init), date.month.map { name(months[$0 - 1]) }, String(date.year)]
      .compactMap { $0 }.joined(separator: separator)
  }

  private static let months = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
  ]
}

extension NumberWords {
  static let spanish = NumberWords(
    latest: "Últimos resultados",
    newest: { title, date, who in "\(title), \(date), \(who)" },
    caption: { line in "\(line): el último número de cada puntuación" },
    columns: ("Puntuación", "Número", "Respuestas", "Sentido", "De"),
    number: { value, max in "\(value) de \(max)" },
    noScore: "sin puntuación", noTotal: "sin total",
    answered: { answered, of in "\(answered) de \(of) contestadas" },
    estimated: { answered, of in "estimado con \(answered) de \(of) respuestas" },
    notEnough: { answered, of in "faltan respuestas (\(answered) de \(of))" },
    stillToCome: { parts in "queda por hacer: \(parts.joined(separator: ", ").lowercased())" },
    notEnoughIn: { parts in "faltan respuestas en: \(parts.joined(separator: ", ").lowercased())" },
    failed: "no se pudo calcular",
    direction: { max, kind in
      "Más alto es mejor; \(max) es \(kind == .function ? "como antes" : "ninguna molestia")."
    })
}

extension AnswerWords {
  static let spanish = AnswerWords(
    every: "Cada resultado, con sus respuestas",
    result: { title, date, who in "\(title), \(date), \(who)" },
    amended: "Se cambió después de terminado.",
    caption: { title, date in "\(title), \(date): lo que se preguntó y lo que se contestó" },
    columns: ("Pregunta", "Respuesta", "Cuenta"),
    scores: "Lo que salió",
    yes: "Sí", no: "No", leftEmpty: "en blanco", notAsked: "sin contestar",
    implied: { gate in "no se preguntó; se deduce de: \(gate)" },
    date: HeadWords.spanish.date,
    absence: { reason, _ in
      switch reason {
      case .unknown: "no lo sé"
      case .notApplicable: "no se dio el caso"
      case .declined: "saltada"
      }
    },
    relayed: "según contó la persona",
    toTell: "Conviene contarlo al equipo de salud",
    nothingToTell: "Ninguna respuesta de este informe se señaló para contarla.",
    toTellCaption: "Lo que convenía contar, lo más nuevo primero",
    toTellColumns: ("Fecha", "Qué", "Cuándo", "Lo que se dijo"),
    level: { level in
      switch level {
      case .now: "en el momento"
      case .today: "ese día"
      case .soon: "esa semana"
      }
    },
    teamKnows: "El equipo lo sabe.")
}

extension AboutWords {
  static let spanish = AboutWords(
    title: "Sobre estos números",
    sentences: [
      "Función son manos, marcha y habla: 24 puntos cada una, 72 en total. Calambres, rigidez y las "
        + "demás puntuaciones van aparte y nunca se suman.",
      "La respiración, la saliva, el tragar, el pensamiento, el ánimo y el cuidado personal no "
        + "están en Función: un buen número no dice nada de ellos.",
      "No es ninguna de las escalas que se usan en consultas y ensayos. No se ha hecho a partir de "
        + "una, ni se puede convertir en una.",
      "No se ha probado en ningún grupo de personas. No encuentra ninguna enfermedad ni dice lo "
        + "que vendrá.",
      "Un cambio se cuenta con las preguntas que tuvieron respuesta las dos veces.",
      "Pasos iguales en un número no son pasos iguales en la vida.",
    ])
}
