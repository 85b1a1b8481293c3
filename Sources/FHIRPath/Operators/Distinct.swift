internal import FHIR

/// A growing collection without equal values.
struct Distinct {
  private(set) var values = Values.none
  /// Where values of one fingerprint are; empty while the collection is small.
  private var buckets: [Int: [Int]] = [:]
  // because comparing a few values is quicker than making fingerprints of them
  private static let smallLimit = 8

  init() {}

  /// Adds a value, unless an equal one is there.
  mutating func insert(
    _ value: Value, _ evaluator: inout Evaluator, at offset: Int
  ) throws(EvaluationError) {
    if try !contains(value, &evaluator, at: offset) {
      values.append(value)
      if values.count > Self.smallLimit {
        if buckets.isEmpty {
          for (position, value) in values.enumerated() {
            buckets[Self.fingerprint(of: value), default: []].append(position)
          }
        } else {
          buckets[Self.fingerprint(of: value), default: []].append(values.count - 1)
        }
      }
    }
  }

  mutating func insert(
    contentsOf others: Values, _ evaluator: inout Evaluator, at offset: Int
  ) throws(EvaluationError) {
    for value in others { try insert(value, &evaluator, at: offset) }
  }

  func contains(
    _ value: Value, _ evaluator: inout Evaluator, at offset: Int
  ) throws(EvaluationError) -> Bool {
    if buckets.isEmpty {
      for known in values {
        if try Equality.isEqual(known, value, &evaluator, at: offset) == true { return true }
      }
      return false
    }
    for position in buckets[Self.fingerprint(of: value)] ?? [] {
      if try Equality.isEqual(values[position], value, &evaluator, at: offset) == true {
        return true
      }
    }
    return false
  }

  /// A number that equal values share.
  private static func fingerprint(of value: Value) -> Int {
    var hasher = Hasher()
    switch value.plain {
    case .boolean(let value): hasher.combine(value)
    case .integer(let value): hasher.combine(Decimal128(value))
    case .decimal(let value): hasher.combine(value)
    case .string(let text) where PartialDate(text) == nil: hasher.combine(text)
    case .element(let element): combine(element.node, into: &hasher)
    // because dates and quantities can be equal in many spellings, they share one bucket
    case .string, .date, .dateTime, .time, .quantity, .type: hasher.combine(0)
    }
    return hasher.finalize()
  }

  private static func combine(_ node: JSONNode, into hasher: inout Hasher) {
    // because the order of members does not count, only the shape and the texts' sum go in
    var sum = 0
    for (key, value) in node.members {
      sum &+= key.byteRange.count
      if value.kind == .string { sum &+= value.string?.hashValue ?? 0 }
    }
    hasher.combine(sum)
  }
}
