import FHIR
import Testing

@testable import Assessment

struct FormFigureTests {
  private func figure(_ parts: String) throws -> FormFigure? {
    FormFigure(try JSONTree(#"{"url": "u", "extension": [\#(parts)]}"#).root)
  }

  @Test func `a body map has the places in the order of the options`() throws {
    let figure = try figure(
      #"{"url": "code", "valueCode": "body-map"}, {"url": "place", "valueCode": "neck"},"#
        + #"{"url": "place", "valueCode": "left-leg"}"#)
    #expect(figure == .bodyMap([.neck, .leftLeg]))
  }

  @Test(arguments: [
    #"{"url": "code", "valueCode": "tree"}, {"url": "place", "valueCode": "neck"}"#,
    #"{"url": "code", "valueCode": "body-map"}, {"url": "place", "valueCode": "tail"}"#,
    #"{"url": "place", "valueCode": "neck"}"#,
  ])
  func `what nobody can draw is no figure`(parts: String) throws {
    #expect(try figure(parts) == nil)
  }
}
