import FHIR
import Foundation
import TestSupport
import Testing

/// A check-in in Spanish, from the first page to the result, and afterwards in English.
@Suite struct SpanishTests {
  private let rating = "Función 43 de 72 · Calambres 24 de 24 · Rigidez 16 de 24"
  private let presses = "4 4 3 3 2 4 0 1 0 4 3 4 4 3 4 4 3 4 3 3 2 3"

  @Test func `a check-in on the full screen is kept in Spanish, and read in English`() throws {
    let data = try newData()
    let journey = try Journey("--language es", in: data)
    try journey.see("¿Quién contesta?").press("1").see("¿Qué quiere hacer?").press("1")
    try journey.see("Pregunta 1 de 30").press("4 4 3 3 2 4").see("¿cómo se movió por su casa?")
    try journey.press("0 1 0 4 3 4 4 3 4 4 3 4 3 3 2 3").see("Todo contestado").press("1")
    try journey.see(rating).stopForGood()
    try expectSpanish(in: data)

    let again = try Journey("--language en", in: data)
    try again.press("1").press("3").see("Past results").press("1")
    try again.see("Function 43 of 72 · Cramping 24 of 24 · Stiffness 16 of 24")
    try again.see("Hand dexterity 20 of 24").stopForGood()
  }

  @Test func `a check-in in plain lines is kept in Spanish, by LANG`() throws {
    let data = try newData()
    let lines = ["1", "1"] + presses.split(separator: " ").map(String.init) + ["1", "q", "2"]
    let run = try CommandRun(
      ["--plain", "--data", data.path, "--now", Journey.now],
      input: lines.joined(separator: "\n") + "\n",
      environment: ["LC_ALL": "", "LANG": "es_MX.UTF-8"])
    #expect(run.ending == .exited(0), "\(run.output)\(run.complaints)")
    #expect(run.output.contains("1: Contesto por mí."))
    #expect(run.output.contains(rating))
    try expectSpanish(in: data)
  }

  private func expectSpanish(in data: TemporaryFolder) throws {
    let response = try JSONTree(try Kept.response(in: data)).root
    #expect(response["language"]?.string == "es")
    #expect(response.source.contains("¿cómo le fue al abrochar botones o cierres?"))
    let listed = try ListedResult.only(in: data)
    #expect(listed["function"] == "43 from 0 to 72, 18 of 18")
    #expect(listed["cramping"] == "24 from 0 to 24, 6 of 6")
    #expect(listed["stiffness"] == "16 from 0 to 24, 6 of 6")
  }

  @Test func `a draft begun in English is carried on in Spanish`() throws {
    let data = try newData()
    _ = try CommandRun("take gait --role self --plain --language en", in: data, input: "3\n2\n")
    let run = try CommandRun(
      "take gait --role self --plain --language es", in: data, input: "1\n3\n")
    #expect(run.output.contains("Última respuesta: Caminar en la calle, 2."))
    #expect(run.output.contains("Guardado: Escaleras, 3, Más lento"))
  }

  @Test(arguments: [
    (["LC_ALL": "es_ES.UTF-8", "LANG": "en_US.UTF-8"], "Marcha"),
    (["LC_ALL": "", "LC_MESSAGES": "es", "LANG": "en_US.UTF-8"], "Marcha"),
    (["LC_ALL": "", "LC_MESSAGES": "en_GB.UTF-8", "LANG": "es_ES.UTF-8"], "Gait"),
    (["LC_ALL": "C.UTF-8", "LANG": "es_ES.UTF-8"], "Gait"),
    (["LC_ALL": "", "LANG": "de_DE.UTF-8"], "Gait"), (["LC_ALL": ""], "Gait"),
  ])
  func `the language is that of the environment, English where it is another`(
    environment: [String: String], title: String
  ) throws {
    let run = try CommandRun(["form", "show", "gait"], environment: environment)
    #expect(run.output.hasPrefix(title))
  }

