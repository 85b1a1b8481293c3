/// Escapes and classes of characters: `\d`, `\x41`, `[^a-z]`.
extension PatternReader {
  mutating func escape(from start: Int) throws(PatternError) -> PatternSyntax {
    guard let scalar = current else { throw fault(.badEscape("\\"), at: start) }
    if let part = try takeNamedSet(from: start) {
      return .set(ScalarSet(parts: [part]))
    }
    switch scalar {
    case "b": return place(.wordEdge)
    case "B": return place(.noWordEdge)
    case "A": return place(.start)
    case "z": return place(.end)
    case "Z": return place(.lastLine)
    case "1"..."9", "k", "G", "K", "R", "X", "Q", "E":
      position += 1
      throw fault(.unsupported(written(from: start)), at: start)
    default: return .scalar(try escapedScalar(from: start))
    }
  }

  private mutating func place(_ place: PatternPlace) -> PatternSyntax {
    position += 1
    return .place(place)
  }

  /// Takes the rest of `\d`, `\S`, `\p{Lu}` and the like; nil for other escapes.
  private mutating func takeNamedSet(from start: Int) throws(PatternError) -> ScalarSet.Part? {
    guard let scalar = current else { return nil }
    let named: ScalarSet.Named
    switch scalar {
    case "d", "D": named = .digit
    case "w", "W": named = .word
    case "s", "S": named = .space
    case "h", "H": named = .horizontalSpace
    case "p", "P":
      position += 1
      return .init(named: try property(from: start), isNegated: scalar == "P")
    default: return nil
    }
    position += 1
    return .init(named: named, isNegated: ("A"..."Z").contains(scalar))
  }

  private mutating func property(from start: Int) throws(PatternError) -> ScalarSet.Named {
    var name = ""
    if take("{") {
      while let scalar = current, scalar != "}" {
        name.unicodeScalars.append(scalar)
        position += 1
      }
      _ = take("}")
    } else if let scalar = current {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    guard let named = ScalarSet.Named(property: name) else {
      throw fault(.unsupported(written(from: start)), at: start)
    }
    return named
  }

  private mutating func escapedScalar(from start: Int) throws(PatternError) -> Unicode.Scalar {
    guard let scalar = current else { throw fault(.badEscape("\\"), at: start) }
    position += 1
    switch scalar {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "f": return "\u{C}"
    case "v": return "\u{B}"
    case "0": return "\0"
    case "a": return "\u{7}"
    case "e": return "\u{1B}"
    case "x", "u": return try hexScalar(digits: scalar == "x" ? 2 : 4, from: start)
    default:
      let isWord = ScalarSet.Named.word.contains(scalar) && scalar != "_"
      if isWord { throw fault(.badEscape(written(from: start)), at: start) }
      return scalar
    }
  }

  private mutating func hexScalar(
    digits count: Int, from start: Int
  ) throws(PatternError) -> Unicode.Scalar {
    var digits = ""
    if take("{") {
      while let scalar = current, scalar != "}", digits.count < 8 {
        digits.unicodeScalars.append(scalar)
        position += 1
      }
      guard take("}") else { throw fault(.badEscape(written(from: start)), at: start) }
    } else {
      while digits.count < count, let scalar = current, scalar.properties.isASCIIHexDigit {
        digits.unicodeScalars.append(scalar)
        position += 1
      }
    }
    guard !digits.isEmpty, let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value)
    else { throw fault(.badEscape(written(from: start)), at: start) }
    return scalar
  }

  /// The rest of a class whose opening bracket was just taken.
  mutating func characterClass(from start: Int) throws(PatternError) -> ScalarSet {
    var set = ScalarSet()
    set.isNegated = take("^")
    var isFirst = true
    while let scalar = current, scalar != "]" || isFirst {
      isFirst = false
      let place = position
      guard let low = try classMember(into: &set) else { continue }
      guard current == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else {
        set.ranges.append(low.value...low.value)
        continue
      }
      position += 1
      guard let high = try classMember(into: &set), high >= low else {
        throw fault(.badRange(written(from: place)), at: place)
      }
      set.ranges.append(low.value...high.value)
    }
    guard take("]") else { throw fault(.unclosedClass, at: start) }
    return set
  }

  /// Takes one character of a class; nil after a named set, which is then already in it.
  private mutating func classMember(
    into set: inout ScalarSet
  ) throws(PatternError) -> Unicode.Scalar? {
    let start = position
    for (name, named) in Self.posixNames where take(name) {
      set.parts.append(.init(named: named, isNegated: false))
      return nil
    }
    guard let scalar = current else { throw fault(.unclosedClass, at: start) }
    position += 1
    guard scalar == "\\" else { return scalar }
    if let part = try takeNamedSet(from: start) {
      set.parts.append(part)
      return nil
    }
    if take("b") { return "\u{8}" }
    return try escapedScalar(from: start)
  }

  private static let posixNames: [(String, ScalarSet.Named)] = [
    ("[:alpha:]", .letter), ("[:digit:]", .digit), ("[:space:]", .space),
    ("[:upper:]", .uppercase), ("[:lower:]", .lowercase), ("[:punct:]", .punctuation),
    ("[:word:]", .word),
  ]
}
