package import Assessment
import FHIR

/// Reads a Bundle, or one QuestionnaireResponse, into records; what cannot come in is told.
///
/// What this program wrote is read as it was kept; of others it takes finished responses to
/// questionnaires that stand in the Bundle or on the shelf.
package struct BundleReader {
  private let tree: JSONTree
  private let resources: [BundleResource]
  private let index: BundleIndex
  private let foreign: ForeignReader
  private let own: OwnReader
  /// What is wrong with the file itself.
  private let found: [ArrivalFault]

  /// - Parameters:
  ///   - bytes: the file.
  ///   - shelf: where questionnaires are found that are not in the file.
  ///   - moment: turns the text of an instant into that instant; nil where it has no zone.
  /// - Throws: where it is no JSON, or neither of the two.
  package init(
    _ bytes: [UInt8], shelf: Shelf, moment: @escaping (String) -> Moment?
  ) throws(ArrivalFault) {
    let tree: JSONTree
    do throws(JSONError) {
      tree = try JSONTree(reading: bytes)
    } catch {
      throw ArrivalFault(error)
    }
    var found: [ArrivalFault] = []
    var resources: [BundleResource] = []
    switch tree.root["resourceType"]?.string {
    case "Bundle":
      for entry in tree.root["entry"]?.elements.map({ $0 }) ?? [] {
        if let resource = BundleResource(entry["resource"], entry["fullUrl"]?.string) {
          resources.append(resource)
        } else {
          found.append(ArrivalFault(.noResource, at: entry))
        }
      }
    case "QuestionnaireResponse":
      resources = [BundleResource(tree.root, nil)].compactMap { $0 }
    case let other: throw ArrivalFault(.notABundle(found: other), at: tree.root)
    }
    self.tree = tree
    self.resources = resources
    self.found = found
    index = BundleIndex(resources)
    let forms = BundleForms(index: index, shelf: shelf)
    foreign = ForeignReader(index: index, forms: forms, moment: moment)
    own = OwnReader(index: index, forms: forms)
  }

  /// Hands over everything that can be read, in the order of the file, people first.
  ///
  /// - Returns: what does not come in, in the order of the file.
  private func read(_ take: (KeptRecord) throws -> ArrivalFault.Reason?) throws -> [ArrivalFault] {
    var faults = found + index.faultsOfNames(in: resources)
    func arrive(
      _ node: JSONNode, _ record: (inout [ArrivalFault]) throws(ArrivalFault) -> KeptRecord?
    ) throws {
      let before = faults.count
      let read: KeptRecord?
      do throws(ArrivalFault) { read = try record(&faults) } catch {
        faults.append(error)
        return
      }
      guard let read, faults.count == before else { return }
      if let reason = try take(read) { faults.append(ArrivalFault(reason, at: node)) }
    }
    for one in resources where one.type == "Patient" {
      try arrive(one.node) { (_) throws(ArrivalFault) in .person(try PatientReader.person(one)) }
    }
    for one in resources where one.type == "Basic" {
      try arrive(one.node) { (_) throws(ArrivalFault) in try OwnReader.operator(one.node) }
    }
    for one in resources {
      let node = one.node
      switch one.type {
      case "QuestionnaireResponse":
        try arrive(node) { (faults) throws(ArrivalFault) in
          guard let kept = index.kept(of: node) else {
            return .assessment(try foreign.record(of: node, &faults))
          }
          return .assessment(try own.record(of: node, kept, &faults))
        }
      case "Patient", "Questionnaire", "RelatedPerson", "Practitioner": break
      case "Basic" where OwnReader.isOurs(node): break
      case "Observation" where index.isOurs(node): break
      default: faults.append(ArrivalFault(.notKept(type: one.type), at: node))
      }
    }
    return ArrivalFault.placed(faults, in: tree.bytes)
  }
}

extension BundleReader {
  /// What came of a file: how many responses, by what became of them, and what did not come in.
  package typealias Outcome = (counts: [Arrival: Int], faults: [ArrivalFault])

