/// The names of those who are to be asked today, from a plain text with one name a line.
package struct TodayList: Sendable, Equatable {
  /// Each name once, in the order of the text; what is no name is passed over.
  package let names: [PersonName]

  package init(_ text: String) {
    var names: [PersonName] = []
    // because some editors put a mark in front of a text, it is no letter of the first name.
    let lines = text.drop { $0 == "\u{FEFF}" }.split(whereSeparator: \.isNewline)
    for name in lines.lazy.compactMap({ PersonName(String($0)) })
    where !names.contains(where: { $0.isName(name.text) }) {
      names.append(name)
    }
    self.names = names
  }

  /// Those of the names among the people who are known, and with `make` those who are not.
  ///
  /// Of two who have one name both are on the list: it does not say who is meant. Those who were put
  /// `away` are meant where nobody else is.
  package func people(
    among known: [Person], away: [Person] = [], make: (PersonName) -> Person
  ) -> [Person] {
    guard !names.isEmpty else { return [] }
    let byName = Dictionary(grouping: known) { $0.name.lowercased() }
    let awayByName = Dictionary(grouping: away) { $0.name.lowercased() }
    return names.flatMap {
      let name = $0.text.lowercased()
      return byName[name] ?? awayByName[name] ?? [make($0)]
    }
  }
}

/// How far somebody is who is to be asked.
package struct Standing: Sendable {
  package let personID: String
  /// What was begun and not finished.
  package let drafts: [Draft]
  /// When an interview was finished last.
  package let finishedAt: String?

  package init(personID: String, drafts: [Draft] = [], finishedAt: String? = nil) {
    self.personID = personID
    self.drafts = drafts
    self.finishedAt = finishedAt
  }
}
