import FHIR
import Foundation
import Questionnaires
import Testing

/// A file of translations beside the questionnaire that it is for.
struct Translated: Sendable, CustomTestStringConvertible {
  /// `es/gait`.
  let name: String
  let words: JSONNode
  let form: Questionnaire

  var testDescription: String { name }

  /// Every file of translations for which there is a questionnaire.
  static let all: [Translated] = BuiltInQuestionnaires.translations.compactMap { file in
    let form = BuiltInQuestionnaires.forms.first { file.name.hasSuffix("/" + $0.name) }
    guard let form, let words = try? JSONTree(file.json), let tree = try? JSONTree(form.json),
      let questionnaire = Questionnaire(tree)
    else { return nil }
    return Translated(name: file.name, words: words.root, form: questionnaire)
  }

  /// The items of the questionnaire with their linkIds.
  var items: [(linkId: String, item: QuestionnaireItem)] {
    func all(_ items: [QuestionnaireItem]) -> [QuestionnaireItem] {
      items.flatMap { [$0] + all($0.children) }
    }
    return all(form.items).map { ($0.linkId ?? "", $0) }
  }

  var entries: [(key: JSONNode, value: JSONNode)] { words["items"].map { Array($0.members) } ?? [] }

  func words(for linkId: String) -> JSONNode? { words["items"]?[linkId] }
}

/// What is missing in the translations, and what is left over.
struct TranslationTests {
  private static let voices = [
    ("proxy", ExtensionURL.voiceProxy), ("interviewer", ExtensionURL.voiceInterviewer),
  ]
  /// A text in full that is no longer needs no shorter one (`Questionnaires/README.md`).
  private static let shortOption = 33
  private static let shortQuestion = 76

  @Test func `every questionnaire has its translation, and none is left over`() {
    #expect(Translated.all.map(\.name) == BuiltInQuestionnaires.translations.map(\.name))
    #expect(Translated.all.map(\.name) == BuiltIn.names.map { "es/\($0)" })
  }

  @Test(arguments: Translated.all)
  func `a file says what it translates, and that nobody has reviewed it`(_ one: Translated) {
    #expect(one.words["questionnaire"]?.string == one.form.url)
    #expect(one.words["version"]?.string == one.form.version)
    #expect(one.words["language"].map { one.name.hasPrefix(($0.string ?? "") + "/") } == true)
    #expect(one.words["review"]?.string?.contains("not yet reviewed by native speakers") == true)
    #expect(one.words["title"]?.string?.isEmpty == false)
    for text in ["description", "purpose"] {
      #expect((one.words[text] == nil) == (one.form.node[text] == nil), "\(text)")
    }
    let known = [
      "language", "questionnaire", "version", "review", "title", "description", "purpose", "items",
    ]
    #expect(one.words.members.allSatisfy { known.contains($0.key.string ?? "") })
  }

  @Test(arguments: Translated.all)
  func `nothing is translated that the questionnaire lacks`(_ one: Translated) {
    let linkIds = Set(one.items.map(\.linkId))
    for (linkId, words) in one.entries {
      #expect(linkIds.contains(linkId.string ?? ""), "\(linkId.source)")
      for (name, _) in words.members {
        let known = ["text", "proxy", "interviewer", "short", "label", "options", "source"]
        #expect(known.contains(name.string ?? ""), "\(linkId.source) \(name.source)")
      }
    }
  }

  @Test(arguments: Translated.all)
  func `every text, name and voice of an item is translated, and no other`(_ one: Translated) {
    for (linkId, item) in one.items {
      let words = one.words(for: linkId)
      let text = words?["text"]?.string
      #expect((text ?? "").isEmpty == item.text.isEmpty, "\(linkId)")
      #expect((words?["label"] == nil) == (item.codeDisplay == nil), "\(linkId) label")
      let source = [ExtensionURL.score, ExtensionURL.flag].lazy
        .compactMap { item.node.extension($0)?.extensionValue("source") }.first
      #expect((words?["source"] == nil) == (source == nil), "\(linkId) source")
      for (name, url) in Self.voices {
        let said = words?[name]?.string
        let isNeeded = item.node["_text"]?.extension(url) != nil
        #expect(!isNeeded || said != nil, "\(linkId) \(name)")
        // Where one language needs a voice of its own, it says something else than the text.
        #expect(isNeeded || said == nil || said != text, "\(linkId) \(name)")
      }
      let isShortNeeded = item.shortText != nil && (text ?? "").count > Self.shortQuestion
      #expect(!isShortNeeded || words?["short"] != nil, "\(linkId) short")
      let isShorter = words?["short"] == nil || words?["short"]?.string != text
      #expect(isShorter || item.shortText != nil, "\(linkId) short")
    }
  }

  @Test(arguments: Translated.all)
  func `every option is translated, and no other`(_ one: Translated) {
    for (linkId, item) in one.items {
      let options = one.words(for: linkId)?["options"]
      let codes = item.options.compactMap { $0.node["valueCoding"]?["code"]?.string }
      #expect(codes.count == item.options.count, "\(linkId)")
      for code in options.map({ $0.members.map(\.key) }) ?? [] {
        #expect(codes.contains(code.string ?? ""), "\(code.source)")
      }
      for code in codes {
        let text = options?[code]?["text"]?.string ?? options?[code]?.string ?? ""
        let short = options?[code]?["short"]?.string
        #expect(!text.isEmpty, "\(code)")
        #expect(short != nil || text.count <= Self.shortOption, "\(code) short")
        #expect(short != text, "\(code) short")
      }
    }
  }

  @Test func `what stands in several files is translated alike in all`() {
    var words: [String: Set<String>] = [:]
    for one in Translated.all {
      for (linkId, item) in one.items {
        guard let source = one.words(for: linkId)?.source else { continue }
        words["\(linkId) \(item.text)", default: []].insert(source.filter { !$0.isWhitespace })
      }
    }
    for (item, sources) in words { #expect(sources.count == 1, "\(item): \(sources)") }
  }
}
