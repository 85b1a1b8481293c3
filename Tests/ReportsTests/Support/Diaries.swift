import Assessment
@testable import Reports

extension Diary {
  /// Five months of a person, and a week in which the family answered too.
  static func ofFiveMonths() throws -> Diary {
    var diary = Diary()
    try diary.finish(
      "intake", on: "2026-06-14",
      ["weak.first": "1", "weak.onset": "2025-03", "weak.map": "1", "cramp.count": "2"])
    try diary.finish("check-in", on: "2026-06-28", ["hand.fasten": "3", "cramp.count": "3"])
    try diary.finish(
      "check-in", on: "2026-07-26", ["hand.fasten": "3", "hand.pinch": "3", "cramp.count": "3"])
    try diary.finish(
      "hand-dexterity", on: "2026-08-09",
      ["hand.fasten": "3", "hand.pinch": "3", "hand.side.right": "2", "hand.side.left": "4"],
      status: .amended)
    try diary.finish(
      "check-in", on: "2026-08-23",
      ["hand.fasten": "3", "hand.pinch": "2", "gait.stairs": "3", "cramp.count": "2"])
    try diary.finish(
      "check-in", on: "2026-09-20",
      [
        "hand.fasten": "2", "hand.pinch": "2", "gait.stairs": "3", "speech.new": nil,
        "cramp.count": "2",
      ], as: .interview, by: "o1")
    try diary.finish(
      "weakness", on: "2026-10-11", ["weak.map": "1,3", "weak.map.right-arm": "1"])
    try diary.finish(
      "check-in", on: "2026-10-25",
      [
        "hand.fasten": "2", "hand.pinch": "2", "hand.write": "3", "gait.stairs": "2",
        "cramp.count": "2", "cramp.pain": "6",
      ])
    try diary.finish(
      "check-in", on: "2026-11-20",
      [
        "hand.fasten": "1", "hand.pinch": "2", "gait.stairs": "1", "speech.phone": "2",
        "cramp.count": "2", "about.days": "6",
      ], as: .proxy, by: "o1")
    try diary.finish(
      "check-in", on: "2026-11-22",
      [
        "hand.fasten": "2", "hand.pinch": "2", "hand.write": "2", "hand.keys": "1",
        "gait.stairs": "1", "gait.outdoor": "2", "speech.phone": "3", "stiff.rest": "0",
        "cramp.count": "1", "cramp.pain": "8", "change.global": "5",
      ])
    return diary
  }

  /// Two check-ins, and one of the family between them.
  static func ofTwoMonths() throws -> Diary {
    var diary = Diary()
    try diary.finish("check-in", on: "2026-10-25", ["cramp.count": "3", "stiff.often": "4"])
    try diary.finish(
      "check-in", on: "2026-11-20",
      ["cramp.count": "2", "hand.fasten": "1", "stiff.often": "4", "about.days": "6"], as: .proxy,
      by: "o1")
    try diary.finish(
      "check-in", on: "2026-11-22",
      [
        "cramp.count": "3", "stiff.often": "4", "hand.fasten": "2", "hand.write": nil,
        "speech.choke": "0", "change.global": "4",
      ], status: .amended)
    return diary
  }
}
