internal import FHIR

/// The ends of names such as `valueCoding`, which tell the type of a choice.
enum ChoiceSuffix {
  // The most used come first.
  private static let all: [(bytes: [UInt8], type: ElementType)] = {
    let first: [ElementType] = [.coding, .integer, .decimal, .string, .boolean, .date, .quantity]
    let types = first + ElementType.allCases.filter { $0.isDataType && !first.contains($0) }
    return types.map { type in
      let name = type.rawValue
      return (Array((name.prefix(1).uppercased() + name.dropFirst()).utf8), type)
    }
  }()

  /// The type that a key such as `valueCoding` tells after `value`; nil for other keys.
  static func type(in key: JSONNode, after name: String) -> ElementType? {
    let range = key.byteRange
    let bytes = key.tree.bytes
    let start = range.lowerBound + 1 + name.utf8.count
    let count = range.upperBound - 1 - start
    guard count > 0, bytes[start] < UInt8(ascii: "a") else { return nil }
    var position = range.lowerBound + 1
    for byte in name.utf8 {
      guard bytes[position] == byte else { return nil }
      position += 1
    }
    for suffix in all where suffix.bytes.count == count {
      if suffix.bytes.elementsEqual(bytes[start..<start + count]) { return suffix.type }
    }
    return nil
  }
}
