import Assessment

extension ChangeWords {
  static let spanish = ChangeWords(
    title: "Cambios con el tiempo",
    nothingYet: "Ninguna puntuación tiene dos números todavía: no hay ningún cambio que contar.",
    picture: { score, max in "\(score), de 0 a \(max); más alto es mejor" },
    summary: { score, first, last, count in
      "\(score): \(count) resultados, el primero \(first), el último \(last). La tabla de abajo "
        + "tiene todos los números."
    },
    mark: { role in
      switch role {
      case .`self`: "la persona"
      case .selfScribe: "la persona, con manos de ayuda"
      case .interview: "entrevista"
      case .proxy: "familia"
      }
    },
    estimated: "hueco: estimado",
    since: { score, by, date, isNotable in
      let change = by.map { "\(amount($0)) que el \(date), lo cual es \(worse($0))" }
      let what = "\(score): \(change ?? "sin cambios desde el \(date)")."
      if isNotable {
        return what
          + " Es más que las pequeñas subidas y bajadas que cabe esperar. Otro seguimiento "
          + "en 1 o 2 semanas mostrará si se mantiene."
      }
      return by == nil ? what : what + " Cabe esperar pequeñas subidas y bajadas."
    },
    recent: { by, date, days in
      let change = by.map { "\(amount($0)), lo cual es \(worse($0))" } ?? "sin cambios"
      return "En los últimos \(days) días, desde el \(date): \(change)."
    },
    fell: { question, old, new in
      "\(question): \(new), más bajo que \(old) antes, lo cual es peor."
    },
    number: { question, old, new in
      "\(question), de 0 (nada) a 10 (lo peor): \(new), antes \(old)."
    },
    slope: { by, max, percent, count, days, isEarly in
      "\(isEarly ? "Pronto para decirlo: " : "")\(rate(by, max, percent)), con \(count) resultados en "
        .firstUppercased + "\(days) días."
    },
    loss: { by, max, percent, onset, isApproximate in
      let only = isApproximate ? " Del comienzo solo se sabe el año." : ""
      return "Desde la primera debilidad, \(onset): de media \(rate(by, max, percent)). Supone que "
        + "hasta entonces todo era como antes, y que desde entonces va en línea recta.\(only)"
    },
    lossTooEarly: { onset in
      "Desde la primera debilidad, \(onset): es pronto para decirlo."
    },
    view: { line, date, answer in
      let whose = line == .own ? "Cómo lo ve la persona" : "Cómo lo ve la familia"
      return "\(whose), \(date): \(answer.firstLowercased)."
    },
    caption: { score in "\(score): todos los números, lo más nuevo primero" },
    columns: ("Fecha", "Quién", "Cambio"),
    changed: { by in
      by.map { "\($0.points) \($0.isBetter ? "más, mejor" : "menos, peor")" } ?? "sin cambios"
    })

  private static func amount(_ by: Movement) -> String {
    let points = by.points == "1" ? "1 punto" : "\(by.points) puntos"
    return "\(points) \(by.isBetter ? "más" : "menos")"
  }

  private static func worse(_ by: Movement) -> String { by.isBetter ? "mejor" : "peor" }

  private static func rate(_ by: Movement?, _ max: String, _ percent: String) -> String {
    guard let by else { return "sin cambios al mes" }
    return "\(by.points) de \(max) al mes \(by.isBetter ? "más, mejor" : "menos, peor") "
      + "(\(percent) % de la escala)"
  }
}

extension SideWords {
  static let spanish = SideWords(
    title: "Derecha e izquierda", body: "Mapa del cuerpo",
    caption: "Derecha e izquierda, cada una de 0 a 4; más alto es mejor",
    columns: ("Qué", "Derecha", "Izquierda", "En palabras"),
    meaning: { size, isWeakerOnTheLeft in
      let side = isWeakerOnTheLeft ? "izquierdo" : "derecho"
      return switch size {
      case .even: "iguales"
      case .slight: "un poco más débil el lado \(side)"
      case .clear: "claramente más débil el lado \(side)"
      }
    },
    right: "derecha", left: "izquierda",
    picture: { date, who in
      "Partes débiles el \(date), \(who). 4 es sin debilidad, 0 es sin movimiento; más alto es "
        + "mejor."
    },
    newParts: { parts, date in
      "Nuevas desde el \(date), lo cual es peor: \(parts.joined(separator: ", "))."
    },
    partsGone: { parts, date in
      "Débiles el \(date) y ya sin marcar, lo cual es mejor: \(parts.joined(separator: ", "))."
    },
    bodyCaption: "Partes débiles con su fuerza, de 0 (sin movimiento) a 4; más alto es mejor",
    bodyColumns: ("Partes débiles", "Cuántas"),
    part: { label, strength in strength.map { "\(label) \($0)" } ?? "\(label), sin valorar" },
    noParts: "ninguna")
}

extension AgreementWords {
  static let spanish = AgreementWords(
    title: "La persona y la familia",
    same: { same, of in "\(same) de \(of) respuestas son iguales." },
    neither: "Las dos en 14 días. Ninguna es la correcta; hablen de ello.",
    scores: { score, own, proxy in "\(score): la persona \(own), la familia \(proxy)." },
    together: { days in "Juntos \(days) de 7 días." },
    caption: { own, proxy in
      "En qué difieren: la persona el \(own), la familia el \(proxy)"
    },
    columns: ("Pregunta", "La persona", "Familia"))
}
