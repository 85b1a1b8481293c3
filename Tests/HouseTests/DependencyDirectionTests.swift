import Testing

/// Who may import whom; the arrows point one way (architecture.md 1).
@Suite struct DependencyDirectionTests {
  /// What each module may import, ours and packages; the system's modules are listed below.
  static let allowed: [String: Set<String>] = [
    "FHIR": [],
    "FHIRPath": ["FHIR"],
    "Assessment": ["FHIR", "FHIRPath"],
    "Questionnaires": [],
    "Library": ["Questionnaires", "FHIR", "Assessment"],
    "Records": ["FHIR", "Assessment", "GRDB"],
    "Reports": ["FHIR", "Assessment"],
    "Terminal": ["CNcurses"],
    "Speech": [],
    "Interface": ["Terminal", "FHIR", "FHIRPath", "Assessment"],
    "thenar": [
      "Interface", "Terminal", "Speech", "Records", "Library", "Reports", "Questionnaires",
      "Assessment", "FHIRPath", "FHIR", "ArgumentParser",
    ],
    "EmbedQuestionnaires": ["PackagePlugin"],
    "embed-questionnaires": [],
  ]

  /// The only files that may import something of the system's, and why.
  static let system: [String: (modules: Set<String>, reason: String)] = [
    "Sources/FHIR/Values/DecimalFallback.swift": (
      ["FoundationEssentials", "Foundation"],
      "numbers past Int128 go on in Foundation's Decimal (decision 18)"
    ),
    "Sources/embed-questionnaires/EmbedQuestionnaires.swift": (
      ["Foundation"], "it runs while the program is built, and is not in it"
    ),
    "Sources/Assessment/Opening/Shelf.swift": (
      ["Synchronization"], "a shelf is a value that remembers which files it has opened"
    ),
    "Sources/Library/FileReplacing.swift": (["Glibc"], "a file takes the place of another whole"),
    "Sources/Library/OwnFiles.swift": (["Glibc"], "it reads the person's own files"),
    "Sources/Records/PrivateFolder.swift": (libc, "it makes the folder that nobody else may read"),
    "Sources/Records/PrivateFile.swift": (libc, "it makes and moves files whole"),
    "Sources/Records/LeaseHolder.swift": (libc, "it asks the system which process is alive"),
    "Sources/Records/Store.swift": (libc, "it sets the rights of new files"),
    "Sources/Terminal/MonotonicClock.swift": (["CNcurses"], "it is the clock"),
    "Sources/Terminal/DisplayWidth.swift": (
      ["CNcurses"], "the C library knows how wide a character is"
    ),
    "Sources/Terminal/Canvas.swift": (["Glibc"], "memcmp finds what changed on a row"),
    "Sources/FHIR/JSON/StringMatching.swift": (libc, "memcmp compares names without strings"),
    "Sources/FHIR/JSON/RepeatedKeys.swift": (libc, "memcmp compares names without strings"),
  ]

  private static let libc: Set = ["Glibc", "Musl", "Darwin"]

  /// One `import` of a file.
  struct Import: CustomTestStringConvertible, Sendable {
    let file: String
    let module: String
    let imported: String
    var testDescription: String { "\(file) imports \(imported)" }
  }

  static let imports = House.sources.flatMap { file in
    file.lines.compactMap { line in
      line.code.wholeMatch(of: pattern).map {
        Import(file: file.path, module: file.module, imported: String($0.1))
      }
    }
  }

  private nonisolated(unsafe) static let pattern =
    /\s*(?:@\w+\s+)?(?:package |internal |private |fileprivate |public )?import (?:\w+ (?=\w))?(\w+)[.\w]*\s*/

  @Test func `every import points the way that is allowed`() {
    let wrong = Self.imports.filter { !Self.isAllowed($0) }
    #expect(wrong.map(\.testDescription) == [])
    #expect(Self.imports.count > 100)
  }

  private static func isAllowed(_ one: Import) -> Bool {
    // because the program itself is where files, clocks and signals belong, and speech is all sockets
    // and processes.
    if ["thenar", "Speech"].contains(one.module), libc.contains(one.imported) { return true }
    if system[one.file]?.modules.contains(one.imported) == true { return true }
    // > Only the files below Ncurses import CNcurses (architecture.md 3).
    if one.imported == "CNcurses" { return one.file.hasPrefix("Sources/Terminal/Ncurses/") }
    return allowed[one.module]?.contains(one.imported) == true
  }

  @Test func `no exemption outlives its file`() {
    let used = Set(Self.imports.map(\.file))
    #expect(Self.system.keys.filter { !used.contains($0) } == [])
    let modules = Set(House.sources.map(\.module))
    #expect(modules.subtracting(Self.allowed.keys) == [])
  }

  @Test func `a module needs no file, clock or terminal before Library`() {
    // Imports are not the only way to the outside; these come with the language.
    let outside = [
      "CommandLine", "readLine(", "print(", "ContinuousClock", "SystemRandomNumberGenerator",
      "random(",
    ]
    let pure = House.sources.filter { ["FHIR", "FHIRPath", "Assessment"].contains($0.module) }
    let found = pure.flatMap { file in
      file.places { line in outside.contains { line.code.hasWord($0) } }
    }
    #expect(found == [])
  }
}
