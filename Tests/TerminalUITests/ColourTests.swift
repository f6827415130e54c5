import AppCore
import CNcurses
import Glibc
import Photos
import PseudoTerminal
import Testing

@testable import TerminalUI

@Suite("Colours of pictures")
struct ColourTests {
  private static let xterm = ["TERM": "xterm-256color"]

  // MARK: Terminfo

  @Test func `an entry that is taken apart is put together the same`() throws {
    let entry = try #require(TerminfoFile.entry(of: "xterm-256color", Self.xterm))
    #expect(entry.colours == 256)
    #expect(entry.ownFlags.contains("AX"))
    let bytes = try #require(entry.compiled(ownFlags: entry.ownFlags))
    #expect(CompiledTerminfo(bytes) == entry)
  }

  @Test func `bytes that are no entry are refused`() {
    #expect(CompiledTerminfo([]) == nil)
    #expect(CompiledTerminfo([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) == nil)
    #expect(CompiledTerminfo([0x1A, 0x01, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0]) == nil)
    #expect(CompiledTerminfo([0x1A, 0x01, 9, 0, 9, 0, 9, 0, 9, 0, 9, 0, 65]) == nil)
    #expect(TerminfoFile.entry(of: "../../etc/passwd", Self.xterm) == nil)
    #expect(TerminfoFile.entry(of: "no-such-terminal", Self.xterm) == nil)
    #expect(TerminfoFile.entry(of: "", Self.xterm) == nil)
  }

  @Test(arguments: [
    (["TERM": "xterm-256color", "COLORTERM": "truecolor"], true),
    (["TERM": "xterm-kitty"], true), (["TERM": "foot-extra"], true),
    (["TERM": "xterm-256color"], false), (["TERM": "footsteps"], false),
    (["TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"], false),
    // GNU screen passes the variable on and does not know the colours; tmux does.
    (["TERM": "screen-256color", "COLORTERM": "truecolor"], false),
    (["TERM": "screen-256color", "COLORTERM": "truecolor", "TMUX": "/tmp/t,1,0"], true),
    (["TERM": "linux", "COLORTERM": "24bit"], false), ([:], false),
  ])
  func `24 bits are believed where they are said`(environment: [String: String], isDirect: Bool) {
    #expect((DirectColour.sign(environment) != nil) == isDirect)
  }

  @Test func `the description that ncurses is given has 24 bits`() throws {
    let environment = Self.xterm.merging(["COLORTERM": "truecolor"]) { $1 }
    let description = try #require(DirectColour.description(environment))
    #expect(description.hasPrefix("b64:"))
    #expect(DirectColour.description(Self.xterm) == nil)
    // A terminal that has no colours does not get some by a variable.
    #expect(DirectColour.description(["TERM": "vt100", "COLORTERM": "truecolor"]) == nil)
  }

  // MARK: Detection

  @Test(arguments: [
    (["TERM": "xterm-256color"], PictureLook(.quadrants, .palette)),
    (["TERM": "xterm-256color", "COLORTERM": "truecolor"], PictureLook(.quadrants, .direct)),
    (["TERM": "xterm"], .ascii), (["TERM": "linux"], .ascii), (["TERM": "vt100"], .ascii), ([:], .ascii),
    (["TERM": "xterm-256color", "NO_COLOR": "yes"], .ascii),
  ])
  func `what a terminal shows follows from its environment`(environment: [String: String], look: PictureLook) {
    let abilities = PictureDetection.abilities(environment)
    #expect(abilities.best == look)
    #expect(!abilities.reasons.isEmpty)
    #expect(PictureDetection.abilities(environment, ambiguousWidth: 2).best == .ascii)
  }

  @Test func `sextants are for terminals that draw them, seen directly`() {
    #expect(
      PictureDetection.abilities(["TERM": "xterm-kitty"], colours: 1 << 24, ambiguousWidth: 1).best
        == PictureLook(.sextants, .direct))
    #expect(
      PictureDetection.abilities(["TERM": "foot", "TMUX": "x"], colours: 256, ambiguousWidth: 1).best
        == PictureLook(.quadrants, .palette))
  }

  // MARK: Pairs

  @Test func `a pair is defined once and its number kept`() {
    var defined: [[Int32]] = []
    var pairs = ColourPairs(limit: ColourPairs.first + 4) { defined.append([$0, $1, $2]) }
    let first = pairs.pair(.rgb(1, 2, 3), on: .rgb(255, 255, 255))
    #expect(pairs.pair(.rgb(1, 2, 3), on: .rgb(255, 255, 255)) == first)
    #expect(pairs.pair(.terminal, on: .terminal) == 0)
    #expect(pairs.pair(.palette(231), on: .terminal) == first + 1)
    #expect(defined == [[ColourPairs.first, 0x010203, 0xFFFFFF], [ColourPairs.first + 1, 231, -1]])
  }

  @Test func `the end of the pairs is seen before it comes`() {
    var pairs = ColourPairs(limit: ColourPairs.first + 12)
    #expect(!pairs.mayRunOut(cells: 100), "nothing to forget")
    for red in 0..<6 { _ = pairs.pair(.rgb(UInt8(red), 0, 0), on: .terminal) }
    #expect(!pairs.mayRunOut(cells: 6))
    #expect(pairs.mayRunOut(cells: 7))
    for red in 6..<40 { _ = pairs.pair(.rgb(UInt8(red), 0, 0), on: .terminal) }
    #expect(pairs.pair(.rgb(200, 0, 0), on: .terminal) == 0, "the terminal's own rather than another's")
    pairs.forget()
    #expect(pairs.pair(.rgb(200, 0, 0), on: .terminal) == ColourPairs.first)
  }

  @Test func `the lowest colour numbers mean the palette and are no part of a picture`() {
    #expect(ColourPairs.number(.rgb(0, 0, 0)) == 8)
    #expect(ColourPairs.number(.rgb(0, 0, 7)) == 8)
    #expect(ColourPairs.number(.rgb(0, 0, 9)) == 9)
    #expect(ColourPairs.number(.rgb(0, 1, 0)) == 256)
  }

  // MARK: Cells

  @Test func `a picture's cells stand where they are asked for`() {
    setlocale(LC_CTYPE, "C.UTF-8")
    var row = CellRow(ambiguousWidth: 1, colours: true, pairs: ColourPairs(limit: 100))
    let cell = PictureCell("▙", .rgb(1, 2, 3), on: .rgb(4, 5, 6))
    row.fill(with: [Span(column: 2, cells: [cell, cell]), Span(column: 5, text: "x", width: 1)], columns: 0..<7)
    var seen: [(text: String, pair: Int32)] = []
    row.withCells { cells, count in
      for cell in UnsafeBufferPointer(start: cells, count: count) {
        seen.append((Unicode.Scalar(UInt32(cell.chars.0)).map(String.init) ?? "", cell.ext_color))
      }
    }
    #expect(seen.map(\.text).joined() == "  ▙▙ x ")
    #expect(seen.map(\.pair) == [0, 0, ColourPairs.first, ColourPairs.first, 0, 0, 0])
  }
}
