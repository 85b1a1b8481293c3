extension Questionnaire {
  /// Whether its texts are written from right to left, by the language that they are in.
  package var isRightToLeft: Bool {
    let subtags = (language ?? "").lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
    // because a script in the tag says more than its language: az-Arab, pa-Arab, ku-Latn.
    if let script = subtags.dropFirst().first(where: { $0.count == 4 && $0.allSatisfy(\.isLetter) })
    {
      return ["adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"].contains(script)
    }
    return subtags.first.map { Self.rightToLeftLanguages.contains($0) } ?? false
  }

  private static let rightToLeftLanguages: Set = [
    "ar", "arc", "arz", "azb", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "prs", "ps", "sd",
    "syr", "ug", "ur", "yi",
  ]
}
