package import FHIR

/// What a questionnaire says about one of its scores, in the extension `score` of its item.
package struct ScoreDefinition: Sendable {
  /// What a score is about, which decides how its best end is called.
  package enum Kind: String, Sendable {
    case function, symptom
  }

  /// The item that holds the number.
  package let item: Int
  /// The questionnaire's word: `hand-dexterity`.
  package let code: String
  package let title: String
  package let kind: Kind
  package let min: Decimal128
  package let max: Decimal128
  /// The item that counts the answers.
  package let count: Int?
  /// The item that tells whether the number is estimated.
  package let estimated: Int?
  /// The change from which on two results are worth a look.
  package let notable: Decimal128?
  /// The rule and the source of the notable change, in words.
  package let source: String
  /// The items it is made of, in the order written: weights, or scores of other forms.
  package let parts: [String]
  /// Out of how many answers it is counted.
  package let of: Int
  /// The codes of the parts that are scores themselves.
  let partCodes: Set<String>
  /// The name of a member that is needed and not there.
  let missing: String?

  init(_ written: JSONNode, item: FormItem, form: Form) {
    self.item = item.index
    code = written.extensionValue("code")?.string ?? ""
    title = item.source.codeDisplay ?? item.source.text
    let kind = written.extensionValue("kind")?.string.flatMap(Kind.init(rawValue:))
    let min = written.extensionValue("min")?.number.flatMap { Decimal128($0) }
    let max = written.extensionValue("max")?.number.flatMap { Decimal128($0) }
    self.kind = kind ?? .function
    self.min = min ?? Decimal128(0)
    self.max = max ?? Decimal128(0)
    count = written.extensionValue("count")?.string.flatMap { form.indexByLinkId[$0] }
    estimated = written.extensionValue("estimated")?.string.flatMap { form.indexByLinkId[$0] }
    notable = written.extensionValue("notable")?.number.flatMap { Decimal128($0) }
    source = written.extensionValue("source")?.string ?? ""
    let parts = written.extensions("part").compactMap { $0.choiceValue?.string }
    self.parts = parts
    // Parts that are scores have more than one answer each, so the form says how many in all.
    of = written.extensionValue("of")?.integer ?? parts.count
    partCodes = Set(parts.compactMap { form.item($0)?.source.code })
    missing =
      code.isEmpty
      ? "code"
      : kind == nil
        ? "kind"
        : min == nil || max == nil || self.min >= self.max
          ? "min, max"
          : parts.isEmpty ? "part" : of < 1 ? "of" : count == nil ? "count" : nil
  }

  /// Whether it is made of other scores.
  package var isJoint: Bool { !partCodes.isEmpty }

  /// Whether this score is one of those that the other is made of.
  package func isPart(of other: ScoreDefinition) -> Bool { other.partCodes.contains(code) }
}

extension Form {
  /// The scores that lead a result: worked out of this form alone, and no part of another such.
  ///
  /// One that is made of others comes first.
  package var leadingScores: [ScoreDefinition] {
    let codes = Set(scores.map(\.code))
    let own = scores.filter { $0.partCodes.isSubset(of: codes) }
    let leading = own.filter { score in !own.contains { score.isPart(of: $0) } }
    return leading.filter(\.isJoint) + leading.filter { !$0.isJoint }
  }
}
