import ArgumentParser
import Glibc

/// The program: Home without arguments, else a command.
@main
enum Main {
  static func main() {
    // because reading arguments costs more than the first page, it is left out where there are none
    // (decision 29).
    if CommandLine.arguments.count == 1 { end(with: Sitting().run()) }
    if let word = unknownCommand(in: CommandLine.arguments.dropFirst()) {
      Output.complain(CommandWords.unknownCommand(word))
      end(with: .usage)
    }
    do {
      var command = try Thenar.parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      end(with: code)
    } catch {
      report(error)
    }
  }

  /// The word that stands where a command should and is none; help for it would be other help.
  private static func unknownCommand(in words: ArraySlice<String>) -> String? {
    var command: any ParsableCommand.Type = Thenar.self
    for word in words where word != "help" {
      let commands = command.configuration.subcommands
      if commands.isEmpty || word.hasPrefix("-") { return nil }
      guard let next = commands.first(where: { $0._commandName == word }) else { return word }
      command = next
    }
    return nil
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
