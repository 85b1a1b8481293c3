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

  @Test func `settings can be changed`() throws {
    let store = try folder.open()
    try store.addOperator(nurse)
    let changed = Operator(id: "o1", name: "N", role: nil, settingsJSON: "{}")
    try store.changeOperator(changed)
    #expect(try store.operators() == [changed])
  }
}
