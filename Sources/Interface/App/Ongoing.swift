import FHIR
import Assessment

/// An assessment under way.
struct Ongoing {
  var opening: Opening
  var form: Form
  var session: Session
  var header: AssessmentHeader
  /// Whether anything of it is in the store yet.
  var isBegun: Bool
  /// What is kept before its first answer: of a new version why it is made, and the answers before.
  var beginning: [LogEntry] = []
  /// Items whose stored reply was changed in this sitting.
  var changed: Set<Int> = []
  var finishedAt: Moment?
  /// The flags that were not told on finishing, because the team knows them.
  var quietFlags: Set<String> = []
  /// The flags that the team was said to know, each with the response as it was then.
  var acknowledged: [String: String] = [:]
  /// Told on the next page: the folder where answers are kept now.
  var keptIn: String?
  /// Said on the next page about what was just stored.
  var saved: Saved?
  /// Questions answered in this sitting, for the word about rest.
  var answeredHere: Set<Int> = []
  /// Whether the answer before was the twentieth, the fortieth and so on.
  var isRestDue = false
}

/// A change on its way to the store; it takes place when the store has committed it.
struct Pending {
  /// Where it goes on once the change is kept.
  enum Then {
    case stay, advance(from: Int), toCheck, back(from: Int), result, reopened
    /// Nil where the questionnaire is not at hand any more.
    case restart(Opening?)
    /// The flag with this linkId is known to the team.
    case nextFlag(known: String)
    /// To where it was going before what was typed had to be kept.
    case perform(Action), end(isCutOff: Bool)
  }

  let effect: Effect
  let session: Session
  let then: Then
  /// Why the store has not kept it.
  var failure: Failure?
  /// The item replied to, for the page that says what could not be saved.
  let item: Int?
  let saved: Saved?
}

/// What is said about a reply that was stored: on the last line, and where pages are heard.
struct Saved {
  let status: Wording
  let said: String
}

extension App {
  /// The page of a question.
  func question(_ item: Int, of ongoing: Ongoing, isFromCheck: Bool = false) -> Screen {
    let asking = asking(ongoing.form.items[item], reply: ongoing.session.replies[item])
    return .question(QuestionScreen(asking, isFromCheck: isFromCheck))
  }

  func asking(_ item: FormItem, reply: Reply?) -> Asking {
    Asking(item: item, reply: reply, today: clock().local.date, profile: profileOnPages)
  }
}
