import FHIR

extension Session {
  /// What the form says after its last question, as that somebody was seen on few days.
  package var notices: [String] {
    let last = form.asked.last?.index ?? 0
    return form.items[last...].filter { $0.isShownText && isEnabled($0.index) }.map(\.source.text)
  }
}

extension Form {
  /// The cautions that stand beside its scores.
  package var cautions: [String] { items.filter(\.isCaution).map(\.source.text) }
}
