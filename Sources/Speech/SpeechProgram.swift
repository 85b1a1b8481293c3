import Glibc

/// espeak-ng as it says one text: it gets all of it at once, and is never waited for.
final class SpeechProgram {
  /// The program's output, which has nothing in it but its end.
  let descriptor: Int32
  private let process: pid_t

  /// Starts it with a text; nil where the folders of a search path do not have it.
  init?(saying text: String, in language: String, searching path: String) {
    let files = path.split(separator: ":").map { "\($0)/espeak-ng" }
    guard let file = files.first(where: { access($0, X_OK) == 0 }) else { return nil }
    var (input, output): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    guard pipe(&input) == 0 else { return nil }
    defer { input.forEach { close($0) } }
    guard pipe(&output) == 0 else { return nil }
    defer { close(output[1]) }
    for end in input + output { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    for end in [input[1], output[0]] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    // because a pipe holds more than any page, the text is there before the program is.
    let bytes = Array(text.utf8)
    _ = write(input[1], bytes, bytes.count)
    descriptor = output[0]
    guard
      let process = Self.start(
        file, ["--stdin", "-v", language], input: input[0], output: output[1])
    else {
      close(output[0])
      return nil
    }
    self.process = process
  }

  deinit { close(descriptor) }

  private static func start(
    _ file: String, _ arguments: [String], input: Int32, output: Int32
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words = ([file] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    return posix_spawn(&process, file, &actions, nil, &words, environ) == 0 ? process : nil
  }

  /// Whether it has come to its end, as far as its output tells.
  func hasEnded() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &buffer, buffer.count)
    return count == 0 || count < 0 && errno != EAGAIN && errno != EINTR
  }

  /// Stops it at once; it may have ended by itself.
  func stop() { kill(process, SIGKILL) }

  /// Whether the system has let go of it, after which its number may be another program's.
  func isGone() -> Bool { waitpid(process, nil, WNOHANG) != 0 }
}
