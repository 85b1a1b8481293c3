import ArgumentParser
import Assessment
import FHIR
import Glibc
import Library
import Records

/// `thenar data backup FILE`: a copy of everything, verified.
struct DataBackup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy everything into a new file, and verify the copy.",
    discussion: "It may be done while answers are being given.")

  @Argument(help: ArgumentHelp("The new file.", valueName: "file"))
  var file: String

  @OptionGroup var place: DataOptions

  func run() throws {
    guard Paths.holdsRecords(place.path) else {
      Output.complain(CommandWords.nothingKept(in: place.path))
      throw ExitCode.usage
    }
    try place.telling {
      do {
        let store = try place.openToRead()
        defer { store.closeQuietly() }
        let holding = try store.backUp(to: file)
        Output.print(CommandWords.backedUp(holding, to: file))
      } catch StoreError.full {
        Output.complain(CommandWords.cannotWrite(FileFault(path: file, code: ENOSPC)))
        throw ExitCode.storageFault
      } catch StoreError.damaged {
        // because what is damaged may be mended by somebody, it is kept as it is.
        try Store.copyAsItIs(place.path, to: file)
        Output.complain(
          CommandWords.copiedDamaged(Store.damage(in: place.path), in: place.path, to: file))
        throw ExitCode.storageFault
      }
    }
  }
}

/// `thenar data restore FILE`: a copy in the place of what is kept.
struct DataRestore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a copy in the place of what is kept.",
    discussion: """
      The copy is verified first. What was kept stays beside it, under a name with the day. It is \
      refused while another thenar is running on the folder.
      """)

  @Argument(help: ArgumentHelp("The file that data backup made.", valueName: "file"))
  var file: String

  @OptionGroup var place: DataOptions

  func run() throws {
    guard access(file, R_OK) == 0 else {
      Output.complain(CommandWords.cannotOpenCopy(file, String(cString: strerror(errno))))
      throw ExitCode.usage
    }
    let day = SystemClock.now().local.date.description
    try place.telling {
      do {
        let restored = try Store.restore(file, in: place.path, on: day)
        Output.print(CommandWords.restored(restored, in: place.path))
      } catch StoreError.busy {
        Output.complain(CommandWords.openElsewhere(place.path))
        throw ExitCode.storageFault
      } catch StoreError.unusableCopy(let reason) {
        Output.complain(CommandWords.unusableCopy(reason, file))
        throw ExitCode.findings
      }
    }
  }
}
