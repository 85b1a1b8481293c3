package import Assessment
package import FHIR

/// What is told of one person over a time, gathered once and written in any shape.
package struct Report: Sendable {
  /// What a report is to be about.
  package struct Wish: Sendable {
    /// The first and the last day, month or year that counts; nil where there is no bound.
    package var from: PartialDate?
    package var to: PartialDate?
    /// Only answers given in this role.
    package var role: Role?
    /// Whether name, birth and the names of those at the keys stand in it.
    package var isNamed: Bool

    package init(
      from: PartialDate? = nil, to: PartialDate? = nil, role: Role? = nil, isNamed: Bool = true
    ) {
      self.from = from
      self.to = to
      self.role = role
      self.isNamed = isNamed
    }

    /// Whether a day lies in the time; where a bound is a month or a year, all of it does.
    package func includes(_ day: PartialDate) -> Bool {
      !isOver(day) && from.map { day.order(against: $0) != .less } ?? true
    }

    /// Whether the time is over on a day.
    func isOver(_ day: PartialDate) -> Bool {
      to.map { day.order(against: $0) == .greater } ?? false
    }
  }

  package let wish: Wish
  /// Whose it is; nil without name.
  package let person: Person?
  /// The identifier of whose it is, which tells people apart where no name may.
  let personID: String
  package let madeAt: DateTime
  /// What was finished in the time, the newest first.
  package let results: [ReportResult]
  /// How many results are left out because they or their questionnaires cannot be read.
  package let unreadable: Int
  package let emergencyNumber: String?
  /// What the results of the time tell.
  let trends: Trends
  /// The same with what was finished before it, as the beginning may have been told then.
  let trendsUntilThen: Trends

  /// Gathers what was finished, newest first.
  ///
  /// - Parameters:
  ///   - person: whom it is about.
  ///   - wish: what of it goes in.
  ///   - past: everything finished of the person, newest first.
  ///   - lost: how many more there are that cannot be read.
  ///   - operators: the names of those who press the keys, by identifier.
  ///   - moment: when it is made.
  ///   - emergencyNumber: the local one, where it is set.
  ///   - words: how somebody without a name is called.
  ///   - form: the questionnaire of a result as it was asked, read in the language of the report.
  ///   - progress: told after each result how many there are by now.
  package init(
    of person: Person, _ wish: Wish, past: [PastAssessment], lost: Int = 0,
    operators: [String: String] = [:],
    at moment: Moment, emergencyNumber: String? = nil, words: ReportWords,
    form: (AssessmentHeader) -> Form?, progress: (Int) -> Void = { _ in }
  ) {
    self.wish = wish
    self.person = wish.isNamed ? person : nil
    personID = person.id
    self.emergencyNumber = emergencyNumber
    madeAt = moment.local
    var results: [ReportResult] = []
    var unreadable = lost
    let called =
      wish.isNamed && !person.name.isEmpty
      ? person : Person(id: person.id, name: words.head.somebody)
    var blanks = Blanks(person: called, at: moment)
    for one in past where wish.role == nil || one.header.role == wish.role {
      // because a response takes long to work out again, what lies outside of the time is left first.
      if let day = PastAnswers(one)?.day, !wish.includes(day) { continue }
      guard let form = form(one.header) else {
        unreadable += 1
        continue
      }
      let session = blanks.session(on: form, for: one.header).restoring(one.responseJSON)
      let presser = one.header.operatorID.flatMap { operators[$0] }
      let result = ReportResult(past: one, session: session, presser: wish.isNamed ? presser : nil)
      guard wish.includes(result.day) else { continue }
      results.append(result)
      progress(results.count)
    }
    self.results = results
    self.unreadable = unreadable
    var forms: [Form] = []
    var texts: [String] = []
    for result in results {
      let text = result.past.header.questionnaireJSON
      guard !texts.contains(text) else { continue }
      texts.append(text)
      forms.append(result.form)
    }
    trends = Trends(results.map(\.past), forms: forms)
    trendsUntilThen = Trends(
      past.filter { one in
        (wish.role == nil || one.header.role == wish.role)
          && PastAnswers(one).map { !wish.isOver($0.day) } ?? false
      }, forms: forms)
  }

  /// The results of one line of a trend, the newest first.
  func results(of line: RoleLine) -> [ReportResult] { results.filter { $0.role.line == line } }
}

/// Questionnaires before anything is answered, each made once for a role.
///
/// Because to work out one that is empty takes as long as one that is answered.
private struct Blanks {
  let person: Person
  let moment: Moment
  private var made: [(header: AssessmentHeader, session: Session)] = []

  init(person: Person, at moment: Moment) {
    self.person = person
    self.moment = moment
  }

  mutating func session(on form: Form, for header: AssessmentHeader) -> Session {
    // because texts of one storage are equal at once, they are compared and not the forms.
    let known = made.first {
      $0.header.role == header.role && $0.header.questionnaireJSON == header.questionnaireJSON
    }
    if let known { return known.session }
    let setting = Setting(person: person, role: header.role)
    let blank = Session(form: form, setting: setting, at: moment, isBegun: true)
    made.append((header, blank))
    return blank
  }
}

/// One finished result: its answers and scores, as they were kept.
package struct ReportResult: Sendable {
  package let past: PastAssessment
  package let session: Session
  /// The name of whoever pressed the keys, where it may be told.
  package let presser: String?

  package var role: Role { past.header.role }
  package var form: Form { session.form }
  /// When it was answered, by the clock of the place where that was.
  package var given: DateTime { past.given(written: session.authored) ?? session.authored }
  package var day: PartialDate { given.date }

  /// What its result page told of, the most urgent first.
  package var flags: [FlagDefinition] {
    form.flags.filter { past.flagsShown.contains($0.linkId) }.inOrderOfUrgency
  }

  /// Whether somebody said that the team knows a flag.
  package func isKnown(_ flag: FlagDefinition) -> Bool {
    past.flagEntries.contains { $0.kind == .flagAcknowledged && $0.path == flag.linkId }
  }

  /// The score with a code.
  func score(_ code: String) -> Score? { session.scores.first { $0.definition.code == code } }
}
