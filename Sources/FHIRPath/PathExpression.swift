/// A FHIRPath expression, read once and evaluated often.
///
/// `%resource.item.where(linkId = 'q1').answer.value.weight().sum()`
package struct PathExpression: Sendable {
  package let text: String
  private let program: Program

  /// Reads an expression; function names, argument counts and literal patterns are checked here.
  package init(_ text: String) throws(SyntaxError) {
    self.text = text
    program = Program(try Parser.read(text))
  }

  /// The texts written in the expression; a linkId that it looks for is one of them.
  package var stringLiterals: Set<String> { program.syntax.stringLiterals }

  /// The names written after `%`.
  package var variableNames: Set<String> { Set(program.syntax.variables) }

  /// Whether it uses `descendants()`, `children()` or `repeat()`, and so may look at anything.
  package var walksTheTree: Bool { program.syntax.walksTheTree }

  /// The value of the expression.
  ///
  /// - Parameters:
  ///   - environment: what `%names` mean, and the moment that it is
  ///   - focus: what `$this` is at the top, and what a path without a head starts from
  /// - Throws: what could not be worked out, and where it stands in the text
  /// - Returns: the collection that FHIRPath gives; empty where something needed is missing.
  package func evaluate(
    in environment: Environment, on focus: [Value]
  ) throws(EvaluationError) -> [Value] {
    var steps = Choices.stepLimit
    return try evaluate(in: environment, on: focus, within: &steps)
  }

  /// The value of the expression, as above, where many share a number of steps.
  ///
  /// `steps` is how many may still be taken; those taken are subtracted.
  package func evaluate(
    in environment: Environment, on focus: [Value], within steps: inout Int
  ) throws(EvaluationError) -> [Value] {
    let before = min(steps, Choices.stepLimit)
    var evaluator = Evaluator(program, in: environment, steps: before)
    defer { steps -= before - max(0, evaluator.stepsLeft) }
    return try evaluator.evaluate(program.syntax.root, on: Values(focus)).array
  }
}
