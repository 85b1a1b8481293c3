/// Reads the text of a pattern.
struct PatternReader {
  /// At most this many groups stand inside one another.
  static let depthLimit = 100
  /// A counted repetition asks for at most this many.
  static let repeatLimit = 10_000

  let scalars: [Unicode.Scalar]
  var position = 0
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

  var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  func fault(_ fault: PatternError.Fault, at offset: Int) -> PatternError {
    PatternError(offset: offset, fault: fault)
  }

  mutating func take(_ text: String) -> Bool {
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

  func written(from start: Int) -> String {
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
