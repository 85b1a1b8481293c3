import FHIR

extension CommandWords {
  /// What a reading copy says around the questionnaire's own words.
  enum Reading {
    static let somebody = "the person"
    static let severalFit = "(more than one may fit)"
    static let yesOrNo = "[ ] 1  Yes   [ ] 2  No"
    static let blank = "________"

    static func number(from min: String, to max: String) -> String { "____  (\(min) to \(max))" }
    static func row(_ digit: String, _ label: String) -> String { "[ ] \(digit)  \(label)" }
    static func help(_ text: String) -> String { "Help: \(text)" }
    static func askedOnly(if rule: String) -> String { "Asked only if \(rule)." }

    static func wasAnswered(_ label: String, _ isWanted: Bool) -> String {
      "\"\(label)\" was \(isWanted ? "" : "not ")answered"
    }

    static func condition(_ label: String, _ condition: EnableWhen, _ answer: String) -> String {
      let relation = condition.operator == .notEqual ? "is not" : condition.operatorName
      return "\"\(label)\" \(relation == "=" ? "is" : relation) \"\(answer)\""
    }

    static func joined(_ conditions: [String], isAll: Bool) -> String {
      conditions.joined(separator: isAll ? " and " : " or ")
    }

    static func score(_ title: String, from min: String, to max: String) -> String {
      "Score \"\(title)\": \(min) to \(max), higher is better."
    }

    static func formula(_ formula: String) -> String { "Formula: \(formula)" }
    static func notable(from points: String) -> String { "Worth a look from \(points) points on." }
  }
}
