import Foundation
import Terminal
import TestSupport

/// What a person waits for: the first page, Home, a moved focus, the next question.
struct ScreenBench {
  let program: String
  let rounds: Int

  func run() throws {
    try starting()
    try moving()
    try answering()
  }

  /// From the start of the process to the last word of a page on the screen.
  private func starting() throws {
    var first = Pairs()
    var home = Pairs()
    for _ in 0..<rounds {
      let echo = try start("/bin/echo", ["it is there"], waitingFor: "it is there")
      let folder = try TemporaryFolder()
      let data = ["THENAR_DATA": folder.path]
      first.add(
        try start(program, [], data, waitingFor: "Press 1, 2 or 3"), beside: echo)
      home.add(
        try start(program, ["--role", "self"], data, waitingFor: "A record of how you are"),
        beside: echo)
    }
    print(first.line("first page", unit: "ms", beside: "/bin/echo"))
    print(home.line("Home complete, --role self", unit: "ms", beside: "/bin/echo"))
  }

  private func start(
    _ program: String, _ arguments: [String], _ environment: [String: String] = [:],
    waitingFor text: String
  ) throws -> Double {
    var terminal: PseudoTerminal?
    let time = try milliseconds {
      terminal = try PseudoTerminal(running: program, arguments, environment: environment)
      try terminal?.wait(for: text)
    }
    terminal?.signal(SIGTERM)
    _ = terminal?.ending()
    return time
  }

  /// A moved focus, from the key to the moment the screen shows it; the bytes it takes.
  private func moving() throws {
    let folder = try TemporaryFolder()
    let cat = try PseudoTerminal(running: "/bin/cat")
    let thenar = try question(in: folder.path)
    var keys = Pairs()
    var bytes: [Double] = []
    for round in 0..<(rounds * 10) {
      let down = round % 2 == 0
      let row = down ? 7 : 5
      let before = thenar.bytes
      let echo = try milliseconds {
        let seen = cat.bytes
        cat.send("x")
        try cat.wait("the echo") { cat.bytes > seen }
      }
      let ours = try milliseconds {
        try thenar.press(down ? "down" : "up")
        try thenar.wait("the focus on line \(row)") { thenar.cursor.row == row }
      }
      keys.add(ours, beside: echo)
      thenar.settle(quietMilliseconds: 5)
      bytes.append(Double(thenar.bytes - before))
    }
    print(keys.line("moved focus", unit: "ms", beside: "echo of cat"))
    print("bytes a move".padded(34) + "\(Pairs.text(Pairs.median(bytes)))")
    let flood = try milliseconds {
      thenar.send(String(repeating: "\u{1B}[B", count: 100))
      try thenar.wait("the focus on the last row") { thenar.rows[thenar.cursor.row].contains(">") }
      thenar.settle(quietMilliseconds: 20)
    }
    print("100 moves at once".padded(34) + "\(Pairs.text(flood - 20)) ms")
    print("memory, store open".padded(34) + "\(memory(of: thenar.process)) MB")
    thenar.signal(SIGTERM)
    _ = thenar.ending()
  }

  private func question(in folder: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      running: program, ["take", "check-in", "--role", "self", "--keys", "interviewer"],
      environment: ["THENAR_DATA": folder])
    try terminal.wait(for: "Question 1 of")
    terminal.settle()
    return terminal
  }

  private func memory(of process: Int32) -> String {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS") } ?? ""
    let kilobytes = line.split { !$0.isNumber }.first.flatMap { Double($0) } ?? 0
    return Pairs.text(kilobytes / 1000)
  }

  /// From the digit to the next question on the screen, the answer on the disk.
  private func answering() throws {
    var times = Pairs()
    for _ in 0..<max(1, rounds / 6) {
      let folder = try TemporaryFolder()
      let cat = try PseudoTerminal(running: "/bin/cat")
      let thenar = try question(in: folder.path)
      for number in 2...13 {
        let echo = try milliseconds {
          let seen = cat.bytes
          cat.send("x")
          try cat.wait("the echo") { cat.bytes > seen }
        }
        let ours = try milliseconds {
          // because a key that comes again at once is taken for one that is held, two take turns.
          thenar.send(number % 2 == 0 ? "4" : "3")
          try thenar.wait(for: "Question \(number) of")
        }
        times.add(ours, beside: echo)
        thenar.settle(quietMilliseconds: 5)
      }
      thenar.signal(SIGTERM)
      _ = thenar.ending()
    }
    print(times.line("answer to next question, committed", unit: "ms", beside: "echo of cat"))
  }
}
