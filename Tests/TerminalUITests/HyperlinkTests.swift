import AppCore
import Catalog
import PseudoTerminal
import Testing

@testable import TerminalUI

@Suite("Links in the terminal")
struct HyperlinkTests {
  @Test func `a link is written over its text and leaves the cursor where it was`() throws {
    let address = try #require(WebAddress("https://a.example/1.jpg"))
    let link = FrameLink(address: address, text: "https://a.example/1.jpg", position: CellPosition(row: 4, column: 2))
    let sequence = Hyperlink.sequence(for: [link])
    #expect(
      sequence.contains(
        "\u{1B}]8;id=snapsource;https://a.example/1.jpg\u{1B}\\https://a.example/1.jpg\u{1B}]8;;\u{1B}\\"))
    var screen = ScreenText(rows: 10, columns: 40)
    screen.feed("\u{1B}[8;8H" + sequence)
    #expect(screen.lines[4].hasPrefix("  https://a.example/1.jpg"))
    #expect(screen.row == 7 && screen.column == 7)
  }

  @Test func `no link, no byte`() { #expect(Hyperlink.sequence(for: []).isEmpty) }
}
