import Assessment
import FHIR

extension BundleIndex {
  /// Where one identifier of a person stands with two names.
  ///
  /// Two names of equal rank may be two people, who must not become one; how a response calls a
  /// person who stands in the file with a name is only worth a note, told once.
  func faultsOfNames(in resources: [BundleResource]) -> [ArrivalFault] {
    var faults: [ArrivalFault] = []
    var names: [String: Set<String>] = [:]
    var first: [String: Person] = [:]
    func meet(_ name: String, of id: String, at node: JSONNode, isOnlyCalled: Bool = false) {
      guard !name.isEmpty else { return }
      guard let known = first[id], !known.name.isEmpty else {
        first[id] = Person(id: id, name: name)
        return
      }
      let called = Person(id: id, name: name)
      guard !known.hasName(of: called), names[id, default: []].insert(name).inserted else { return }
      faults.append(
        ArrivalFault(
          isOnlyCalled
            ? .calledOtherwise(name: known.name, called: name) : .twoNames(known.name, name),
          at: node))
    }
    for one in resources where one.type == "Patient" {
      if let id = one.id { meet(PatientReader.name(of: one.node), of: id, at: one.node) }
    }
    for one in resources where one.type == "QuestionnaireResponse" && kept(of: one.node) == nil {
      guard let subject = one.node["subject"], let reference = subject["reference"]?.string else {
        continue
      }
      let patient = patient(reference)
      meet(
        PatientReader.shortened(subject["display"]?.string ?? ""),
        of: patient?.id ?? BundleResource.end(of: reference), at: subject,
        isOnlyCalled: patient != nil)
    }
    return faults
  }
}
