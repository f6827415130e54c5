import Testing

@testable import TerminalUI

@Suite("Copying through the terminal")
struct ClipboardTests {
  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("杯子", "5p2v5a2Q")])
  func `text is encoded as RFC 4648 says`(text: String, encoded: String) {
    #expect(Clipboard.sequence(for: text, inTmux: false) == "\u{1B}]52;c;\(encoded)\u{1B}\\")
  }

  @Test func `tmux gets both forms, the second with every escape doubled`() {
    #expect(Clipboard.sequence(for: "f", inTmux: false) == "\u{1B}]52;c;Zg==\u{1B}\\")
    #expect(
      Clipboard.sequence(for: "f", inTmux: true)
        == "\u{1B}]52;c;Zg==\u{1B}\\\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zg==\u{1B}\u{1B}\\\u{1B}\\")
  }

  @Test func `a text over the limit is not sent at all`() {
    #expect(Clipboard.sequence(for: String(repeating: "a", count: Clipboard.limit), inTmux: false) != nil)
    #expect(Clipboard.sequence(for: String(repeating: "a", count: Clipboard.limit + 1), inTmux: false) == nil)
  }
}
