import Assessment
import FHIR
import Foundation
import Questionnaires
import Testing

struct BuiltInTests {
  @Test(arguments: BuiltIn.names)
  func `every questionnaire opens without any finding`(_ name: String) throws {
    let opening = try #require(BuiltIn.shelf.opening(name))
    #expect(opening.problems.isEmpty)
    let form = try #require(opening.form)
    #expect(form.url == "https://thenar.example/fhir/Questionnaire/\(name)")
    #expect(!form.questionnaire.version.isEmpty)
    #expect(!form.title.isEmpty)
  }

  @Test func `the five, the check-in and what goes with them are there`() {
    let needed: Set = ["hand-dexterity", "gait", "cramping", "stiffness", "speech", "check-in"]
    #expect(needed.isSubset(of: BuiltIn.names))
  }

  @Test(arguments: BuiltIn.names)
  func `what is in the program is the file, byte for byte`(_ name: String) throws {
    let file = try Data(contentsOf: BuiltIn.forms.appending(path: "\(name).json"))
    let embedded = try #require(BuiltInQuestionnaires.forms.first { $0.name == name })
    let text = String(decoding: file, as: UTF8.self)
    #expect(embedded.json == text || embedded.json + "\n" == text)
  }

  @Test(arguments: ["function.total", "about.contact"])
  func `a group that stands in several files is the same in all`(_ linkId: String) throws {
    var sources: Set<String> = []
    var count = 0
    // because an assembled form has the group of another file, only a file's own is looked at.
    for opening in BuiltIn.openings where opening.origins[linkId]?.file == opening.file {
      guard let item = opening.form?.item(linkId) else { continue }
      count += 1
      sources.insert(item.source.node.source)
    }
    #expect(count > 1)
    #expect(sources.count == 1)
  }

  @Test func `every score runs from 0 and has six slots for each 24`() throws {
    for opening in BuiltIn.openings {
      for score in try #require(opening.form).scores {
        #expect(score.min == Decimal128(0))
        let most = try #require(score.max.integer)
        #expect(score.of * 4 == most)
        #expect(score.notable != nil && !score.source.isEmpty)
      }
    }
  }

  /// A part of the body map that is picked runs from 3 to 0 (decision 4).
  @Test func `every item with weights has its best row first`() throws {
    for opening in BuiltIn.openings {
      for item in try #require(opening.form).asked {
        let weights = item.options.compactMap { $0.weight?.integer }
        let isStrength = item.linkId.hasPrefix("weak.map.")
        let ladder = isStrength ? [3, 2, 1, 0] : [4, 3, 2, 1, 0]
        #expect(weights.isEmpty || weights == ladder, "\(item.linkId)")
        #expect(weights.isEmpty || item.isOrdinal, "\(item.linkId)")
      }
    }
  }
}
