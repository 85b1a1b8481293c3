extension PickingWords {
  static let spanish = PickingWords(
    letters: ["abcde", "fghij", "klmnñ", "opqrs", "tuvwx", " yz.,"],
    signs: ["01234", "56789", "áéíóú", "ü¿?¡!", "-':;/", "()@%+"],
    figures: ["01234", "56789", ":-T.+"],
    pickLetters: "Elegir letras en filas",
    typeLetters: "Escribir con el teclado",
    moreLetters: Wording("Más: usarlo, cifras, acentos", short: "Más"),
    firstLetters: "Letras",
    largeNext: "La siguiente, mayúscula",
    smallNext: "La siguiente, minúscula",
    pickedLetters: { count, of in
      Wording(
        "\(count) de \(of) letras. Elija una fila y luego su letra.",
        short: "\(count) de \(of) letras")
    },
    tenMore: "Diez más", fiveMore: "Cinco más", tenthMore: "Una décima más",
    today: { date in Wording("Hoy, \(date.full)", short: "Hoy, \(date.short)") },
    yesterday: { date in Wording("Ayer, \(date.full)", short: "Ayer, \(date.short)") },
    pastWeek: "En la última semana", thisMonth: "Este mes", earlier: "Antes",
    weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    weekQuestion: "¿Qué día de la última semana?",
    onWhichDay: { month in Wording("\(month): ¿qué día?") },
    keepsTheMonth: "7 conserva solo el mes.",
    monthOnly: "Saltar: solo el mes",
    monthChosen: { month in Wording("Mes: \(month).") })
}
