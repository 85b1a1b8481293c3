import Assessment
import FHIR

/// The questionnaires that responses of a Bundle answer, as forms, each opened once.
final class BundleForms {
  private let index: BundleIndex
  private let shelf: Shelf
  private var openings: [String: Opening] = [:]
  private var texts: [Int: String] = [:]
  private var permitted: Set<PermittedReply> = []
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

  /// The text of a questionnaire of the Bundle, one for all its responses: texts of one storage are
  /// equal at once.
  func text(_ number: Int, _ questionnaire: JSONNode) -> String {
    if let known = texts[number] { return known }
    let text = questionnaire.source
    texts[number] = text
    return text
  }

  /// Whether an item of a form may have the reply that stands in the log; most come again and again.
  func permits(_ text: String, to item: FormItem, _ number: Int) -> Bool {
    let known = PermittedReply(number: number, item: item.index, text: text)
    if permitted.contains(known) { return true }
    guard let reply = Reply(json: text), reply.answers.allSatisfy({ $0.taken(by: item) != nil })
    else { return false }
    permitted.insert(known)
    return true
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

/// A reply that is known to be one that its item may have.
private struct PermittedReply: Hashable {
  let number: Int
  let item: Int
  let text: String
}
