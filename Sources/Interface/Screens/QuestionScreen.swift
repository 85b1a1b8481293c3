import Assessment
import FHIR
import Terminal

/// One question on one page, with the widget that takes its answer.
struct QuestionScreen {
  let item: FormItem
  var widget: any AnswerWidget
  /// The reply that there was when the page came up.
  let opened: Reply?
  /// Whether the check page comes back after the answer.
  let isFromCheck: Bool
  var objection: Objection?

  init(_ asking: Asking, isFromCheck: Bool = false) {
    item = asking.item
    self.isFromCheck = isFromCheck
    opened = asking.reply
    widget = WidgetTable.widget(for: asking)
  }

  /// The page; `told` puts what is known outside into a text of the form, and two questions are
  /// asked on one where figures have room.
  func page(
    of ongoing: Ongoing, words: Words, hasFigures: Bool = false,
    told: (String) -> String = { $0 }
  ) -> Page {
    let session = ongoing.session
    let role = session.setting.role
    let progress = session.progress(of: item.index)
    let question = item.question(voice: role.voice, name: words.name(of: session.setting.person))
    var page = Page(
      place: Self.place(of: item, in: ongoing),
      question: Wording(question, short: item.source.shortText), rows: [])
    page.progress = words.question.progress(progress.number, progress.total)
    page.hint = hint(role: role, ongoing, words)
    page.status = words.howToPress(for: item)
    page.body = texts(before: item, in: session).map { .text(Wording(told($0))) }
    widget.show(on: &page, words: words)
    if let objection, page.problem == nil, page.typing != .none {
      page.problem = words.question.objection(objection, widget.typed)
    }
    addAsides(to: &page, ongoing, words)
    page.figure = body(beside: page, of: ongoing, words: words)
    if hasFigures { putSides(on: &page, of: ongoing, words: words) }
    if let absence = session.replies[item.index]?.absence { mark(absence, on: &page) }
    addStatus(to: &page, ongoing, words)
    return page
  }

  /// Texts of the form that stand between the question before and this one.
  private func texts(before item: FormItem, in session: Session) -> [String] {
    let items = session.form.items
    var texts: [String] = []
    for other in items[..<item.index].reversed() {
      if other.isAsked { break }
      if other.isShownText, session.isEnabled(other.index) {
        texts.insert(other.source.text, at: 0)
      }
    }
    return texts
  }

  /// The section that the question stands in; the title of the form where sections have no name.
  private static func place(of item: FormItem, in ongoing: Ongoing) -> Wording {
    let title = section(of: item, in: ongoing.form)
    let setting = ongoing.session.setting
    guard setting.role != .`self`, !setting.person.name.isEmpty else { return title }
    return Wording(
      "\(title.full): \(setting.person.name)", short: "\(title.short): \(setting.person.name)")
  }

  static func section(of item: FormItem, in form: Form) -> Wording {
    var title = Wording(form.title, short: form.questionnaire.shortTitle)
    var index = item.parent
    while let group = index {
      let source = form.items[group].source
      if !source.text.isEmpty { title = Wording(source.text, short: source.shortText) }
      index = form.items[group].parent
    }
    return title
  }

  // MARK: What is said

  private func hint(role: Role, _ ongoing: Ongoing, _ words: Words) -> Wording? {
    // The first question of a first questionnaire carries one line of training (clinical.md B1).
    let isFunction = ongoing.form.isFunctionItem(item.index)
    let isFirst = ongoing.session.questions.first == item.index && ongoing.isFirstEver
    if role == .proxy, item.observability == .feltOnly { return words.question.feltOnlyProxy }
    if role == .proxy, item.observability == .partSeen { return words.question.partSeenProxy }
    if role == .interview, isFirst { return words.question.reading }
    if isFirst, item.isOrdinal {
      return isFunction ? words.question.firstFunction : words.question.firstSymptom
    }
    if item.type == .openChoice || item.type == .text || item.type == .string {
      return words.question.canStayEmpty
    }
    if item.repeats, !item.options.isEmpty { return words.question.several }
    return isFunction ? words.question.function : nil
  }

