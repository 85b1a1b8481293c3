import ArgumentParser

/// `thenar data`: everything that is kept, out of its folder and into it.
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data", abstract: "Export, import, back up and restore what is kept.",
    subcommands: [DataExport.self, DataImport.self, DataBackup.self, DataRestore.self])
}
