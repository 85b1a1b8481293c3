import Assessment
import Testing

@testable import Records

struct OperatorsTests {
  let folder = TemporaryFolder()
  let nurse = Operator(
    id: "o1", name: "ÉN", role: .interview, settingsJSON: #"{"colours":"night"}"#)

  @Test func `an operator comes back whole and is found by initials`() throws {
    let store = try folder.open()
    try store.addOperator(nurse)
    try store.addOperator(Operator(id: "o2", name: "B"))
    #expect(try store.operators() == [Operator(id: "o2", name: "B"), nurse])
    #expect(try store.operator(named: "én") == nurse)
    #expect(try store.operator(named: "x") == nil)
  }

  @Test func `settings can be changed, of those who are not known yet too`() throws {
    let store = try folder.open()
    try store.addOperator(nurse)
    let changed = Operator(id: "o1", name: "N", role: nil, settingsJSON: "{}")
    try store.keepOperator(changed)
    let unnamed = Operator(id: "p1", name: "", role: .`self`, settingsJSON: #"{"confirm":true}"#)
    try store.keepOperator(unnamed)
    #expect(try store.operators() == [unnamed, changed])
  }
}
