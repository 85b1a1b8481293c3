import Assessment
import Testing

struct PersonTests {
  @Test(arguments: [
    ("Ana", "Ana"), ("  ana   RÍOS ", "ana RÍOS"), ("Ana\tRíos\n", "Ana Ríos"), (" \t", nil),
    (String(repeating: "x", count: 60), String(repeating: "x", count: 60)),
    (String(repeating: "x", count: 61), nil),
  ])
  func `a name has one space between its words, and is never cut`(typed: String, name: String?) {
    #expect(PersonName(typed)?.text == name)
  }

  @Test func `capitals and spaces make no other person, nor does having no name`() {
    let ana = Person(id: "1", name: "Ana Ríos")
    #expect(Person(id: "2", name: "ANA\t RÍOS").hasName(of: ana))
    #expect(!Person(id: "2", name: "Ana").hasName(of: ana))
    #expect(!Person(id: "2", name: "").hasName(of: ana))
    #expect(Person(id: "2", name: "").hasName(of: Person(id: "3", name: "")))
  }
}
