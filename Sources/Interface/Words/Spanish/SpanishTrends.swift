import Assessment
import FHIR

extension TrendWords {
  static let spanish = TrendWords(
    see: "Ver la evolución",
    row: "Evolución",
    own: "Usted",
    family: "Familia",
    place: { who in Wording("Evolución: \(who)") },
    counted: { title, max, results in
      let count = results == 1 ? "1 resultado" : "\(results) resultados"
      return Wording("\(title), \(count)", short: "\(title) de \(max)")
    },
    nothing: "Todavía no hay ningún número que mostrar.",
    day: { day, month in
      let name = CommonWords.spanish.monthNames[month - 1]
      return Wording("\(day) de \(name)", short: "\(day) \(name.prefix(3))")
    },
    change: { title, change, date in
      guard !change.isNone else {
        return Wording("\(title): sin cambios desde el \(date).\(tail(of: change))")
      }
      let points = change.amount.magnitude.inTenths
      let noun = points == "1" ? "punto" : "puntos"
      let basis = change.isStretched ? ", contando las mismas preguntas" : ""
      return Wording(
        "\(title): \(points) \(noun) \(lower(change.amount)) que el \(date)\(basis), es decir, "
          + "\(worse(change.amount)).\(tail(of: change))",
        short: "\(title): \(points) \(lower(change.amount)) que el \(date), "
          + "\(worse(change.amount)): "
          + "\(change.isNotable ? "merece atención" : "un cambio pequeño").")
    },
    fell: { parts in
      let list = parts.joined(separator: ", ")
      return Wording(
        "Dos pasos más bajo, o en 0 por primera vez, es decir, peor: \(list). \(second)",
        short: "Más bajo, es decir, peor: \(list).")
    },
    numbers: { parts, isWorse in
      let list = parts.joined(separator: ", ")
      let word = isWorse ? "más alto, es decir, peor" : "más bajo, es decir, mejor"
      return Wording("De 0, nada, a 10, lo peor, claramente \(word): \(list).")
    },
    part: { label, part in "\(label) de \(part.old) a \(part.new)" },
    newest: { score, date, isEstimated in
      Wording("\(score) el \(date)\(isEstimated ? ", estimado" : "").")
    },
    slope: { slope, max in
      let early = slope.isEarly ? "Pronto aún: " : ""
      let basis = "\(slope.count) resultados en \(slope.days) días."
      guard let rate = monthly(slope.rate, max) else {
        return Wording("\(early)igual de un mes a otro; \(basis)")
      }
      return Wording(
        "\(early)\(rate.full); \(basis)",
        short: "\(rate.short)\(slope.isEarly ? ", pronto aún" : "")")
    },
    averageLoss: { loss, onset, max in
      guard case .found(let rate, _, _, let isApproximate) = loss else {
        return Wording("Desde que empezó en \(onset): aún es pronto para decirlo.")
      }
      let about = isApproximate ? "unos " : ""
      guard let rate = monthly(rate, max) else {
        return Wording("Desde que empezó en \(onset): como antes.")
      }
      return Wording(
        "Desde que empezó en \(onset), de media \(about)\(rate.full), si entonces todo iba como "
          + "antes y la bajada fue pareja.",
        short: "Desde \(onset), de media \(about)\(rate.short).")
    },
    recent: { amount, days in
      let what =
        amount.inTenths == "0"
        ? "sin cambios" : "\(amount.magnitude.inTenths) \(lower(amount)), \(worse(amount))"
      return Wording("En los últimos \(days) días: \(what).")
    },
    view: { line, isOwnVoice, date, answer in
      let whose =
        line == .proxy
        ? "Cómo lo ve la familia" : isOwnVoice ? "Cómo lo ve usted" : "Cómo lo ve la persona"
      return Wording("\(whose) el \(date): \(answer).", short: "\(whose): \(answer)")
    },
    step: { amount in
      let sign = amount.isNegative ? "-" : "+"
      guard amount.inTenths != "0" else { return "0, igual" }
      let number = "\(sign)\(amount.magnitude.inTenths)"
      return Wording("\(number), \(worse(amount))", short: number)
    },
    asList: "Los números en una lista",
    asFigure: "Los números en una figura",
    otherScore: "Otra puntuación",
    whichScore: "¿Qué puntuación?",
    shape: { shape in
      switch shape {
      case .points: "Forma: puntos"
      case .blocks: "Forma: bloques"
      case .braille: "Forma: una línea de puntos"
      }
    },
    lineOf: { who in Wording("La línea de: \(who)") },
    higherIsBetter: "Más alto es mejor.",
    estimatedMark: "~ es estimado.",
    marks: { own, other in "o \(own), x \(other)." },
    estimated: "estimado",
    sides: "Derecha e izquierda",
    sidesQuestion: "Derecha e izquierda, según lo contestado",
    body: "Partes débiles del cuerpo",
    bodyQuestion: "Partes débiles del cuerpo",
    bodyMarks: Wording(
      "4=. como antes, 3=-, 2=+, 1=#, 0=X sin movimiento.", short: "4=. 3=- 2=+ 1=# 0=X nada"),
    side: { sides in
      let numbers = "(derecha \(sides.right), izquierda \(sides.left))"
      let side = sides.isWeakerOnTheLeft ? "izquierdo" : "derecho"
      switch sides.size {
      case .even: return "\(sides.label): parejo \(numbers)."
      case .slight: return "\(sides.label): algo más débil en el lado \(side) \(numbers)."
      case .clear: return "\(sides.label): claramente más débil en el lado \(side) \(numbers)."
      }
    },
    weakParts: { count, of, parts in
      let list = parts.isEmpty ? "" : ": \(parts.joined(separator: ", "))"
      return "\(count) de \(of) partes débiles\(list)."
    },
    newParts: { parts in "Nuevas: \(parts.joined(separator: ", "))." },
    goneParts: { parts in "Ya no: \(parts.joined(separator: ", "))." },
    agreement: { person in Wording("\(person ?? "Usted") y la familia") },
    agreementHint: "Los dos en 14 días. Ninguno es el correcto; háblenlo.",
    showsFamily: { $0 ? "La familia ve mis respuestas: sí" : "La familia ve mis respuestas: no" },
    dates: { own, proxy in
      let (one, other) = (day(own), day(proxy))
      if own.year != proxy.year {
        return Wording("\(one.full) de \(own.year) y \(other.full) de \(proxy.year)")
      }
      guard own != proxy else { return Wording("\(one.full) de \(own.year)", short: one.short) }
      let first = own.month == proxy.month ? "\(own.day ?? 0)" : one.full
      let short = own.month == proxy.month ? "\(own.day ?? 0)" : one.short
      return Wording(
        "\(first) y \(other.full) de \(proxy.year)", short: "\(short) y \(other.short)")
    },
    same: { same, of in
      Wording(
        same == of
          ? "Las \(of) respuestas son iguales."
          : "\(same) de \(of) respuestas son iguales. Estas no:")
    },
    differ: { person, own, proxy in
      Wording(
        "\(person ?? "usted") \(own)   familia \(proxy)",
        short: "\(person ?? "ud.") \(own) fam. \(proxy)")
    },
    inFull: { person, own, proxy in ["\(person ?? "Usted"): \(own).", "Familia: \(proxy)."] },
    bothScores: { title, person, own, proxy in
      "\(title): \(person ?? "usted") \(kept(own)), familia \(kept(proxy))."
    },
    together: { days in "Juntos \(days) de 7 días." },
    digitCompares: "Un número muestra las dos respuestas.")

