import TestSupport
import Testing

/// What is set in one run, and how the next one finds it.
@Suite struct SettingsTests {
  @Test func `a screen becomes lines amid a questionnaire, and nothing is lost`() throws {
    let data = try newData()
    let journey = try Journey(taking: "gait", in: data)
    try journey.press("3 m 0").see("Settings").press("3").see("Each takes effect at once")
    try journey.press("1 1").see("How will you press keys?")
    let terminal = journey.terminal
    try terminal.press("6")
    try terminal.wait(for: "Answer:", seconds: Journey.patience)
    #expect(terminal.rows.contains { $0.hasPrefix("Question 2 of") })
    #expect(!terminal.isOnAlternateScreen && terminal.echoes)
    terminal.send("2\n")
    try terminal.wait(for: "Saved: ", seconds: Journey.patience)
    terminal.send("q\n2\n")
    #expect(terminal.ending(seconds: Journey.patience) == .exited(0))
    #expect(
      try Kept.log(in: data) == [
        "answer gait.indoor nothing -> 3", "answer gait.outdoor nothing -> 2",
      ])
    #expect(try data.names == ["thenar.sqlite"])
  }

  @Test func `lines that were chosen come back in the next run, until they are switched off`()
    throws
  {
    let data = try newData()
    let first = try Journey("--role self", in: data)
    try first.see("What would you like to do?").press("4 1 1").see("How will you press keys?")
    try first.terminal.press("6")
    try first.terminal.wait(for: "Answer:", seconds: Journey.patience)
    first.terminal.send("q\n")
    #expect(first.ending == .exited(0))
    let second = try PseudoTerminal(running: builtProgram("thenar"), ["--data", data.path])
    try second.wait(for: "Answer:", seconds: Journey.patience)
    #expect(!second.isOnAlternateScreen)
    second.send("1\n4\n3\nq\n")
    #expect(second.ending(seconds: Journey.patience) == .exited(0))
    #expect(second.rows.contains("3: Lines in place of a screen, every time: off."))
    let third = try Journey(in: data)
    try third.see("Who is answering?")
    #expect(third.terminal.isOnAlternateScreen)
    #expect(try third.stopAfterFinish() == .exited(0))
  }

  @Test func `settings are found again in the next run, the language from its first page on`()
    throws
  {
    let data = try newData()
    let first = try Journey(in: data)
    try first.press("1").see("What would you like to do?").press("4").see("Colours: from the")
    try first.press("2").see("Answering: choose, then confirm")
    try first.press("5").see("Contestar: elegir y luego confirmar")
    #expect(try first.stopAfterFinish() == .exited(0))
    let second = try Journey(in: data)
    try second.see("¿Quién contesta?").press("1 1 4").see("Elegido: 4. Pulse 4 otra vez")
    try second.terminal.press("ctrl-c")
    #expect(second.ending == .exited(0))
    let third = try Journey("--language en", in: data)
    try third.see("Who is answering?")
    #expect(try third.stopAfterFinish() == .exited(0))
  }

  @Test func `the command line says how keys are pressed`() throws {
    let data = try newData()
    let journey = try Journey("take gait --role self --keys two-keys", in: data)
    try journey.see("Space goes to the next row, Enter chooses it.")
    try journey.press("space enter").see("Question 2 of")
    try journey.terminal.press("ctrl-c")
    #expect(journey.ending == .exited(0))
    #expect(try Kept.log(in: data) == ["answer gait.indoor nothing -> 3"])
  }

  @Test func `a way of pressing that there is not exits 2 and names those there are`() throws {
    let run = try CommandRun("take gait --keys toes", in: try newData())
    #expect(run.ending == .exited(2))
    for name in ["most-keys", "number-pad", "two-keys", "one-key"] {
      #expect(run.complaints.contains(name))
    }
    let help = try CommandRun("--help", in: try newData())
    #expect(help.output.contains("How keys are pressed, until another way is chosen."))
  }
}
