import FHIR

/// Whom a QuestionnaireResponse refers to.
package enum ResponseReferences {
  /// The same response with another identifier wherever it refers to the person it is about.
  ///
  /// Only `subject`, `author` and `source` are touched: what was answered may have the same letters.
  package static func redirected(
    _ json: String, from old: String, to new: String
  ) -> String {
    // because a text that nobody can read refers to nobody.
    guard old != new, let tree = try? JSONTree(json) else { return json }
    let references = ["subject", "author", "source"]
      .compactMap { tree.root[$0]?["reference"] }
      .filter { $0.isString("Patient/\(old)") }
      .map(\.byteRange)
      .sorted { $0.lowerBound > $1.lowerBound }
    var writer = JSONWriter()
    writer.string("Patient/\(new)")
    var bytes = tree.bytes
    // because each splice moves what stands behind it, the last one comes first.
    for range in references { bytes.replaceSubrange(range, with: writer.bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
