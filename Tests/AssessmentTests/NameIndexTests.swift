import Testing

@testable import Assessment

struct NameIndexTests {
  private let index = NameIndex(["Ana Ríos", "María-Ana O'Neill", "Løve Ana\u{301}", "李 Wei", ""])

  @Test(arguments: [
    ("ana", [0, 1, 2]), ("RIO", [0]), ("ríos", [0]), ("mari", [1]), ("neil", [1]), ("lov", [2]),
    ("李", [3]), ("na", []), ("r a", [0]), ("an an", [0, 1, 2]), ("ana x", []),
    ("", [0, 1, 2, 3, 4]), (" - ", [0, 1, 2, 3, 4]),
  ])
  func `letters find the words that begin with them, whatever the case and the marks`(
    letters: String, found: [Int]
  ) {
    #expect(index.positions(of: letters) == found)
  }

  @Test func `a whole name comes before longer ones`() {
    #expect(NameIndex(["Anna", "Ann B", "Ánn"]).positions(of: "ann") == [2, 0, 1])
  }

  @Test func `ten thousand names are looked through to the last`() {
    let index = NameIndex((0..<10_000).map { "Name\($0) Family\($0 % 977)" })
    #expect(index.positions(of: "name99 fam").count == 111)
    #expect(index.positions(of: "name9999") == [9999])
  }
}
