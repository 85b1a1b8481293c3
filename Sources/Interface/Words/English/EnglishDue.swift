extension DueWords {
  static let english = DueWords(
    since: { "A check-in is due: your last one was on \($0)." },
    never: "A check-in is due: you have not done one yet.",
    sinceNamed: { "A check-in is due for \($0): the last one was on \($1)." },
    neverNamed: { "A check-in is due for \($0): there was none yet." },
    several: { "A check-in is due for \($0) people: \($1)\($2 ? "" : " …")" })
}
