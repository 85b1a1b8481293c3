extension ReportingWords {
  static let english = ReportingWords(
    place: { name in name.isEmpty ? "Report" : Wording("Report: \(name)", short: "Report") },
    question: "What should the report be?",
    everything: "It has every result with its answers, and how they changed.",
    onlyFamily: Wording(
      "It has every result of the family's, and not the person's own.",
      short: "It has the family's results alone."),
    shape: { shape in
      switch shape {
      case .page: "A page to print"
      case .text: "Plain text"
      case .tables: "Tables for a spreadsheet (CSV)"
      case .records:
        Wording("Everything, for another program (FHIR)", short: "For another program (FHIR)")
      }
    },
    name: { isNamed in
      isNamed
        ? Wording("Name and birth year: in the report", short: "Name: in the report")
        : Wording("Name and birth year: left out", short: "Name: left out")
    },
    time: { months in
      months.map { "Dates: the last \($0) months" }.map { Wording($0) } ?? "Dates: all"
    },
    written: { path in
      Wording("Written: \(path). Only you can read it.", short: "Written: \(path)")
    },
    digitWrites: Wording(
      "1 to 4 write the file into your documents.", short: "1 to 4 write the file."),
    row: "Report")
}
