/// A regular expression that is read once and matched without ever going back.
///
/// It follows the text once, with all ways through the pattern at the same time, so the work is at
/// most the length of the text times that of the pattern. Understood is what forms use of PCRE and
/// ECMAScript; what is not (backreferences, lookbehind, possessive quantifiers, conditions) is an
/// error when the pattern is read. `.` stands for line ends too, as in FHIRPath's `matches`.
package struct Pattern: Sendable {
  package let text: String
  let program: PatternProgram

  package init(_ text: String) throws(PatternError) {
    self.text = text
    program = try PatternProgram(text)
  }

  /// Whether the pattern stands for the whole text.
  package func matchesWhole(_ text: String) throws(PatternError) -> Bool {
    var run = PatternRun(program, on: Array(text.unicodeScalars))
    return try run.matches(from: 0, whole: true)
  }

  /// Whether the pattern stands for some part of the text.
  package func found(in text: String) throws(PatternError) -> Bool {
    var run = PatternRun(program, on: Array(text.unicodeScalars))
    return try run.matches(from: nil, whole: false)
  }

  /// The text with every part that matches replaced.
  ///
  /// `$1`, `${1}` and `${name}` in the replacement stand for what a group matched, `$$` for `$`.
  ///
  /// - Returns: nil when it would have more than `limit` Unicode scalars.
  func replacing(
    in text: String, with replacement: String, limit: Int
  ) throws(PatternError) -> String? {
    let scalars = Array(text.unicodeScalars)
    let parts = ReplacementPart.read(replacement, names: program.groupNames)
    var run = PatternRun(program, on: scalars)
    var result = String.UnicodeScalarView()
    var position = 0
    var growth = 0
    while position <= scalars.count, let match = try run.firstMatch(from: position) {
      result.append(contentsOf: scalars[position..<match[0].lowerBound])
      for part in parts {
        switch part {
        case .text(let text):
          growth += text.unicodeScalars.count
          result.append(contentsOf: text.unicodeScalars)
        case .group(let group):
          guard group < match.count else { continue }
          growth += match[group].count
          result.append(contentsOf: scalars[match[group]])
        }
      }
      guard growth <= limit else { return nil }
      position = match[0].upperBound
      if match[0].isEmpty {
        // because a match of nothing must not be found again at the same place
        if position < scalars.count { result.append(scalars[position]) }
        position += 1
      }
    }
    if position < scalars.count { result.append(contentsOf: scalars[position...]) }
    return String(result)
  }
}

/// Why a pattern cannot be read, or a text not be matched with it.
package struct PatternError: Error, Equatable, Sendable {
  /// The place in the pattern, in Unicode scalars from 0.
  package let offset: Int
  package let fault: Fault

  /// The ways in which a pattern can be wrong.
  package enum Fault: Equatable, Sendable {
    case unclosedGroup
    case unopenedGroup
    case unclosedClass
    case nothingToRepeat
    case badRange(String)
    case badEscape(String)
    case badGroupName(String)
    /// Something of regular expressions that is not understood, as written.
    case unsupported(String)
    case tooDeep(limit: Int)
    /// The pattern, its repetitions written out, has too many parts.
    case tooLarge(limit: Int)
    /// The text is too long for the pattern.
    case tooMuchWork(limit: Int)
  }
}

/// A part of what a match is replaced with.
enum ReplacementPart: Equatable {
  case text(String)
  case group(Int)

  static func read(_ replacement: String, names: [String: Int]) -> [ReplacementPart] {
    var parts: [ReplacementPart] = []
    var rest = replacement[...]
    while let dollar = rest.firstIndex(of: "$") {
      parts.append(.text(String(rest[..<dollar])))
      rest = rest[rest.index(after: dollar)...]
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      if rest.first == "$" {
        parts.append(.text("$"))
        rest.removeFirst()
      } else if let group = Int(digits) {
        parts.append(.group(group))
        rest.removeFirst(digits.count)
      } else if rest.first == "{", let end = rest.firstIndex(of: "}"),
        let group = group(rest[rest.index(after: rest.startIndex)..<end], names)
      {
        parts.append(.group(group))
        rest = rest[rest.index(after: end)...]
      } else {
        parts.append(.text("$"))
      }
    }
    parts.append(.text(String(rest)))
    return parts
  }

  private static func group(_ name: Substring, _ names: [String: Int]) -> Int? {
    Int(name) ?? names[String(name)]
  }
}
