package import Assessment
import FHIR

/// Writes what is kept as a FHIR R4 Bundle, a record at a time: it needs no more memory than one.
///
/// Questionnaires and responses stand in it as they are kept, letter by letter. What R4 has no
/// element for stands in `Basic` resources beside them, in extensions of our own.
package struct BundleWriter {
  private let sink: ([UInt8]) -> Bool
  /// What stands for people where names are left out, with everything that may hold one but free
  /// text; nil where they are not.
  private var pseudonyms: Pseudonyms?
  private var isNameless: Bool { pseudonyms != nil }
  private var buffer: [UInt8] = []
  /// The questionnaires written so far, whose place an assessment names.
  private var questionnaires: [String] = []
  private var items: [CountedItems] = []
  private var isBegun = false
  private var isBroken = false

  private static let bufferSize = 1 << 18

  /// - Parameters:
  ///   - makeIdentifier: where names are left out, makes random identifiers for people whose own
  ///     would tell who they are; nil where nothing is left out.
  ///   - sink: takes the bytes; false when it cannot.
  package init(
    withoutNames makeIdentifier: (() -> String)? = nil, sink: @escaping ([UInt8]) -> Bool
  ) {
    pseudonyms = makeIdentifier.map { Pseudonyms($0) }
    self.sink = sink
  }

  /// Writes a record; false when the bytes could not be taken.
  package mutating func write(_ record: KeptRecord) -> Bool {
    switch pseudonyms?.record(record) ?? record {
    case .questionnaire(let json):
      questionnaires.append(json)
      items.append(CountedItems(json))
      writeEntry { $0.text(json) }
    case .person(let person):
      let named = NamedPart(isNameless: isNameless)
      writeEntry(named: "Patient/\(person.person.id)") { named.write(person, to: &$0) }
    case .operator(let one): write(one)
    case .assessment(let assessment): write(assessment)
    }
    return !isBroken
  }

  /// Ends the Bundle; false when the bytes could not be taken.
  package mutating func end() -> Bool {
    let opening = #"{"resourceType":"Bundle","type":"collection""#
    // > An array is never empty (R4, JSON).
    buffer.append(contentsOf: (isBegun ? "\n]}\n" : opening + "}\n").utf8)
    flush()
    return !isBroken
  }

  private mutating func write(_ one: OperatorRecord) {
    let named = NamedPart(isNameless: isNameless)
    let keeping = KeptPart(isNameless: isNameless)
    writeEntry { keeping.write(one.value, to: &$0) }
    // > A reference refers to somebody (R4, ref-1): whoever has no name is in no response.
    guard !one.value.name.isEmpty else { return }
    if let person = one.relatedTo {
      writeEntry(named: "RelatedPerson/\(one.value.id)") {
        named.write(one.value, as: "RelatedPerson", of: person, to: &$0)
      }
    }
    if one.isInterviewer {
      writeEntry(named: "Practitioner/\(one.value.id)") {
        named.write(one.value, as: "Practitioner", of: nil, to: &$0)
      }
    }
  }

  private mutating func write(_ record: AssessmentRecord) {
    let id = record.header.id
    let isNameless = isNameless
    let number = (questionnaires.firstIndex(of: record.header.questionnaireJSON) ?? -1) + 1
    writeEntry(named: "Basic/\(id)") {
      KeptPart(isNameless: isNameless).write(record, asking: number, to: &$0)
    }
    writeEntry(named: "QuestionnaireResponse/\(id)") { writer in
      if let json = record.responseJSON {
        writer.text(json)
      } else {
        NamedPart.writeUnfinished(record, to: &writer)
      }
    }
    guard let authoredAt = record.authoredAt, let json = record.responseJSON else { return }
    let asked =
      items.indices.contains(number - 1)
      ? items[number - 1] : CountedItems(record.header.questionnaireJSON)
    let counted = CountedWeights(asked, in: json)
    for score in record.scores {
      writeEntry {
        ScoreObservation(
          score: score, counted: counted, record: record, authoredAt: authoredAt
        ).write(to: &$0)
      }
    }
  }

  private mutating func writeEntry(
    named path: String? = nil, _ resource: (inout JSONWriter) -> Void
  ) {
    guard !isBroken else { return }
    let opening = #"{"resourceType":"Bundle","type":"collection","entry":["# + "\n"
    buffer.append(contentsOf: (isBegun ? ",\n" : opening).utf8)
    isBegun = true
    var writer = JSONWriter()
    writer.object { writer in
      if let path { writer.member("fullUrl", ExtensionURL.base + path) }
      writer.member("resource")
      resource(&writer)
    }
    buffer.append(contentsOf: writer.bytes)
    if buffer.count >= Self.bufferSize { flush() }
  }

  private mutating func flush() {
    if !isBroken { isBroken = !sink(buffer) }
    buffer.removeAll(keepingCapacity: true)
  }
}
