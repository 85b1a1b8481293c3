import Testing

@testable import Assessment

struct TodayListTests {
  @Test func `each line is a name, whatever the line ends with, each once`() {
    let list = TodayList("\u{FEFF}Ana Ríos\r\n\n  Ben   B \nANA RÍOS\n")
    #expect(list.names.map(\.text) == ["Ana Ríos", "Ben B"])
    #expect(TodayList("").names.isEmpty)
    #expect(TodayList(String(repeating: "x", count: 61)).names.isEmpty)
  }

  @Test func `who is known is found by name, and of two of one name both are`() {
    let known = ["ana", "Ben", "Ana"].enumerated().map { Person(id: "\($0)", name: $1) }
    let people = TodayList("Ana\nCy").people(among: known) { Person(id: "new", name: $0.text) }
    #expect(people.map(\.id) == ["0", "2", "new"])
    let away = [Person(id: "7", name: "ANA"), Person(id: "8", name: "Cy")]
    let both = TodayList("Ana\nCy").people(among: known, away: away) { _ in known[0] }
    #expect(both.map(\.id) == ["0", "2", "8"], "put away only where nobody else is meant")
  }
}