  /// Hands everything to a store, which keeps all of it or nothing.
  ///
  /// The store runs what feeds it, which says at the end whether it is to stay, and gives the
  /// identifiers of responses that replace one which is nowhere.
  package func takeIn(
    by store: ((((KeptRecord) throws -> Arrival) throws -> Bool)) throws -> [String]
  ) throws -> Outcome {
    var outcome: Outcome = ([:], [])
    let dangling = try store { keep in
      outcome.faults = try read { record in
        let arrival = try keep(record)
        if case .assessment = record { outcome.counts[arrival, default: 0] += 1 }
        switch arrival {
        case .added, .known: return nil
        case .differs: return .differs
        case .otherPerson: return .otherPerson
        case .refused: return .refused
        }
      }
      return outcome.faults.allSatisfy(\.isHarmless)
    }
    let replacing = resources.filter { one in
      one.type == "QuestionnaireResponse" && one.id.map(dangling.contains) ?? false
    }
    outcome.faults += ArrivalFault.placed(
      replacing.map { ArrivalFault(.replacesNothing, at: $0.node) }, in: tree.bytes)
    return outcome
  }
}

/// A resource of a Bundle and the identifier by which others refer to it.
struct BundleResource {
  let type: String
  let node: JSONNode
  /// Its own identifier, else the end of the address that its entry has.
  let id: String?
  let fullURL: String?

  init?(_ node: JSONNode?, _ fullURL: String?) {
    guard let node, let type = node["resourceType"]?.string else { return nil }
    self.type = type
    self.node = node
    self.fullURL = fullURL
    id = node["id"]?.string ?? fullURL.map(Self.end)
  }

  /// What stands behind the last stroke or colon: `urn:uuid:…`, `Patient/…`.
  static func end(of reference: String) -> String {
    String(reference.split { $0 == "/" || $0 == ":" }.last ?? "")
  }
}

/// Where in a Bundle things stand that others refer to.
struct BundleIndex {
  let questionnaires: [JSONNode]
  private let byURL: [String: JSONNode]
  private let patients: [String: BundleResource]
  private let keptByID: [String: JSONNode]
  private let scores: [String: [JSONNode]]

  init(_ resources: [BundleResource]) {
    func dictionary<T>(_ pairs: [(String, T)]) -> [String: T] {
      Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    questionnaires = resources.filter { $0.type == "Questionnaire" }.map(\.node)
    byURL = dictionary(
      questionnaires.flatMap { node -> [(String, JSONNode)] in
        guard let url = node["url"]?.string else { return [] }
        return [(url, node), (url + "|" + (node["version"]?.string ?? ""), node)]
      })
    patients = dictionary(
      resources.filter { $0.type == "Patient" }.flatMap { one in
        [one.id.map { "Patient/" + $0 }, one.fullURL].compactMap { $0 }.map { ($0, one) }
      })
    keptByID = dictionary(
      resources.filter { $0.type == "Basic" && OwnReader.isOurs($0.node) }
        .compactMap { one in one.node["id"]?.string.map { ($0, one.node) } })
    scores = Dictionary(
      grouping: resources.filter { $0.type == "Observation" }.map(\.node),
      by: { $0["derivedFrom"]?[0]?["reference"]?.string ?? "" })
  }

  /// What was kept with a response of our own; nil for others.
  func kept(of response: JSONNode) -> JSONNode? {
    response["id"]?.string.flatMap { keptByID[$0] }
  }

  /// The scores of a response of our own.
  func scores(of id: String) -> [JSONNode] { scores["QuestionnaireResponse/" + id] ?? [] }

  /// Whether it is a score that comes in with its response.
  func isOurs(_ observation: JSONNode) -> Bool {
    let reference = observation["derivedFrom"]?[0]?["reference"]?.string
    return reference.map { keptByID[BundleResource.end(of: $0)] != nil } ?? false
  }

  /// The questionnaire of a canonical URL, with or without its version.
  func questionnaire(_ canonical: String) -> JSONNode? { byURL[canonical] }

  /// The person that a reference leads to.
  func patient(_ reference: String) -> BundleResource? { patients[reference] }
}
