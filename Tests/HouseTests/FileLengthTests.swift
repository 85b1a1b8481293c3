import Testing

/// No file is longer than somebody reads in one go.
@Suite struct FileLengthTests {
  /// How long a file should be, and how long it must never be.
  static let (usual, most) = (300, 400)
  /// How long a questionnaire may be (decision 30).
  static let questionnaire = 250

  /// Files that are longer than usual, each with the reason.
  static let exempt: [String: String] = [:]

  private var code: [TextFile] {
    House.files.filter { file in
      [".swift", ".c", ".h"].contains { file.path.hasSuffix($0) }
    }
  }

  @Test func `no source and no test is over three hundred lines`() {
    let long = code.filter { $0.lineCount > Self.usual && Self.exempt[$0.path] == nil }
    #expect(long.map { "\($0.path): \($0.lineCount) lines" } == [])
    #expect(code.count > 200)
  }

  @Test func `nothing excuses four hundred`() {
    #expect(code.filter { $0.lineCount > Self.most }.map(\.path) == [])
  }

  @Test func `an exemption says why, and is needed`() {
    for (path, reason) in Self.exempt {
      #expect(!reason.isEmpty)
      #expect(code.contains { $0.path == path && $0.lineCount > Self.usual }, "\(path)")
    }
  }

  @Test func `no questionnaire is over two hundred and fifty lines`() {
    let long = House.questionnaires.filter { $0.lineCount > Self.questionnaire }
    #expect(long.map { "\($0.path): \($0.lineCount) lines" } == [])
    #expect(House.questionnaires.count >= 6)
  }
}
