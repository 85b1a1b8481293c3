import Foundation
import TestSupport

/// What somebody waits for who asks all the people of a practice.
struct PeopleBench {
  let program: String
  let rounds: Int

  func run(on folder: String) throws {
    try Data("Person 1\nPerson 2\n".utf8).write(to: URL(fileURLWithPath: folder + "/today"))
    let cat = try PseudoTerminal(running: "/bin/cat")
    let thenar = try PseudoTerminal(
      running: program, ["--role", "interview", "--operator", "Kim", "--keys", "interviewer"],
      environment: ["THENAR_DATA": folder])
    try thenar.wait(for: "Today's list")
    // Each key, and what is on the screen when its page is complete.
    let steps = [
      ("find", "6", "Type a few letters"), ("find, a letter more", "p", " fit"),
      ("back to the people", "\u{1B}", "Today's list"),
      ("a person's page", "1", "I ask, Person 1 answers"),
      ("history", "4", "of \(Practice.checkIns)"),
      ("the trend page", "6", "The numbers as a list"),
      ("back to history", "9", "of \(Practice.checkIns)"),
      ("back to the person", "\u{7F}", "I ask, Person 1 answers"),
      ("the people again", "9", "Today's list"),
    ]
    var times = [Pairs](repeating: Pairs(), count: steps.count)
    for _ in 0..<rounds {
      for (index, step) in steps.enumerated() {
        let echo = try milliseconds {
          let seen = cat.bytes
          cat.send("x")
          try cat.wait("the echo") { cat.bytes > seen }
        }
        let ours = try milliseconds {
          thenar.send(step.1)
          try thenar.wait(for: step.2)
        }
        times[index].add(ours, beside: echo)
        thenar.settle(quietMilliseconds: 5)
      }
    }
    thenar.signal(SIGTERM)
    _ = thenar.ending()
    for (step, pairs) in zip(steps, times) {
      print(pairs.line("\(step.0), \(Practice.people) people", unit: "ms", beside: "echo of cat"))
    }
  }
}
