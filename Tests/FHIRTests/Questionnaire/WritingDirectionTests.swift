import Testing

@testable import FHIR

struct WritingDirectionTests {
  @Test(arguments: [
    ("ar", true), ("ar-EG", true), ("he", true), ("fa_IR", true), ("ur", true), ("AR", true),
    ("az-Arab", true), ("pa-Arab-PK", true), ("en", false), ("es-MX", false), ("ar-Latn", false),
    ("ku", false), ("", false),
  ])
  func `a language tag says from which side texts are written`(tag: String, isRightToLeft: Bool)
    throws
  {
    let json = #"{"resourceType": "Questionnaire", "language": "\#(tag)"}"#
    let form = try #require(Questionnaire(try JSONTree(json)))
    #expect(form.isRightToLeft == isRightToLeft)
  }

  @Test func `without a language it is taken as written from the left`() throws {
    let form = try #require(Questionnaire(try JSONTree(#"{"resourceType": "Questionnaire"}"#)))
    #expect(!form.isRightToLeft)
  }
}
