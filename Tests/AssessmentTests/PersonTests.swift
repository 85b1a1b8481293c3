import Assessment
import FHIR
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

  @Test(arguments: [
    ("1961", "1961"), ("2026-11", "2026-11"), ("2026-11-22", "2026-11-22"), ("2026-11-23", nil),
    ("2026-12", nil), ("2027", nil), ("soon", nil), ("", nil),
  ])
  func `nobody was born tomorrow`(typed: String, born: String?) throws {
    let today = try #require(PartialDate("2026-11-22"))
    #expect(Person.birth(typed, on: today) == born)
  }

  @Test(arguments: [
    ("1961", "1961-04", false), ("1961-04", "1961-05", true), ("1961", "1962", true),
    ("1961", nil, false),
  ])
  func `two are born apart where what is known of both differs`(
    one: String, other: String?, isApart: Bool
  ) {
    let people = [one, other].map { Person(id: "p", name: "A", born: $0) }
    #expect(people[0].isBornApart(from: people[1]) == isApart)
    #expect(people[1].isBornApart(from: people[0]) == isApart)
  }
}
