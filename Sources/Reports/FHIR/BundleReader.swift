package import Assessment
import FHIR

/// Reads a Bundle, or one QuestionnaireResponse, into records; what cannot come in is told.
///
/// What this program wrote is read as it was kept; of others it takes finished responses to
/// questionnaires that stand in the Bundle or on the shelf.
package struct BundleReader {
  /// A record on its way, and the resource that it was read from.
  package struct Arriving {
    package let record: KeptRecord
    let node: JSONNode

    package func fault(_ reason: ArrivalFault.Reason) -> ArrivalFault {
      ArrivalFault(reason, at: node)
    }
  }

  private let tree: JSONTree
  private let resources: [BundleResource]
  private let index: BundleIndex
  private let foreign: ForeignReader
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
    foreign = ForeignReader(index: index, shelf: shelf, moment: moment)
  }

  /// Hands over everything that can be read, in the order of the file, people first.
  ///
  /// - Returns: what does not come in, in the order of the file.
  package func read(_ take: (Arriving) throws -> ArrivalFault?) throws -> [ArrivalFault] {
    var faults = found
    func arrive(_ node: JSONNode, _ record: () throws(ArrivalFault) -> KeptRecord?) throws {
      let read: KeptRecord?
      do throws(ArrivalFault) { read = try record() } catch {
        faults.append(error)
        return
      }
      guard let read else { return }
      if let fault = try take(Arriving(record: read, node: node)) { faults.append(fault) }
    }
    for one in resources where one.type == "Patient" {
      try arrive(one.node) { () throws(ArrivalFault) in .person(try PatientReader.person(one)) }
    }
    for one in resources where one.type == "Basic" {
      try arrive(one.node) { () throws(ArrivalFault) in try OwnReader.operator(one.node) }
    }
    for one in resources {
      let node = one.node
      switch one.type {
      case "QuestionnaireResponse":
        try arrive(node) { () throws(ArrivalFault) in
          guard let kept = index.kept(of: node) else {
            return .assessment(try foreign.record(of: node))
          }
          return .assessment(try OwnReader(index: index).record(of: node, kept))
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
  /// What is told of a response of which nothing more can be said than its identifier.
  package func fault(
    _ reason: ArrivalFault.Reason, ofResponse id: String
  ) -> ArrivalFault {
    let response = resources.first { $0.type == "QuestionnaireResponse" && $0.id == id }
    let fault = ArrivalFault(reason, at: response?.node ?? tree.root)
    return ArrivalFault.placed([fault], in: tree.bytes)[0]
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
    byURL = dictionary(questionnaires.compactMap { node in node["url"]?.string.map { ($0, node) } })
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

  func questionnaire(url: String) -> JSONNode? { byURL[url] }

  /// The person that a reference leads to.
  func patient(_ reference: String) -> BundleResource? { patients[reference] }
}
