import TestSupport
import Testing

/// The five in one sitting, and one after the other (decisions 3 and 5).
@Suite struct CheckInTests {
  @Test func `the five in one sitting give the rating line and six scores`() throws {
    let data = try newData()
    let journey = try Journey(in: data)
    try journey.press("1").see("What would you like to do?")
    #expect(journey.picture.focusedLabel?.hasPrefix("Check-in: hand dexterity, gait") == true)
    try journey.press("1").see("Question 1 of 30")
    try journey.press("4 4 3 3 2 4").see("move about inside your home?")
    // No walking closes outdoors, stairs and toes; no cramps close the rest of the cramps.
    try journey.press("0 1 0").see("close family")
    try journey.press("4 3 4 4 3 4").see("muscle cramp?")
    try journey.press("4").see("stiff or tight")
    // 3 + (4 of 10 weighs 2) + 3 + 3 + 2 + 3 = 16.
    try journey.press("3 4 3 3 2 3").see("All answered")
    try journey.press("1")
    try journey.see("Function 43 of 72 · Cramping 24 of 24 · Stiffness 16 of 24")
    try journey.see("Hand dexterity 20 of 24").see("Gait 1 of 24").see("Speech 22 of 24")
    #expect(try journey.stopAfterFinish() == .exited(0))

    let listed = try ListedResult.only(in: data)
    #expect(listed.questionnaire == "https://thenar.example/fhir/Questionnaire/check-in")
    #expect(listed.scores.count == 6)
    #expect(listed["hand-dexterity"] == "20 from 0 to 24, 6 of 6")
    #expect(listed["gait"] == "1 from 0 to 24, 6 of 6")
    #expect(listed["speech"] == "22 from 0 to 24, 6 of 6")
    #expect(listed["function"] == "43 from 0 to 72, 18 of 18")
    #expect(listed["cramping"] == "24 from 0 to 24, 6 of 6")
    #expect(listed["stiffness"] == "16 from 0 to 24, 6 of 6")
  }

  @Test func `singles one after the other say what is still to come, then give the total`() throws {
    let data = try newData()
    let journey = try Journey(taking: "hand-dexterity", in: data)
    try journey.press("4 4 3 3 2 4 4 4 4 1").see("All answered").press("1")
    try journey.see("Function: no total. Still to come: gait, speech.")
    #expect(journey.picture.focusedLabel == "Next: Gait")
    try journey.press("1").see("move about inside your home?")
    try journey.press("0 1 0 4 4 0 enter 1 0 0").see("All answered").press("1")
    try journey.see("Function: no total. Still to come: speech.")
    try journey.press("1").see("close family")
    try journey.press("4 3 4 4 3 4 1 0 0 1 0 0 4").see("All answered").press("1")
    try journey.see("Speech 22 of 24").see("Function 43 of 72.")
    try journey.press("1").see("muscle cramp?").press("4").see("All answered").press("1")
    try journey.see("Cramping 24 of 24").press("1").see("stiff or tight").press("4 2")
    try journey.see("All answered").press("1").see("Stiffness 24 of 24")
    #expect(!journey.picture.says("Next:"))
    #expect(try journey.stopAfterFinish() == .exited(0))
    #expect(
      try ListedResult.all(in: data).map(\.id) == [
        "stiffness", "cramping", "speech", "gait", "hand-dexterity",
      ])
  }

  @Test(arguments: [
    ("2026-11-24T09:00:00+01:00", "43 from 0 to 72, 18 of 18"),
    ("2026-11-24T11:00:00+01:00", "nothing from 0 to 72, 6 of 18"),
  ])
  func `singles give a total within 48 hours and no longer`(
    end: String, total: String
  ) throws {
    let data = try newData()
    try take(
      "hand-dexterity", at: "2026-11-22T10:00:00+01:00", in: data,
      [
        "hand.fasten=4", "hand.turn=4", "hand.write=3", "hand.pinch=3", "hand.keys=2",
        "hand.hold=4",
      ])
    try take(
      "gait", at: "2026-11-22T10:00:00+01:00", in: data,
      [
        "gait.indoor=0", "gait.rise=1", "gait.steady=0",
      ])
    try take(
      "speech", at: end, in: data,
      [
        "speech.known=4", "speech.new=3", "speech.phone=4", "speech.pace=4", "speech.carry=3",
        "speech.last=4",
      ])
    #expect(try ListedResult.all(in: data).first?["function"] == total)
  }

  private func take(
    _ id: String, at now: String, in data: TemporaryFolder, _ lines: [String]
  ) throws {
    let file = try answers(lines, in: data)
    let run = try CommandRun(
      "take \(id) --role self --plain --answers \(file) --now \(now)", in: data)
    #expect(run.ending == .exited(0), "\(run.complaints)")
  }
}
