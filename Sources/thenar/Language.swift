import ArgumentParser
import Interface
import Reports

/// The language of the pages and of the questionnaires on them.
struct Language: ExpressibleByArgument, Equatable {
  let words: Words

  /// Its tag: `es`.
  var tag: String { words.language }

  /// The language of a tag or a locale: `es`, `es-MX`, `es_ES.UTF-8`.
  init?(argument: String) {
    let tag = argument.prefix { $0.isLetter }.lowercased()
    guard let words = Words.all.first(where: { $0.language == tag }) else { return nil }
    self.words = words
  }

  private init(_ words: Words) { self.words = words }

  /// The words of its reading copies.
  var reading: ReadingWords { tag == "es" ? .spanish : .english }

  /// The words of its reports.
  var report: ReportWords { tag == "es" ? .spanish : .english }

  /// The language of the environment; English where that is another one.
  static var ofEnvironment: Language {
    // > LC_ALL overrides LC_MESSAGES, and that LANG (POSIX, Environment Variables, 8.2).
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Paths.variable).first
    return locale.flatMap(Language.init) ?? Language(.english)
  }

  static let allValueStrings = Words.all.map(\.language)

  static func == (left: Language, right: Language) -> Bool { left.tag == right.tag }
}

/// Which language to speak.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The language of pages and questionnaires, in place of LANG.", valueName: "language"))
  var language: Language?

  var spoken: Language { language ?? .ofEnvironment }
}
