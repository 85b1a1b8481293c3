import FHIR
import Testing

struct JSONWriterTests {
  @Test func `members and elements are separated by commas`() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("a", "x")
      writer.member("b", true)
      writer.member("c", -3)
      writer.member("d")
      writer.array { writer in
        writer.number("1.50")
        writer.null()
        writer.array { _ in }
        writer.object { _ in }
        writer.boolean(false)
        writer.integer(4)
      }
      writer.member("e")
      writer.string("z")
    }
    #expect(
      writer.text
        == #"{"a":"x","b":true,"c":-3,"d":[1.50,null,[],{},false,4],"e":"z"}"#)
  }

  @Test func `quotes, backslashes and control characters are escaped`() throws {
    var writer = JSONWriter()
    writer.string("\"\\\n\r\t\u{1B}\u{0}\u{1F}é😀/")
    #expect(writer.text == #""\"\\\n\r\t\u001b\u0000\u001fé😀/""#)
    #expect(try JSONTree(writer.text).root.string == "\"\\\n\r\t\u{1B}\u{0}\u{1F}é😀/")
  }

  @Test func `names are escaped too`() {
    var writer = JSONWriter()
    writer.object { $0.member("a\"b", 1) }
    #expect(writer.text == #"{"a\"b":1}"#)
  }

  @Test func `a copy keeps the tokens and drops the white space between them`() throws {
    let text = "{ \"a b\" : [ 1.50 ,\t1e3 , \"\\u00e9 \\\" \\\\\" ] ,\n \"c\" : { } , \"d\" :true }"
    var writer = JSONWriter()
    writer.copy(try JSONTree(text).root)
    #expect(writer.text == #"{"a b":[1.50,1e3,"\u00e9 \" \\"],"c":{},"d":true}"#)
  }

  @Test func `a copy is one value among others`() throws {
    let root = try JSONTree("[ 1 , \" x \" ]").root
    var writer = JSONWriter()
    writer.array { writer in
      writer.copy(root)
      for element in root.elements { writer.copy(element) }
    }
    #expect(writer.text == #"[[1," x "],1," x "]"#)
  }
}
