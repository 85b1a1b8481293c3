import FHIR
import Foundation
import Testing

struct LayoutTests {
  @Test(arguments: BuiltIn.files)
  func `every form and every definition is in house layout`(_ file: URL) throws {
    let written = [UInt8](try Data(contentsOf: file))
    let laidOut = HouseLayout.text(of: try JSONTree(reading: written))
    #expect(laidOut == written, "thenar form format \(file.lastPathComponent)")
  }
}
