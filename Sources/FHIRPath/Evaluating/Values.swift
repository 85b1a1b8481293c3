/// A collection of values; one value alone, the usual case, needs no memory of its own.
enum Values: Sendable {
  case none
  case one(Value)
  /// Two or more.
  case many([Value])

  init(_ values: [Value]) {
    switch values.count {
    case 0: self = .none
    case 1: self = .one(values[0])
    default: self = .many(values)
    }
  }

  init(_ value: Value?) {
    self = value.map(Values.one) ?? .none
  }

  static func boolean(_ value: Bool) -> Values { .one(.boolean(value)) }

  static func integer(_ value: Int) -> Values { .one(.integer(value)) }

  static func string(_ value: String) -> Values { .one(.string(value)) }

  var array: [Value] {
    switch self {
    case .none: []
    case .one(let value): [value]
    case .many(let values): values
    }
  }

  mutating func append(_ value: Value) {
    switch self {
    case .none: self = .one(value)
    case .one(let first):
      var values: [Value] = []
      values.reserveCapacity(16)
      values.append(first)
      values.append(value)
      self = .many(values)
    case .many(var values):
      self = .none  // because the array is then ours alone and grows where it stands
      values.append(value)
      self = .many(values)
    }
  }

  mutating func append(contentsOf other: Values) {
    switch other {
    case .none: break
    case .one(let value): append(value)
    case .many(let more):
      switch self {
      case .none: self = other
      case .one(let first): self = .many([first] + more)
      case .many(var values):
        self = .none  // because the array is then ours alone and grows where it stands
        values.append(contentsOf: more)
        self = .many(values)
      }
    }
  }
}

extension Values: RandomAccessCollection {
  var startIndex: Int { 0 }

  var endIndex: Int {
    switch self {
    case .none: 0
    case .one: 1
    case .many(let values): values.count
    }
  }

  subscript(position: Int) -> Value {
    switch self {
    case .one(let value): value
    case .many(let values): values[position]
    // because an index of nothing is a mistake of ours, as with any collection
    case .none: [Value]()[position]
    }
  }
}
