import PseudoTerminal
import Testing

@Suite("The screen that tests look at")
struct ScreenTextTests {
  /// The rows up to the last one with text.
  private func lines(_ input: String, rows: Int = 4, columns: Int = 8) -> [String] {
    var screen = ScreenText(rows: rows, columns: columns)
    screen.feed(input)
    return Array(screen.lines.reversed().drop { $0.isEmpty }.reversed())
  }

  @Test(arguments: [
    ("ab\r\ncd", ["ab", "cd"]),
    // The last column is written without a new row until the next character comes.
    ("12345678\rX", ["X2345678"]),
    ("123456789", ["12345678", "9"]),
    ("1234567杯", ["1234567", "杯"]),
    ("杯子\u{8}\u{8}\u{8}x", [" x子"]),
    ("杯子\rx", ["x 子"]),
    ("e\u{301}f", ["e\u{301}f"]),
    ("1234567e\u{301}", ["1234567e\u{301}"]),
    ("杯\u{301}a", ["杯\u{301}a"]),
    ("\tx\u{8}\u{8}y", ["     y x"]),
  ])
  func `text is placed`(input: String, expected: [String]) {
    #expect(lines(input) == expected)
  }

  @Test(arguments: [
    ("\u{1B}[2;3Hx", ["", "  x"]),
    ("\u{1B}[3dx\u{1B}[5Gy", ["", "", "x   y"]),
    ("\u{1B}[B\u{1B}[2Cx\u{1B}[A\u{1B}[Dy", ["  y", "  x"]),
    ("\u{1B}[99;99Hx", ["", "", "", "       x"]),
    ("abcdef\u{1B}[3G\u{1B}[K", ["ab"]),
    ("abcdef\u{1B}[3G\u{1B}[1K", ["   def"]),
    ("abcdef\u{1B}[2G\u{1B}[2X", ["a  def"]),
    ("abcdef\u{1B}[2G\u{1B}[2P", ["adef"]),
    ("abcdef\u{1B}[2G\u{1B}[2@", ["a  bcdef"]),
    ("a\u{1B}[3bc", ["aaaac"]),
    // Between margins at the sides.
    ("abc\r\ndef\r\nghi\u{1B}[?69h\u{1B}[2;2s\u{1B}[1;2r\u{1B}[1S", ["aec", "d f", "ghi"]),
    ("abc\r\ndef\r\nghi\u{1B}[?69h\u{1B}[2;3s\u{1B}[1T\u{1B}[?69l\u{1B}[4;1Hx", ["a", "dbc", "gef", "xhi"]),
    ("a\r\nb\r\nc\u{1B}[2;1H\u{1B}[J", ["a"]),
    ("a\r\nb\r\nc\u{1B}[2J", []),
  ])
  func `the cursor moves and parts are erased`(input: String, expected: [String]) {
    #expect(lines(input) == expected)
  }

  @Test(arguments: [
    ("a\r\nb\r\nc\r\nd\r\ne", ["b", "c", "d", "e"]),
    ("a\r\nb\r\nc\r\nd\u{1B}[2;3r\u{1B}[3;1H\n", ["a", "c", "", "d"]),
    ("a\r\nb\r\nc\r\nd\u{1B}[2;3r\u{1B}[2;1H\u{1B}M", ["a", "", "b", "d"]),
    ("a\r\nb\r\nc\r\nd\u{1B}[2;1H\u{1B}[L", ["a", "", "b", "c"]),
    ("a\r\nb\r\nc\r\nd\u{1B}[2;1H\u{1B}[2M", ["a", "d"]),
    ("a\r\nb\r\nc\r\nd\u{1B}[S", ["b", "c", "d"]),
    ("a\r\nb\r\nc\r\nd\u{1B}[T", ["", "a", "b", "c"]),
  ])
  func `rows scroll within the region`(input: String, expected: [String]) {
    #expect(lines(input) == expected)
  }

  @Test func `styles, titles, answers and character sets leave no trace in the text`() {
    let input =
      "\u{1B}]0;title\u{7}\u{1B}[1;31ma\u{1B}(B\u{1B}[m\u{1B}P>|x\u{1B}\\b\u{1B}]52;c;eA==\u{1B}\\c\u{1B}=\u{1B}[>4;1m"
    #expect(lines(input) == ["abc"])
  }

  @Test func `reverse, modes and the other screen are known`() {
    var screen = ScreenText(rows: 2, columns: 8)
    screen.feed("main\u{1B}[?1049h\u{1B}[?2004h\u{1B}[?25l\u{1B}[H\u{1B}[0;7mx\u{1B}[38;5;7my\u{1B}[mz")
    #expect(screen.isAlternate && !screen.showsCursor && screen.modes.contains(2004))
    #expect((0..<3).map { screen.isReversed(row: 0, column: $0) } == [true, true, false])
    screen.feed("\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1049l!")
    #expect(screen.lines == ["main!", ""] && screen.showsCursor && !screen.modes.contains(2004))
  }

  @Test func `a sequence may come in pieces, and the size may change`() {
    var screen = ScreenText(rows: 2, columns: 4)
    for byte in "\u{1B}[2;2H杯e\u{301}".utf8 { screen.feed([byte]) }
    #expect(screen.lines == ["", " 杯e\u{301}"])
    screen.resize(rows: 3, columns: 8)
    screen.feed("\u{1B}[3;8Hx")
    #expect(screen.lines == ["", " 杯e\u{301}", "       x"])
  }
}
