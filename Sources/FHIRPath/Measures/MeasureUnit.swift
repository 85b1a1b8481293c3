package import FHIR

/// The unit of a quantity: a word of the calendar, a UCUM code, or a text alone.
package struct MeasureUnit: Sendable, Hashable {
  /// The system of the codes.
  package static let ucum = "http://unitsofmeasure.org"

  /// The UCUM code; nil for calendar words and for units that have a text alone.
  package let code: String?
  /// What people read: the word of the calendar, the unit's name, else the code.
  package let text: String?
  /// Set for words such as `year`, whose length depends on the date.
  package let calendar: CalendarUnit?

  /// A UCUM code, with a name where it has one.
  package init(code: String, text: String? = nil) {
    self.code = code
    self.text = text ?? code
    calendar = nil
  }

  /// A unit that is known by its name only.
  package init(text: String) {
    code = text == "1" ? text : nil
    self.text = text
    calendar = nil
  }

  /// A keyword of FHIRPath such as `years`.
  init?(calendarWord: String) {
    guard let unit = CalendarUnit(keyword: calendarWord) else { return nil }
    code = nil
    text = calendarWord
    calendar = unit
  }

  static let one = MeasureUnit(code: "1")

  /// The unit as a step through the calendar, where it can be added to a date.
  var calendarForDates: CalendarUnit? {
    calendar ?? code.flatMap(Choices.calendarUnit(ofCode:))
  }
}
