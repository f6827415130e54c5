import Foundation
import PseudoTerminal
import TestSupport
import Testing

extension EndToEnd {
  /// Pictures in pixels, in a terminal that says it is kitty and takes its graphics commands down.
  @Suite(.simulatedVendors) struct KittyTests {
    private static let placeholder = "\u{10EEEE}"

    /// A graphics command: its keys, and what it carries.
    private struct Graphics {
      var keys: [String: String]
      var payload: String
    }

    private func commands(_ bytes: ArraySlice<UInt8>) -> [Graphics] {
      String(decoding: bytes, as: UTF8.self).components(separatedBy: "\u{1B}_G").dropFirst().map { text in
        let body = text.components(separatedBy: "\u{1B}\\")[0].split(separator: ";", omittingEmptySubsequences: false)
        let keys = body[0].split(separator: ",").map { $0.split(separator: "=").map(String.init) }
        return Graphics(
          keys: Dictionary(keys.compactMap { $0.count == 2 ? ($0[0], $0[1]) : nil }) { $1 },
          payload: body.count > 1 ? String(body[1]) : "")
      }
    }

    /// The numbers of the pictures that the commands make known, without the one of the question.
    private func sent(_ commands: [Graphics]) -> [String] {
      commands.filter { $0.keys["a"] == "T" }.compactMap { $0.keys["i"] }
    }

    private func deleted(_ commands: [Graphics]) -> Set<String> {
      Set(commands.filter { $0.keys["a"] == "d" && $0.keys["d"] == "I" }.compactMap { $0.keys["i"] })
    }

    /// The placeholders on the screen: by picture, the marks of each cell, row by row.
    private func placeholders(_ screen: ScreenText) -> [Int: [[String]]] {
      var found: [Int: [[String]]] = [:]
      for row in 0..<screen.rows {
        var line: [Int: [String]] = [:]
        for column in 0..<screen.columns {
          let text = screen.character(row: row, column: column)
          guard text.hasPrefix(Self.placeholder) || text.unicodeScalars.first?.value == 0x10EEEE else { continue }
          guard case .rgb(let red, let green, let blue)? = screen.colours(row: row, column: column).ink else {
            Issue.record("a placeholder without a number")
            continue
          }
          let marks = text.unicodeScalars.dropFirst().map { String($0.value, radix: 16) }.joined(separator: " ")
          line[red << 16 | green << 8 | blue, default: []].append(marks)
        }
        for (number, cells) in line { found[number, default: []].append(cells) }
      }
      return found
    }

    private func browsing(in home: Home, says name: String = "kitty(0.35.2)") throws -> Browsing {
      let photo = try home.write(Fixture.bytes("photos/quarters.png"), to: "quarters.png")
      let browsing = try Browsing(
        [photo], in: home,
        adding: SimulatedVendors.shared.settings.merging(["COLORTERM": "truecolor", "KITTY_WINDOW_ID": "1"]) { $1 },
        size: .large)
      try browsing.see("its questions", within: .seconds(10)) { _ in
        String(decoding: browsing.terminal.output, as: UTF8.self).contains("\u{1B}[>q")
      }
      browsing.terminal.type("\u{1B}P>|\(name)\u{1B}\\\u{1B}_Gi=31;OK\u{1B}\\")
      try browsing.seePrice()
      return browsing
    }

    @Test func picturesAreSentOnceAndHaveTheirPlaces() throws {
      let home = try Home()
      let browsing = try browsing(in: home)
      try browsing.see("placeholders", within: .seconds(10)) { !placeholders($0).isEmpty }
      browsing.terminal.readUntilQuiet(.milliseconds(300))
      let commands = commands(browsing.terminal.output[...])
      let first = try #require(commands.first { $0.keys["a"] == "T" })
      #expect(first.keys["U"] == "1" && first.keys["o"] == "z" && first.keys["f"] == "24" && first.keys["q"] == "2")
      let number = try #require(first.keys["i"].flatMap { Int($0) })
      let rows = try #require(placeholders(browsing.terminal.screen)[number])
      #expect(rows.count == first.keys["r"].flatMap { Int($0) })
      #expect(rows.allSatisfy { $0.count == first.keys["c"].flatMap { Int($0) } })
      // The first mark counts rows, the second columns, from U+0305 on.
      #expect(rows[0].prefix(4) == ["305 305", "305 30d", "305 30e", "305 310"])
      #expect(rows[1].prefix(2) == ["30d 305", "30d 30d"])
      // The pieces of one picture make its pixels.
      let pieces =
        [first.payload]
        + commands.drop { $0.keys["i"] != first.keys["i"] }.dropFirst().prefix { $0.keys["a"] == nil }.map(\.payload)
      let packed = try #require(Data(base64Encoded: pieces.joined()))
      #expect(packed.starts(with: [0x78]))
      try browsing.quit()
    }

