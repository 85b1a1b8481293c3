import Testing

@testable import FHIR

struct PlaceTests {
  @Test(arguments: [
    ("", 0, 1, 1), ("ab", 1, 1, 2), ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1),
    ("\n\nb", 2, 3, 1), ("é€😀x", 9, 1, 4), ("ab", -5, 1, 1), ("ab", 99, 1, 3),
  ])
  func `a place counts lines and scalars`(text: String, offset: Int, line: Int, column: Int) {
    let place = Place(of: offset, in: Array(text.utf8))
    #expect(place == Place(line: line, column: column))
  }

  @Test func `places are in the order of the text`() {
    #expect(Place(line: 1, column: 9) < Place(line: 2, column: 1))
    #expect(Place(line: 2, column: 1) < Place(line: 2, column: 2))
  }
}
