import Assessment
import FHIR

/// A questionnaire to read, and the paper form: questions, rows, rules, scores and flags in words.
struct ReadingCopy {
  let form: Form
  let voice: Voice
  /// Whom the questions are about, where they are asked of somebody else.
  let name: String
  /// The emergency number, or the words for it.
  let emergency: String
  let words: ReadingWords

  private var rules: RuleWords { RuleWords(form: form, words: words) }

  var blocks: [ReadingBlock] {
    written.map { $0.map { $0.replacing("{emergency}", with: emergency) } }
  }

  /// The copy as the questionnaire has it, before the emergency number is put in.
  private var written: [ReadingBlock] {
    var blocks: [ReadingBlock] = [.title(form.title)]
    blocks += text("description").map { [.paragraph($0)] } ?? []
    blocks += section(words.headings.howToAnswer, answering)
    var body = Body()
    for root in form.items where root.parent == nil { add(root, depth: 1, to: &body) }
    blocks += body.blocks
    let scores = form.scores.map { ScoreReading(form: form, score: $0, words: words).blocks }
    blocks += section(words.headings.scoring, scores.flatMap { $0 } + cautions)
    let flags = form.flags.map { FlagReading(form: form, flag: $0, words: words) }
    blocks += section(words.headings.worthTelling, flags.flatMap(\.blocks))
    blocks += section(words.headings.sources, FlagReading.sources(of: flags).map { .point($0) })
    blocks += section(words.headings.limits, text("purpose").map { [.paragraph($0)] } ?? [])
    let facts = [edition, form.questionnaire.canonical]
    let known = (facts + [text("copyright")]).compactMap { $0 }.filter { !$0.isEmpty }
    return blocks + section(words.headings.version, known.map { .paragraph($0) })
  }

  /// The sections so far, with what the next block depends on.
  private struct Body {
    var blocks: [ReadingBlock] = []
    var number = 0
    /// The headings that wait for something below them.
    var waiting: [ReadingBlock] = []
    var lastHeading: [Int: String] = [:]
    var lastHelp: String?

    mutating func append(_ new: [ReadingBlock]) {
      blocks += waiting + new
      waiting = []
    }
  }

  private func section(_ title: String, _ blocks: [ReadingBlock]) -> [ReadingBlock] {
    blocks.isEmpty ? [] : [.heading(title, depth: 1)] + blocks
  }

  private func text(_ member: String) -> String? {
    form.questionnaire.node[member]?.string.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func add(_ item: FormItem, depth: Int, to body: inout Body) {
    guard !item.isHidden else { return }
    switch item.type {
    case .group:
      open(item, depth: depth, in: &body)
      for child in item.children { add(form.items[child], depth: depth + 1, to: &body) }
      // because a heading of which nothing is shown says nothing.
      body.waiting = []
    case .display:
      let text = item.question(voice: voice, name: name)
      if item.source.control == nil, !text.isEmpty { body.append([.paragraph(text)]) }
    default:
      if item.isAsked { ask(item, in: &body) } else { body.append(leftOut(item)) }
      for child in item.children { add(form.items[child], depth: depth + 1, to: &body) }
    }
  }

  /// A group's heading, once where the same one follows itself, and what is said of all of it.
  private func open(_ group: FormItem, depth: Int, in body: inout Body) {
    let title = group.question(voice: voice, name: name)
    if depth > 1, title.hasSuffix("?") {
      // because a question over questions is no section: what follows would seem to be in it.
      body.waiting.append(.paragraph(title))
    } else if !title.isEmpty, body.lastHeading[depth] != title {
      body.waiting.append(.heading(title, depth: depth))
      body.lastHeading = body.lastHeading.filter { $0.key < depth }
      body.lastHeading[depth] = title
    }
    if let rule = rule(of: group) { body.waiting.append(.paragraph(rules.sentence(rule))) }
    let helps = group.children.map { form.items[$0] }.filter { $0.source.control == "help" }
    for help in helps where !help.source.text.isEmpty {
      body.waiting.append(.paragraph(help.source.text))
      body.lastHelp = help.source.text
    }
  }

  private func ask(_ item: FormItem, in body: inout Body) {
    body.number += 1
    let text = item.question(voice: voice, name: name)
    var blocks: [ReadingBlock] = [
      .question(number: body.number, text: text, linkId: item.linkId)
    ]
    blocks += rule(of: item).map { [.remark(rules.sentence($0))] } ?? []
    blocks += AnswerSpace(item: item, form: form, voice: voice, words: words).blocks
    if let hint = hint(of: item) { blocks.append(.remark(hint)) }
    if let help = item.help, help != body.lastHelp {
      blocks.append(.remark(help))
      body.lastHelp = help
    }
    if item.source.node.extensionValue(ExtensionURL.askOnce)?.boolean == true {
      blocks.append(.remark(words.askedOnce))
    }
    if item.source.isRequired { blocks.append(.remark(words.required)) }
    body.append(blocks)
  }

  /// A question of which the program has no page, so that it is not missed on paper.
  private func leftOut(_ item: FormItem) -> [ReadingBlock] {
    let text = item.question(voice: voice, name: name)
    if text.isEmpty { return [] }
    return [.paragraph(item.formula == nil ? words.notAsked(text) : words.workedOut(text))]
  }

  private func rule(of item: FormItem) -> Rule? {
    if let rule = Rule(conditionsOf: item.source, in: form) { return rule }
    return item.source.node.expressions(ExtensionURL.enableWhenExpression).first
      .map { RuleReading(form: form, item: item).rule($0.text) }
  }

  /// The texts that stand beside the result, each once.
  private var cautions: [ReadingBlock] {
    let texts = form.items.filter { $0.isCaution && $0.isHidden }.map(\.source.text)
    return texts.indices.filter { texts.firstIndex(of: texts[$0]) == $0 }
      .map { .paragraph(texts[$0]) }
  }
}

extension ReadingCopy {
  /// How the form is filled in, said once; only what some question of it needs.
  private var answering: [ReadingBlock] {
    let say = words.answering
    let asked = form.asked
    let choices = asked.filter { !$0.isOrdinal && ($0.type == .boolean || !$0.options.isEmpty) }
    let reasons: [AbsentReason] = [.unknown, .notApplicable]
    let offered = reasons.filter { reason in asked.contains { $0.offers(reason, in: form) } }
    let names = offered.map { "\"\(words.fields.absence($0, voice))\"" }
    var points: [String] = []
    if voice == .interviewer { points.append(say.readAloud) }
    if asked.contains(where: \.isOrdinal) { points.append(say.ladder) }
    if asked.contains(where: { $0.isOrdinal || $0.isScale }) { points.append(say.circle) }
    if choices.contains(where: { !$0.repeats }) { points.append(say.tickOne) }
    if choices.contains(where: \.repeats) { points.append(say.tickEach) }
    if !names.isEmpty { points.append(say.tickAbsence(words.rules.list(names))) }
    if !points.isEmpty, !asked.contains(where: \.source.isRequired) { points.append(say.leaveOut) }
    return points.map { .point($0) }
  }

  private func hint(of item: FormItem) -> String? {
    guard voice == .proxy else { return nil }
    return switch item.observability {
    case .feltOnly: words.feltOnly
    case .partSeen: words.partSeen
    case .seen, nil: nil
    }
  }

  private var edition: String {
    let node = form.questionnaire.node
    let version = form.questionnaire.version
    let parts = [
      version.isEmpty ? nil : words.version(version), node["status"]?.string.map(words.status),
      node["experimental"]?.boolean == true ? words.experimental : nil,
      node["date"]?.string, node["publisher"]?.string,
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
