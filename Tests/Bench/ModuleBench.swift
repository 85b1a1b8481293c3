import Assessment
import FHIR
import FHIRPath
import Foundation
import Library
import Records
import TestSupport

/// How fast the modules are by themselves.
struct ModuleBench {
  let rounds: Int

  func run() throws {
    try reading()
    try evaluating()
    try settling()
    try storing()
    finding()
  }

  /// Somebody among 10,000 by the first letters of a name that everybody has.
  private func finding() {
    let index = NameIndex((0..<10_000).map { "Name\($0) Family\($0 % 977)" })
    let times = (0..<rounds).map { _ in milliseconds { _ = index.positions(of: "fam") } }
    print("found among 10,000 names".padded(34) + "\(Pairs.text(Pairs.median(times))) ms")
  }

  /// JSON read, beside Foundation's reader on the same bytes.
  private func reading() throws {
    let files = QuestionnaireFiles.builtInFiles.map(\.json)
    let megabytes = Double(files.reduce(0) { $0 + $1.count }) / 1_000_000
    let data = files.map { Data($0) }
    var ours: [Double] = []
    var theirs: [Double] = []
    for _ in 0..<rounds {
      ours.append(
        megabytes / (try milliseconds { for file in files { _ = try JSONTree(reading: file) } })
          * 1000)
      theirs.append(
        megabytes
          / (try milliseconds {
            for file in data { _ = try JSONSerialization.jsonObject(with: file) }
          }) * 1000)
    }
    let (one, other) = (Pairs.median(ours), Pairs.median(theirs))
    print(
      "JSON read".padded(34) + "\(Pairs.text(one)) MB/s".padded(16)
        + "\(Pairs.text(one / other)) x JSONSerialization")
  }

  /// A sum of twelve weights over a response that is read already.
  private func evaluating() throws {
    let weight = #"{"url":"W","valueDecimal":3}"#
    let items = (1...12).map {
      #"{"linkId":"q\#($0)","answer":[{"valueCoding":{"code":"c","extension":[\#(weight)]}}]}"#
    }
    let tree = try JSONTree(
      #"{"resourceType":"QuestionnaireResponse","item":[\#(items.joined(separator: ","))]}"#)
    let sum =
      "item.answer.valueCoding.extension.where(url='W').valueDecimal.aggregate($this + $total, 0)"
    for (name, text) in [
      ("FHIRPath sum", sum), ("FHIRPath count", "item.where(answer.exists()).count()"),
    ] {
      let expression = try PathExpression(text)
      let resource = Value.resource(tree.root)
      guard let now = DateTime("2026-11-22T10:00:00Z") else { return }
      let environment = Environment(now: now, resource: resource)
      let count = 2000
      let times = try (0..<rounds).map { _ in
        try milliseconds {
          for _ in 0..<count { _ = try expression.evaluate(in: environment, on: [resource]) }
        }
      }
      print(
        name.padded(34) + "\(Pairs.text(Double(count) / Pairs.median(times))) thousand a second")
    }
  }

  /// One answer of the check-in, with everything that follows from it.
  private func settling() throws {
    let shelf = Shelf(files: QuestionnaireFiles.builtInFiles)
    guard let form = shelf.opening(Shelf.checkInID)?.form,
      let now = DateTime("2026-11-22T10:00:00Z")
    else { return }
    let moment = Moment(utc: "2026-11-22T10:00:00.000Z", offsetMinutes: 0, local: now)
    let setting = Setting(person: Person(id: "p", name: ""), role: .`self`)
    var times: [Double] = []
    for _ in 0..<rounds {
      var session = Session(form: form, setting: setting, at: moment)
      while let item = session.firstOpen, let option = form.items[item].options.first {
        times.append(
          milliseconds {
            session = session.answering(item, with: .answers([option.answer]), at: moment)
          })
      }
    }
    print("answer worked out, check-in".padded(34) + "\(Pairs.text(Pairs.median(times) * 1000)) µs")
  }

  /// One durable answer, beside appending as many bytes to a file and `fdatasync`.
  private func storing() throws {
    let folder = try TemporaryFolder()
    let store = try Store(folder: folder.path + "/data")
    let header = AssessmentHeader(
      id: "a", person: Person(id: "p", name: ""), questionnaireURL: "u", questionnaireVersion: "1",
      questionnaireJSON: "{}", role: .`self`, startedAt: "2026-11-22T10:00:00.000Z")
    _ = try store.findOrAdd(header.person)
    let file = open(folder.path + "/file", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    let bytes = [UInt8](repeating: 65, count: 300)
    var pairs = Pairs()
    for round in 0..<(rounds * 10) {
      let entry = LogEntry(
        at: "2026-11-22T10:00:00.000Z", offsetMinutes: 0, kind: .answer, path: "q\(round)",
        new: #"[{"valueInteger":3}]"#, role: .`self`)
      let floor = milliseconds {
        _ = write(file, bytes, bytes.count)
        fdatasync(file)
      }
      pairs.add(try milliseconds { try store.append(entry, to: header) }, beside: floor)
    }
    close(file)
    try store.close()
    print(pairs.line("durable answer", unit: "ms", beside: "append + fdatasync"))
  }
}
