import Foundation
import TestSupport
import Testing

/// `thenar report`: one person's results in four shapes, into files that only their owner reads.
@Suite struct ReportTests {
  private func kept(_ people: [String] = [""]) throws -> TemporaryFolder {
    let data = try newData()
    let file = try answers(["cramp.count=4"], in: data)
    for person in people {
      let who = person.isEmpty ? "self" : "interview --person \(person) --operator Eva"
      let run = try CommandRun(
        "take cramping --plain --answers \(file) --role \(who) --now 2026-11-22T10:00:00+01:00",
        in: data)
      #expect(run.ending == .exited(0), "\(run.complaints)")
    }
    return data
  }

  private func contents(_ path: String) -> String {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  @Test func `text goes to standard output, in the language wished for`() throws {
    let data = try kept()
    let english = try CommandRun("report", in: data)
    #expect(english.ending == .exited(0) && english.complaints == "")
    #expect(english.output.hasPrefix("Report\n======\n"))
    #expect(english.output.contains("Cramping 24 of 24"))
    #expect(try CommandRun("report --language es", in: data).output.contains("Calambres 24 de 24"))
  }

  @Test func `a file is its owner's alone, and never written over unasked`() throws {
    let data = try kept()
    let file = data.path + "/out.html"
    let run = try CommandRun("report --output \(file)", in: data)
    #expect(run.ending == .exited(0) && run.output == "")
    #expect(run.complaints == "thenar: written to \(file)\n")
    let rights = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    #expect(contents(file).hasPrefix("<!DOCTYPE html>"))
    try "mine".write(toFile: file, atomically: true, encoding: .utf8)
    let again = try CommandRun("report --output \(file)", in: data)
    #expect(again.ending == .exited(2) && contents(file) == "mine")
    #expect(again.complaints.contains("is there already; --force writes over it"))
    let forced = try CommandRun("report --force --output \(file)", in: data)
    #expect(forced.ending == .exited(0) && contents(file).hasPrefix("<!DOCTYPE html>"))
    let after = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(after == 0o600)
    #expect(try data.names.filter { $0.hasPrefix("out") } == ["out.html"])
  }

  @Test func `where nothing can be written, it says why and exits 4`() throws {
    let data = try kept()
    let run = try CommandRun("report --format csv --output \(data.path)/none/x.csv", in: data)
    #expect(run.ending == .exited(4))
    #expect(run.complaints.contains("cannot be written: No such file or directory"))
  }

  @Test func `of several people it asks for one, by any capitals`() throws {
    let data = try kept(["Ann", "Bo"])
    let nobody = try CommandRun("report", in: data)
    #expect(nobody.ending == .exited(2) && nobody.output == "")
    #expect(nobody.complaints.contains("add --person NAME"))
    let ann = try CommandRun("report --person ANN --format csv", in: data).output
    #expect(ann.contains(",Ann,") && !ann.contains(",Bo,"))
    let unnamed = try CommandRun("report --person Ann --format csv --without-name", in: data).output
    #expect(!unnamed.contains("Ann") && !unnamed.contains("Eva"))
    #expect(try CommandRun("report --person Cy", in: data).ending == .exited(2))
  }

  @Test func `of two who are called alike none is taken by chance`() throws {
    let data = try newData()
    for year in ["1950", "1960"] {
      let added = try CommandRun("people add Ana --born \(year)", in: data)
      #expect(added.ending == .exited(0))
    }
    let sheet = try answers(["cramp.count=4"], in: data)
    for command in [
      "report", "data export",
      "take cramping --role interview --operator Eva --plain --answers \(sheet)",
    ] {
      let run = try CommandRun("\(command) --person Ana", in: data)
      #expect(run.ending == .exited(2) && run.output == "", "\(command): \(run.complaints)")
    }
    #expect(try CommandRun("history --json", in: data).output.contains("questionnaire") == false)
  }

  @Test func `as FHIR it is the Bundle of one person, one role and one time`() throws {
    let data = try kept(["Ann", "Bo"])
    let ann = try CommandRun("report --person Ann --format fhir", in: data).output
    #expect(ann.contains("\"resourceType\":\"QuestionnaireResponse\""))
    #expect(ann.contains("\"Ann\"") && !ann.contains("\"Bo\""))
    #expect(try CommandRun("data export --person Ann", in: data).output == ann)
    for narrow in ["--role proxy", "--operator Kim --role interview", "--to 2026-10"] {
      let none = try CommandRun("report --person Ann --format fhir \(narrow)", in: data)
      #expect(none.ending == .exited(0))
      #expect(!none.output.contains("QuestionnaireResponse") && !none.output.contains("Eva"))
    }
    let eva = try CommandRun("report --person Ann --format fhir --operator EVA", in: data).output
    #expect(eva.contains("QuestionnaireResponse"))
    let unnamed = try CommandRun("report --person Ann --format fhir --without-name", in: data)
    #expect(!unnamed.output.contains("Ann\"") && !unnamed.output.contains("Eva"))
    let file = data.path + "/ann.json"
    #expect(try CommandRun("report --person Ann --output \(file)", in: data).ending == .exited(0))
    #expect(contents(file) == ann)
  }

  @Test func `it holds what lies in the time, and no date that is none`() throws {
    let data = try kept()
    let before = try CommandRun("report --to 2026-10", in: data)
    #expect(before.output.contains("Nothing is finished to October 2026."))
    #expect(try CommandRun("report --from 2026-13", in: data).ending == .exited(2))
    #expect(try CommandRun("report --from 2026-11", in: data).output.contains("1 result"))
  }

  @Test func `where nothing is kept it makes nothing`() throws {
    let data = try newData()
    let run = try CommandRun("report", in: data)
    #expect(run.ending == .exited(2) && run.output == "")
    #expect(try data.names == [])
  }
}
