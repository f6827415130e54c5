import Catalog
import TestSupport
import Testing

struct FileNameTests {
  @Test(arguments: [
    Array("mug.jpg".utf8), Array("白 杯.jpg".utf8), [0xD5, 0xD5, 0xC6, 0xAC, 0x2E, 0x6A], [0x68, 0xE4, 0xB8, 0x2E],
    Array("left\u{202E}right\u{1B}[7m".utf8), [], [0xFF], [0xED, 0xA0, 0x80],
    // A name may hold the very characters that stand for bytes.
    Array("\u{10FE80}\u{10FEFF}".utf8), [0xF4, 0x8F, 0xBA, 0x80, 0x80],
  ])
  func everyNameComesBackAsItWas(bytes: [UInt8]) {
    #expect(FileName.bytes(of: FileName.text(of: bytes)) == bytes)
  }

  @Test func anyBytesComeBackAsTheyWere() {
    let seed = Dice.seed(usual: 20)
    var dice = Dice(seed: seed)
    for _ in 0..<2_000 {
      let bytes = (0..<dice.below(24)).map { _ in UInt8(truncatingIfNeeded: dice.next()) }
      #expect(FileName.bytes(of: FileName.text(of: bytes)) == bytes, "seed \(seed)")
    }
  }

  @Test func aNameInUTF8IsItsText() {
    #expect(FileName.text(of: Array("照片 1.jpg".utf8)) == "照片 1.jpg")
    #expect(FileName.systemName(of: "a") == [97, 0])
    #expect(FileName.systemName(of: "a\0b") == nil)
  }

  @Test func whatIsShownSteersNoTerminal() {
    #expect(FileName.shown("bell\u{7} and \u{1B}[7mturned.jpg") == "bell\u{FFFD} and \u{FFFD}[7mturned.jpg")
    #expect(FileName.shown("left\u{202E}right.jpg") == "left\u{FFFD}right.jpg")
    #expect(FileName.shown(FileName.text(of: [0x63, 0xE9, 0x2E])) == "c\u{FFFD}.")
    #expect(FileName.shown("照片\u{202F}1.jpg") == "照片\u{202F}1.jpg")
  }

  @Test(arguments: ["می\u{200C}خواهم.jpg", "क्\u{200D}ष.jpg", "👩\u{200D}🎨.png"])
  func whatLettersAndPictographsAreJoinedByIsShown(name: String) {
    #expect(FileName.shown(name) == name)
    #expect(FileName.shown("\u{200B}" + name + "\u{2066}") == "\u{FFFD}" + name + "\u{FFFD}")
  }
}
