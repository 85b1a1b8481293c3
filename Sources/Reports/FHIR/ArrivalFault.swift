package import FHIR

/// Something in a file that does not come in, and where it stands.
package struct ArrivalFault: Error, Sendable, Equatable {
  /// Why it does not come in.
  package enum Reason: Sendable, Equatable {
    case json(JSONError.Fault)
    /// The file holds neither a Bundle nor a QuestionnaireResponse; its `resourceType`.
    case notABundle(found: String?)
    case noResource
    /// Nothing of that type is kept; this alone keeps nothing else from coming in.
    case notKept(type: String)
    case noQuestionnaire
    case unknownQuestionnaire(String)
    case unusableQuestionnaire(String)
    case notFinished(status: String)
    case noSubject
    /// `authored` is missing, or has no time of day.
    case noTime
    case badIdentifier(String)
    case unknownItem(String)
    /// Of another type than its question, none of its options, or outside of its range.
    case unfittingAnswer(String)
    /// A record of our own has a part that cannot be read.
    case unreadable(part: String)
    /// A score of a record of our own is not what its answers make.
    case otherScore(String)
    /// It was finished before it was begun.
    case endsBeforeItBegins
    /// Two names stand for one identifier of a person.
    case twoNames(String, String)
    /// A response calls a person otherwise than the file does; this alone keeps nothing out.
    case calledOtherwise(name: String, called: String)
    /// Something else is here under that identifier.
    case differs
    /// Somebody of another name is here under the identifier of its person.
    case otherPerson
    /// A rule of the store is against it.
    case refused
    /// It replaces a version that is neither in the file nor here.
    case replacesNothing
  }

  package let reason: Reason
  /// The line where it stands, from 1; known once the whole file is read.
  package private(set) var line = 1
  private let offset: Int

  init(_ reason: Reason, at node: JSONNode) {
    self.reason = reason
    offset = node.byteRange.lowerBound
  }

  init(_ error: JSONError) {
    reason = .json(error.fault)
    line = error.place.line
    offset = 0
  }

  /// Whether everything else comes in all the same.
  package var isHarmless: Bool {
    switch reason {
    case .notKept, .calledOtherwise: true
    default: false
    }
  }

  /// The faults in the order of their file, with their lines, which one walk through it finds.
  static func placed(_ faults: [ArrivalFault], in bytes: [UInt8]) -> [ArrivalFault] {
    var line = 1
    var at = 0
    return faults.sorted { $0.offset < $1.offset }.map { fault in
      line += bytes[at..<fault.offset].count { $0 == UInt8(ascii: "\n") }
      at = fault.offset
      var placed = fault
      placed.line = line
      return placed
    }
  }
}
