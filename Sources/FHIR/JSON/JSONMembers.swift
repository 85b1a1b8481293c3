/// The members of an object, in the order of the text.
package struct JSONMembers: Sequence, Sendable {
  private let tree: JSONTree
  private let start: Int
  private let end: Int

  init(of node: JSONNode) {
    tree = node.tree
    start = node.position + 3
    end = node.kind == .object ? Int(node.tree.index[node.position + 2]) : start
  }

  package func makeIterator() -> Iterator { Iterator(tree: tree, position: start, end: end) }

  package var isEmpty: Bool { start >= end }

  /// Walks over the members without allocating.
  package struct Iterator: IteratorProtocol {
    fileprivate let tree: JSONTree
    fileprivate var position: Int
    fileprivate let end: Int

    package mutating func next() -> (key: JSONNode, value: JSONNode)? {
      guard position < end else { return nil }
      let key = JSONNode(tree: tree, position: position)
      let value = JSONNode(tree: tree, position: position + 2)
      position = tree.position(after: position + 2)
      return (key, value)
    }
  }
}

/// The elements of an array, in the order of the text.
package struct JSONElements: Sequence, Sendable {
  private let tree: JSONTree
  private let start: Int
  private let end: Int

  init(of node: JSONNode) {
    tree = node.tree
    start = node.position + 3
    end = node.kind == .array ? Int(node.tree.index[node.position + 2]) : start
  }

  package func makeIterator() -> Iterator { Iterator(tree: tree, position: start, end: end) }

  package var isEmpty: Bool { start >= end }

  /// Walks over the elements without allocating.
  package struct Iterator: IteratorProtocol {
    fileprivate let tree: JSONTree
    fileprivate var position: Int
    fileprivate let end: Int

    package mutating func next() -> JSONNode? {
      guard position < end else { return nil }
      let element = JSONNode(tree: tree, position: position)
      position = tree.position(after: position)
      return element
    }
  }
}
