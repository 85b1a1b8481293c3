import Foundation

/// Python with the packages that judge our files from outside, where they are installed.
enum Python {
  /// What a script ended with, and all that it printed.
  struct Run {
    let status: Int32
    let output: String
  }

  /// `THENAR_PYTHON` names another Python than that of the path.
  static let program = ProcessInfo.processInfo.environment["THENAR_PYTHON"] ?? "python3"

  /// Whether a package can be imported; where it cannot, it is told which test is skipped for it.
  static func has(_ package: String, for test: String) -> Bool {
    let isThere = run(["-c", "import \(package)"])?.status == 0
    if !isThere { print("skipped: \(test), as \(program) has no \(package) (see the Makefile)") }
    return isThere
  }

  /// Runs a script that stands beside these tests.
  static func run(script: String, _ arguments: [String]) -> Run? {
    run([BuiltIn.tests.appending(path: script).path] + arguments)
  }

  private static func run(_ arguments: [String]) -> Run? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(status: process.terminationStatus, output: String(decoding: data, as: UTF8.self))
  }
}
