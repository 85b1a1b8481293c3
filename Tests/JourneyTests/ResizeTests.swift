import Terminal
import TestSupport
import Testing

/// A window that changes its size all the time loses nothing.
@Suite struct ResizeTests {
  private static let sizes = [
    Size(columns: 20, rows: 4), Size(columns: 40, rows: 12), Size(columns: 80, rows: 24),
    Size(columns: 200, rows: 60),
  ]
  /// From each size to each other one.
  private static let tour = [1, 0, 2, 0, 3, 1, 2, 1, 3, 2, 3, 0].map { sizes[$0] }

  @Test func `twenty changes of size with keys between them end on the same page`() throws {
    let stormy = try Journey(taking: "hand-dexterity", in: try newData())
    let answers = ["4", "4", "3", "3", "2"]
    for step in 0..<20 {
      try stormy.resize(to: Self.tour[step % Self.tour.count])
      switch step % 4 {
      case 0: try stormy.press("down")
      case 1: try stormy.press("up")
      case 2: try stormy.press(answers[step / 4])
      default: try stormy.press("backspace").press(answers[step / 4])
      }
    }
    try stormy.resize(to: Size(columns: 80, rows: 24))

    let calm = try Journey(taking: "hand-dexterity", in: try newData())
    try calm.press("4 4 3 3 2 backspace 2").see("Question 6 of 11")
    #expect(stormy.picture == calm.picture)

    try stormy.press("4").see("your right hand?").press("4 4 4 1").see("All answered")
    try stormy.press("1").see("Hand dexterity 20 of 24").stopForGood()
  }

  @Test func `a window too small says so, and is as before when it has grown`() throws {
    let journey = try Journey(taking: "speech", in: try newData())
    try journey.press("3 2").see("Question 3 of")
    let before = journey.picture
    journey.terminal.resize(to: Size(columns: 12, rows: 3))
    try journey.terminal.wait("the warning", seconds: Journey.patience) {
      journey.picture.says("too small") || journey.picture.says("Window")
    }
    try journey.resize(to: Size(columns: 80, rows: 24))
    #expect(journey.picture == before)
  }
}
