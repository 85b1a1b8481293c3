import Assessment

extension App {
  /// Begun by others, which can be looked at; one's own begins beside it (decision 11).
  func othersPage(_ id: String) -> Page {
    let entry = shelf.entry(id)
    let others = entry.map { self.others(of: $0.url) } ?? []
    var rows = [Row("1", words.drafts.ofMyOwn(entry?.shortTitle ?? id), .takeOwn(id))]
    for other in others {
      let summary = summary(of: other)
      let label =
        others.count == 1
        ? words.drafts.lookAtThat(summary?.answered ?? 0, summary?.of ?? 0) : lookLabel(other)
      rows.append(Row(String(rows.count + 1), label, .lookAt(other.header.id)))
    }
    var page = Page(
      place: personPlace, question: others.first.map(begunBy) ?? words.home.draftPlace,
      rows: rows + words.usualAsides())
    page.hint = words.drafts.readOnly
    page.status = words.drafts.neverMix
    return page
  }

  /// What others have begun of a questionnaire about the same person, at most three.
  func others(of url: String) -> [Draft] {
    let drafts = records?.drafts.filter { draft in
      !isOwn(draft) && draft.header.replaces == nil && draft.header.questionnaireURL == url
        && summary(of: draft) != nil
    }
    return Array((drafts ?? []).prefix(3))
  }

  /// The row that leads to another's draft: whose it is, when it was begun and how far it is.
  func lookLabel(_ draft: Draft) -> Wording {
    words.drafts.look(
      presserName(of: draft) ?? words.home.whose(draft.header.role),
      date(draft.header.startedAt), summary(of: draft)?.answered ?? 0, summary(of: draft)?.of ?? 0)
  }

  /// The name of whoever pressed the keys; nil where it is not known.
  func presserName(of draft: Draft) -> String? {
    operators.first { $0.id == draft.header.operatorID && !$0.name.isEmpty }?.name
  }

  private func begunBy(_ draft: Draft) -> Wording {
    words.drafts.begunBy(
      presserName(of: draft) ?? words.drafts.who(draft.header.role),
      when(draft.header.startedAt))
  }

  var personPlace: Wording {
    guard let person = sitting.person, !person.name.isEmpty else { return words.home.draftPlace }
    return person.born.map { words.drafts.born(person.name, String($0.prefix(4))) }
      ?? Wording(person.name)
  }
}
