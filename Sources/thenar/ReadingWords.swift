import FHIR

/// What a reading copy says around the questionnaire's own words, in one language.
struct ReadingWords: Sendable {
  let somebody: String
  let severalFit: String
  let yesOrNo: String
  let number: @Sendable (_ min: String, _ max: String) -> String
  let help: @Sendable (_ text: String) -> String
  let askedOnly: @Sendable (_ rule: String) -> String
  let wasAnswered: @Sendable (_ label: String, _ isWanted: Bool) -> String
  let isAnswer: @Sendable (_ label: String, _ answer: String) -> String
  let isNotAnswer: @Sendable (_ label: String, _ answer: String) -> String
  /// What stands between the conditions of a rule, all of which are needed or any one.
  let and, or: String
  let score: @Sendable (_ title: String, _ min: String, _ max: String) -> String
  let formula: @Sendable (_ formula: String) -> String
  let notable: @Sendable (_ points: String) -> String

  let blank = "________"

  func row(_ digit: String, _ label: String) -> String { "[ ] \(digit)  \(label)" }

  func condition(_ label: String, _ condition: EnableWhen, _ answer: String) -> String {
    switch condition.operator {
    case .equal: isAnswer(label, answer)
    case .notEqual: isNotAnswer(label, answer)
    default: "\"\(label)\" \(condition.operatorName) \"\(answer)\""
    }
  }
}

extension ReadingWords {
  static let english = ReadingWords(
    somebody: "the person",
    severalFit: "(more than one may fit)",
    yesOrNo: "[ ] 1  Yes   [ ] 2  No",
    number: { "____  (\($0) to \($1))" },
    help: { "Help: \($0)" },
    askedOnly: { "Asked only if \($0)." },
    wasAnswered: { "\"\($0)\" was \($1 ? "" : "not ")answered" },
    isAnswer: { "\"\($0)\" is \"\($1)\"" },
    isNotAnswer: { "\"\($0)\" is not \"\($1)\"" },
    and: " and ", or: " or ",
    score: { "Score \"\($0)\": \($1) to \($2), higher is better." },
    formula: { "Formula: \($0)" },
    notable: { "Worth a look from \($0) points on." })

  static let spanish = ReadingWords(
    somebody: "la persona",
    severalFit: "(puede haber más de una)",
    yesOrNo: "[ ] 1  Sí   [ ] 2  No",
    number: { "____  (\($0) a \($1))" },
    help: { "Ayuda: \($0)" },
    askedOnly: { "Se pregunta solo si \($0)." },
    wasAnswered: { "\"\($0)\" \($1 ? "" : "no ")se contestó" },
    isAnswer: { "\"\($0)\" es \"\($1)\"" },
    isNotAnswer: { "\"\($0)\" no es \"\($1)\"" },
    and: " y ", or: " o ",
    score: { "Puntuación \"\($0)\": \($1) a \($2), más alto es mejor." },
    formula: { "Fórmula: \($0)" },
    notable: { "Conviene mirarlo a partir de \($0) puntos." })
}
