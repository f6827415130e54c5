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

  @Test func `every scalar between others is as wide as the standard library's properties say`() {
    var differing: [String] = []
    for value in UInt32(0)...0x10FFFF {
      // Of ideographs, syllables and private characters a few will do.
      let isOneOfMany =
        switch value {
        case 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xE000...0xF8FF, 0x17000...0x18CFF, 0x20000...0xDFFFF, 0xE1100...: true
        default: false
        }
      guard !isOneOfMany || value % 0x65 == 0 else { continue }
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "红\(scalar)\(scalar)각\(scalar)a"
      let (ours, plain) = (DisplayWidth.clipped(text, to: 20), DisplayWidthReference.clipped(text, to: 20))
      if ours.columns != plain.columns || !ours.text.utf8.elementsEqual(plain.text.utf8) {
        differing.append("U+" + String(value, radix: 16, uppercase: true))
      }
    }
    #expect(differing == [])
  }

  @Test func `text of all kinds is measured, cut and broken as it is from character to character`() {
    var draws = Draws(state: 20)
    var differing: [String] = []
    for _ in 0..<4_000 {
      let text = draws.text()
      for limit in [Int.random(in: 0...80, using: &draws), Int.random(in: 0...12, using: &draws)]
      where !Self.agrees(text, at: limit) {
        differing.append(
          text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ") + " at \(limit)")
      }
    }
    #expect(differing == [])
  }

  @Test(
    arguments: [
      ("", 5, []), ("mug", 5, ["mug"]), ("mug", 0, []), ("a red mug", 5, ["a", "red", "mug"]),
      ("a red mug", 6, ["a red", "mug"]), ("a red mug", 4, ["a", "red", "mug"]),
      ("redmug", 4, ["redm", "ug"]), (" redmug", 4, [" red", "mug"]), ("red  mug", 4, ["red", "mug"]),
      ("red   ", 3, ["red"]),
      ("红色杯", 5, ["红色", "杯"]), ("红色 杯", 5, ["红色", "杯"]), ("红色", 1, ["红", "色"]),
      ("cafe\u{301} x", 4, ["cafe\u{301}", "x"]),
      ("7 in 90 d · 9 in 360 d", 16, ["7 in 90 d ·", "9 in 360 d"]),
      ("a · 9 in 360 days and more", 16, ["a · 9 in 360", "days and more"]),
    ] as [(String, Int, [String])])
  func `text is broken between words`(text: String, width: Int, lines: [String]) {
    #expect(DisplayWidth.lines(of: text, width: width) == lines)
  }

  private static func agrees(_ text: String, at limit: Int) -> Bool {
    let (ours, plain) = (DisplayWidth.clipped(text, to: limit), DisplayWidthReference.clipped(text, to: limit))
    let lines = (DisplayWidth.lines(of: text, width: limit), DisplayWidthReference.lines(of: text, width: limit))
    return DisplayWidth.columns(text) == DisplayWidthReference.columns(text) && ours.columns == plain.columns
      && ours.text.utf8.elementsEqual(plain.text.utf8)
      && lines.0.elementsEqual(lines.1) { $0.utf8.elementsEqual($1.utf8) }
  }
}

/// Made-up text, the same in every run.
private struct Draws: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var draw = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    draw = (draw ^ draw >> 27) &* 0x94D0_49BB_1331_11EB
    return draw ^ draw >> 31
  }

  /// Letters, ideographs, kana and their marks, Hangul, flags, selectors, accents, Indic, joiners, emoji, tones of skin,
  /// controls, ends of lines, prefixes, half-width kana, what is disputed, tags, and anything.
  private static let kinds: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0x20...0x20, 0xB7...0xB7, 0x4E00...0x9FFF, 0x3041...0x30FF, 0x3099...0x309A, 0xAC00...0xD7A3,
    0x1100...0x11FF,
    0xD7B0...0xD7FF, 0x1F1E6...0x1F1FF, 0xFE00...0xFE0F, 0x300...0x36F, 0x900...0xDFF, 0x915...0x94D, 0x200B...0x200F,
    0x200D...0x200D, 0x1F300...0x1FAFF, 0x1F468...0x1F469, 0x1F3FB...0x1F3FF, 0...0x1F, 0xA...0xD, 0x600...0x605,
    0x110BD...0x110BD, 0xFF61...0xFF9F, 0xA0...0x2FF, 0xE00...0x10FF, 0x2600...0x27BF, 0x4DC0...0x4DFF,
    0xE0000...0xE01EF, 0x10000...0x1FFFF, 0...0x10FFFF,
  ]

  mutating func text() -> String {
    let kinds = (0..<Int.random(in: 1...5, using: &self)).compactMap { _ in Self.kinds.randomElement(using: &self) }
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...16, using: &self) {
      guard let kind = kinds.randomElement(using: &self) else { continue }
      for _ in 0..<Int.random(in: 1...4, using: &self) {
        if let scalar = Unicode.Scalar(UInt32.random(in: kind, using: &self)) { text.append(scalar) }
      }
    }
    return String(text)
  }
}
