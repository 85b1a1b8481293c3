/// Why an expression that reads well could not be worked out, and which part of it.
package struct EvaluationError: Error, Equatable, Sendable {
  /// The place of the part in the text, in characters from 0.
  package let offset: Int
  package let fault: Fault

  /// The ways in which working out an expression can fail.
  package enum Fault: Equatable, Sendable {
    case unknownVariable(String)
    case variableDefinedTwice(String)
    /// One value was needed, and there were more.
    case notSingle(count: Int)
    /// The type names are those of FHIRPath and FHIR.
    case wrongType(found: String, expected: String)
    /// An operator cannot be used on values of these types.
    case incompatible(String, left: String, right: String)
    /// Only where `Environment.isStrict`.
    case unknownElement(String, type: String)
    case badPattern(PatternError)
    /// A function that asks a terminology server, of which there is none.
    case needsTerminology(String)
    case unknownProfile(String)
    case tooManySteps(limit: Int)
    case tooManyValues(limit: Int)
    case textTooLong(limit: Int)
  }
}
