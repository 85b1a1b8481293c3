package import FHIR
import FHIRPath

/// The answers so far, and everything that follows from them.
///
/// A value: answering returns the new whole, with enablement, calculations and scores worked out.
package struct Session: Sendable {
  package let form: Form
  package let setting: Setting
  package internal(set) var replies: [Reply?]
  /// The time of the last change, which is the response's `authored`.
  package private(set) var authored: DateTime
  package private(set) var status = PastAssessment.Status.inProgress
  /// Whether each item is enabled; what is disabled keeps its reply here, and is not in the response.
  var enabled: [Bool]
  /// The answers worked out, by item.
  var calculated: [[Answer]]
  /// How many steps the expressions may still take for the answer being worked out.
  var stepsLeft = 0
  /// The step that took the last of them, where they did not suffice.
  var exhausting: Int?
  /// Why an expression has no outcome, by the number of its step.
  var failures: [Int: String] = [:]
  /// The question of each item as this role is asked it; empty for hidden items.
  let wording: [String]
  /// Items with a reply that the form filled in and nobody has confirmed.
  package internal(set) var filledIn: Set<Int> = []

  /// A session at its beginning; when it `isBegun`, its entries hold what the form filled in.
  package init(form: Form, setting: Setting, at moment: Moment, isBegun: Bool = false) {
    self.form = form
    self.setting = setting
    replies = form.items.map { $0.isAsked ? nil : $0.initial }
    enabled = Array(repeating: true, count: form.items.count)
    calculated = Array(repeating: [], count: form.items.count)
    authored = moment.local
    wording = form.items.map { item in
      item.isHidden ? "" : item.question(voice: setting.role.voice, name: setting.person.name)
    }
    settle()
    if !isBegun { fillIn() }
  }

  /// The session after the person replied to an item, or took the reply back.
  package func answering(_ item: Int, with reply: Reply?, at moment: Moment) -> Session {
    var session = self
    session.replies[item] = reply
    session.filledIn.remove(item)
    session.authored = moment.local
    session.settle(after: item)
    return session
  }

  /// The same session, on its questionnaire as it reads in another language.
  package func told(by form: Form, at moment: Moment) -> Session {
    guard form.json == self.form.json else { return self }
    var session = Session(form: form, setting: setting, at: moment, isBegun: true)
    session.replies = zip(form.items, replies).map { item, reply in reply.map(item.worded) }
    session.filledIn = filledIn
    session.enabled = enabled
    session.calculated = calculated
    session.authored = authored
    session.status = status
    return session
  }

  /// The session as the log tells it: the fold of its entries.
  package func replaying(_ entries: [LogEntry]) -> Session {
    var session = self
    session.filledIn = []
    for entry in entries {
      switch entry.kind {
      case .answer, .skip, .clear, .amend:
        guard let index = form.indexByLinkId[entry.path] else { continue }
        session.replies[index] = entry.new.flatMap { Reply(json: $0) }.map(form.items[index].worded)
        if entry.reason == LogEntry.filledIn {
          session.filledIn.insert(index)
        } else {
          session.filledIn.remove(index)
        }
      case .finish: session.status = .completed
      case .reopen: session.status = .inProgress
      // because these change nothing: going back leaves the answer until another is given.
      case .undo, .flagShown, .flagAcknowledged: continue
      }
      session.authored = entry.local ?? session.authored
    }
    session.settle()
    return session
  }

  /// The session with replies and their time as they were stored, and what follows worked out anew.
  func workedOut(
    _ stored: [(Int, Reply)], authored: DateTime?, as status: PastAssessment.Status = .completed
  ) -> Session {
    var session = holding(stored, authored: authored, as: status)
    session.settle()
    return session
  }

  private func holding(
    _ stored: [(Int, Reply)], authored: DateTime?, as status: PastAssessment.Status
  ) -> Session {
    var session = self
    for item in filledIn { session.replies[item] = nil }
    session.filledIn = []
    for (index, reply) in stored where form.items[index].isAsked {
      session.replies[index] = form.items[index].worded(reply)
    }
    session.status = status
    session.authored = authored ?? session.authored
    return session
  }

  /// The session with replies and their time as they were stored.
  func restored(_ stored: [(Int, Reply)], authored: DateTime?) -> Session {
    var session = holding(stored, authored: authored, as: .completed)
    // because a result is what was kept, not what earlier answers would make of it today.
    let kept = Dictionary(stored, uniquingKeysWith: { first, _ in first })
    let calculations = form.items.filter { $0.calculation != nil }.map(\.index)
    var isKept = Array(repeating: false, count: form.plan.needs.count)
    for item in form.items where item.isAsked {
      session.enabled[item.index] = kept[item.index] != nil
      isKept[form.plan.number(of: .enable(item.index))] = true
    }
    for item in calculations {
      session.calculated[item] = kept[item]?.answers ?? []
      isKept[form.plan.number(of: .calculate(item))] = kept[item] != nil
    }
    // What was worked out to nothing is tried again for the sake of the reason alone.
    session.settle(keeping: isKept)
    for item in calculations where kept[item] == nil { session.calculated[item] = [] }
    return session
  }

  /// The session as it is when finished, with what is set on finishing worked out.
  package func finished(at moment: Moment, as status: PastAssessment.Status = .completed)
    -> Session
  {
    var session = self
    session.status = status
    session.authored = moment.local
    session.settle()
    return session
  }

  /// The session taken up again after finishing.
  package func reopened(at moment: Moment) -> Session { finished(at: moment, as: .inProgress) }

  package func isEnabled(_ item: Int) -> Bool { enabled[item] }

  /// Whether the item is put to the person as things stand.
  package func isAsked(_ item: Int) -> Bool { form.items[item].isAsked && enabled[item] }

  /// The questions put to the person as things stand, in order.
  package var questions: [Int] { form.items.indices.filter(isAsked) }

  /// Whether the item's answer was carried over, so that it is passed over (data-model.md 4).
  package func isCarried(_ item: Int) -> Bool {
    form.items[item].isAskedOnce && filledIn.contains(item)
  }

  /// The questions one walks through: those put to the person but for carried facts.
  package var walk: [Int] { questions.filter { !isCarried($0) } }

  package var firstOpen: Int? { walk.first(where: isOpen) }

  /// The question after this one that has no reply of the person yet; nil when none is left.
  package func nextOpen(after item: Int) -> Int? {
    walk.first { $0 > item && isOpen($0) } ?? firstOpen
  }

  private func isOpen(_ item: Int) -> Bool { replies[item] == nil || filledIn.contains(item) }

  package func previousQuestion(before item: Int) -> Int? { walk.last { $0 < item } }

  /// How many of the questions one walks through have an answer, skips not counted.
  package var answeredCount: Int {
    walk.count { replies[$0] != nil && replies[$0]?.absence == nil }
  }

  /// The QuestionnaireResponse as things stand, as JSON text.
  package func response(id: String? = nil) -> String {
    ResponseWriter(session: self, id: id).text
  }
}
