/// One walk of a pattern over one text, with all ways at the same time.
struct PatternRun {
  /// At most this many instructions are followed for one text.
  static let workLimit = 5_000_000

  private let program: PatternProgram
  private let text: [Unicode.Scalar]
  private var workLeft = workLimit
  /// What looking ahead found, by instruction and place, so that no question is asked twice.
  private var seenAhead: [Int: Bool] = [:]

  init(_ program: PatternProgram, on text: [Unicode.Scalar]) {
    self.program = program
    self.text = text
  }

  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }

  /// The ways that are open at one place, the preferred first.
  private struct Ways {
    var places: [Int] = []
    /// The bounds of the groups so far, by way; empty where nobody asks for them.
    var bounds: [[Int]] = []
    private var marks: [Int]
    private var mark = 0

    init(size: Int) { marks = Array(repeating: 0, count: size) }

    mutating func clear() {
      places.removeAll(keepingCapacity: true)
      bounds.removeAll(keepingCapacity: true)
      mark += 1
    }

    /// Whether an instruction is reached for the first time at this place.
    mutating func isNew(_ instruction: Int) -> Bool {
      if marks[instruction] == mark { return false }
      marks[instruction] = mark
      return true
    }
  }

  /// Whether the pattern matches, from one place or (nil) from any.
  mutating func matches(from start: Int?, whole: Bool) throws(PatternError) -> Bool {
    try run(entry: 0, from: start ?? 0, isAnchored: start != nil, whole: whole, keeps: false) != nil
  }

  /// The bounds of the first match from a place on, and of its groups.
  mutating func firstMatch(from start: Int) throws(PatternError) -> [Range<Int>]? {
    guard
      let bounds = try run(
        entry: 0, from: start, isAnchored: false, whole: false, keeps: true)
    else { return nil }
    return stride(from: 0, to: bounds.count, by: 2).map { at in
      bounds[at] >= 0 && bounds[at + 1] >= bounds[at] ? bounds[at]..<bounds[at + 1] : 0..<0
    }
  }

  private mutating func run(
    entry: Int, from start: Int, isAnchored: Bool, whole: Bool, keeps: Bool
  ) throws(PatternError) -> [Int]? {
    workLeft -= program.instructions.count / 8
    var now = Ways(size: program.instructions.count)
    var next = Ways(size: program.instructions.count)
    var found: [Int]?
    let unset = keeps ? Array(repeating: -1, count: (program.groupCount + 1) * 2) : []
    now.clear()
    var position = start
    while true {
      if found == nil, position == start || !isAnchored {
        try follow(entry, at: position, unset, keeps, into: &now)
      }
      if now.places.isEmpty, found != nil || isAnchored { return found }
      next.clear()
      for (way, place) in now.places.enumerated() {
        let bounds = keeps ? now.bounds[way] : []
        if case .match = program.instructions[place] {
          if whole, position < text.count { continue }
          found = bounds
          if !keeps { return found }
          break  // because the ways after it are less preferred
        }
        if position < text.count, accepts(place, text[position]) {
          try follow(place + 1, at: position + 1, bounds, keeps, into: &next)
        }
      }
      guard position < text.count else { return found }
      position += 1
      swap(&now, &next)
    }
  }

  private func accepts(_ place: Int, _ scalar: Unicode.Scalar) -> Bool {
    switch program.instructions[place] {
    case .any: true
    case .scalar(let wanted):
      scalar == wanted || (program.ignoresCase && Self.folded(scalar) == wanted)
    case .set(let set):
      program.sets[set].contains(scalar)
        || (program.ignoresCase && containsOtherCase(program.sets[set], scalar))
    default: false
    }
  }

  private func containsOtherCase(_ set: ScalarSet, _ scalar: Unicode.Scalar) -> Bool {
    let upper = scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar
    return set.contains(Self.folded(scalar)) || set.contains(upper)
  }

  /// Adds the ways that open from an instruction without taking a character.
  private mutating func follow(
    _ start: Int, at position: Int, _ bounds: [Int], _ keeps: Bool, into ways: inout Ways
  ) throws(PatternError) {
    // because patterns nest deeply, the ways still to follow are kept here and not on the stack
    var pending = [(start, bounds)]
    while let (place, bounds) = pending.popLast() {
      workLeft -= 1
      guard workLeft > 0 else {
        throw PatternError(offset: 0, fault: .tooMuchWork(limit: Self.workLimit))
      }
      guard ways.isNew(place) else { continue }
      switch program.instructions[place] {
      case .jump(let target): pending.append((target, bounds))
      case .split(let first, let second):
        pending.append((second, bounds))
        pending.append((first, bounds))
      case .save(let slot):
        var bounds = bounds
        if keeps { bounds[slot] = position }
        pending.append((place + 1, bounds))
      case .place(let wanted):
        if isAt(wanted, position) { pending.append((place + 1, bounds)) }
      case .ahead(let isNegated, let end):
        if try looksAhead(place, at: position) != isNegated { pending.append((end, bounds)) }
      case .scalar, .any, .set, .match:
        ways.places.append(place)
        if keeps { ways.bounds.append(bounds) }
      }
    }
  }

  private mutating func looksAhead(_ place: Int, at position: Int) throws(PatternError) -> Bool {
    let key = place * (text.count + 1) + position
    if let seen = seenAhead[key] { return seen }
    let matched = try run(
      entry: place + 1, from: position, isAnchored: true, whole: false, keeps: false)
    seenAhead[key] = matched != nil
    return matched != nil
  }

  private func isAt(_ place: PatternPlace, _ position: Int) -> Bool {
    switch place {
    case .start: return position == 0
    case .end: return position == text.count
    case .lastLine:
      return position == text.count || (position == text.count - 1 && text[position] == "\n")
    case .wordEdge: return isWord(position - 1) != isWord(position)
    case .noWordEdge: return isWord(position - 1) == isWord(position)
    }
  }

  private func isWord(_ position: Int) -> Bool {
    text.indices.contains(position) && ScalarSet.Named.word.contains(text[position])
  }
}
