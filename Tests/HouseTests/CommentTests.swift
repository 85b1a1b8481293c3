import Testing

/// Comments that must be there, and one that must not be there alone.
@Suite struct CommentTests {
  /// A declaration of a type with the first paragraph of its doc comment.
  private struct Declaration {
    let place: String
    let sentence: String
  }

  @Test func `every type opens with a sentence`() {
    let declarations = House.sources.flatMap(Self.declarations)
    let bare = declarations.filter { !$0.sentence.hasSuffix(".") }
    #expect(bare.map(\.place) == [])
    #expect(declarations.count > 150)
  }

  /// The types of a file that others can see.
  private static func declarations(in file: TextFile) -> [Declaration] {
    let lines = file.lines
    return lines.indices.compactMap { index in
      guard lines[index].prefixMatch(of: typePattern) != nil, !lines[index].contains("private ")
      else { return nil }
      return Declaration(
        place: "\(file.path):\(index + 1): \(lines[index].trimmed)",
        sentence: firstParagraph(above: index, in: lines))
    }
  }

  private nonisolated(unsafe) static let typePattern =
    /\s*(?:@\w+ |package |internal |final |indirect )*(?:struct|enum|class|protocol|actor) [A-Z]/

  private static func firstParagraph(above index: Int, in lines: [Substring]) -> String {
    var above = lines[..<index]
    // Attributes stand between the comment and the declaration.
    while above.last?.trimmed.hasPrefix("@") == true { above.removeLast() }
    let comment = above.reversed().prefix { $0.trimmed.hasPrefix("///") }.reversed()
    return comment.map { $0.trimmed.dropFirst(3).trimmed }.prefix { !$0.isEmpty }
      .joined(separator: " ")
  }

  @Test func `what is left to do has the number of an issue`() {
    let marks = ["TO" + "DO", "FIX" + "ME", "X" + "XX"]
    let open = House.files.filter { !$0.path.hasSuffix(".json") }.flatMap { file in
      file.places { line in
        marks.contains { line.contains($0) } && line.firstMatch(of: /#\d+/) == nil
      }
    }
    #expect(open == [])
  }
}