  @Test func `a reading copy has the questions in the language`() throws {
    let run = try CommandRun(["form", "show", "gait", "--language", "es", "--role", "proxy"])
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in [
      "Marcha (caminar) =", "¿cómo se movió la persona por la casa?", "Versión 1.0.0",
    ] { #expect(text.contains(words), "\(words)") }
    let english = try CommandRun(["form", "show", "gait", "--language", "en", "--role", "proxy"])
    func lines(_ run: CommandRun) -> Set<Substring> {
      Set(run.output.split(separator: "\n").map { $0.drop { "- ".contains($0) } })
    }
    for line in lines(run).intersection(lines(english)) where line.contains(where: \.isLetter) {
      let isName = ["http", "Copyright", "Version 2.0", "[gait.", "[about."].contains {
        line.hasPrefix($0)
      }
      #expect(isName, "\(line)")
    }
  }

  @Test(arguments: Repository.forms.map { $0.deletingPathExtension().lastPathComponent })
  func `a reading copy in Spanish has no English words around the questions`(_ id: String) throws {
    for role in ["self", "proxy", "interview"] {
      let run = try CommandRun(["form", "show", id, "--language", "es", "--role", role])
      #expect(run.output.contains("\nVersión 1."))
      // What the questionnaire says of itself, and its sources, are in English.
      let own = /\n(?:Fuentes|Propósito y límites|Versión)\n-/
      let copy = run.output.split(separator: own, maxSplits: 1)[0]
        .replacing(/\s+/, with: " ").replacing(/Base: .*?(?= - |$)/, with: "")
      for word in Self.english {
        let found = copy.firstRange(of: try Regex("\\b\(word)\\b"))
        #expect(found == nil, "\(word) in \(id)")
      }
    }
  }

  private static let english = [
    "Only", "Not", "Higher", "Made of", "Asked", "Tick", "or more", "Version", "How to", "Circle",
    "Where", "Any question", "Read", "Scoring", "With", "When", "Says", "today", "within", "to",
    "is", "was", "has", "below", "answered", "last time", "Year", "Other", "Yes", "counts?", "or",
    "and", "Worth", "person", "Needs", "Skip", "score", "What", "Two", "your", "Worked", "If",
  ]

  @Test func `a language that there is not is told with those there are`() throws {
    let run = try CommandRun(["take", "gait", "--language", "xx"])
    #expect(run.ending == .exited(2))
    #expect(run.complaints.contains("'en' and 'es'"))
  }

  @Test func `an answer sheet tells its scores in the language`() throws {
    let data = try newData()
    let file = try answers(["cramp.count=4"], in: data)
    let run = try CommandRun(
      "take cramping --role self --plain --language es --answers \(file)", in: data)
    #expect(run.output == "Calambres 24 de 24 (6 de 6 contestadas)\n")
  }

  @Test func `past results are listed in the language`() throws {
    let data = try newData()
    let none = try CommandRun("history --language es", in: data)
    #expect(none.output == "Todavía no hay nada terminado.\n")
    let file = try answers(["hand.fasten=4"], in: data)
    _ = try CommandRun("take hand-dexterity --role self --plain --answers \(file)", in: data)
    let run = try CommandRun(
      ["history", "--data", data.path], environment: ["LC_ALL": "", "LANG": "es_ES.UTF-8"])
    #expect(run.output.contains("hand-dexterity  Usted\n"))
    #expect(run.output.contains("  hand-dexterity sin puntuación, 1 de 6 contestadas\n"))
  }

  @Test func `a file that cannot be used is listed in the language`() throws {
    let data = try newData()
    let folder = data.url.appendingPathComponent("questionnaires")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("own.json")
    try "{}".write(to: file, atomically: true, encoding: .utf8)
    let run = try CommandRun("form list --language es", in: data)
    #expect(run.output.contains("own  no se puede usar: "))
    try """
    { "resourceType": "Questionnaire", "url": "urn:own", "status": "active", "title": "Own",
      "item": [{ "linkId": "a", "type": "boolean", "text": "Well?" }] }
    """.write(to: file, atomically: true, encoding: .utf8)
    let one = try CommandRun("form list", in: data).output
    #expect(one.contains(", 1 question") && !one.contains(", 1 questions"))
  }
}
