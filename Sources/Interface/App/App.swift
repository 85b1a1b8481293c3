package import Assessment
package import Terminal

/// The interface as a machine: messages in, effects out, and the page to show.
///
/// It touches nothing outside. An answer is shown as stored only once the store has said so.
package struct App {
  var words: Words
  /// The language where none was chosen.
  let usualLanguage: String
  /// The instant, read when something happens.
  let clock: () -> Moment
  /// Milliseconds of a clock that nobody can set, for the time between presses.
  let ticks: () -> Int
  let makeID: () -> String
  package var size: Size
  /// What the command line asked for.
  var wish: Wish
  /// The pages one is on, the innermost last.
  var screens: [Screen]
  var sitting: Sitting
  /// Whether colours that are chosen can be seen; lines and some terminals have none.
  var showsThemes = true
  var shelf = Shelf(files: [])
  var people: [Person] = []
  var peoplePutAway: [Person] = []
  var operators: [Operator] = []
  /// Who is to be asked today.
  var todayList = TodayList("")
  /// The files with copies of all that was kept before something.
  var copies: [String] = []
  /// How far those on today's list are, by person.
  var standings: [String: Standing] = [:]
  /// What a row of today's list leads to, once the person is fetched.
  var wanted: Draft?
  /// The local emergency number, where one is set.
  var emergencyNumber: String?
  var records: PersonRecords? {
    didSet { trends = nil }
  }
  /// What the records say over time, once a page has asked for it.
  var trends: Trends?
  /// How far the drafts of the records are, by assessment.
  var summaries: [String: DraftSummary] = [:]
  /// What is being answered or was just finished.
  var ongoing: Ongoing?
  /// The draft that is to be carried on as soon as it is held, by its assessment.
  var awaited: String?
  /// A change that waits for the store.
  var pending: Pending?
  /// The folder where answers are kept since they could not be kept where they should be.
  var movedTo: String?
  /// Keys of a line that are not pressed yet.
  var waiting: [Key] = []
  /// Said once on the last line, instead of what the page says there.
  var notice: Wording?
  /// When the page on top came up.
  var pageBegan: Int?
  /// Which presses count.
  var filter = PressFilter()
  /// The rows that light up in turn; nil while they do not.
  var scan: Scan?
  /// How pressing goes; nil outside of a sitting at an assessment.
  var rhythm: SittingRhythm?
  /// Answers given (false) and taken back (true) of late.
  var answersOfLate: [Bool] = []
  /// Whether the first page was answered while its rows lit up in turn.
  var isScanned = false
  /// Whether it is still to be asked after that how keys are pressed.
  var asksHowIPress = false
  /// What was in force before each change since Settings came up.
  var steps: [(preferences: Preferences, wish: Wish)] = []
  /// Whether the store was asked for, which is once, wherever it goes on.
  private var hasBegun = false
  /// When the last press came, and not before when; nil before the first.
  var lastPress: (at: Int, notBefore: Int)?
  /// What the mouse went down on: a position in the rows that the focus visits, nil beside them.
  var touched: (row: Int?, at: Point)?
  /// What makes the page on top another page than the one before.
  var identity: PageIdentity?
  /// Whether another page came up since input that waited was forgotten.
  var hasTurned = false
  /// Whether the screen was shown since the last press, so that the next one did not wait.
  var isCaughtUp = true
  /// The page as it was drawn last, which is what a key was pressed on; nil once more than its focus
  /// has changed.
  var drawn: Drawn?
  /// What was read aloud of the page on top.
  var aloud = Aloud()
  /// Whether whoever is at the keys sits at another computer, where nothing is heard of this one.
  package var isOverNetwork = false
  /// The focused row and the part shown of the page on top.
  var focus: Focus = .automatic
  var part = 0

  package init(
    words: Words, size: Size, wish: Wish = Wish(), clock: @escaping () -> Moment,
    ticks: @escaping () -> Int, makeID: @escaping () -> String
  ) {
    self.words = words
    usualLanguage = words.language
    self.size = size
    self.wish = wish
    self.clock = clock
    self.ticks = ticks
    self.makeID = makeID
    sitting = Sitting(role: wish.role)
    screens = wish.role == nil ? [.first] : []
  }

  /// Says once that the terminal is not known by its name, and taken for a usual one.
  package mutating func tell(unknownTerminal name: String) {
    notice = words.common.unknownTerminal(name)
  }

  /// How keys are pressed: as wished at the start, as set, or as is usual in the role.
  var profile: PressProfile {
    wish.profile ?? sitting.preferences.profile
      ?? (isScanned ? .oneKey : .usual(in: sitting.role))
  }

  /// Whether a question is on the screen.
  var isAnswering: Bool { screens.last?.isAsking == true }
  /// Whether something is on the screen that cannot wait for the result.
  var isInterrupted: Bool {
    if case .flags(let screen)? = screens.last { screen.isInterruption } else { false }
  }
  /// Whether the last look before finishing is on the screen.
  var isChecking: Bool { screens.last?.isCheck == true }

  /// What is to be done once the first page is on the screen (decision 29).
  package mutating func begin() -> [Effect] {
    settlePage()
    defer { hasBegun = true }
    return hasBegun ? readAloud() : [.open]
  }

  mutating func forgetSaid() {
    ongoing?.saved = nil
    ongoing?.keptIn = nil
    ongoing?.isRestDue = false
  }

  /// Takes in what happened, and says what is to be done.
  package mutating func update(_ message: Message) -> [Effect] {
    let hush = hush(before: message)
    if case .key(let key) = message, moveOnly(key) { return hush + readAloud() }
    let effects = hush + closingRhythm(react(to: message))
    settlePage()
    return effects + readAloud()
  }

  private mutating func react(to message: Message) -> [Effect] {
    switch message {
    case .key(let key): return take(.key(key))
    case .tick: return tick()
    case .pressed(let point):
      touch(point)
      return []
    case .line(let line):
      forgetSaid()
      return take(line: line)
    case .paste(let text): return paste(text)
    case .released(let point): return letGo(at: point)
    case .resized(let size):
      self.size = size
      return []
    case .stopping: return []
    case .interrupted: return keepTyped(then: .end(isCutOff: false)) ?? end(isCutOff: false)
    case .cutOff: return keepTyped(then: .end(isCutOff: true)) ?? end(isCutOff: true)
    case .opened(let what): return opened(what)
    case .loaded(let records): return loaded(records)
    case .added(let person): return added(person)
    case .peopleChanged(let change, let people, let away): return changed(change, people, away)
    case .standings(let standings): return told(standings)
    case .leased(let draft): return leased(draft)
    case .heldElsewhere(let process): return held(by: process)
    case .saved: return saved()
    case .places(let places): return push(.elsewhere(ElsewhereScreen(places: places)))
    case .moved(let folder): return moved(to: folder)
    case .rhythms(let rhythms): return show(rhythms)
    case .log(let entries): return show(entries)
    case .translated(let shelf, let language): return translated(shelf, in: language)
    case .saidAll: return saidAll()
    case .cannotSay: return cannotSay()
    case .reported(let path): return reported(path)
    case .failed(let failure, let effect): return failed(failure, of: effect)
    }
  }
}

