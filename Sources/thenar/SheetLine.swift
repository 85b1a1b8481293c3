import Assessment
import FHIR
import Interface

/// One line of an answer sheet, read: the item it names and what is replied.
struct SheetLine {
  /// The number of the line in its file, from 1.
  let number: Int
  let item: FormItem
  let reply: Reply

  /// Reads `linkId=value`; refuses what the page of that question would refuse.
  init(
    _ line: Substring, number: Int, of form: Form, today: PartialDate
  ) throws(AnswerSheet.Fault) {
    func fault(_ kind: AnswerSheet.Fault.Kind) -> AnswerSheet.Fault {
      AnswerSheet.Fault(line: number, kind: kind)
    }
    guard let equals = line.firstIndex(of: "=") else { throw fault(.notALine) }
    let linkId = String(line[..<equals]).trimmed
    let value = String(line[line.index(after: equals)...]).trimmed
    guard let item = form.item(linkId), item.isAsked else { throw fault(.unknownItem(linkId)) }
    self.number = number
    self.item = item
    if let reason = Self.reasons[value] {
      guard item.offers(reason, in: form) else {
        throw fault(.notOffered(value, linkId: linkId))
      }
      reply = .absent(reason)
      return
    }
    var answers: [Answer] = []
    for piece in item.repeats ? value.split(separator: ",").map(String.init) : [value] {
      let answer: Answer
      do throws(AnswerSheet.Fault.Kind) {
        answer = try item.answer(onSheet: piece.trimmed, today: today)
      } catch {
        throw fault(error)
      }
      guard !answers.contains(where: answer.isSameChoice) else {
        throw fault(.optionTwice(piece.trimmed, linkId: linkId))
      }
      answers.append(answer)
    }
    if answers.count > 1, let alone = item.exclusiveOption(among: answers) {
      throw fault(.exclusive(alone.label, linkId: linkId))
    }
    reply = .answers(answers)
  }

  private static let reasons: [String: AbsentReason] = [
    "skip": .declined, "not-sure": .unknown, "did-not-come-up": .notApplicable,
  ]
}

extension FormItem {
  /// Whether the page of this question has a row for a reason to give no answer.
  func offers(_ reason: AbsentReason, in form: Form) -> Bool {
    switch reason {
    case .declined: return true
    case .notApplicable: return isOrdinal && form.isFunctionItem(index)
    case .unknown:
      switch type {
      case .boolean: return true
      case .integer, .decimal, .date: return observability != nil && options.isEmpty
      default: return observability != nil && isOrdinal
      }
    }
  }

  fileprivate func exclusiveOption(among answers: [Answer]) -> FormOption? {
    options.first { option in
      option.isExclusive && answers.contains { option.answer.isSameChoice(as: $0) }
    }
  }

  /// The digit of the row, or a number, date or text.
  fileprivate func answer(
    onSheet value: String, today: PartialDate
  ) throws(AnswerSheet.Fault.Kind) -> Answer {
    if type == .boolean {
      switch value {
      case "1", "yes", "true": return .boolean(true)
      case "2", "no", "false": return .boolean(false)
      default: throw .notAnOption(value, item: self)
      }
    }
    if !options.isEmpty {
      if let option = option(digit: value) { return option.answer }
      guard takesOwnWords, Int(value) == nil else { throw .notAnOption(value, item: self) }
    }
    do throws(Objection) {
      return try answer(typed: value, today: today)
    } catch {
      throw .objection(error, typed: value)
    }
  }

  /// The option whose row carries a digit: the weight from 4 to 0, else the row counted from 1.
  private func option(digit: String) -> FormOption? {
    guard let number = Int(digit) else { return nil }
    if isOrdinal { return options.first { $0.weight?.integer == number } }
    // because the smallest of all numbers has nothing below it, the bound is asked first.
    return number > 0 && number <= options.count ? options[number - 1] : nil
  }
}
