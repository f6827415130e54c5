import Catalog
import Testing

@testable import Providers

@Suite struct JSONTests {
  @Test(arguments: ["9007199254740993", "1164408192156408878", "0.085", "34.50", "-1", "1e400", "0"])
  func numbersKeepTheirDigits(digits: String) {
    #expect(JSON(Array(#"{"n":\#(digits)}"#.utf8))?["n"] == .number(digits))
  }

  @Test func readsEveryKindOfValue() {
    let json = JSON(Array(#" {"a":[1,"x",true,false,null,{}],"b":{"c":"\u7ea2\n\ud83d\ude00\/"}} "#.utf8))
    #expect(json?["a"] == .array([.number("1"), .string("x"), .bool(true), .bool(false), .null, .object([:])]))
    #expect(json?["b"]["c"] == .string("红\n😀/"))
    #expect(json?["missing"]["deeper"] == .null)
  }

  @Test(arguments: [
    "", "{", "[1,]", #"{"a":1,}"#, "{'a':1}", "01", "1.", ".5", "+1", "nul", "[1] 2", "\"\t\"", #""\x""#, #""\u12"#,
    "<html></html>", #"{"a" 1}"#,
  ])
  func refusesWhatIsNoJSON(text: String) {
    #expect(JSON(Array(text.utf8)) == nil)
  }

  @Test func mendsHalfSurrogatesAndBrokenUTF8() {
    #expect(JSON(Array(#""a\ud83db\udc00c""#.utf8)) == .string("a\u{FFFD}b\u{FFFD}c"))
    #expect(JSON([0x22, 0x61, 0xFF, 0x22]) == .string("a\u{FFFD}"))
    #expect(JSON([0xEF, 0xBB, 0xBF] + Array("[]".utf8)) == .array([]))
  }

  @Test func aTowerOfBracketsIsRefusedInsteadOfExhaustingTheStack() {
    #expect(JSON(Array(repeating: UInt8(ascii: "["), count: 1_000_000)) == nil)
    let allowed = String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
    #expect(JSON(Array(allowed.utf8)) != nil)
  }

  @Test func whatVendorsCallNothingIsNothing() {
    for blank: JSON in [.null, .string(""), .string("  "), .string("null")] {
      #expect(blank.isBlank)
      #expect(blank.text == nil && blank.count == nil && blank.amount == nil && blank.flag == nil && blank.clean == nil)
    }
  }

  @Test func numbersComeInManyForms() {
    #expect(JSON.number("5160").count == 5_160)
    #expect(JSON.string("5160").count == 5_160)
    #expect(JSON.string("50+").count == nil)
    #expect(JSON.string("50+").lowerBound.map { [$0.count, $0.isAtLeast ? 1 : 0] } == [50, 1])
    #expect(JSON.string("100000+").lowerBound?.count == 100_000)
    #expect(JSON.string("many").lowerBound == nil)
    #expect(JSON.number("0.085").amount?.description == "0.085")
    #expect(JSON.string("12.5").amount?.description == "12.50")
    #expect([JSON.bool(true), .number("1"), .string("true")].allSatisfy { $0.flag == true })
    #expect([JSON.bool(false), .number("0"), .string("false")].allSatisfy { $0.flag == false })
  }

  @Test func whatIsSentIsReadAsItWas() {
    let texts = ["url": "https://a.example/b.jpg", "words": "a\"b\\c\n\u{1}红"]
    #expect(JSON(JSONBody.object(texts)) == .object(texts.mapValues { JSON.string($0) }))
    #expect(JSONBody.object(["url": "a/b"]) == Array(#"{"url":"a/b"}"#.utf8))
  }
}
