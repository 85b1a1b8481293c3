import Testing

@testable import FHIR

struct OrderingTests {
  @Test func `comparable values have an ordering`() {
    #expect(Ordering(1, 2) == .less)
    #expect(Ordering(2, 1) == .greater)
    #expect(Ordering(2, 2) == .equal)
  }

  @Test(
    arguments: [
      ([1, 2], [1, 3], .less), ([2, nil], [1, 3], .greater), ([1, nil], [1, 3], nil),
      ([1, nil, nil], [1, nil, nil], .equal), ([1, 2], [1, 2], .equal),
    ] as [([Int?], [Int?], Ordering?)])
  func `parts are compared until they differ or one is missing`(
    left: [Int?], right: [Int?], ordering: Ordering?
  ) {
    #expect(Ordering.byParts(left, right) == ordering)
  }
}
