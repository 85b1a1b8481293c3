/// One press of a key, as far as a terminal can tell keys apart.
package enum Key: Hashable, Sendable {
  /// A letter, digit, sign or the space; an accent typed by itself comes by itself.
  case character(Character)
  case up, down, left, right
  case enter, backspace, escape, tab
  /// A letter pressed with Ctrl, in lower case; only those that are not signals or keys above.
  case control(Character)
  /// A key that the program has no use for, such as F5.
  case other
}
