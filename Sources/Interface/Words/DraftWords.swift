import Assessment

/// The words about what was begun and left: by others, by time, in the middle of typing.
struct DraftWords: Sendable {
  /// What is typed and not confirmed when one stops: kept as the answer, or not.
  let typedIsKept, typedIsNotKept: @Sendable (_ typed: String) -> Wording
  /// Somebody else's, as a row: `The family's, of 21 November 2026, 4 of 31: look`.
  let look: @Sendable (_ whose: String, _ date: Wording, _ answered: Int, _ of: Int) -> Wording
  let begunBy: @Sendable (_ who: String, _ when: String) -> Wording
  let who: @Sendable (Role) -> String
  let readOnly: Wording
  let ofMyOwn: @Sendable (_ title: String) -> Wording
  let lookAtThat: @Sendable (_ answered: Int, _ of: Int) -> Wording
  let neverMix: Wording
  let born: @Sendable (_ name: String, _ year: String) -> Wording
  /// Said of an interview that another one of the same person came after.
  let hasNewer: Wording
}

extension DraftWords {
  static let english = DraftWords(
    typedIsKept: { typed in
      Wording("What you typed, \(typed), is kept as your answer.", short: "\(typed) is kept too.")
    },
    typedIsNotKept: { typed in
      Wording(
        "What you typed, \(typed), cannot be kept as it is.", short: "\(typed) cannot be kept.")
    },
    look: { whose, date, answered, of in
      Wording(
        "\(whose.capitalizedFirst), of \(date.full), \(answered) of \(of): look",
        short: "\(whose.capitalizedFirst), of \(date.short), \(answered) of \(of): look")
    },
    begunBy: { who, when in Wording("Begun by \(who) \(when)") },
    who: { role in
      switch role {
      case .`self`, .selfScribe: "the person"
      case .proxy: "the family"
      case .interview: "another nurse"
      }
    },
    readOnly: "It can be read here, not changed.",
    ofMyOwn: { title in Wording("\(title) of my own") },
    lookAtThat: { answered, of in Wording("Look at that draft, \(answered) of \(of)") },
    neverMix: "Two drafts never mix.",
    born: { name, year in Wording("\(name), born \(year)", short: name) },
    hasNewer: "There is a newer one of this person: look at it, or start again.")

  static let spanish = DraftWords(
    typedIsKept: { typed in
      Wording(
        "Lo que escribió, \(typed), se guarda como su respuesta.",
        short: "\(typed) también se guarda.")
    },
    typedIsNotKept: { typed in
      Wording(
        "Lo que escribió, \(typed), no se puede guardar así.",
        short: "\(typed) no se puede guardar.")
    },
    look: { whose, date, answered, of in
      Wording(
        "\(whose.capitalizedFirst), del \(date.full), \(answered) de \(of): ver",
        short: "\(whose.capitalizedFirst), \(date.short), \(answered) de \(of): ver")
    },
    begunBy: { who, when in Wording("Lo empezó \(who), \(when)") },
    who: { role in
      switch role {
      case .`self`, .selfScribe: "la persona"
      case .proxy: "la familia"
      case .interview: "otra persona del equipo"
      }
    },
    readOnly: "Aquí se puede leer, no cambiar.",
    ofMyOwn: { title in Wording("\(title), empezar lo mío", short: "Empezar lo mío") },
    lookAtThat: { answered, of in Wording("Ver lo empezado, \(answered) de \(of)") },
    neverMix: "Dos borradores nunca se mezclan.",
    born: { name, year in Wording("\(name), nacimiento: \(year)", short: name) },
    hasNewer: Wording(
      "Hay una más nueva de esta persona: mírela, o empiece de nuevo.",
      short: "Hay una más nueva: ver o empezar."))
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
