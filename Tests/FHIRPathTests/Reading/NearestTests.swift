import Testing

@testable import FHIRPath

struct NearestTests {
  @Test(arguments: [
    ("wehre", "where"), ("Where", "where"), ("toInt", nil), ("lenght", "length"),
    ("exist", "exists"), ("zzz", nil), ("startWith", "startsWith"),
  ])
  func `a mistyped name is traced to the one that was meant`(_ written: String, _ meant: String?) {
    #expect(Nearest.name(to: written, among: FunctionTable.all.map(\.name)) == meant)
  }
}
