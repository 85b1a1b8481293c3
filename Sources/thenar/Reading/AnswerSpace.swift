import Assessment
import FHIR

/// Where a question is answered on paper: numbers to circle, boxes to tick, lines to write on.
struct AnswerSpace {
  let item: FormItem
  let form: Form
  let voice: Voice
  let words: ReadingWords

  var blocks: [ReadingBlock] {
    var blocks: [ReadingBlock] = []
    if item.type == .boolean {
      blocks = [words.yes, words.no].enumerated().map { row(String($0 + 1), $1) }
    } else if item.options.isEmpty {
      blocks = field.map { .field($0) }
    } else {
      blocks = item.options.enumerated().map { index, option in
        row(item.isOrdinal ? option.weight?.description ?? "" : String(index + 1), option.label)
      }
      if item.type == .openChoice {
        blocks.append(.field(words.other + String(repeating: "_", count: 33)))
      }
    }
    let absences: [AbsentReason] = [.unknown, .notApplicable]
    let offered = absences.filter { item.offers($0, in: form) }
    return blocks + (offered.isEmpty ? [] : [.boxes(offered.map { words.absence($0, voice) })])
  }

  private func row(_ digit: String, _ label: String) -> ReadingBlock {
    .option(digit: digit, label: label, isBox: item.repeats)
  }

  /// The lines of the field.
  private var field: [String] {
    let unit = item.unit.map { " \($0)" } ?? ""
    switch item.type {
    case .integer, .decimal, .quantity:
      if let numbers { return [numbers + unit] }
      let (min, max) = item.bounds
      return [ReadingWords.blank + unit + words.range(min?.description, max?.description)]
    case .date: return [item.isMonth ? words.month : words.date]
    case .dateTime: return [words.date + " " + words.time]
    case .time: return [words.time]
    case .text: return [ReadingWords.line, ReadingWords.line]
    default: return [ReadingWords.line]
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

extension FormItem {
  /// Whether a date is asked to the month only.
  fileprivate var isMonth: Bool {
    source.node.extensionValue(ExtensionURL.entryFormat)?.string?.lowercased().contains("d")
      == false
  }
}
