import Assessment
import FHIR

/// The questionnaires that responses of a Bundle answer, as forms, each opened once.
final class BundleForms {
  private let index: BundleIndex
  private let shelf: Shelf
  private var openings: [String: Opening] = [:]
  private var recounts: [String: Recount] = [:]

  init(index: BundleIndex, shelf: Shelf) {
    self.index = index
    self.shelf = shelf
  }

  /// What a canonical URL names: in the Bundle that version, else at hand; nil where it is nowhere.
  func opening(_ url: String, version: String?) -> Opening? {
    let name = version.map { url + "|" + $0 } ?? url
    return index.questionnaire(name).map { opening($0, of: name) } ?? shelf.opening(url: url)
  }

  /// The form of a questionnaire of the Bundle; nil where it cannot be used.
  func form(_ number: Int, _ questionnaire: JSONNode) -> Form? {
    opening(questionnaire, of: "\(number)").form
  }

  private func opening(_ questionnaire: JSONNode, of name: String) -> Opening {
    if let known = openings[name] { return known }
    let opening = Opening(
      file: questionnaire["url"]?.string ?? "", json: Array(questionnaire.source.utf8),
      parts: { _ in nil })
    openings[name] = opening
    return opening
  }

  /// What works the scores of a form out for a role, begun once.
  func recount(_ number: Int, of form: Form, role: Role, at moment: Moment) -> Recount {
    let name = "\(number) \(role.rawValue)"
    if let known = recounts[name] { return known }
    let recount = Recount(of: form, role: role, at: moment)
    recounts[name] = recount
    return recount
  }
}
