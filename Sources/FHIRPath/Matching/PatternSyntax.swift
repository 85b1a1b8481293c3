/// A part of a pattern as it is written.
indirect enum PatternSyntax: Sendable {
  case nothing
  case scalar(Unicode.Scalar)
  case any
  case set(ScalarSet)
  case place(PatternPlace)
  case sequence([PatternSyntax])
  case choice([PatternSyntax])
  /// The number is that of the group; nil for a group that is not counted.
  case group(PatternSyntax, number: Int?)
  case ahead(PatternSyntax, isNegated: Bool)
  case repeated(PatternSyntax, least: Int, most: Int?, isGreedy: Bool)
}

/// A place in the text that a pattern can ask for.
enum PatternPlace: Equatable, Sendable { case start, end, lastLine, wordEdge, noWordEdge }