/// The page one is on, with what only that page knows.
enum Screen {
  case first
  case person(PersonScreen)
  case aboutPerson, covered, whoAnswers, confirm(PeopleChange)
  case home
  case shelf(first: Int)
  /// What was begun and cannot be carried on from here at once.
  case unfinished(first: Int)
  case problems(id: String)
  case draft(Draft)
  case confirmStartAgain(Draft)
  /// What others have begun of the questionnaire with this id.
  case others(of: String)
  case question(QuestionScreen)
  case help(title: Wording, text: [String])
  case menu(isMore: Bool)
  case check(first: Int)
  case allAnswers(first: Int)
  /// The answers of something that cannot be changed here.
  case looking(Session, title: Wording, first: Int)
  case result
  case why(String, of: Session, in: Opening?)
  case history(first: Int)
  case past(PastAssessment)
  /// What results say over time.
  case trends(TrendScreen)
  /// What can be done with a past response, why it is changed, what happened to it.
  case about(PastItem), amending(AmendScreen), log([LogEntry], of: PastItem)
  /// What is worth telling, one flag after the other.
  case flags(FlagScreen)
  case stop
  /// What the store could not do, and what to ask it once more.
  case cannotSave(Failure, Effect)
  case copyByHand
  case elsewhere(ElsewhereScreen)
  case trying(TryScreen)
  /// How pressing went, sitting by sitting.
  case rhythms([PressRhythm], of: AssessmentHeader)
  case report(ReportScreen)
  /// Offers longer times between presses.
  case gentle
  case settings, keySettings, howIPress(HowIPress)

  var isAsking: Bool { if case .question = self { true } else { false } }
  var isCheck: Bool { if case .check = self { true } else { false } }
  /// Whether it is about an answer that cannot be kept.
  var isAboutKeeping: Bool {
    switch self {
    case .cannotSave, .elsewhere: true
    default: false
    }
  }
}

/// A page on the screen, and what the focus visits on it.
struct Drawn {
  var page: Page
  let rows: [FittedRow]
  /// The focused one of `rows`.
  var focus: Int?
}

/// Which row has the focus, as an index of the page's rows.
enum Focus: Equatable {
  /// Where the page itself puts it: the stored answer, else the first row.
  case automatic
  case row(Int)
}
