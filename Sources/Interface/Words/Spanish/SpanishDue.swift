extension DueWords {
  static let spanish = DueWords(
    since: { "Toca hacer un seguimiento: el último fue el \($0)." },
    never: "Toca hacer un seguimiento: todavía no ha hecho ninguno.",
    sinceNamed: { "Toca hacer un seguimiento de \($0): el último fue el \($1)." },
    neverNamed: { "Toca hacer un seguimiento de \($0): todavía no hay ninguno." },
    several: { "Toca hacer un seguimiento de \($0) personas: \($1)\($2 ? "" : " …")" })
}
