import Catalog
import Glibc
import Testing

@Suite("Display width")
struct DisplayWidthTests {
  // The header hides `wcwidth` from Swift behind a macro.
  private typealias Function = @convention(c) (wchar_t) -> CInt
  private let wcwidth: Function

  init() throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    wcwidth = unsafeBitCast(try #require(dlsym(nil, "wcwidth")), to: Function.self)
  }

  private func systemColumns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + Int(wcwidth(wchar_t($1.value))) }
  }

  @Test func `every character is as wide as the system says, as it is drawn`() {
    var differing: [String] = []
    // The planes above hold ideographs and private characters only.
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned else { continue }
      guard wcwidth(wchar_t(value)) >= 0 else { continue }
      let drawn = DisplayWidth.clipped(String(scalar), to: 4)
      if drawn.columns != systemColumns(drawn.text) || drawn.columns != DisplayWidth.columns(String(scalar)) {
        differing.append("U+" + String(value, radix: 16, uppercase: true))
      }
    }
    #expect(differing == [])
  }

  private static let joining: [Unicode.Scalar] = (UInt32(0x80)...0x1FFFF).compactMap { value in
    guard let scalar = Unicode.Scalar(value) else { return nil }
    let properties = scalar.properties
    let joins = properties.isGraphemeExtend || properties.isEmojiModifier
    return joins || [.format, .spacingMark].contains(properties.generalCategory) ? scalar : nil
  }

  @Test(arguments: ["a", "é", "红", "가", "ᄒ", "क", "❤", "👨", "ไ", "□"])
  func `no character that joins another changes the width it is drawn with`(base: String) {
    var differing: [String] = []
    for scalar in Self.joining {
      for text in [base + String(scalar), base + String(scalar) + "\u{200D}👩" + String(scalar)] {
        let drawn = DisplayWidth.clipped(text, to: 20)
        guard !drawn.text.unicodeScalars.contains(where: { wcwidth(wchar_t($0.value)) < 0 }) else { continue }
        if drawn.columns != systemColumns(drawn.text) { differing.append("U+" + String(scalar.value, radix: 16)) }
      }
    }
    #expect(differing == [])
  }

  @Test(arguments: [
    ("", 5, "", 0), ("mug", 5, "mug", 3), ("mug", 3, "mug", 3), ("mugs", 3, "mu…", 3), ("mug", 1, "…", 1),
    ("mug", 0, "", 0), ("mug", -1, "", 0), ("红色杯", 6, "红色杯", 6), ("红色杯", 5, "红色…", 5), ("红色杯", 4, "红…", 3),
    ("红色杯", 1, "…", 1), ("a红色", 4, "a红…", 4), ("cafe\u{301} x", 6, "cafe\u{301} x", 6),
    ("cafe\u{301} x", 5, "cafe\u{301}…", 5), ("🇨🇳 a", 4, "□ a", 3), ("👨‍👩‍👧x", 3, "👨x", 3), ("❤️x", 2, "❤x", 2),
    ("1️⃣x", 2, "1x", 2), ("👍🏽x", 3, "👍x", 3), ("a\tb\u{7F}\u{1B}c", 5, "abc", 3), ("ｶﾞx", 3, "ｶﾞx", 3),
  ])
  func `text is cut between characters`(text: String, limit: Int, drawn: String, columns: Int) {
    let clipped = DisplayWidth.clipped(text, to: limit)
    #expect(clipped.text.unicodeScalars.elementsEqual(drawn.unicodeScalars) && clipped.columns == columns, "\(clipped)")
  }
}
