package import Assessment
package import FHIR

/// A report as it was chosen to be.
package struct ReportWish: Equatable, Sendable {
  /// In which shape it is written.
  package enum Shape: Equatable, Sendable, CaseIterable { case page, text, tables, records }

  package let person: Person
  package let shape: Shape
  package let isNamed: Bool
  /// The first day that counts; nil for everything.
  package let from: PartialDate?
  /// The one role whose answers go in; nil for all of them.
  package let role: Role?
  package let language: String
  package let at: Moment
}

/// What the report should be (page EX).
struct ReportScreen {
  /// How many months back it goes; nil is everything.
  private static let months: [Int?] = [6, 12, nil]

  let today: PartialDate
  var isNamed = true
  private var time = 0
  /// Where the last one was written, or why it was not.
  var written: String?
  var failure: Failure?

  init(at moment: Moment) { today = moment.local.date }

  /// The first day that counts; nil for everything.
  var from: PartialDate? {
    Self.months[time].flatMap { today.adding(Decimal128(-$0), .month) }
  }

  mutating func changeTime() { time = (time + 1) % Self.months.count }

  func page(words: Words, of records: PersonRecords?, hidesResults: Bool) -> Page {
    var rows = ReportWish.Shape.allCases.enumerated().map { number, shape in
      Row(String(number + 1), words.reporting.shape(shape), .writeReport(shape))
    }
    let name = records?.person.name ?? ""
    rows.append(Row(String(rows.count + 1), words.reporting.name(isNamed), .reportName))
    rows.append(
      Row(String(rows.count + 1), words.reporting.time(Self.months[time]), .reportTime))
    rows.append(Row("0", words.common.more, .more, standing: .asideWhenCut))
    var page = Page(
      place: words.reporting.place(name), question: words.reporting.question,
      rows: rows + words.usualAsides(help: true))
    page.hint = hidesResults ? words.reporting.onlyFamily : words.reporting.everything
    if let written { page.body = [.text(words.reporting.written(written))] }
    page.problem = failure.map { Wording(words.reason($0)) }
    page.news = written.map { words.reporting.written($0).full }
    page.status = words.reporting.digitWrites
    return page
  }
}

extension App {
  mutating func report(_ action: Action) -> [Effect] {
    guard case .report(var screen)? = screens.last else { return [] }
    screen.written = nil
    screen.failure = nil
    switch action {
    case .reportName: screen.isNamed.toggle()
    case .reportTime: screen.changeTime()
    case .writeReport(let shape):
      guard let person = records?.person else { return [] }
      return [
        .writeReport(
          ReportWish(
            person: person, shape: shape, isNamed: screen.isNamed, from: screen.from,
            role: seesAll ? nil : .proxy, language: words.language, at: clock()))
      ]
    default: break
    }
    screens[screens.count - 1] = .report(screen)
    return []
  }

  /// Says where the report is.
  mutating func reported(_ path: String) -> [Effect] {
    change { $0.written = path }
  }

  /// Says why there is no report; nothing that is kept was touched.
  mutating func notReported(_ failure: Failure) -> [Effect] {
    change { $0.failure = failure }
  }

  private mutating func change(_ body: (inout ReportScreen) -> Void) -> [Effect] {
    guard case .report(var screen)? = screens.last else { return [] }
    screen.written = nil
    screen.failure = nil
    body(&screen)
    screens[screens.count - 1] = .report(screen)
    return []
  }
}
