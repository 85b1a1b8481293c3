import Assessment
import FHIR
import Foundation
import Library
import Records
import Reports
import TestSupport

/// What takes time with the records of a whole practice.
struct PracticeBench {
  let program: String
  let rounds: Int

  func run() throws {
    guard let practice = try Practice(), let folder = practice.folder else { return }
    let store = try Store(folder: folder.path + "/data")
    let filling = try milliseconds { try practice.fill(store) }
    let count = Practice.people * Practice.checkIns
    print(
      "\(Practice.people) people, \(Practice.checkIns) check-ins each".padded(34)
        + "taken in at \(Pairs.text(Double(count) / filling * 1000)) a second")
    try tell(practice, store)
    try report(practice, store)
    try export(store, count)
    try store.close()
    try PeopleBench(program: program, rounds: rounds).run(on: folder.path + "/data")
  }

  /// What one person's records say over time: read from the disk, then worked out.
  private func tell(_ practice: Practice, _ store: Store) throws {
    var (reading, working): ([Double], [Double]) = ([], [])
    for round in 0..<rounds {
      var history: [PastAssessment] = []
      let id = Practice.person(round * 37 % Practice.people).id
      reading.append(try milliseconds { history = try store.history(of: id) })
      working.append(
        milliseconds {
          let trends = Trends(history, forms: [practice.form])
          for code in trends.codes(in: .own) { _ = trends.points(of: code, in: .own) }
        })
    }
    print("a person's history read".padded(34) + "\(Pairs.text(Pairs.median(reading))) ms")
    print("its trends worked out".padded(34) + "\(Pairs.text(Pairs.median(working))) ms")
  }

  private func report(_ practice: Practice, _ store: Store) throws {
    guard let now = DateTime("2026-11-24T10:00:00Z") else { return }
    let moment = Moment(utc: "2026-11-24T10:00:00.000Z", offsetMinutes: 0, local: now)
    for (name, from) in [("all of it", nil), ("the last 6 months", PartialDate("2026-05-24"))] {
      for shape in [ReportShape.html, .text, .csv] {
        var times: [Double] = []
        for round in 0..<max(1, rounds / 3) {
          let person = Practice.person(round * 41 % Practice.people)
          times.append(
            try milliseconds {
              let report = Report(
                of: person, Report.Wish(from: from), past: try store.history(of: person.id),
                at: moment, words: .english, form: { _ in practice.form })
              _ = shape.text(of: Contents(report, in: .english))
            })
        }
        print(
          "report, \(name), \(shape.rawValue)".padded(34)
            + "\(Pairs.text(Pairs.median(times))) ms")
      }
    }
  }

  /// Everything as a Bundle, beside copying as many bytes.
  private func export(_ store: Store, _ count: Int) throws {
    var bytes = 0
    let before = Self.memory()
    var most = before
    let time = try milliseconds {
      var writer = BundleWriter { part in
        bytes += part.count
        most = max(most, Self.memory())
        return true
      }
      try store.export(.everything) { writer.write($0) }
      _ = writer.end()
    }
    print(
      "export of everything".padded(34)
        + "\(Pairs.text(Double(count) / time * 1000)) responses a second, "
        + "\(bytes / 1_000_000) MB, memory \(Pairs.text(before)) to \(Pairs.text(most)) MB")
  }

  /// What the process has in memory, in megabytes.
  private static func memory() -> Double {
    let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    return (text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0) * 4096
      / 1_000_000
  }
}