  private static let second = "Otro seguimiento en 1 o 2 semanas dirá si dura."

  /// What is made of a change; what fell or changed beside is told in sentences of its own.
  private static func tail(of change: ScoreChange) -> String {
    if change.isLarge {
      return " Es más que los pequeños altibajos que cabe esperar. \(second)"
    }
    return change.isNotable || change.isNone
      ? "" : " Los pequeños altibajos son de esperar."
  }

  /// `1.57 de 72 al mes más bajo, peor (2.18 % del rango)`; nil where it rounds to nothing.
  private static func monthly(_ rate: Rate, _ max: String) -> Wording? {
    let (points, percent) = (rate.perMonth.magnitude, rate.percentPerMonth.magnitude)
    guard !points.rounded(toPlaces: 2).isZero else { return nil }
    let words = (lower(rate.perMonth), worse(rate.perMonth))
    return Wording(
      "\(points.places(2)) de \(max) al mes \(words.0), \(words.1) "
        + "(\(percent.places(2)) % del rango)",
      short: "\(points.places(1)) de \(max) \(words.0) al mes, \(words.1)")
  }

  private static func kept(_ score: KeptScore) -> String {
    "\(score.told ?? "") de \(score.max)" + (score.estimated ? ", estimado" : "")
  }

  private static func lower(_ amount: Decimal128) -> String {
    amount.isNegative ? "más bajo" : "más alto"
  }

  private static func worse(_ amount: Decimal128) -> String {
    amount.isNegative ? "peor" : "mejor"
  }

  private static func day(_ date: PartialDate) -> Wording {
    TrendWords.spanish.day(date.day ?? 1, date.month ?? 1)
  }
}
