import AppCore
import TestSupport
import Testing

@testable import TerminalUI

@Suite("What the terminal sends")
struct InputDecoderTests {
  /// The keys of some input that comes at once and is followed by silence.
  private func keys(_ input: String) -> [Key] {
    var decoder = InputDecoder()
    return (decoder.decode(input.utf8) + decoder.finish()).compactMap {
      if case .key(let key) = $0 { key } else { nil }
    }
  }

  static let single: [(String, Key)] = [
    ("a", .character("a")), (" ", .character(" ")), ("红", .character("红")), ("e\u{301}", .character("é")),
    ("🇨🇳", .character("🇨🇳")), ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{1B}[Z", .backTab),
    ("\u{7F}", .backspace), ("\u{08}", .backspace), ("\u{1B}", .escape), ("\0", .control(" ")),
    ("\u{01}", .control("a")), ("\u{1A}", .control("z")), ("\u{1C}", .control("\\")), ("\u{1F}", .control("_")),
    ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[1;5C", .right), ("\u{1B}[D", .left), ("\u{1B}[H", .home),
    ("\u{1B}[1~", .home), ("\u{1B}[7~", .home), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
    ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp), ("\u{1B}[6;2~", .pageDown), ("\u{1B}OP", .function(1)),
    ("\u{1B}[11~", .function(1)), ("\u{1B}[[A", .function(1)), ("\u{1B}[1;2S", .function(4)),
    ("\u{1B}[15~", .function(5)), ("\u{1B}[21~", .function(10)), ("\u{1B}[24~", .function(12)),
    ("\u{1B}[27u", .escape), ("\u{1B}[99;5u", .control("c")), ("\u{1B}[27;5;99~", .control("c")),
    ("\u{1B}[9;2u", .backTab),
  ]

  @Test(arguments: single)
  func `a key is known by its bytes, whole or torn anywhere`(input: String, key: Key) {
    #expect(keys(input) == [key])
    let bytes = Array(input.utf8)
    // Two characters of several scalars come apart when they come separately: a terminal sends one at once.
    guard input.unicodeScalars.count == 1 || bytes[0] == 0x1B else { return }
    for cut in bytes.indices.dropFirst() {
      var decoder = InputDecoder()
      #expect(decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...]) + decoder.finish() == [.key(key)])
    }
  }

  @Test(arguments: [
    "\u{1B}[99~", "\u{1B}[I", "\u{1B}[?62;22c", "\u{1B}[1;1R", "\u{1B}[M !!", "\u{1B}]52;c;cQ==\u{07}",
    "\u{1B}P>|xterm(370)\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[<0;1;1m", "\u{1B}[<35;4;4M", "\u{1B}[200",
    "\u{1B}[201~", "\u{1B}[999999999999999999999~", "\u{1B}[<;;M", "\u{FFFD}", "\u{85}",
    // The mouse as urxvt reports it, keys that are let go, strings of every kind, answers that look like keys.
    "\u{1B}[32;10;10M", "\u{1B}[113;1:3u", "\u{1B}[1;1:3A", "\u{1B}Xq\rA\u{1B}\\", "\u{1B}^q\u{1B}\\",
    "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}[?2;0;480;320S", "\u{1B}[?2026;2$y", "\u{1B}[>0;276;0c",
    "\u{1B}[8;24;80t", "\u{1B}Oq", "\u{9B}0n", "\u{9D}52;c;cQ==\u{9C}", "\u{90}1$r0m\u{1B}\\",
    // A key with Alt is no key of ours.
    "\u{1B}]lq\u{1B}\\", "\u{1B}A", "\u{1B}q", "\u{1B}\r", "\u{1B}é", "\u{1B}\u{7F}", "\u{1B}[97;3u", "\u{1B}[27;3;65~",
    "\u{1B}[1;3A",
  ])
  func `what no key of ours sends types nothing`(input: String) {
    #expect(keys(input) == [])
    #expect(keys(input + "\u{1B}[A").suffix(1) == [.up])
  }

  @Test func `bytes that are no UTF-8 type nothing`() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0xFF, 0xC0, 0x61, 0xE4, 0xBA]) == [.key(.character("a"))])
    #expect(decoder.state.patience == nil)
    #expect(decoder.decode([0xE0, 0x80, 0x8D, 0xC1, 0x8D]) == [], "Enter in too many bytes")
    #expect(decoder.decode([0x9B, 0x41]) == [.key(.up)], "an eight-bit CSI")
    #expect(decoder.decode([0x9B] + "200~q".utf8 + [0x9B] + "201~".utf8) == [.pasted("q")])
  }

  @Test func `Escape is a key of its own, and Control and C are heard behind it`() {
    #expect(keys("\u{1B}\u{1B}[A") == [.escape, .up])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}\u{3}") == [.control("c")])
    #expect(keys("\u{1B}]7;\u{3}") == [.control("c")])
  }

  @Test func `keys in one burst keep their order`() {
    #expect(
      keys("jj\u{1B}[Bk\r杯子") == [
        .character("j"), .character("j"), .down, .character("k"), .enter, .character("杯"), .character("子"),
      ])
  }

  @Test func `a paste is one event, wherever it is torn, and never keys`() {
    let text = "/photos/红 mug.jpg\rq\u{1B}[A\u{3}\u{1B}"
    let bytes = Array("j\u{1B}[200~\(text)\u{1B}[201~k".utf8)
    let whole: [TerminalEvent] = [.key(.character("j")), .pasted(text), .key(.character("k"))]
    for cut in bytes.indices.dropFirst() {
      var decoder = InputDecoder()
      #expect(decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...]) == whole, "torn at \(cut)")
    }
  }

  @Test func `a paste that stalls is given up after half a minute, and its rest is no keys`() {
    var decoder = InputDecoder()
    #expect(decoder.decode("\u{1B}[200~abc".utf8) == [])
    #expect(decoder.state.patience == 30_000)
    #expect(decoder.finish() == [.pasted("abc")])
    #expect(decoder.decode("qqA".utf8) == [])
    #expect(decoder.decode("\rA\u{1B}[201~j".utf8) == [.key(.character("j"))])
    #expect(decoder.decode("qq".utf8).count == 2)
  }

  @Test func `a paste without an end does not take the keyboard for good`() {
    var decoder = InputDecoder()
    _ = decoder.decode("\u{1B}[200~abc".utf8)
    _ = decoder.finish()
    #expect(decoder.decode("q".utf8) == [])
    #expect(decoder.state.patience == 100)
    #expect(decoder.finish() == [.key(.character("q"))])
    #expect(decoder.decode("qq".utf8).count == 2)
  }

  @Test(arguments: [
    "A\rq]\u{1B}[201~", "\u{1B}[201~", "\u{1B}[A\u{1B}[201~", "红A\u{1B}[201~", "\u{1B}\u{1B}[20\u{1B}[201~",
  ])
  func `a paste that goes on byte by byte after half a minute types nothing`(rest: String) {
    for size in 1...3 {
      var decoder = InputDecoder()
      _ = decoder.decode("\u{1B}[200~abc".utf8)
      #expect(decoder.finish() == [.pasted("abc")])
      var bytes = Array(rest.utf8)[...]
      while !bytes.isEmpty {
        #expect(decoder.decode(bytes.prefix(size)) == [], "\(size) at a time")
        bytes = bytes.dropFirst(size)
      }
      #expect(decoder.state.patience == nil)
      #expect(decoder.decode("j".utf8) == [.key(.character("j"))])
    }
  }

  @Test func `a paste is bounded`() {
    var decoder = InputDecoder()
    let chunk = Array(repeating: UInt8(ascii: "x"), count: 100_000)
    #expect(decoder.decode("\u{1B}[200~".utf8) == [])
    for _ in 0..<20 { #expect(decoder.decode(chunk) == []) }
    let events = decoder.decode("\u{1B}[201~".utf8)
    #expect(events == [.pasted(String(repeating: "x", count: PasteReader.limit))])
  }

  @Test func `the mouse is counted from 0`() {
    var decoder = InputDecoder()
    #expect(
      decoder.decode("\u{1B}[<0;5;6M\u{1B}[<32;6;6M\u{1B}[<0;5;6m\u{1B}[<64;1;1M\u{1B}[<81;200;60M".utf8) == [
        .mouse(MouseEvent(.press, row: 5, column: 4)), .mouse(MouseEvent(.drag, row: 5, column: 5)),
        .mouse(MouseEvent(.release, row: 5, column: 4)), .mouse(MouseEvent(.wheelUp, row: 0, column: 0)),
        .mouse(MouseEvent(.wheelDown, row: 59, column: 199)),
      ])
  }

  @Test func `of the other buttons only the right one means something`() {
    var decoder = InputDecoder()
    #expect(
      decoder.decode("\u{1B}[<1;5;6M\u{1B}[<2;5;6M\u{1B}[<2;5;6m\u{1B}[<34;5;6M\u{1B}[<35;5;6M".utf8)
        == [.mouse(MouseEvent(.rightPress, row: 5, column: 4))])
  }

  @Test func `no bytes at all can make it stumble`() {
    let seed = Dice.seed(usual: 7)
    var dice = Dice(seed: seed)
    for _ in 0..<2000 {
      var decoder = InputDecoder()
      let bytes = (0..<40).map { _ in
        Bool.random(using: &dice)
          ? UInt8.random(in: 0...255, using: &dice) : Array("\u{1B}[O]<;0M~u".utf8).randomElement(using: &dice) ?? 0
      }
      _ = decoder.decode(bytes)
      _ = decoder.decode("\u{1B}[201~\u{1B}\\".utf8)
      for _ in 0..<3 { _ = decoder.finish() }
      #expect(decoder.decode("q".utf8) == [.key(.character("q"))], "seed \(seed), after \(bytes)")
    }
  }
}
