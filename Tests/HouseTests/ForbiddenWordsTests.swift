import Testing

/// Words that have no place in the sources, or only with a reason.
@Suite struct ForbiddenWordsTests {
  private static let traps = [
    "try!", "as!", "fatalError(", "precondition(", "preconditionFailure(", "assert(",
    "assertionFailure(", "unowned(unsafe)", "unsafeBitCast(",
  ]

  @Test func `nothing traps without saying because`() {
    let found = House.sources.flatMap { file in
      let lines = file.lines
      return lines.indices.filter { index in
        let code = lines[index].code
        return Self.traps.contains { code.hasWord($0) } && !Self.hasReason(at: index, in: lines)
      }.map { "\(file.path):\($0 + 1): \(lines[$0].trimmed)" }
    }
    #expect(found == [])
  }

  /// Whether `// because` stands on the line or in the comment over its statement.
  private static func hasReason(at index: Int, in lines: [Substring]) -> Bool {
    lines[max(0, index - 3)...index].contains { $0.contains("// because") }
  }

  @Test func `nothing is public, as this is a program and no library`() {
    let found = House.sources.flatMap { file in
      file.places { $0.code.hasWord("public") || $0.code.hasWord("open class") }
    }
    #expect(found == [])
  }

  @Test func `tasks, actors and queues are nowhere, as there is one thread`() {
    let words = [
      "async throws", "async ->", "await ", "Task {", "Task.", "DispatchQueue", "@MainActor",
      "Thread(",
    ]
    let found = House.sources.flatMap { file in
      file.places { line in
        words.contains { line.code.hasWord($0) } || line.prefixMatch(of: Self.actorPattern) != nil
      }
    }
    #expect(found == [])
  }

  private nonisolated(unsafe) static let actorPattern = /\s*(?:\w+ )*actor [A-Z]/

  @Test func `no path of somebody's machine is in the repository`() {
    let places = ["home", "root", "Users", "work", "private/var"].map { "/\($0)/" } + ["C:" + "\\"]
    let found = House.files.flatMap { file in
      file.places { line in
        places.contains { place in
          line.ranges(of: place).contains { range in
            // A path begins there: in an address a name stands before the stroke.
            range.lowerBound == line.startIndex
              || " \"'`(=:".contains(line[line.index(before: range.lowerBound)])
          }
        }
      }
    }
    #expect(found == [])
  }

  @Test func `names do not hide what a thing is`() {
    let vague = ["Manager", "Helper", "Utils", "Utilities", "Common", "Impl", "Misc", "+"]
    let found = House.sources.filter { file in vague.contains { file.name.contains($0) } }
    #expect(found.map(\.path) == [])
  }
}
