import Assessment
import Records
import Reports
import TestSupport
import Testing

struct ForeignTests {
  private static let questionnaire = """
    {"resourceType":"Questionnaire","url":"http://elsewhere.example/q","version":"2","status":"active",
    "item":[{"linkId":"1","text":"How far?","type":"integer"},
    {"linkId":"2","text":"Pain?","type":"choice","answerOption":[{"valueCoding":{"code":"y"}}]}]}
    """

  private func response(
    _ questionnaire: String = "http://elsewhere.example/q|2", status: String = "completed",
    subject: String = #"{"reference":"Patient/7","display":"Ida  Berg"}"#,
    authored: String = "2026-01-02T03:04:05+01:00", id: String = #""id":"r1","#,
    items: String = #"[{"linkId":"1","answer":[{"valueInteger":300}]}]"#
  ) -> String {
    """
    {"resourceType":"QuestionnaireResponse",\(id)"questionnaire":"\(questionnaire)",
    "status":"\(status)","subject":\(subject),"authored":"\(authored)",
    "author":{"reference":"Practitioner/3","display":"Dr. Koh"},"item":\(items)}
    """
  }

  private func bundle(_ resources: String...) -> String {
    #"{"resourceType":"Bundle","type":"collection","entry":["#
      + resources.map { #"{"resource":\#($0)}"# }.joined(separator: ",\n") + "]}"
  }

  @Test func `a response of another program comes in with the questionnaire beside it`() throws {
    let here = try KeptStore()
    let text = bundle(Self.questionnaire, response())
    #expect(try here.takeIn(text).faults == [])
    let kept = try #require(try here.store.history(of: nil).first)
    #expect(kept.header.person == Person(id: "7", name: "Ida Berg"))
    #expect(kept.header.role == .interview)
    #expect(kept.finishedAt == "2026-01-02T02:04:05.000Z")
    let entries = try here.store.entries(of: "r1")
    #expect(entries.map(\.path) == ["1", ""])
    #expect(entries.first?.new == #"[{"valueInteger":300}]"#)
    #expect(try here.takeIn(text).counts == [.known: 1])
    let there = try KeptStore()
    #expect(try there.takeIn(here.export()).faults == [])
    #expect(try there.export() == here.export())
  }

  @Test func `one response alone comes in when its questionnaire is at hand, and is scored`() throws
  {
    let (here, there) = (try KeptStore(), try KeptStore())
    try here.answer(id: "a1")
    let past = try #require(try here.store.history(of: nil).first)
    #expect(try there.takeIn(past.responseJSON).faults == [])
    let kept = try #require(try there.store.history(of: nil).first)
    #expect(kept.scores == past.scores)
    #expect(kept.responseJSON == past.responseJSON)
  }

  @Test func `one without an identifier is known again by what it says`() throws {
    let here = try KeptStore()
    let text = bundle(Self.questionnaire, response(id: ""))
    #expect(try here.takeIn(text).counts == [.added: 1])
    #expect(try here.takeIn(text).counts == [.known: 1])
  }

  @Test func `a person is found by the address of their entry`() throws {
    let here = try KeptStore()
    let patient = """
      {"fullUrl":"urn:uuid:77","resource":{"resourceType":"Patient","birthDate":"1950",
      "name":[{"given":["Ida","M."],"family":"Berg"}]}}
      """
    let text = bundle(Self.questionnaire, response(subject: #"{"reference":"urn:uuid:77"}"#))
      .replacing(#""entry":["#, with: #""entry":["# + patient + ",")
    #expect(try here.takeIn(text).faults == [])
    #expect(try here.store.people() == [Person(id: "77", name: "Ida M. Berg", born: "1950")])
  }

  @Test func `another program's person of the same number is nobody of ours`() throws {
    let here = try KeptStore()
    try here.answer(id: "a1", Person(id: "7", name: "Otto"))
    let patient = #"{"resourceType":"Patient","id":"7","name":[{"text":"Ida Berg"}]}"#
    let came = try here.takeIn(bundle(patient, Self.questionnaire, response()))
    #expect(came.faults.map(\.reason).first == .otherPerson)
    #expect(try here.store.people().map(\.name) == ["Otto"])
  }

  @Test func `one identifier with two names is nobody, and keeps everything out`() throws {
    let here = try KeptStore()
    let other = response(
      subject: #"{"reference":"Patient/7","display":"Otto"}"#, id: #""id":"r2","#)
    let came = try here.takeIn(bundle(Self.questionnaire, response(), other))
    #expect(came.faults.map(\.reason) == [.twoNames("Ida Berg", "Otto")])
    #expect(try here.store.people() == [])
    let patients = ["Ida Berg", "Otto"].map { name in
      #"{"resourceType":"Patient","id":"7","name":[{"text":"\#(name)"}]}"#
    }
    #expect(
      try here.takeIn(bundle(patients[0], patients[1])).faults.map(\.reason)
        .contains(.twoNames("Ida Berg", "Otto")))
  }

  @Test func `another name beside a person of the file is only told`() throws {
    let here = try KeptStore()
    let patient = #"{"resourceType":"Patient","id":"7","name":[{"text":"Ida B."}]}"#
    let text = bundle(patient, Self.questionnaire, response(), response(id: #""id":"r2","#))
    #expect(
      try here.takeIn(text).faults.map(\.reason)
        == [.calledOtherwise(name: "Ida B.", called: "Ida Berg")])
    #expect(try here.store.people().map(\.name) == ["Ida B."])
  }

  @Test func `answers about somebody of another name here are not given to them`() throws {
    let here = try KeptStore()
    try here.answer(id: "a1", Person(id: "7", name: "Otto"))
    let came = try here.takeIn(bundle(Self.questionnaire, response()))
    #expect(came.faults.map(\.reason) == [.otherPerson])
    #expect(try here.store.history(of: "7").count == 1)
  }

  @Test func `of two versions in a file the one that was answered is taken`() throws {
    let here = try KeptStore()
    let first = Self.questionnaire.replacing(#""version":"2""#, with: #""version":"1""#)
    let text = bundle(first, Self.questionnaire, response())
    #expect(try here.takeIn(text).faults == [])
    #expect(try here.store.history(of: nil).map(\.header.questionnaireVersion) == ["2"])
  }

  @Test func `each thing that does not come in is told with its line`() throws {
    let here = try KeptStore()
    let text = bundle(
      Self.questionnaire.replacing("\n", with: ""),
      response().replacing("\n", with: ""),
      response("http://unknown.example/q").replacing("\n", with: ""),
      response("http://elsewhere.example/q|3").replacing("\n", with: ""),
      response(status: "in-progress").replacing("\n", with: ""),
      response(subject: "{}").replacing("\n", with: ""),
      response(authored: "2026-01-02").replacing("\n", with: ""),
      response(items: #"[{"linkId":"9"}]"#).replacing("\n", with: ""),
      response(items: #"[{"linkId":"1","answer":[{"valueString":"far"}]}]"#)
        .replacing("\n", with: ""),
      response(id: #""id":"no id","#).replacing("\n", with: ""),
      #"{"resourceType":"Condition"}"#, "{}")
    let faults = try here.takeIn(text).faults
    #expect(faults.map(\.line) == Array(3...12))
    #expect(
      faults.map(\.reason) == [
        .unknownQuestionnaire("http://unknown.example/q"),
        .unknownQuestionnaire("http://elsewhere.example/q|3"), .notFinished(status: "in-progress"),
        .noSubject, .noTime, .unknownItem("9"), .unfittingAnswer("1"), .badIdentifier("no id"),
        .notKept(type: "Condition"), .noResource,
      ])
    #expect(try here.store.history(of: nil) == [])
  }

  @Test func `what is not kept here keeps nothing else out`() throws {
    let here = try KeptStore()
    let text = bundle(Self.questionnaire, response(), #"{"resourceType":"Condition"}"#)
    #expect(try here.takeIn(text).faults.map(\.reason) == [.notKept(type: "Condition")])
    #expect(try here.store.history(of: nil).count == 1)
  }

  @Test(arguments: ["", "[]", "{}", "{", #"{"resourceType":"Patient"}"#, "\u{FEFF}{}"])
  func `a file that is neither is refused`(_ text: String) throws {
    let here = try KeptStore()
    #expect(throws: ArrivalFault.self) { try here.takeIn(text) }
  }

  @Test func `whatever is cut out of a file, nothing traps, and all of it or nothing comes in`()
    throws
  {
    let here = try KeptStore()
    try here.answer("speech", id: "a1", role: .proxy, operator: eva)
    try here.answer(id: "a2", at: 5, status: nil, count: 2)
    let whole = Array(try here.export().utf8)
    // The questionnaires at the beginning are long and are tried by tests of their own.
    let begin = try #require(whole.firstRange(of: Array("Patient".utf8))?.lowerBound)
    var dice = Dice(seed: 6)
    for _ in 0..<40 {
      var bytes = whole
      let at = begin + Int(dice.next() % UInt64(bytes.count - begin))
      bytes.removeSubrange(at..<min(bytes.count, at + 1 + Int(dice.next() % 30)))
      let there = try KeptStore()
      let came: (counts: [Arrival: Int], faults: [ArrivalFault])
      do { came = try there.takeIn(String(decoding: bytes, as: UTF8.self)) } catch is ArrivalFault {
        continue
      }
      if came.faults.contains(where: { !$0.isHarmless }) {
        #expect(try there.store.people() == [], "at \(at)")
      }
    }
  }
}
