import Assessment
import FHIR

/// The words of what results say over time: trends, change, right and left, the body, agreement.
///
/// > Higher and lower always stand with better or worse in the same line (clinical.md B5).
struct TrendWords: Sendable {
  /// The row on a result, and the one on past results.
  let see, row: Wording
  /// Whose line it is, where that is not somebody with a name.
  let own, family: String
  let place: @Sendable (_ who: String) -> Wording
  /// `Function, 6 results` and `Function of 72`.
  let counted: @Sendable (_ title: String, _ max: String, _ results: Int) -> Wording
  let nothing: Wording
  /// `22 Nov`, and `22 November` for sentences.
  let day: @Sendable (_ day: Int, _ month: Int) -> Wording
  /// How a score changed: by how much, since when, and whether that is more than ups and downs.
  let change: @Sendable (_ title: String, ScoreChange, _ date: String) -> Wording
  /// Tasks that fell, and numbers that changed, each as `Stairs 3 to 1`.
  let fell: @Sendable (_ parts: [String]) -> Wording
  let numbers: @Sendable (_ parts: [String], _ isWorse: Bool) -> Wording
  let part: @Sendable (_ label: String, ScoreChange.Part) -> String
  /// `Function 59 of 72 on 22 November`.
  let newest: @Sendable (_ score: String, _ date: String, _ isEstimated: Bool) -> Wording
  let slope: @Sendable (Slope, _ max: String) -> Wording
  let averageLoss: @Sendable (AverageLoss, _ onset: String, _ max: String) -> Wording
  let recent: @Sendable (_ amount: Decimal128, _ days: Int) -> Wording
  /// The person's own view of change, or that of who answers for them.
  let view: @Sendable (RoleLine, _ isOwnVoice: Bool, _ date: String, _ answer: String) -> Wording
  /// `-3, worse`.
  let step: @Sendable (_ amount: Decimal128) -> Wording
  let asList, asFigure, otherScore, whichScore: Wording
  let shape: @Sendable (TrendFigure.Shape) -> Wording
  let lineOf: @Sendable (_ who: String) -> Wording
  /// What the marks of a figure mean.
  let higherIsBetter, estimatedMark: String
  let marks: @Sendable (_ own: String, _ other: String) -> String
  let estimated: String
  let sides, sidesQuestion, body, bodyQuestion, bodyMarks: Wording
  let side: @Sendable (SideDifference) -> String
  let weakParts: @Sendable (_ count: Int, _ of: Int, _ parts: [String]) -> String
  let newParts, goneParts: @Sendable (_ parts: [String]) -> String
  /// The person by name; nil where it is who reads this.
  let agreement: @Sendable (_ person: String?) -> Wording
  let agreementHint: Wording
  /// Whether the family may read what the person answered.
  let showsFamily: @Sendable (_ isChosen: Bool) -> Wording
  let dates: @Sendable (_ own: PartialDate, _ proxy: PartialDate) -> Wording
  let same: @Sendable (_ same: Int, _ of: Int) -> Wording
  let differ: @Sendable (_ person: String?, _ own: String, _ proxy: String) -> Wording
  let inFull: @Sendable (_ person: String?, _ own: String, _ proxy: String) -> [String]
  let bothScores:
    @Sendable (_ title: String, _ person: String?, _ own: KeptScore, _ proxy: KeptScore) -> String
  let together: @Sendable (_ days: Int) -> String
  let digitCompares: Wording
}

extension Decimal128 {
  /// With at most one decimal, and none where it is 0: `3.6`, `3`.
  var inTenths: String { rounded(toPlaces: 1).withoutTrailingZeros.description }

  /// With exactly so many decimals: `1.50`.
  func places(_ count: Int) -> String {
    rounded(toPlaces: count).padded(toPlaces: count).description
  }
}

extension ScoreChange {
  /// Whether nothing of it would be told.
  var isNone: Bool { amount.inTenths == "0" }
}
