import Assessment
import FHIR
import Interface
import Records
import Reports

/// Makes a person's report of what the store has.
struct ReportMaking {
  let folder: String
  let language: Language
  let moment: Moment

  /// The report in a shape; parameters as of `contents`.
  func text(
    as shape: ReportShape, of person: Person, _ wish: Report.Wish, by presser: PersonName? = nil,
    from store: Store, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(StoreError) -> String {
    if shape == .fhir { return try bundle(of: person, wish, by: presser, from: store) }
    let contents = try contents(of: person, wish, by: presser, from: store, progress: progress)
    return shape.text(of: contents) ?? ""
  }

  private func bundle(
    of person: Person, _ wish: Report.Wish, by presser: PersonName?, from store: Store
  ) throws(StoreError) -> String {
    let operators = try store.operators()
    let selection = Selection(
      personID: person.id, from: wish.from?.description, to: wish.to?.description, role: wish.role,
      operatorIDs: presser.map { name in operators.filter { name.isName($0.name) }.map(\.id) })
    var bytes: [UInt8] = []
    let makeIdentifier = wish.isNamed ? nil : Identifiers.make
    var writer = BundleWriter(withoutNames: makeIdentifier) {
      bytes += $0
      return true
    }
    try store.export(selection) { writer.write($0) }
    _ = writer.end()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Everything that is in it, in the words of the language.
  ///
  /// With `presser`, only the results that those hands pressed; `progress` is told how many results
  /// are gathered, out of how many.
  func contents(
    of person: Person, _ wish: Report.Wish, by presser: PersonName? = nil, from store: Store,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(StoreError) -> Contents {
    let named = try store.operators().filter { !$0.name.isEmpty }.map { ($0.id, $0.name) }
    let operators = Dictionary(named, uniquingKeysWith: { first, _ in first })
    let (kept, damage) = try store.readableHistory(of: person.id)
    let past = kept.filter { one in
      presser?.isName(one.header.operatorID.flatMap { operators[$0] } ?? "") ?? true
    }
    let shelf = Paths.shelf(in: folder, language: language.tag)
    // because texts of one storage are equal at once, and hashing long ones takes time.
    var opened: [(json: String, form: Form?)] = []
    let report = Report(
      of: person, wish, past: past, lost: damage?.results ?? 0, operators: operators, at: moment,
      emergencyNumber: Paths.emergencyNumber(in: folder), words: language.report,
      form: { header in
        if let known = opened.first(where: { $0.json == header.questionnaireJSON }) {
          return known.form
        }
        let form = form(of: header, on: shelf)
        opened.append((header.questionnaireJSON, form))
        return form
      }, progress: { progress($0, past.count) })
    return Contents(report, in: language.report)
  }

  /// The questionnaire as it was asked, whatever is at hand under its name today.
  private func form(of header: AssessmentHeader, on shelf: Shelf) -> Form? {
    let known = shelf.opening(url: header.questionnaireURL)
    if let form = known?.form, form.json == header.questionnaireJSON { return form }
    return Opening(
      file: known?.file ?? header.questionnaireURL, json: Array(header.questionnaireJSON.utf8),
      language: language.tag, parts: { _ in nil }
    ).form
  }
}
