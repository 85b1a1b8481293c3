/// Reads the text of a pattern.
struct PatternReader {
  /// At most this many groups stand inside one another.
  static let depthLimit = 100
  /// A counted repetition asks for at most this many.
  static let repeatLimit = 10_000

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0
  private(set) var groupCount = 0
  private(set) var groupNames: [String: Int] = [:]
  private(set) var ignoresCase = false

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  mutating func read() throws(PatternError) -> PatternSyntax {
    takeFlags()
    let syntax = try choice()
    if position < scalars.count { throw fault(.unopenedGroup, at: position) }
    return syntax
  }

  private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private func fault(_ fault: PatternError.Fault, at offset: Int) -> PatternError {
    PatternError(offset: offset, fault: fault)
  }

  private mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  /// Takes `(?i)`, `(?s)` or both from the front; `.` always stands for line ends too.
  private mutating func takeFlags() {
    for flags in ["(?i)", "(?s)", "(?is)", "(?si)"] where take(flags) {
      ignoresCase = flags.contains("i")
    }
  }

  private mutating func choice() throws(PatternError) -> PatternSyntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw fault(.tooDeep(limit: Self.depthLimit), at: position)
    }
    var choices = [try sequence()]
    while take("|") { choices.append(try sequence()) }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func sequence() throws(PatternError) -> PatternSyntax {
    var parts: [PatternSyntax] = []
    while let scalar = current, scalar != "|", scalar != ")" {
      let start = position
      let part = try atom()
      parts.append(try quantified(part, from: start))
    }
    return parts.isEmpty ? .nothing : .sequence(parts)
  }

  private mutating func atom() throws(PatternError) -> PatternSyntax {
    let start = position
    guard let scalar = current else { return .nothing }
    position += 1
    switch scalar {
    case "(": return try group(from: start)
    case "[": return .set(try characterClass(from: start))
    case "\\": return try escape(from: start)
    case ".": return .any
    case "^": return .place(.start)
    case "$": return .place(.end)
    case "*", "+", "?": throw fault(.nothingToRepeat, at: start)
    default: return .scalar(scalar)
    }
  }

  private mutating func quantified(
    _ part: PatternSyntax, from start: Int
  ) throws(PatternError) -> PatternSyntax {
    let place = position
    var least = 0
    var most: Int?
    if take("+") {
      least = 1
    } else if take("?") {
      most = 1
    } else if let counts = try takeCounts() {
      (least, most) = counts
    } else if !take("*") {
      return part
    }
    if case .place = part { throw fault(.nothingToRepeat, at: start) }
    let isGreedy = !take("?")
    if take("+") { throw fault(.unsupported(written(from: place)), at: place) }
    if let next = current, next == "*" || next == "+" || next == "?" {
      throw fault(.nothingToRepeat, at: position)
    }
    return .repeated(part, least: least, most: most, isGreedy: isGreedy)
  }

  /// Takes `{2}`, `{2,}` or `{2,5}`; nil where a brace stands for itself.
  private mutating func takeCounts() throws(PatternError) -> (least: Int, most: Int?)? {
    let start = position
    guard take("{"), let least = takeNumber() else {
      position = start
      return nil
    }
    var most: Int? = least
    if take(",") { most = takeNumber() }
    guard take("}") else {
      position = start
      return nil
    }
    guard least <= Self.repeatLimit, most ?? 0 <= Self.repeatLimit else {
      throw fault(.tooLarge(limit: Self.repeatLimit), at: start)
    }
    if let most, most < least { throw fault(.badRange(written(from: start)), at: start) }
    return (least, most)
  }

  private mutating func takeNumber() -> Int? {
    let start = position
    while let scalar = current, ("0"..."9").contains(scalar) { position += 1 }
    return Int(written(from: start))
  }

  private func written(from start: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<position])
    return String(text)
  }

  private mutating func group(from start: Int) throws(PatternError) -> PatternSyntax {
    var number: Int?
    var ahead: Bool?
    if take("?=") {
      ahead = false
    } else if take("?!") {
      ahead = true
    } else if !take("?:") {
      if current == "?" || current == "*" { try takeGroupName(from: start) }
      groupCount += 1
      number = groupCount
    }
    let inner = try choice()
    guard take(")") else { throw fault(.unclosedGroup, at: start) }
    if let ahead { return .ahead(inner, isNegated: ahead) }
    return .group(inner, number: number)
  }

  private mutating func takeGroupName(from start: Int) throws(PatternError) {
    let isName = (take("?<") || take("?P<")) && current != "=" && current != "!"
    let nameStart = position
    while let scalar = current, ScalarSet.Named.word.contains(scalar) { position += 1 }
    let name = written(from: nameStart)
    guard isName, !name.isEmpty else {
      position = min(position + 1, scalars.count)
      throw fault(.unsupported(written(from: start)), at: start)
    }
    guard take(">"), groupNames[name] == nil else {
      throw fault(.badGroupName(name), at: nameStart)
    }
    groupNames[name] = groupCount + 1
  }
}

extension PatternReader {
  private mutating func escape(from start: Int) throws(PatternError) -> PatternSyntax {
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
  private mutating func characterClass(from start: Int) throws(PatternError) -> ScalarSet {
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
