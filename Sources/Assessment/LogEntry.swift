package import FHIR

/// One thing that happened to an assessment; the entries in their order are the assessment.
package struct LogEntry: Sendable, Hashable {
  /// What happened.
  package enum Kind: String, Sendable, CaseIterable {
    case answer, skip, clear, undo, flagShown, flagAcknowledged, finish, reopen, amend
  }

  /// The instant in UTC, ISO 8601 with milliseconds: `2026-11-22T09:47:54.120Z`.
  package let at: String
  /// Minutes by which local time was ahead of UTC.
  package let offsetMinutes: Int
  package let kind: Kind
  /// The linkId, with `[n]` behind it for the nth further occurrence; empty for the whole.
  package let path: String
  /// The reply before, as the JSON text of `Reply`; nil when there was none.
  package let old: String?
  /// The reply after, as the JSON text of `Reply`; nil when there is none.
  package let new: String?
  package let role: Role
  /// Who pressed the keys; nil for the person alone at home.
  package let operatorID: String?
  /// Why a finished assessment was amended, in words; `filledIn` where the form gave the reply,
  /// `unconfirmed` where it was left in its field.
  package let reason: String?

  /// How far a local clock may be from UTC.
  package static let offsets = -1080...1080

  /// The reason of replies that the form itself filled in when the response was begun.
  package static let filledIn = "initial"
  /// The reason of replies that stood in their field, not confirmed, when the question was left.
  package static let unconfirmed = "unconfirmed"

  package init(
    at: String, offsetMinutes: Int, kind: Kind, path: String, old: String? = nil,
    new: String? = nil, role: Role, operatorID: String? = nil, reason: String? = nil
  ) {
    self.at = at
    self.offsetMinutes = offsetMinutes
    self.kind = kind
    self.path = path
    self.old = old
    self.new = new
    self.role = role
    self.operatorID = operatorID
    self.reason = reason
  }
}

extension LogEntry {
  /// Whether it says what the reply of its item is from then on.
  package var isReply: Bool {
    switch kind {
    case .answer, .skip, .clear, .amend: true
    case .undo, .flagShown, .flagAcknowledged, .finish, .reopen: false
    }
  }

  /// The instant as the local clock showed it.
  package var local: DateTime? {
    guard let shifted = DateTime(at)?.adding(Decimal128(offsetMinutes), .minute) else { return nil }
    return DateTime(date: shifted.date, time: shifted.time, offsetMinutes: offsetMinutes)
  }
}
