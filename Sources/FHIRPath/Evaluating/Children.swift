internal import FHIR

/// The children of elements, with their types and twins.
enum Children {
  /// Appends what a row of names leads to, which is not empty.
  static func append(
    _ names: [MemberName], _ row: Range<Int>, of element: Element, to found: inout Values
  ) {
    if element.hasValue, element.node.kind == .object {
      append(names, row, ofObject: element.node, element.type, to: &found)
    } else {
      var children = Values.none
      appendOfPrimitive(names[row.lowerBound], of: element, to: &children)
      append(names, row.dropFirst(), ofEach: children, to: &found)
    }
  }

  /// Goes down through objects without making values of what is on the way.
  private static func append(
    _ names: [MemberName], _ row: Range<Int>, ofObject node: JSONNode, _ type: ElementType,
    to found: inout Values
  ) {
    let name = names[row.lowerBound]
    let rest = row.lowerBound + 1..<row.upperBound
    guard !rest.isEmpty else {
      append(name, ofObject: node, type, to: &found)
      return
    }
    guard let child = node[name.text] else {
      return appendUsual(names, row, ofObject: node, type, to: &found)
    }
    let childType = name.childType(in: type)?.type ?? name.suffixType
    switch child.kind {
    case .object:
      append(names, rest, ofObject: child, resolved(childType, of: child), to: &found)
    case .array:
      var elements = child.elements.makeIterator()
      var next = elements.next()
      guard case .object? = next?.kind else {
        return appendUsual(names, row, ofObject: node, type, to: &found)
      }
      while let element = next {
        if case .object = element.kind {
          append(names, rest, ofObject: element, resolved(childType, of: element), to: &found)
        }
        next = elements.next()
      }
    case .string, .number, .boolean, .null:
      appendUsual(names, row, ofObject: node, type, to: &found)
    }
  }

  /// Takes the first step as a whole, where it leads to choices or primitives.
  private static func appendUsual(
    _ names: [MemberName], _ row: Range<Int>, ofObject node: JSONNode, _ type: ElementType,
    to found: inout Values
  ) {
    var children = Values.none
    append(names[row.lowerBound], ofObject: node, type, to: &children)
    append(names, row.dropFirst(), ofEach: children, to: &found)
  }

  private static func append(
    _ names: [MemberName], _ row: Range<Int>, ofEach values: Values, to found: inout Values
  ) {
    guard !row.isEmpty else {
      found.append(contentsOf: values)
      return
    }
    for case .element(let element) in values { append(names, row, of: element, to: &found) }
  }

  /// Appends the children of one name, under whatever type a choice has.
  private static func append(
    _ name: MemberName, ofObject parent: JSONNode, _ type: ElementType, to children: inout Values
  ) {
    let known = name.childType(in: type)
    if let node = parent[name.text] {
      append(node, known?.type ?? name.suffixType, twin: name.twin, in: parent, to: &children)
    } else if known?.isChoice ?? (known == nil), appendChoice(name, of: parent, to: &children) {
      return
    } else if let twin = parent[name.twin] {
      append(nil, twin: twin, known?.type ?? name.suffixType, to: &children)
    }
  }

  /// A primitive has an id and extensions in its twin, and its value.
  private static func appendOfPrimitive(
    _ name: MemberName, of element: Element, to children: inout Values
  ) {
    if let twin = element.twin {
      let type = name.childType(in: .element)?.type ?? .unknown
      if let node = twin[name.text] { append(node, type, twin: "", in: twin, to: &children) }
    }
    if name.text == "value", element.type.isPrimitive, let plain = element.plain {
      children.append(plain)
    }
  }

  /// Appends the value of `value[x]`; false when the element has none.
  private static func appendChoice(
    _ name: MemberName, of parent: JSONNode, to children: inout Values
  ) -> Bool {
    for (key, value) in parent.members {
      guard let type = ChoiceSuffix.type(in: key, after: name.text) else { continue }
      let twin = key.string.map { "_" + $0 } ?? ""
      append(value, type, twin: twin, in: parent, to: &children)
      return true
    }
    return false
  }

  /// Appends a value, or each value of an array.
  static func append(
    _ node: JSONNode, _ type: ElementType, twin name: String, in parent: JSONNode,
    to children: inout Values
  ) {
    switch node.kind {
    case .object: children.append(object(node, type))
    case .array: appendArray(node, type, twin: name, in: parent, to: &children)
    case .string, .number, .boolean:
      children.append(.element(Element(node, type: type, twin: parent[name])))
    case .null:
      if let twin = parent[name] { append(nil, twin: twin, type, to: &children) }
    }
  }

  private static func appendArray(
    _ array: JSONNode, _ type: ElementType, twin name: String, in parent: JSONNode,
    to children: inout Values
  ) {
    var twins: JSONElements.Iterator?
    var isFirst = true
    for node in array.elements {
      // because only arrays of primitives have twins, the first element tells whether to look
      let kind = node.kind
      if case .object = kind {
        children.append(object(node, type))
        continue
      }
      if isFirst { twins = parent[name]?.elements.makeIterator() }
      isFirst = false
      let twin = twins?.next().flatMap { $0.kind == .object ? $0 : nil }
      switch kind {
      case .object: children.append(object(node, type))
      case .string, .number, .boolean:
        children.append(.element(Element(node, type: type, twin: twin)))
      case .null: append(nil, twin: twin, type, to: &children)
      case .array: break  // because FHIR has no arrays of arrays
      }
    }
  }

  /// Appends a primitive that has extensions and no value.
  private static func append(
    _ node: JSONNode?, twin: JSONNode?, _ type: ElementType, to children: inout Values
  ) {
    guard let twin else { return }
    if twin.kind == .array {
      for twin in twin.elements where twin.kind == .object {
        children.append(.element(Element(node ?? twin, type: type, twin: twin)))
      }
    } else if twin.kind == .object {
      children.append(.element(Element(node ?? twin, type: type, twin: twin)))
    }
  }

  private static func object(_ node: JSONNode, _ type: ElementType) -> Value {
    .element(Element(node, type: resolved(type, of: node)))
  }

  /// The type of an object, which a resource tells itself.
  private static func resolved(_ type: ElementType, of node: JSONNode) -> ElementType {
    type == .unknown || type == .resource ? Element(resource: node, or: type).type : type
  }
}
