import AppCore
import Foundation
import Testing

@testable import TerminalUI

/// What colours say can be read, on whatever the terminal shows behind it.
struct ThemeTests {
  /// From black and white to what common themes of terminals have.
  private static let grounds: [Theme.Ground: [Int]] = [.dark: [0x000000, 0x282C34], .light: [0xFFFFFF, 0xFDF6E3]]

  /// Relative luminance, as WCAG 2 counts it.
  private static func luminance(_ colour: Int) -> Double {
    let values = [16, 8, 0].map { shift in
      let value = Double(colour >> shift & 0xFF) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * values[0] + 0.7152 * values[1] + 0.0722 * values[2]
  }

  private static func contrast(_ one: Int, _ other: Int) -> Double {
    let (darker, lighter) = (min(luminance(one), luminance(other)), max(luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// A colour of the palette's cube, by its place.
  private static func ofPalette(_ place: Int32) -> Int {
    let place = Int(place) - 16
    return [place / 36, place / 6 % 6, place % 6].reduce(0) { $0 << 8 | Theme.levels[$1] }
  }

  @Test(arguments: ThemeChoice.allCases, Theme.Ground.allCases)
  func `every tone reads well on every ground of its theme`(_ choice: ThemeChoice, _ ground: Theme.Ground) throws {
    // Who chooses dark on a light ground has chosen so.
    let isOwn = choice == .auto || choice == .highContrast || choice.rawValue == "\(ground)"
    guard isOwn, choice != .none else { return }
    let theme = Theme.chosen(choice, on: ground)
    let least = choice == .highContrast ? 7 : 4.5
    for tone in Tone.allCases {
      let colour = try #require(theme.colours[tone], "\(tone)")
      for ground in try #require(Self.grounds[ground]) {
        #expect(Self.contrast(colour, ground) >= least, "\(tone)")
        #expect(Self.contrast(Self.ofPalette(theme.number(of: tone, among: 256)), ground) >= least, "\(tone)")
      }
    }
  }

  @Test func `colours are numbered as the terminal has them`() {
    #expect(Theme.dark.number(of: .trouble, among: 8) == 1)
    #expect(Theme.light.number(of: .price, among: 16) == -1, "the terminal's own")
    #expect(Theme.dark.number(of: .focus, among: 256) == 81)
    #expect(Theme.dark.number(of: .focus, among: 1 << 24) == 0x5FD7FF)
    // The lowest numbers mean the palette.
    #expect(Theme.highContrastOnLight.number(of: .price, among: 1 << 24) == 8)
    for tone in Tone.allCases {
      #expect(Theme.chosen(.none, on: .dark).number(of: tone, among: 256) == -1)
    }
  }

  @Test func `the pairs of tones are below those of pictures`() {
    for tone in Tone.allCases { #expect((1..<Int(ColourPairs.first)).contains(tone.rawValue)) }
  }

  @Test(
    arguments: [
      ("11;rgb:ffff/ffff/ffff", Theme.Ground.light), ("11;rgb:fd/f6/e3", .light),
      ("11;rgba:1e1e/1e1e/2e2e/ffff", .dark),
      ("11;rgb:0/0/0", .dark), ("11;rgb:f/f/f", .light), ("11;nothing of this", .dark), ("11;rgb:zz/ff/ff", .dark),
      ("10;rgb:ffff/ffff/ffff", .dark),
    ])
  func `the terminal says what its ground is`(_ answer: String, _ ground: Theme.Ground) {
    var inquiry = GroundInquiry(["TERM": "xterm-256color"], isWanted: true)
    inquiry.heard("11;rgb:ffff/ffff/ffff")
    #expect(inquiry.ground == .dark, "nobody asked")
    #expect(inquiry.begin() == "\u{1B}]11;?\u{1B}\\")
    #expect(inquiry.begin() == nil, "once")
    #expect(inquiry.answersUntil != nil)
    inquiry.heard(answer)
    #expect(inquiry.ground == ground)
    #expect((inquiry.answersUntil == nil) == answer.hasPrefix("11;"))
  }

  @Test func `who does not know the question is not asked`() {
    for environment in [["TERM": "linux"], ["TERM": "vt100"], [:]] {
      var inquiry = GroundInquiry(environment, isWanted: true)
      #expect(inquiry.begin() == nil)
    }
    var inTmux = GroundInquiry(["TERM": "screen-256color", "TMUX": "/tmp/tmux"], isWanted: true)
    #expect(inTmux.begin() != nil)
    var unwanted = GroundInquiry(["TERM": "xterm"], isWanted: false)
    #expect(unwanted.begin() == nil)
    #expect(GroundInquiry(["TERM": "rxvt", "COLORFGBG": "0;default;15"], isWanted: true).ground == .light)
    #expect(GroundInquiry(["TERM": "rxvt", "COLORFGBG": "15;0"], isWanted: true).ground == .dark)
  }

  @Test(arguments: ["\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}"])
  func `the answer is heard and types nothing`(_ bytes: String) {
    for size in [1, 5, 100] {
      var decoder = InputDecoder()
      var rest = Array(bytes.utf8)[...]
      while !rest.isEmpty {
        #expect(decoder.decode(rest.prefix(size)).isEmpty)
        rest = rest.dropFirst(size)
      }
      #expect(decoder.takeAnswers() == ["11;rgb:ffff/ffff/ffff"])
    }
  }
}
