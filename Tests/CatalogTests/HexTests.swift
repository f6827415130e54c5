import Catalog
import Testing

struct HexTests {
  @Test func everyByteHasTwoDigits() {
    let all = Hex.lower(0...UInt8.max)
    #expect(
      all.utf8.count == 512 && all.hasPrefix("000102") && all.contains("090a0b0c0d0e0f10") && all.hasSuffix("feff"))
    #expect(Hex.upper(0...UInt8.max) == all.uppercased())
    #expect(Hex.lower([UInt8]()) == "")
    #expect([0x09, 0x20, 0xE2].map(Hex.percent) == ["%09", "%20", "%E2"])
  }

  @Test func aDigitIsAnyOfSixteen() {
    #expect("0123456789abcdef".utf8.map(Hex.digit) == Array(0..<16))
    #expect("ABCDEF".utf8.map(Hex.digit) == Array(10..<16))
    #expect("/:@G`g".utf8.allSatisfy { Hex.digit($0) == nil })
  }
}
