/// A read expression as flat lists; a node is known by its index in `nodes`.
///
/// Flat lists and not a tree of boxes, because a form is calculated anew at every key press and
/// walking over plain numbers counts no references.
struct Syntax: Sendable {
  /// One part of an expression that has a value of its own.
  enum Node: Equatable, Sendable {
    /// `{}`
    case nothing
    /// An index in `literals`.
    case literal(Int)
    case this
    case index
    case total
    /// An index in `variables`: a name written after `%`.
    case variable(Int)
    /// A walk from a node, or from the context, along some of `steps`.
    case path(from: Int?, Range<Int>)
    case binary(Operator, Int, Int)
    case sign(negative: Bool, Int)
    /// `is` and `as`, with an index in `types`.
    case typeTest(Int, TypeTest, Int)
    /// Where the shortcut does not tell, the other node is worked out.
    case quick(Shortcut, otherwise: Int)
  }

  /// The two operators that have a type on their right.
  enum TypeTest: String, Sendable { case `is`, `as` }

  /// One step of a path, applied to what the steps before it gave.
  enum Step: Equatable, Sendable {
    /// A row of names, a part of `members`; only the head of a path may be the name of a type.
    case members(Range<Int>, isHead: Bool)
    /// An index in `FunctionTable.all`, and its part of `arguments`.
    case call(Int, Range<Int>)
    /// `[node]`
    case element(at: Int)
  }

  /// What stands between the parentheses of a call, read as the function table asks for it.
  enum Argument: Equatable, Sendable {
    /// A node worked out before the call.
    case value(Int)
    /// A node that the function works out itself, for each item.
    case expression(Int)
    /// Worked out for each item, to sort by.
    case key(Int, descending: Bool)
    /// An index in `types`.
    case type(Int)
    /// An index in `patterns`: a pattern written out as a literal.
    case pattern(Int)
  }

  /// A question so simple, and so frequent, that the document alone often answers it.
  ///
  /// The numbers are indices in `members` and `literals`.
  enum Shortcut: Equatable, Sendable {
    /// `member = 'text'`
    case isText(member: Int, literal: Int)
    /// `member.exists()`
    case exists(member: Int)
  }

  var nodes: [Node] = []
  /// Where each node is written, in characters; bytes while reading.
  var nodeOffsets: [Int] = []
  var steps: [Step] = []
  var stepOffsets: [Int] = []
  var arguments: [Argument] = []
  var literals: [Value] = []
  var members: [MemberName] = []
  var memberOffsets: [Int] = []
  var variables: [String] = []
  var types: [TypeSpecifier] = []
  var patterns: [Pattern] = []
  var root = 0
  var stringLiterals: Set<String> = []

  /// Whether a function is called that looks at more than it is told by name.
  var walksTheTree: Bool {
    steps.contains { step in
      guard case .call(let function, _) = step else { return false }
      return FunctionTable.all[function].walksTheTree
    }
  }

  /// Turns offsets in bytes into offsets in characters; the same in plain ASCII.
  mutating func countCharacters(of text: String) {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return }
    nodeOffsets = nodeOffsets.map { CharacterOffsets.count(in: text, upTo: $0) }
    stepOffsets = stepOffsets.map { CharacterOffsets.count(in: text, upTo: $0) }
    memberOffsets = memberOffsets.map { CharacterOffsets.count(in: text, upTo: $0) }
  }
}

/// The operators with a value on either side.
enum Operator: String, Sendable {
  case times = "*"
  case divided = "/"
  case dividedWhole = "div"
  case modulo = "mod"
  case plus = "+"
  case minus = "-"
  case concatenated = "&"
  case union = "|"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case equal = "="
  case unequal = "!="
  case equivalent = "~"
  case inequivalent = "!~"
  case `in`
  case contains
  case and
  case or
  case xor
  case implies

  /// How tightly the operator binds; the order is that of FHIRPath 6.8, 13 being a path.
  var precedence: Int {
    switch self {
    case .times, .divided, .dividedWhole, .modulo: 10
    case .plus, .minus, .concatenated: 9
    case .union: 7
    case .less, .lessOrEqual, .greater, .greaterOrEqual: 6
    case .equal, .unequal, .equivalent, .inequivalent: 5
    case .in, .contains: 4
    case .and: 3
    case .or, .xor: 2
    case .implies: 1
    }
  }

  /// The precedence of `is` and `as`, which stand between `+` and `|`.
  static let typeTestPrecedence = 8
}
