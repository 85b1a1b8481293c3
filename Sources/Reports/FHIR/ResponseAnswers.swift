import Assessment
import FHIR

/// What a response holds, by the items of its questionnaire, and what of it that does not permit.
struct ResponseAnswers {
  /// In the order of the response, by item.
  private(set) var replies: [(Int, Reply)] = []
  private(set) var faults: [ArrivalFault] = []
  private let form: Form

  init(_ response: JSONNode, to form: Form) {
    self.form = form
    read(response)
  }

  private mutating func read(_ node: JSONNode) {
    for part in node["item"]?.elements.map({ $0 }) ?? [] {
      let linkId = part["linkId"]?.string ?? ""
      if let index = form.indexByLinkId[linkId] {
        if let reply = reply(in: part, to: form.items[index]) { replies.append((index, reply)) }
      } else {
        faults.append(ArrivalFault(.unknownItem(linkId), at: (part["linkId"] ?? part)))
      }
      read(part)
      for answer in part["answer"]?.elements.map({ $0 }) ?? [] { read(answer) }
    }
  }

  private mutating func reply(in part: JSONNode, to item: FormItem) -> Reply? {
    guard let written = part["answer"] else {
      return part.extensionValue(ExtensionURL.dataAbsentReason)?.string
        .flatMap(AbsentReason.init(rawValue:)).map { .absent($0) }
    }
    var answers: [Answer] = []
    for one in written.elements {
      if let answer = Answer(one)?.taken(by: item), answers.isEmpty || item.repeats {
        answers.append(answer)
      } else {
        faults.append(ArrivalFault(.unfittingAnswer(item.linkId), at: one))
      }
    }
    return answers.isEmpty ? nil : .answers(answers)
  }
}

extension Answer {
  /// The answer as the item has it; nil where it is none.
  ///
  /// What is worked out may be any number.
  func taken(by item: FormItem) -> Answer? {
    fitting(item).flatMap { !item.isAsked || item.permits($0) ? $0 : nil }
  }
}
