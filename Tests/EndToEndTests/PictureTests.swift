import Foundation
import PseudoTerminal
import TestSupport
import Testing

extension EndToEnd {
  /// Pictures in a terminal: their colours, and that they stay.
  @Suite(.simulatedVendors) struct PictureTests {
    private static let direct = ["COLORTERM": "truecolor"]

    private func browsing(
      _ photo: String, in home: Home, adding variables: [String: String] = [:], size: ScreenSize = .usual
    ) throws -> Browsing {
      let bytes = try Fixture.bytes("photos/" + photo)
      return try Browsing(
        [try home.write(bytes, to: photo)], in: home,
        adding: SimulatedVendors.shared.settings.merging(variables) { $1 }, size: size)
    }

    /// The colour behind every cell; text has none.
    private func papers(_ screen: ScreenText) -> [[ScreenText.Colour?]] {
      (0..<screen.rows).map { row in (0..<screen.columns).map { screen.colours(row: row, column: $0).paper } }
    }

    private func seePicture(_ browsing: Browsing, cells: Int = 100) throws {
      try browsing.see("a picture", within: .seconds(10)) { screen in
        papers(screen).joined().count(where: { $0 != nil }) >= cells
      }
      browsing.terminal.readUntilQuiet()
    }

    private func components(_ colour: ScreenText.Colour?) -> [Int]? {
      let levels = [0, 95, 135, 175, 215, 255]
      switch colour {
      case .rgb(let red, let green, let blue)?: return [red, green, blue]
      case .palette(let number)? where number >= 232: return Array(repeating: 8 + 10 * (number - 232), count: 3)
      case .palette(let number)? where number >= 16:
        return [(number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6].map { levels[$0] }
      default: return nil
      }
    }

    @Test(arguments: [direct, [:]])
    func theCellsHaveTheColoursOfThePhoto(_ variables: [String: String]) throws {
      let home = try Home()
      let browsing = try browsing("quarters.png", in: home, adding: variables)
      try seePicture(browsing)
      let papers = papers(browsing.terminal.screen)
      let rows = papers.indices.filter { row in papers[row].contains { $0 != nil } }
      let top = try #require(rows.first)
      let bottom = try #require(rows.last)
      let columns = papers[top].indices.filter { papers[top][$0] != nil }
      let left = try #require(columns.first)
      let right = try #require(columns.last)
      // The middle of each quarter: between two colours of a palette it is their mixture.
      let (height, width) = (bottom - top + 1, right - left + 1)
      let quarters = [(0, 0, [220, 30, 30]), (0, 1, [30, 160, 60]), (1, 0, [40, 60, 200]), (1, 1, [240, 210, 40])]
      for (down, across, colour) in quarters {
        let rows = (top + down * height / 2 + 1)..<(top + (down + 1) * height / 2 - 1)
        let columns = (left + across * width / 2 + 1)..<(left + (across + 1) * width / 2 - 1)
        let cells = rows.flatMap { row in columns.compactMap { components(papers[row][$0]) } }
        #expect(cells.count == rows.count * columns.count)
        let mean = (0..<3).map { channel in cells.map { $0[channel] }.reduce(0, +) / max(1, cells.count) }
        let tolerance = variables.isEmpty ? 26 : 6
        #expect(zip(mean, colour).allSatisfy { abs($0 - $1) <= tolerance }, "\(mean) for \(colour)")
      }
      try browsing.quit()
      #expect(AllowedBytes.violations(in: browsing.terminal.output).prefix(5).isEmpty)
    }

    private func grid(in home: Home, adding variables: [String: String] = [:], size: ScreenSize = .usual) throws
      -> Browsing
    {
      let browsing = try browsing("mug.jpg", in: home, adding: variables, size: size)
      try browsing.seePrice()
      browsing.terminal.type(KeyBytes.enter)
      try browsing.seeAllAnswer()
      browsing.terminal.type("zz?")
      try browsing.see("Esc: close")
      browsing.terminal.type(KeyBytes.escape)
      try seePicture(browsing, cells: 400)
      browsing.terminal.readUntilQuiet(.milliseconds(400))
      return browsing
    }

    @Test(arguments: ScreenSize.both)
    func nothingIsLeftBehindAndNothingLost(_ size: ScreenSize) throws {
      let home = try Home()
      let browsing = try grid(in: home, adding: Self.direct, size: size)
      let rows = 1..<(size.rows - 2)
      let before = papers(browsing.terminal.screen)[rows]
      for keys in [["?", KeyBytes.escape], ["s", KeyBytes.escape], [KeyBytes.redraw], ["\u{6}", "\u{2}"]] {
        for key in keys { browsing.press(key) }
        browsing.terminal.readUntilQuiet(.milliseconds(200))
        let isSame = papers(browsing.terminal.screen)[rows] == before
        #expect(isSame, "after \(keys)")
      }
      browsing.terminal.resize(rows: 30, columns: 100)
      browsing.terminal.readUntilQuiet(.milliseconds(400))
      browsing.terminal.resize(rows: size.rows, columns: size.columns)
      browsing.terminal.readUntilQuiet(.milliseconds(400))
      let isSame = papers(browsing.terminal.screen)[rows] == before
      #expect(isSame, "after other sizes")
      try browsing.quit()
      #expect(AllowedBytes.violations(in: browsing.terminal.output).prefix(5).isEmpty)
    }

    /// The terminal has so few pairs of colours that they run out several times.
    @Test func thirtyScreensOfPicturesKeepTheirColours() throws {
      let home = try Home()
      guard let tic = Program.installed("tic"), let infocmp = Program.installed("infocmp") else { return }
      let folder = home.path("terminfo")
      let compiled = try Program.run(
        [
          "-c", "\(infocmp) -x xterm-256color | sed 's/pairs#[0-9a-fx]*/pairs#1500/' | \(tic) -x -o \"$1\" - 2>&1",
          "sh",
          folder,
        ], in: home, executable: "/bin/sh")
      #expect(compiled.status == 0, "\(compiled)")
      let browsing = try grid(in: home, adding: ["TERMINFO": folder])
      let rows = 1..<22
      let before = papers(browsing.terminal.screen)[rows]
      for page in 2...30 {
        // A vendor that is still asked would fall a page behind.
        try browsing.see("] next page (3 calls", within: .seconds(20))
        browsing.pressAgain("]")
        try browsing.see("page \(page)/", within: .seconds(20))
        try seePicture(browsing, cells: 300)
      }
      browsing.terminal.type("g?")
      try browsing.see("Esc: close")
      browsing.press(KeyBytes.escape)
      browsing.terminal.readUntilQuiet(.milliseconds(400))
      let isSame = papers(browsing.terminal.screen)[rows] == before
      #expect(isSame)
      try browsing.quit()
    }

    /// The demo's photo of a mug and a lamp, by the half that the box is on.
    @Test(arguments: [("h", "杯", "灯"), ("l", "灯", "杯")])
    func theBoxDecidesWhatIsFoundAtEveryVendor(side: String, sign: Character, other: Character) throws {
      let home = try Home()
      let browsing = try Browsing(["demo"], in: home, size: .large)
      try browsing.see("mug-and-lamp.jpg")
      browsing.terminal.type("jjjjjjj" + KeyBytes.enter)
      try browsing.see("800×600")
      browsing.terminal.type("c")
      try browsing.see("Crop: the part to search by")
      browsing.terminal.type(String(repeating: "H", count: 25))
      browsing.press(String(repeating: side, count: 30) + KeyBytes.enter)
      try browsing.seePrice()
      browsing.pressAgain(KeyBytes.enter)
      try browsing.seeAllAnswer()
      browsing.terminal.type("t")
      for vendor in ["TMAPI v1", "TMAPI v2", "DAJI", "Shanjing"] {
        try browsing.press("v", shows: "\(vendor) only")
        browsing.terminal.readUntilQuiet(.milliseconds(200))
        // The list alone: the filters stand at the left, the details at the right. Titles may be cut before the word.
        let rows = browsing.terminal.screen.lines[2..<8].map { String($0.dropFirst(38).prefix(94)) }
        #expect(rows.count { $0.contains(sign) } >= 3, "\(vendor)\n\(rows.joined(separator: "\n"))")
        #expect(!rows.contains { $0.contains(other) }, "\(vendor)\n\(rows.joined(separator: "\n"))")
      }
      try browsing.quit()
    }

    @Test func withoutGraphicsNothingIsColouredOrFetched() throws {
      let home = try Home()
      let browsing = try browsing("mug.jpg", in: home, adding: ["SNAPSOURCE_UI_GRAPHICS": "off"])
      try browsing.seePrice()
      browsing.terminal.type(KeyBytes.enter)
      try browsing.seeAllAnswer()
      try browsing.press("z", shows: "Pictures are off")
      browsing.terminal.readUntilQuiet()
      #expect(papers(browsing.terminal.screen).joined().allSatisfy { $0 == nil })
      try browsing.quit()
      let cache = home.folder.appending(path: "cache/snapsource/pictures")
      #expect(!FileManager.default.fileExists(atPath: cache.path(percentEncoded: false)))
    }
  }
}