    @Test func whatGoesIsDeletedAndWhatIsDrawnAnewIsSentAgain() throws {
      let home = try Home()
      let browsing = try browsing(in: home)
      browsing.terminal.type(KeyBytes.enter)
      try browsing.seeAllAnswer()
      browsing.terminal.type("zz")
      try browsing.see("a grid of pictures", within: .seconds(20)) { placeholders($0).count > 12 }
      browsing.terminal.readUntilQuiet(.milliseconds(600))
      func shown() -> Set<String> { Set(placeholders(browsing.terminal.screen).keys.map(String.init)) }
      func since(_ mark: Int) -> [Graphics] { commands(browsing.terminal.output[mark...]) }

      // A list over them and away again: nothing is sent twice, nothing is left.
      let before = placeholders(browsing.terminal.screen)
      var mark = browsing.terminal.output.count
      browsing.press("?")
      browsing.press(KeyBytes.escape)
      browsing.terminal.readUntilQuiet(.milliseconds(300))
      #expect(placeholders(browsing.terminal.screen) == before)
      #expect(sent(since(mark)).isEmpty)

      for (what, act) in [
        ("drawn anew", { browsing.terminal.type(KeyBytes.redraw) }),
        (
          "another size",
          {
            browsing.terminal.resize(rows: 50, columns: 180)
            browsing.terminal.readUntilQuiet(.milliseconds(500))
            browsing.terminal.resize(rows: 60, columns: 200)
          }
        ),
      ] as [(String, () -> Void)] {
        mark = browsing.terminal.output.count
        act()
        browsing.terminal.readUntilQuiet(.milliseconds(800))
        #expect(Set(sent(since(mark))).isSuperset(of: shown()), "\(what)")
        #expect(placeholders(browsing.terminal.screen) == before, "\(what)")
      }

      // Pages later the first pictures are gone from the terminal as well.
      let early = shown()
      mark = browsing.terminal.output.count
      browsing.terminal.type("PPPP")
      try browsing.see("Pictures: off")
      browsing.terminal.type("P")
      try browsing.see("Pictures: auto (pixels)")
      for _ in 0..<3 {
        browsing.terminal.type("\u{6}")
        browsing.terminal.readUntilQuiet(.milliseconds(500))
      }
      browsing.terminal.type(KeyBytes.redraw)
      browsing.terminal.readUntilQuiet(.milliseconds(500))
      let gone = early.subtracting(shown())
      #expect(!gone.isEmpty)
      #expect(deleted(since(mark)).isSuperset(of: gone))

      // At the end the terminal has none of them.
      mark = 0
      browsing.terminal.type("q")
      #expect(browsing.terminal.waitForEnd(within: .seconds(5)) == .exited(0))
      let all = since(0)
      #expect(Set(sent(all)).subtracting(deleted(all)).isEmpty)
      browsing.expectSaneTerminal()
    }

    @Test(arguments: ["kitty(0.26.5)", "WezTerm 20240203"])
    func othersGetCharacters(_ name: String) throws {
      let home = try Home()
      let browsing = try browsing(in: home, says: name)
      browsing.terminal.readUntilQuiet(.milliseconds(800))
      #expect(placeholders(browsing.terminal.screen).isEmpty)
      #expect(sent(commands(browsing.terminal.output[...])).isEmpty)
      try browsing.quit()
    }
  }
}
