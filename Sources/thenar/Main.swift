import ArgumentParser
import Glibc

/// The program: Home without arguments, else a command.
@main
enum Main {
  static func main() {
    // because reading arguments costs more than the first page, it is left out where there are none
    // (decision 29).
    if CommandLine.arguments.count == 1 { end(with: Sitting().run()) }
    do {
      var command = try Thenar.parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      end(with: code)
    } catch {
      report(error)
    }
  }

  /// Says what was wrong with the arguments, or prints the help that was asked for.
  private static func report(_ error: any Error) {
    let code = Thenar.exitCode(for: error)
    let message = Thenar.fullMessage(for: error)
    if code.isSuccess {
      Output.print(message)
      end(with: .fine)
    }
    Output.complain(message)
    // > Usage errors exit 2; argument-parser's 64 is mapped (decision 28).
    end(with: .usage)
  }

  private static func end(with code: ExitCode) -> Never { exit(code.rawValue) }
}
