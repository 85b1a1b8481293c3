package import FHIR

/// A file met on the way to the shelf: a form that can be used, or all the reasons why not.
package struct Opening: Sendable {
  /// The name of the file, for messages and for the command line: `gait.json`.
  package let file: String
  /// Nil when the file cannot be used.
  package let form: Form?
  package let problems: [Problem]
  /// Where items that were assembled into this form come from, by linkId.
  package let origins: [String: Origin]

  /// The id on the command line: the file's name without its ending.
  package var id: String {
    file.hasSuffix(".json") ? String(file.dropLast(5)) : file
  }

  /// Reads a questionnaire file and everything in it.
  ///
  /// - Parameters:
  ///   - file: the name that messages give to the file.
  ///   - json: its bytes.
  ///   - language: the language to read it in, where it has texts in it; nil for its own.
  ///   - parts: the questionnaire with a canonical URL, for forms assembled of others.
  package init(
    file: String, json: [UInt8], language: String? = nil, parts: @escaping (String) -> Part?
  ) {
    let tree: JSONTree
    do throws(JSONError) {
      tree = try JSONTree(reading: json)
    } catch {
      self.init(
        unusable: file, problems: [Problem(.fatal, .json(error.fault), at: error.place)])
      return
    }
    guard let written = Questionnaire(tree) else {
      let found = tree.root["resourceType"]?.string
      self.init(
        unusable: file,
        problems: [Problem(.fatal, .notAQuestionnaire(found: found), at: tree.root.place)])
      return
    }
    let repeated = tree.repeatedKeys.map { key in
      Problem(.error, .repeatedKey(key.string ?? ""), at: key.place)
    }
    do throws(Problem) {
      let assembled = try Assembly.assemble(written, in: file, parts: parts)
      self.init(file: file, assembled: assembled, language: language, problems: repeated)
    } catch {
      self.init(unusable: file, problems: repeated + [error])
    }
  }

  private init(
    file: String, assembled: Assembled, language: String?, problems: [Problem]
  ) {
    let written = assembled.questionnaire
    var reader = FormReader(language.map(written.localized) ?? written)
    var form = reader.read()
    form.written = written
    // because an assembled text has no lines of its own: point at the files it came from.
    let found =
      assembled.isAssembled ? reader.problems.map { assembled.placed($0) } : reader.problems
    self.file = file
    self.problems = problems + found
    origins = assembled.origins
    self.form = self.problems.contains { $0.severity == .fatal } ? nil : form
  }

  private init(unusable file: String, problems: [Problem]) {
    self.init(file: file, form: nil, problems: problems, origins: [:])
  }

  private init(file: String, form: Form?, problems: [Problem], origins: [String: Origin]) {
    self.file = file
    self.form = form
    self.problems = problems
    self.origins = origins
  }

  /// The opening with what shows only when the form is worked out.
  ///
  /// Not part of opening, as the shelf opens many forms before Home can be shown.
  package func triedOut(at moment: Moment) -> Opening {
    guard let form else { return self }
    let nobody = Setting(person: Person(id: "", name: ""), role: .`self`)
    let session = Session(form: form, setting: nobody, at: moment)
    guard let number = session.exhausting else { return self }
    let item: FormItem? =
      switch form.plan.step(number) {
      case .enable(let index), .calculate(let index): form.items[index]
      case .variable: nil
      }
    let problem = Problem(
      .error, .tooMuchWork(steps: Session.mostSteps), linkId: item?.linkId,
      at: item.flatMap { origins[$0.linkId]?.item.node.place })
    return Opening(file: file, form: form, problems: problems + [problem], origins: origins)
  }
}

/// A questionnaire that another may be assembled from, and the file it stands in.
package struct Part: Sendable {
  package let file: String
  package let questionnaire: Questionnaire

  package init(file: String, questionnaire: Questionnaire) {
    self.file = file
    self.questionnaire = questionnaire
  }
}

/// The file in which an item was written, and the item as it stands there.
package struct Origin: Sendable {
  package let file: String
  package let item: QuestionnaireItem

  /// Where its calculation is written, else the item itself.
  package var place: Place {
    item.node.expressions(ExtensionURL.calculatedExpression).first?.place ?? item.node.place
  }
}
