// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours is compiled alike.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Cases that tests read as files, by their path.
let fhirPathCases = ["Specification", "KnownDifferences.json"]

let package = Package(
  name: "thenar",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // From the inside out: what a questionnaire is, how it computes, how it is filled in …
    .target(name: "FHIR", swiftSettings: house),
    .target(name: "FHIRPath", dependencies: ["FHIR"], swiftSettings: house),
    .target(name: "Assessment", dependencies: ["FHIR", "FHIRPath"], swiftSettings: house),
    // … where it comes from, where it is kept …
    .target(
      name: "Questionnaires", path: "Questionnaires",
      exclude: ["README.md", "definitions"],
      swiftSettings: house, plugins: ["EmbedQuestionnaires"]),
    .target(
      name: "Library", dependencies: ["Questionnaires", "FHIR", "Assessment"],
      swiftSettings: house),
    .target(
      name: "Records",
      dependencies: ["FHIR", "Assessment", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: house),
    .target(name: "Reports", dependencies: ["FHIR", "Assessment"], swiftSettings: house),
    // … and what the person sees and hears.
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Terminal", dependencies: ["CNcurses"], swiftSettings: house),
    .target(name: "Speech", swiftSettings: house),
    .target(
      name: "Interface", dependencies: ["Terminal", "FHIR", "FHIRPath", "Assessment"],
      swiftSettings: house),
    .executableTarget(
      name: "thenar",
      dependencies: [
        "Interface", "Terminal", "Speech", "Records", "Library", "Reports", "Assessment", "FHIR",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    // Build time.
    .executableTarget(name: "embed-questionnaires", swiftSettings: house),
    .plugin(
      name: "EmbedQuestionnaires", capability: .buildTool(),
      dependencies: ["embed-questionnaires"], path: "Sources/EmbedQuestionnaires"),
    // Tests: one target per module, then the house and the journeys through the whole program.
    .target(
      name: "CPseudoTerminal", path: "Tests/CPseudoTerminal",
      linkerSettings: [.linkedLibrary("vterm")]),
    .target(
      name: "TestSupport", dependencies: ["Terminal", "CPseudoTerminal"],
      path: "Tests/TestSupport", swiftSettings: house),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Terminal", "TestSupport"], path: "Tests/TerminalProbe",
      swiftSettings: house),
    .executableTarget(
      name: "thenar-bench",
      dependencies: [
        "TestSupport", "Terminal", "FHIR", "FHIRPath", "Assessment", "Library", "Records",
        "Reports",
      ],
      path: "Tests/Bench", exclude: ["screens.json"], swiftSettings: house),
    .testTarget(name: "FHIRTests", dependencies: ["FHIR"], swiftSettings: house),
    .testTarget(
      name: "FHIRPathTests", dependencies: ["FHIRPath", "FHIR"], exclude: fhirPathCases,
      swiftSettings: house),
    .testTarget(
      name: "AssessmentTests", dependencies: ["Assessment", "FHIR", "FHIRPath", "Questionnaires"],
      swiftSettings: house),
    .testTarget(
      name: "QuestionnairesTests",
      dependencies: ["Questionnaires", "Library", "Reports", "Assessment", "FHIR"],
      exclude: [
        "Golden", "validate_r4.py", "reading_grade.py", "compare_fhirpath.py", "es-forbidden.json",
      ],
      swiftSettings: house),
    .testTarget(
      name: "LibraryTests", dependencies: ["Library", "Assessment", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "RecordsTests",
      dependencies: [
        "Records", "Assessment", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: house),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "Records", "Library", "Assessment", "FHIR", "TestSupport"],
      exclude: ["Snapshots"], swiftSettings: house),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "TestSupport", "TerminalProbe"],
      exclude: ["Snapshots"], swiftSettings: house),
    .testTarget(
      name: "SpeechTests", dependencies: ["Speech", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "InterfaceTests",
      dependencies: ["Interface", "Terminal", "Assessment", "FHIR", "Library", "TestSupport"],
      exclude: ["Snapshots"], swiftSettings: house),
    .testTarget(name: "HouseTests", swiftSettings: house),
    .testTarget(
      name: "JourneyTests",
      dependencies: [
        "thenar", "TestSupport", "Terminal", "Records", "Interface", "Assessment", "FHIR",
      ],
      swiftSettings: house),
  ]
)
