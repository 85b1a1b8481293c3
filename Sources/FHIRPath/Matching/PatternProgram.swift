/// A pattern as a list of small instructions.
struct PatternProgram: Sendable {
  /// One thing to do; numbers are places in the list.
  enum Instruction: Sendable {
    case scalar(Unicode.Scalar)
    case any
    /// An index in `sets`.
    case set(Int)
    case place(PatternPlace)
    /// Goes on at both places; the first one is tried first.
    case split(Int, Int)
    case jump(Int)
    case save(Int)
    /// Asks whether what stands from the next instruction on matches ahead, and goes on at `end`.
    case ahead(isNegated: Bool, end: Int)
    case match
  }

  /// A pattern has at most this many instructions.
  static let sizeLimit = 20_000

  private(set) var instructions: [Instruction] = []
  private(set) var sets: [ScalarSet] = []
  let groupCount: Int
  let groupNames: [String: Int]
  let ignoresCase: Bool

  init(_ text: String) throws(PatternError) {
    var reader = PatternReader(text)
    let syntax = try reader.read()
    groupCount = reader.groupCount
    groupNames = reader.groupNames
    ignoresCase = reader.ignoresCase
    try write(.group(syntax, number: 0))
    try add(.match)
  }

  private mutating func add(_ instruction: Instruction) throws(PatternError) {
    guard instructions.count < Self.sizeLimit else {
      throw PatternError(offset: 0, fault: .tooLarge(limit: Self.sizeLimit))
    }
    instructions.append(instruction)
  }

  private mutating func write(_ syntax: PatternSyntax) throws(PatternError) {
    switch syntax {
    case .nothing: break
    case .scalar(let scalar):
      try add(.scalar(ignoresCase ? PatternRun.folded(scalar) : scalar))
    case .any: try add(.any)
    case .set(let set):
      try add(.set(sets.count))
      sets.append(set)
    case .place(let place): try add(.place(place))
    case .sequence(let parts): for part in parts { try write(part) }
    case .choice(let choices): try write(choices: choices)
    case .group(let inner, let number):
      if let number { try add(.save(number * 2)) }
      try write(inner)
      if let number { try add(.save(number * 2 + 1)) }
    case .ahead(let inner, let isNegated):
      let place = instructions.count
      try add(.match)
      try write(inner)
      try add(.match)
      instructions[place] = .ahead(isNegated: isNegated, end: instructions.count)
    case .repeated(let inner, let least, let most, let isGreedy):
      try write(inner, least: least, most: most, isGreedy: isGreedy)
    }
  }

  private mutating func write(choices: [PatternSyntax]) throws(PatternError) {
    var ends: [Int] = []
    for choice in choices.dropLast() {
      let split = instructions.count
      try add(.match)
      try write(choice)
      ends.append(instructions.count)
      try add(.match)
      instructions[split] = .split(split + 1, instructions.count)
    }
    if let last = choices.last { try write(last) }
    for end in ends { instructions[end] = .jump(instructions.count) }
  }

  private mutating func write(
    _ inner: PatternSyntax, least: Int, most: Int?, isGreedy: Bool
  ) throws(PatternError) {
    for _ in 0..<least {
      let before = instructions.count
      try write(inner)
      // because a part that asks for nothing would be written out for ever
      if instructions.count == before { return }
    }
    guard let most else {
      let start = instructions.count
      try add(.match)
      try write(inner)
      try add(.jump(start))
      instructions[start] = split(start + 1, instructions.count, isGreedy)
      return
    }
    var splits: [Int] = []
    for _ in least..<most {
      splits.append(instructions.count)
      try add(.match)
      try write(inner)
    }
    for place in splits { instructions[place] = split(place + 1, instructions.count, isGreedy) }
  }

  private func split(_ inside: Int, _ after: Int, _ isGreedy: Bool) -> Instruction {
    isGreedy ? .split(inside, after) : .split(after, inside)
  }
}