  private func addStatus(to page: inout Page, _ ongoing: Ongoing, _ words: Words) {
    let stored = ongoing.session.replies[item.index]
    if let saved = ongoing.saved, page.problem == nil, !item.repeats {
      page.status = saved.status
      page.news = saved.said
    } else if item.isOrdinal, let digit = words.digit(of: stored) {
      page.status = words.question.answerNow(digit)
    } else if let absence = stored?.absence, page.rows.contains(where: \.isStored) {
      let skipped = words.check.skipped(absence, ongoing.session.setting.role)
      page.status = words.question.noAnswerNow(skipped.full)
    }
    if let folder = ongoing.keptIn {
      page.status = words.elsewhere.keptIn(folder)
      page.news = page.status.full
    }
    if ongoing.isRestDue {
      page.status = words.question.rest
      page.news = [page.news, words.question.rest.full].compactMap { $0 }.joined(separator: " ")
    }
  }

  /// Marks the row that says why there is no answer; Enter keeps it unless something else is typed.
  private func mark(_ absence: AbsentReason, on page: inout Page) {
    guard let row = page.rows.firstIndex(where: { $0.action == .absent(absence) }) else { return }
    page.rows[row].isStored = true
    if page.rows.first?.action != .useTyped { page.focus = row }
  }

  // MARK: Rows that every question has

  private func addAsides(to page: inout Page, _ ongoing: Ongoing, _ words: Words) {
    let role = ongoing.session.setting.role
    let letters = page.typing == .number || page.typing == .scale
    guard page.typing != .text else { return }
    func aside(_ digit: String, _ letter: String, _ label: Wording, _ action: Action) {
      guard !page.rows.contains(where: { $0.key == digit && $0.standing == .aside }) else { return }
      page.rows.append(Row(letters ? letter : digit, label, action, standing: .aside))
    }
    let unsure = words.question.absent(.unknown, role)
    if item.observability != nil, item.isOrdinal || letters {
      aside("5", "u", unsure, .absent(.unknown))
    }
    // Under the years there is room for a row of its own; 6 is June where the months stand.
    if page.rows.contains(where: \.isYear) {
      let end = page.rows.firstIndex { $0.standing == .aside } ?? page.rows.count
      page.rows.insert(Row("6", unsure, .absent(.unknown)), at: end)
    }
    if item.isOrdinal, ongoing.form.isFunctionItem(item.index) {
      aside(
        "6", "n", words.question.absent(.notApplicable, role), .absent(.notApplicable))
    }
    aside("7", "s", words.question.skip, .absent(.declined))
    aside("8", "h", words.common.help, .help)
    if letters {
      page.rows.append(Row("m", words.common.menu, .menu, standing: .aside))
      // Where something wrong is to be rubbed out first, that is what Backspace says.
      guard !page.rows.contains(where: { $0.key == "Backspace" }) else { return }
      let rubsOut = page.typing == .number
      page.rows.append(
        Row(
          "Backspace", rubsOut ? words.question.rubOutThenBack : words.common.back, .back,
          standing: .aside))
    } else {
      let back = page.rubsOutFirst ? words.question.rubOutThenBack : words.common.back
      aside("9", "9", back, .back)
      page.rows.append(Row("m", words.common.menu, .menu, standing: .aside))
    }
  }
}

extension Row {
  /// Whether a year is chosen here, or what leads to the years.
  fileprivate var isYear: Bool {
    switch action {
    case .year, .earlier: true
    default: false
    }
  }
}

extension Ongoing {
  /// Whether this is the person's first questionnaire of all.
  var isFirstEver: Bool { session.setting.previous == nil }
}

extension Words {
  /// The name in use, or a word for somebody without one.
  func name(of person: Person) -> String {
    person.name.isEmpty ? first.thePerson : person.name
  }

  /// How to press on a page of this item.
  func howToPress(for item: FormItem) -> Wording {
    item.isOrdinal ? common.howToPressDigits("0-\(item.options.count - 1)") : common.howToPress
  }
}
