// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours is compiled alike.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

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
      name: "Questionnaires", path: "Questionnaires", exclude: ["README.md"],
      swiftSettings: house, plugins: ["EmbedQuestionnaires"]),
    .target(
      name: "Library", dependencies: ["Questionnaires", "FHIR", "Assessment"],
      swiftSettings: house),
    .target(
      name: "Records",
      dependencies: ["FHIR", "Assessment", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: house),
    // … and what the person sees.
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Terminal", dependencies: ["CNcurses"], swiftSettings: house),
    .target(
      name: "Interface", dependencies: ["Terminal", "FHIR", "FHIRPath", "Assessment"],
      swiftSettings: house),
    .executableTarget(
      name: "thenar",
      dependencies: [
        "Interface", "Terminal", "Records", "Library", "Assessment", "FHIR",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    // Build time.
    .executableTarget(name: "embed-questionnaires", swiftSettings: house),
    .plugin(
      name: "EmbedQuestionnaires", capability: .buildTool(),
      dependencies: ["embed-questionnaires"], path: "Sources/EmbedQuestionnaires"),
  ]
)
