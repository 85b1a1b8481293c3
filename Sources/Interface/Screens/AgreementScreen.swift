import Assessment
import FHIR

/// Where a person and who answers for them differ; neither is the right one (clinical.md B3).
extension App {
  /// What a result is compared with; the newest two results where it is none in particular.
  func agreement(of assessmentID: String?) -> Agreement? {
    assessmentID.map { trends?.agreement(of: $0) } ?? trends?.newestAgreement
  }

  /// How many differences stand on a page; one's own has a row for who else sees it.
  var differencesAtOnce: Int { sitting.role == .`self` ? Self.rowsAtOnce - 1 : Self.rowsAtOnce }

  func agreementPage(of assessmentID: String?, first: Int) -> Page {
    guard let agreement = agreement(of: assessmentID) else {
      return Page(
        place: words.trends.agreement(nameApart), question: words.trends.nothing,
        rows: words.usualAsides())
    }
    let differences = agreement.differences
    var page = Page(
      place: words.trends.agreement(nameApart),
      question: words.trends.same(agreement.compared - differences.count, agreement.compared),
      rows: [])
    page.progress = words.trends.dates(agreement.own.day, agreement.proxy.day)
    page.body = [.text(words.trends.agreementHint)]
    page.rows = differences.dropFirst(first).prefix(differencesAtOnce).enumerated().map {
      number, one in
      let (own, proxy) = (brief(one.own, one.linkId), brief(one.proxy, one.linkId))
      return Row(
        String(number + 1), Wording(trends?.item(one.linkId)?.name ?? one.linkId),
        .trends(.difference(one.linkId)), detail: words.trends.differ(nameApart, own, proxy))
    }
    if sitting.role == .`self` {
      let number = String(page.rows.count + 1)
      page.rows.append(
        Row(number, words.trends.showsFamily(sitting.preferences.showsFamily), .trends(.share)))
    }
    if differences.count > differencesAtOnce {
      page.rows.append(Row("0", words.common.more, .more, standing: .aside))
    } else {
      page.rows.append(words.moreWhenCut)
    }
    page.rows += words.usualAsides()
    page.notes = scores(of: agreement).map { .text(Wording($0)) }
    page.status = differences.isEmpty ? words.common.howToPress : words.trends.digitCompares
    return page
  }

  /// The numbers of both beside each other, and how well the other can know.
  private func scores(of agreement: Agreement) -> [String] {
    let codes = trends?.codes(in: .own) ?? []
    let both = codes.lazy.compactMap { code -> String? in
      func kept(_ past: PastAssessment) -> KeptScore? {
        past.scores.first { $0.code == code && $0.value != nil }
      }
      guard let own = kept(agreement.own.past), let proxy = kept(agreement.proxy.past) else {
        return nil
      }
      return words.trends.bothScores(title(of: code), nameApart, own, proxy)
    }
    return [both.first, agreement.daysTogether.map(words.trends.together)].compactMap { $0 }
  }

  /// The digit of an answer, where rows carry weights, else the answer in words.
  private func brief(_ answers: [Answer], _ linkId: String) -> String {
    words.digit(of: .answers(answers)) ?? inFull(answers, linkId)
  }

  private func inFull(_ answers: [Answer], _ linkId: String) -> String {
    guard let item = trends?.item(linkId) else { return "" }
    return words.answer(item.worded(.answers(answers)), of: item, role: .`self`)
  }

  /// Shows both answers to a question under it, in full.
  mutating func showBoth(_ linkId: String, of screen: TrendScreen) -> [Effect] {
    guard case .agreement(let id) = screen.kind,
      let one = agreement(of: id)?.differences.first(where: { $0.linkId == linkId }),
      let item = trends?.item(linkId)
    else { return [] }
    let answers = words.trends.inFull(
      nameApart, inFull(one.own, linkId), inFull(one.proxy, linkId))
    return push(.help(title: Wording(item.label), text: answers + questionInFull(item)))
  }
}
