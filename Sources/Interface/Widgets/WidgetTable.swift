import Assessment
import FHIR

/// Which item gets which widget: the first whose condition holds.
enum WidgetTable {
  /// A widget with the items that it fits.
  struct Entry: Sendable {
    let name: String
    let fits: @Sendable (FormItem) -> Bool
    let make: @Sendable (Asking) -> any AnswerWidget
  }

  static let entries: [Entry] = [
    Entry(name: "yes or no", fits: { $0.type == .boolean }, make: { YesNo($0) }),
    Entry(
      name: "several", fits: { $0.repeats && !$0.options.isEmpty }, make: { Checklist($0) }),
    Entry(name: "one choice", fits: { !$0.options.isEmpty }, make: { ChoiceList($0) }),
    Entry(name: "scale", fits: { $0.isScale }, make: { ScaleField($0) }),
    Entry(
      name: "number", fits: { $0.type == .integer || $0.type == .decimal },
      make: { NumberField($0) }),
    Entry(
      name: "month and year", fits: { $0.type == .date && $0.isToTheMonth },
      make: { MonthPicker($0) }),
    Entry(name: "day", fits: { $0.type == .date }, make: { DayPicker($0) }),
    Entry(name: "words", fits: { _ in true }, make: { TextField($0) }),
  ]

  static func widget(for asking: Asking) -> any AnswerWidget {
    let entry = entries.first { $0.fits(asking.item) }
    return entry.map { $0.make(asking) } ?? TextField(asking)
  }
}
