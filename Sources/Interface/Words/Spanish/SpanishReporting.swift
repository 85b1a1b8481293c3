extension ReportingWords {
  static let spanish = ReportingWords(
    place: { name in name.isEmpty ? "Informe" : Wording("Informe: \(name)", short: "Informe") },
    question: "¿Cómo quiere el informe?",
    everything: "Tiene cada resultado con sus respuestas, y cómo cambiaron.",
    onlyFamily: Wording(
      "Tiene cada resultado de la familia, y no los de la persona.",
      short: "Solo los resultados de la familia."),
    shape: { shape in
      switch shape {
      case .page: "Una página para imprimir"
      case .text: "Texto sencillo"
      case .tables: "Tablas para hoja de cálculo (CSV)"
      case .records: Wording("Todo, para otro programa (FHIR)", short: "Para otro programa (FHIR)")
      }
    },
    name: { isNamed in
      isNamed
        ? Wording("Nombre y año de nacimiento: en el informe", short: "Nombre: en el informe")
        : Wording("Nombre y año de nacimiento: sin ellos", short: "Nombre: sin él")
    },
    time: { months in
      months.map { Wording("Fechas: los últimos \($0) meses") } ?? "Fechas: todas"
    },
    written: { path in
      Wording("Escrito: \(path). Solo usted puede leerlo.", short: "Escrito: \(path)")
    },
    digitWrites: Wording(
      "1 a 4 escriben el archivo en sus documentos.", short: "1 a 4 escriben el archivo."),
    row: "Informe")
}
