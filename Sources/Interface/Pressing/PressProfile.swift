import Assessment

/// How somebody presses keys, which decides what counts as a press (interaction.md 4.3).
package enum PressProfile: String, Sendable, CaseIterable {
  case mostKeys = "most-keys"
  case arrows
  case numberPad = "number-pad"
  /// For hands that press twice or hold on: longer times.
  case gentle
  /// For whoever types ahead: only key repeat is dropped.
  case interviewer
  case twoKeys = "two-keys"
  case oneKey = "one-key"

  /// What applies where nothing was chosen.
  static func usual(in role: Role?) -> PressProfile {
    role == .interview ? .interviewer : .mostKeys
  }

  /// For how many milliseconds a second press of the same key is ignored at most; 0 is not at all.
  var window: Int {
    switch self {
    case .gentle: 1000
    case .interviewer: 0
    default: 700
    }
  }

  /// For how many milliseconds after a new page nothing can be chosen.
  var settling: Int {
    switch self {
    case .gentle: 700
    case .interviewer: 0
    default: 400
    }
  }

  /// Whether letters can be keys, where the person did not switch them off.
  var hasLetters: Bool { self == .mostKeys || self == .interviewer }

  /// Whether pasted text is taken, by fields for words only.
  var takesPaste: Bool { hasLetters }

  /// Whether everything is done by one or two keys, so that every page is rows to step through.
  var isSteppedThrough: Bool { self == .oneKey || self == .twoKeys }

  /// Whether letters and digits are picked from rows rather than typed.
  var picksLetters: Bool { self != .mostKeys && self != .gentle && self != .interviewer }
}
