import Assessment
import FHIR
import Foundation
import Testing

/// A text that a person can meet, and the item it belongs to.
struct MetText: Sendable {
  let item: String
  let text: String
}

struct TextTests {
  /// Words in no text that a person meets (the clinical content's own list).
  private static let forbidden = [
    "ALSFRS", "King's", "MiToS", "stage", "progressor", "survival", "likelihood", "prognosis",
    "normal", "abnormal", "significant", "dose", "motor neuron", "sclerosis", "dementia",
  ]
  /// The same in Spanish, where they are words by themselves: `frase` holds `fase`.
  private static let forbiddenInSpanish: [String] = {
    let file = try? Data(contentsOf: BuiltIn.tests.appending(path: "es-forbidden.json"))
    let list = file.flatMap { try? JSONTree(reading: Array($0)) }
    return list.map { $0.root.elements.compactMap(\.string) } ?? []
  }()

  /// Every text of a form that is shown; what it says it is not, and its sources, are left out.
  private func texts(of form: Form) -> [MetText] {
    var texts = [MetText(item: "title", text: form.title)]
    if let description = form.questionnaire.node["description"]?.string {
      texts.append(MetText(item: "description", text: description))
    }
    for item in form.items {
      var all = Voice.allCases.map { item.question(voice: $0, name: "Maria") }
      all += [item.label] + item.asides.values
      all += item.options.flatMap { [$0.label, $0.shortLabel ?? ""] }
      texts += all.map { MetText(item: item.linkId, text: $0) }
    }
    return texts
  }

  @Test(arguments: BuiltIn.names, BuiltIn.shelves.keys.sorted())
  func `every question has its words, its name and its help`(
    _ name: String, language: String
  ) throws {
    for item in try BuiltIn.form(name, in: language).asked {
      for voice in Voice.allCases {
        let question = item.question(voice: voice, name: "Maria")
        #expect(!question.isEmpty, "\(item.linkId)")
        #expect(!question.contains("{"), "\(item.linkId)")
      }
      #expect(item.source.codeDisplay?.isEmpty == false, "\(item.linkId) has no name")
      let helped = try item.help?.isEmpty == false || hasHelpAbove(item, in: name)
      #expect(helped, "\(item.linkId) has no help")
      let needsOptions = item.type == .choice || item.type == .openChoice
      #expect(item.options.isEmpty != needsOptions, "\(item.linkId)")
      #expect(item.options.allSatisfy { !$0.label.isEmpty }, "\(item.linkId)")
      if item.isScale {
        #expect(item.asides["lower"] != nil && item.asides["upper"] != nil, "\(item.linkId)")
      }
    }
  }

  /// Whether a question shares the help of the group it stands in, as right and left do.
  private func hasHelpAbove(_ item: FormItem, in name: String) throws -> Bool {
    let form = try BuiltIn.form(name)
    guard let parent = item.parent else { return false }
    return form.items[parent].source.children.contains { $0.control == "help" && !$0.text.isEmpty }
  }

  @Test(arguments: BuiltIn.names)
  func `no text that a person meets has a forbidden word`(_ name: String) throws {
    for met in texts(of: try BuiltIn.form(name)) {
      let text = met.text.lowercased()
      for word in Self.forbidden {
        #expect(!text.contains(word.lowercased()), "\(met.item): \(met.text)")
      }
    }
  }

  @Test(arguments: BuiltIn.names)
  func `no Spanish text that a person meets has a forbidden word`(_ name: String) throws {
    #expect(Self.forbiddenInSpanish.count > 30)
    for met in texts(of: try BuiltIn.form(name, in: "es")) {
      let text = " " + met.text.lowercased().map { $0.isLetter ? String($0) : " " }.joined() + " "
      for word in Self.forbiddenInSpanish {
        #expect(!text.contains(" \(word.lowercased()) "), "\(met.item): \(met.text)")
      }
    }
  }

  /// How long the texts may be, as `Questionnaires/README.md` has it.
  @Test(arguments: BuiltIn.names, BuiltIn.shelves.keys.sorted())
  func `texts are as short as they must be`(_ name: String, language: String) throws {
    for item in try BuiltIn.form(name, in: language).asked {
      #expect(item.source.text.count <= 150, "\(item.linkId)")
      #expect((item.source.shortText ?? "").count <= 76, "\(item.linkId)")
      #expect((item.help ?? "").count <= 300, "\(item.linkId)")
      #expect(item.label.count <= 20, "\(item.linkId): \(item.label)")
      for option in item.options {
        #expect(option.label.count <= 52, "\(item.linkId): \(option.label)")
        #expect((option.shortLabel ?? option.label).count <= 33, "\(item.linkId)")
      }
    }
  }
}
