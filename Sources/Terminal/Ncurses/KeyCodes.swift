import CNcurses

extension Key {
  /// The key for a number from the shim; nil when it is not a key but a mouse or a paste.
  init?(code: Int) {
    switch code {
    case KEYS_UP: self = .up
    case KEYS_DOWN: self = .down
    case KEYS_LEFT: self = .left
    case KEYS_RIGHT: self = .right
    case KEYS_ENTER: self = .enter
    case KEYS_BACKSPACE: self = .backspace
    case KEYS_ESCAPE: self = .escape
    case KEYS_OTHER: self = .other
    case 9: self = .tab
    case 1...26: self = Key.controlled(code)
    case 0x20..<KEYS_FIRST: self = Key.typed(code)
    case 0..<0x20: self = .other
    default: return nil
    }
  }

  /// Ctrl with the letter that many places after the one before "a".
  private static func controlled(_ number: Int) -> Key {
    .control(Character(Unicode.Scalar(UInt8(0x60 + number))))
  }

  private static func typed(_ scalar: Int) -> Key {
    Unicode.Scalar(UInt32(scalar)).map { .character(Character($0)) } ?? .other
  }
}
