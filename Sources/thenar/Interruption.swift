import Glibc

/// The signal that came while input was awaited; 0 when none did.
///
/// Written by the handler alone, which runs only while input is awaited or lines are written.
private nonisolated(unsafe) var arrived: Int32 = 0

/// What the system says while lines are asked for: leave, by a key or because the end is near.
///
/// The signals are let through only while input is awaited or lines are written, so that none comes
/// while an answer is stored, and none between looking and waiting is missed.
enum Interruption {
  private static let numbers = [SIGINT, SIGQUIT, SIGTERM, SIGHUP]
  private static let fatal = [SIGSEGV, SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGTRAP]

  /// From now on the signals end the wait for input, and a closed pipe fails a write.
  static func watch() {
    var held = sigset_t()
    sigemptyset(&held)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in arrived = number }
    for number in numbers {
      var before = sigaction()
      // because nohup asks for it: what was ignored at the start stays ignored.
      if sigaction(number, nil, &before) == 0, isIgnored(before) { continue }
      sigaddset(&held, number)
      sigaction(number, &action, nil)
    }
    sigprocmask(SIG_BLOCK, &held, nil)
    signal(SIGPIPE, SIG_IGN)
    // because Swift's own reporter of crashes asks questions in colours, on a terminal of its own making.
    for number in fatal { signal(number, SIG_DFL) }
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    // because functions cannot be compared, their addresses are: this never traps.
    let handlers = (action.__sigaction_handler.sa_handler, SIG_IGN)
    // because both are plain C pointers of one size.
    return unsafeBitCast(handlers.0, to: Int.self) == unsafeBitCast(handlers.1, to: Int.self)
  }

  /// Waits until standard input has something to read; false when a signal came instead.
  static func awaitInput() -> Bool {
    var none = sigset_t()
    sigemptyset(&none)
    while arrived == 0 {
      var descriptors = fd_set()
      descriptors.__fds_bits.0 = 1 << STDIN_FILENO
      let ready = pselect(STDIN_FILENO + 1, &descriptors, nil, nil, nil, &none)
      if ready >= 0 || errno != EINTR { return arrived == 0 }
    }
    return false
  }

  /// Lets the signals through while something is written that may never be read; they end it.
  static func whileWriting(_ write: (_ isOver: () -> Bool) -> Bool) -> Bool {
    var none = sigset_t()
    var held = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, &held)
    defer { sigprocmask(SIG_SETMASK, &held, nil) }
    return write { arrived != 0 }
  }

  /// Ends the program in a second, whatever is still to be said: everything is stored by now.
  static func leaveSoon() {
    if arrived != 0 { alarm(1) }
  }

  /// Whether a person asked to leave, by Ctrl-C or Ctrl-\.
  static var isWished: Bool { arrived == SIGINT || arrived == SIGQUIT }
}
