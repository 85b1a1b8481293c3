import FHIR
import Foundation
import Testing

/// The definitions list what the forms use: every code with its words and weight, every extension.
struct DefinitionTests {
  private static let items = ExtensionURL.base + "CodeSystem/items"
  private static let answers = ExtensionURL.base + "CodeSystem/answers"
  private static let ontology = "http://human-phenotype-ontology.org"
  /// Extensions of responses, observations and exports, and one that is reserved: no form can have them.
  private static let outsideForms: Set = [
    "role", "press-mode", "implied", "task", "kept", "log-entry", "rhythm",
  ]

  private static let forms = BuiltIn.files(in: "forms")
  private static let definitions = BuiltIn.files(in: "definitions")

  private func root(_ file: URL) throws -> JSONNode {
    try JSONTree(reading: [UInt8](Data(contentsOf: file))).root
  }

  /// Every object in a tree, the outer before the inner.
  private func objects(in node: JSONNode) -> [JSONNode] {
    let own = node.kind == .object ? [node] : []
    return own + node.members.flatMap { objects(in: $0.value) }
      + node.elements.flatMap { objects(in: $0) }
  }

  private func allObjects() throws -> [JSONNode] {
    try Self.forms.flatMap { objects(in: try root($0)) }
  }

  /// What a code system says of its codes: the words, and the weight as written.
  private func listed(_ url: String) throws -> [String: String] {
    let system = try Self.definitions.map(root).first { $0["url"]?.string == url }
    let concepts = try #require(system?["concept"]).elements.map { $0 }
    #expect(system?["count"]?.integer == concepts.count)
    var listed: [String: String] = [:]
    for concept in concepts {
      let code = concept["code"]?.string ?? ""
      let weight = concept["property"]?[0]?["valueDecimal"]?.source ?? ""
      #expect(listed[code] == nil, "\(code) stands twice")
      listed[code] = "\(concept["display"]?.string ?? "") \(weight)"
    }
    return listed
  }

  @Test func `every answer is listed with its words and weight, and none is left over`() throws {
    var used: [String: String] = [:]
    for option in try allObjects().compactMap({ $0["valueCoding"] }) {
      guard option["system"]?.string == Self.answers, let code = option["code"]?.string else {
        continue
      }
      let weight = option.extensionValue(Coding.weightURL)?.source ?? ""
      let said = "\(option["display"]?.string ?? "") \(weight)"
      #expect(used[code] == nil || used[code] == said, "\(code)")
      used[code] = said
    }
    #expect(try used == listed(Self.answers))
  }

  @Test func `every item is listed with its name, and none is left over`() throws {
    let listed = try listed(Self.items)
    var used: Set<String> = []
    for object in try allObjects() {
      for coding in object["code"]?.elements.map({ $0 }) ?? [] {
        guard coding["system"]?.string == Self.items, let code = coding["code"]?.string else {
          continue
        }
        used.insert(code)
        // because a score has the code of its questionnaire, and may have a shorter name.
        let isScore = object.extension(ExtensionURL.score) != nil || object["readOnly"] != nil
        let display = "\(coding["display"]?.string ?? "") "
        #expect(listed[code] == display || (isScore && listed[code] != nil), "\(code)")
      }
    }
    #expect(used == Set(listed.keys))
  }

  @Test func `every extension of ours has a definition, with every part of it`() throws {
    var defined: [String: Set<String>] = [:]
    for definition in try Self.definitions.map(root)
    where definition["resourceType"]?.isString("StructureDefinition") == true {
      let elements = definition["differential"]?["element"]?.elements.map { $0 } ?? []
      let url = definition["url"]?.string ?? ""
      defined[url] = Set(elements.compactMap { $0["sliceName"]?.string })
      #expect(elements.contains { $0["fixedUri"]?.isString(url) == true }, "\(url)")
    }
    var used: Set<String> = []
    for url in try allObjects().compactMap({ $0["url"]?.string }) where url.hasPrefix(Self.own) {
      used.insert(url)
      #expect(defined[url] != nil, "\(url)")
    }
    for object in try allObjects() {
      guard let url = object["url"]?.string, let parts = defined[url] else { continue }
      for part in object["extension"]?.elements.map({ $0 }) ?? [] {
        #expect(parts.contains(part["url"]?.string ?? ""), "\(url): \(part["url"]?.string ?? "")")
      }
    }
    let outside = Set(Self.outsideForms.map { Self.own + $0 })
    #expect(Set(defined.keys) == used.union(outside))
  }

  private static let own = ExtensionURL.base + "StructureDefinition/"

  /// LOINC's codes of the ALSFRS-R (clinical.md, fact 31): ours is another instrument.
  private static let alsfrs: Set = [
    "82954-9", "82953-1", "82940-8", "82941-6", "82942-4", "82943-2", "82944-0", "82945-7",
    "82946-5", "82947-3", "82948-1", "82949-9", "82950-7", "82951-5", "82952-3",
  ]

  @Test func `no LOINC code of the ALSFRS-R stands anywhere`() throws {
    for file in BuiltIn.files + BuiltIn.files(in: "es") {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(Self.alsfrs.filter { text.contains($0) } == [], "\(file.lastPathComponent)")
      #expect(!text.lowercased().contains("loinc"), "\(file.lastPathComponent)")
    }
  }

  /// The free tags of the Human Phenotype Ontology, by how the linkId begins (clinical.md, part G).
  private static let tags = [
    "hand.": "HP:0030237", "gait.toes": "HP:0009027", "gait.falls": "HP:0002359",
    "gait.": "HP:0002355", "speech.choke": "HP:0002015", "speech.": "HP:0001260",
    "cramp.": "HP:0003394", "stiff.": "HP:0001257", "twitch.": "HP:0002380", "weak.": "HP:0001324",
  ]

  @Test func `items have the tag of what they are about as their second code, or none`() throws {
    var used: Set<String> = []
    for object in try allObjects() {
      guard let linkId = object["linkId"]?.string, let codes = object["code"]?.elements.map({ $0 })
      else { continue }
      #expect(codes.first?["system"]?.string == Self.items, "\(linkId)")
      #expect(codes.count <= 2, "\(linkId)")
      guard codes.count == 2 else { continue }
      let beginning = Self.tags.keys.filter { linkId.hasPrefix($0) }.max { $0.count < $1.count }
      #expect(codes[1]["system"]?.string == Self.ontology, "\(linkId)")
      #expect(codes[1]["code"]?.string == beginning.flatMap { Self.tags[$0] }, "\(linkId)")
      #expect(codes[1]["display"] == nil, "\(linkId)")
      used.insert(codes[1]["code"]?.string ?? "")
    }
    #expect(used == Set(Self.tags.values))
  }
}
