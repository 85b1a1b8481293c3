/// Why something asked of the outside did not work, as facts.
package enum Failure: Error, Equatable, Sendable {
  case full
  case readOnly
  case busy
  case cannotOpen
  case damaged
  case newer(found: Int, known: Int)
  case folderUnusable(path: String, reason: String)
  /// Another program finished the assessment meanwhile.
  case finishedElsewhere
  /// Another program deleted somebody meanwhile, or made them one with another person.
  case personGone(id: String)
  /// Another program has the assessment open.
  case openElsewhere(process: Int)
  case other(code: Int, message: String)
}
