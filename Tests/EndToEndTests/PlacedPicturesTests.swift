import Foundation
import PseudoTerminal
import TestSupport
import Testing

extension EndToEnd {
  /// Pictures in pixels in a terminal that says it is WezTerm, which takes files.
  @Suite(.simulatedVendors) struct PlacedPicturesTests {
    private func files(_ browsing: Browsing) -> Int {
      String(decoding: browsing.terminal.output, as: UTF8.self).components(separatedBy: "\u{1B}]1337;File=inline=1")
        .count
        - 1
    }

    @Test func theyAreDrawnAgainBehindAListThatIsClosed() throws {
      let home = try Home()
      let photo = try home.write(Fixture.bytes("photos/quarters.png"), to: "quarters.png")
      let browsing = try Browsing(
        [photo], in: home,
        adding: SimulatedVendors.shared.settings.merging(["COLORTERM": "truecolor", "TERM_PROGRAM": "WezTerm"]) { $1 },
        size: .large)
      try browsing.see("its question", within: .seconds(10)) { _ in
        String(decoding: browsing.terminal.output, as: UTF8.self).contains("\u{1B}[>q")
      }
      browsing.terminal.type("\u{1B}P>|WezTerm 20240203-110809\u{1B}\\")
      try browsing.see("a picture", within: .seconds(20)) { _ in files(browsing) > 0 }
      browsing.terminal.readUntilQuiet(.milliseconds(300))
      let drawn = files(browsing)
      browsing.press("?")
      browsing.terminal.readUntilQuiet(.milliseconds(300))
      let covered = files(browsing)
      browsing.press(KeyBytes.escape)
      try browsing.see("the picture again", within: .seconds(10)) { _ in files(browsing) > covered }
      #expect(covered == drawn, "nothing is drawn under the list")
      #expect(!browsing.text.unicodeScalars.contains("\u{10EEEE}"), "no places stand there as text")
      try browsing.quit()
    }
  }
}
