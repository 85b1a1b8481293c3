import Assessment
import FHIR

/// Where a question is answered on paper: numbers to circle, boxes to tick, lines to write on.
struct AnswerSpace {
  let item: FormItem
  let form: Form
  let voice: Voice

  let words: ReadingWords

  private static let line = String(repeating: "_", count: 40)
  private var say: ReadingWords.Fields { words.fields }

  var blocks: [ReadingBlock] {
    var blocks: [ReadingBlock] = []
    if item.type == .boolean {
      blocks = [say.yes, say.no].map { .option(mark: box, label: $0) }
    } else if item.options.isEmpty {
      blocks = field.map { .field($0) }
    } else {
      blocks = item.options.map { option in
        .option(
          mark: (item.isOrdinal ? option.weight?.description : nil) ?? box, label: option.label)
      }
      if item.type == .openChoice {
        blocks.append(.field(say.other + " " + String(repeating: "_", count: 33)))
      }
    }
    let absences: [AbsentReason] = [.unknown, .notApplicable]
    let offered = absences.filter { item.offers($0, in: form) }
    return blocks + (offered.isEmpty ? [] : [.boxes(offered.map { say.absence($0, voice) })])
  }

  /// A row without a weight has no number, because on paper that would be taken for one.
  private var box: String { item.repeats ? "[ ]" : "( )" }

  /// The lines of the field.
  private var field: [String] {
    let unit = item.unit.map { " \($0)" } ?? ""
    switch item.type {
    case .integer, .decimal, .quantity:
      if let numbers { return [numbers + unit] }
      let (min, max) = item.bounds
      return ["________" + unit + say.range(min?.description, max?.description)]
    case .date: return [item.isToTheMonth ? say.month : say.date]
    case .dateTime: return [say.date + " " + say.time]
    case .time: return [say.time]
    case .text: return [Self.line, Self.line]
    default: return [Self.line]
    }
  }

  /// Every number, where there are few: `none  0  1  2  3 …  10  worst`.
  private var numbers: String? {
    guard item.type == .integer, let min = item.bounds.min?.integer,
      let max = item.bounds.max?.integer, 0...10 ~= max - min
    else { return nil }
    let row = (min...max).map(String.init)
    return ([item.asides["lower"]] + row + [item.asides["upper"]]).compactMap { $0 }
      .joined(separator: "  ")
  }
}
