import FHIR
import Testing

struct JSONEscapesTests {
  @Test(arguments: [
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u0041\u00e9\u20AC""#, "Aé€"),
    (#""a\ud83d\ude00b""#, "a😀b"),
    (#""\u0000""#, "\u{0}"),
    (#""\ud83d""#, "\u{FFFD}"),
    (#""\ude00x""#, "\u{FFFD}x"),
    (#""\ud83d\u0041""#, "\u{FFFD}A"),
    (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
    (#""\ud83dn\n""#, "\u{FFFD}n\n"),
    (#""\\u0041""#, "\\u0041"),
  ])
  func `an escaped string is decoded`(text: String, decoded: String) throws {
    #expect(try JSONTree(text).root.string == decoded)
  }
}
