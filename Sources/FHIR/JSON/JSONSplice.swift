/// Changes to a JSON text that leave every other byte in its line.
///
/// Nothing that is put in has a line break, so that places in the text still name their lines.
struct JSONSplice {
  private var changes: [(at: Range<Int>, bytes: [UInt8])] = []

  var isEmpty: Bool { changes.isEmpty }

  /// Puts the text of a value in place of another value.
  mutating func replace(_ node: JSONNode, with value: JSONNode) {
    changes.append((node.byteRange, Array(value.source.utf8)))
  }

  /// Gives an object that is not empty a member with a word as its value.
  mutating func set(_ name: String, of object: JSONNode, to word: String) {
    if let old = object[name] {
      changes.append((old.byteRange, Array("\"\(word)\"".utf8)))
    } else {
      insert("\"\(name)\":\"\(word)\",", at: object.byteRange.lowerBound + 1)
    }
  }

  private mutating func insert(_ text: String, at offset: Int) {
    changes.append((offset..<offset, Array(text.utf8)))
  }

  /// Gives an element further extensions, behind those it has.
  mutating func add(_ extensions: [String], to element: JSONNode) {
    let text = extensions.joined(separator: ",")
    guard !text.isEmpty else { return }
    if let list = element["extension"], list.kind == .array {
      insert((list[0] == nil ? "" : ",") + text, at: list.byteRange.upperBound - 1)
    } else {
      let comma = element.members.isEmpty ? "" : ","
      insert("\(comma)\"extension\":[\(text)]", at: element.byteRange.upperBound - 1)
    }
  }

  /// Gives a primitive member further extensions, which stand in a member beside it.
  mutating func add(_ extensions: [String], toPrimitive name: String, of element: JSONNode) {
    guard let value = element[name], !extensions.isEmpty else { return }
    if let beside = element["_" + name] {
      add(extensions, to: beside)
    } else {
      let text = extensions.joined(separator: ",")
      insert(",\"_\(name)\":{\"extension\":[\(text)]}", at: value.byteRange.upperBound)
    }
  }

  /// The text with all changes; those at one place stand in the order in which they were made.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    let ordered = changes.enumerated().sorted { one, other in
      (one.element.at.lowerBound, one.offset) < (other.element.at.lowerBound, other.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + changes.reduce(0) { $0 + $1.bytes.count })
    var done = 0
    // because a value that is replaced may hold others, what lies before `done` is left out.
    for (_, change) in ordered where change.at.lowerBound >= done {
      result += bytes[done..<change.at.lowerBound]
      result += change.bytes
      done = change.at.upperBound
    }
    return result + bytes[done...]
  }
}
