import Assessment
import Terminal
import Testing

@testable import Interface

/// Presses with the times between them, and what becomes of each.
struct PressFilterTests {
  /// Judges presses of one key at these times; a press that waits counts when its time is over.
  private func counted(
    _ times: [Int], _ rule: PressFilter.Rule, turningAfterEach: Bool = false
  ) -> [Int] {
    var filter = PressFilter()
    var counted: [Int] = []
    func count(_ time: Int) {
      counted.append(time)
      if turningAfterEach { filter.turnPage(at: time) }
    }
    for (index, time) in times.enumerated() {
      if let due = filter.due, due <= time, filter.release(at: time) != nil { count(due - 100) }
      if filter.releaseBefore(key, at: time) != nil { count(times[index - 1]) }
      if filter.judge(key, at: time, notBefore: time, by: rule) == .counts { count(time) }
    }
    if filter.release(at: Int.max) != nil { counted.append(times.last ?? 0) }
    return counted
  }

  private let key = Stroke.key(.character("4"))

  /// A key that is held: it begins to repeat after a delay, 30 times a second.
  private func held(delay: Int, for milliseconds: Int = 2000) -> [Int] {
    [0] + stride(from: delay, to: milliseconds, by: 33)
  }

  @Test(
    arguments: PressProfile.allCases, [250, 300, 400, 500, 600, 660])
  func `a held key answers once`(profile: PressProfile, delay: Int) {
    #expect(counted(held(delay: delay), .choosing(profile)) == [0])
  }

  @Test(arguments: PressProfile.allCases, [0, 300, 500, 1000, 1500, 2000])
  func `a held key answers once whatever time was set`(profile: PressProfile, window: Int) {
    #expect(counted(held(delay: 500), .choosing(profile, window: window)) == [0])
  }

  @Test func `a finger that rests on a key answers once`() {
    let resting = held(delay: 500, for: 30_000)
    #expect(counted(resting, .choosing(.mostKeys)) == [0])
  }

  @Test(arguments: [5, 40, 120, 299])
  func `a bounce is dropped`(gap: Int) {
    #expect(counted([0, gap], .choosing(.mostKeys)) == [0])
  }

  @Test(arguments: [300, 450, 600, 699, 700, 2000])
  func `a second press that was meant counts`(gap: Int) {
    #expect(counted([0, gap], .choosing(.mostKeys)) == [0, gap])
  }

  @Test func `presses every 600 ms all count`() {
    let times = (0..<12).map { $0 * 600 }
    #expect(counted(times, .choosing(.mostKeys), turningAfterEach: true) == times)
  }

  @Test func `gentle hands have longer`() {
    #expect(counted([0, 499], .choosing(.gentle)) == [0])
    #expect(counted([0, 500], .choosing(.gentle)) == [0, 500])
  }

  @Test(arguments: 4...12)
  func `whoever types ahead loses nothing`(aSecond: Int) {
    let times = (0..<6).map { $0 * 1000 / aSecond }
    #expect(counted(times, .choosing(.interviewer), turningAfterEach: true) == times)
  }

  @Test func `what waited for the program counts for whoever types ahead`() {
    var filter = PressFilter()
    let rule = PressFilter.Rule.choosing(.interviewer)
    #expect(filter.judge(key, at: 0, notBefore: 0, by: rule) == .counts)
    #expect(filter.judge(key, at: 150, notBefore: 0, by: rule) == .counts)
    #expect(filter.judge(key, at: 156, notBefore: 156, by: rule) == .counts)
  }

  @Test(arguments: [150, 250, 450, 900])
  func `what waited for long counts as well, and does not wait for a repeat`(milliseconds: Int) {
    var filter = PressFilter()
    let rule = PressFilter.Rule.choosing(.interviewer)
    #expect(filter.judge(key, at: 0, notBefore: 0, by: rule) == .counts)
    for further in 0..<4 {
      #expect(
        filter.judge(key, at: milliseconds + further, notBefore: 0, by: rule) == .counts)
    }
  }

  @Test func `a press that waits is released when its time is over, not before`() {
    var filter = PressFilter()
    let rule = PressFilter.Rule.choosing(.mostKeys)
    _ = filter.judge(key, at: 0, notBefore: 0, by: rule)
    #expect(filter.judge(key, at: 400, notBefore: 400, by: rule) == .waits)
    #expect(filter.release(at: 499) == nil)
    #expect(filter.release(at: 500) == key)
  }

  @Test func `nothing counts right after a new page`() {
    var filter = PressFilter()
    filter.turnPage(at: 1000)
    let rule = PressFilter.Rule.choosing(.mostKeys)
    #expect(filter.judge(key, at: 1399, notBefore: 1399, by: rule) == .dropped(.dropped))
    let other = Stroke.key(.character("3"))
    #expect(filter.judge(other, at: 1400, notBefore: 1400, by: rule) == .counts)
    let interviewer = PressFilter.Rule.choosing(.interviewer)
    #expect(filter.judge(key, at: 1401, notBefore: 1401, by: interviewer) == .counts)
  }

  @Test func `another key lets the one that waits count`() {
    var filter = PressFilter()
    let rule = PressFilter.Rule.choosing(.mostKeys)
    let other = Stroke.key(.character("3"))
    _ = filter.judge(key, at: 0, notBefore: 0, by: rule)
    #expect(filter.judge(key, at: 400, notBefore: 400, by: rule) == .waits)
    #expect(filter.due == 500)
    #expect(filter.releaseBefore(other, at: 430) == key)
    #expect(filter.due == nil)
  }

  @Test func `two different keys never drop each other`() {
    var filter = PressFilter()
    let rule = PressFilter.Rule.choosing(.mostKeys)
    for (index, digit) in "4343434".enumerated() {
      let stroke = Stroke.key(.character(digit))
      #expect(filter.judge(stroke, at: index * 50, notBefore: index * 50, by: rule) == .counts)
    }
  }
}
