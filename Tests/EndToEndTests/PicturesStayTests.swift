import Foundation
import PseudoTerminal
import TestSupport
import Testing

extension EndToEnd {
  /// Whatever comes over them, pictures come back as they were, and leave nothing where they are not any more.
  @Suite(.simulatedVendors, .enabled(if: Tmux.isInstalled)) struct PicturesStayTests {
    /// A place that shows pictures: what leads to it from the results, what it shows, and what scrolls there and back.
    struct Place: Sendable, CustomTestStringConvertible {
      let name: String
      let keys: [String]
      let shows: String
      let scrolling: [String]
      var testDescription: String { name }

      static let all = [
        Place(name: "list", keys: ["z"], shows: "CNY/pc", scrolling: ["C-f", "C-f", "C-b", "C-b"]),
        Place(name: "grid", keys: ["z", "z"], shows: "Results", scrolling: ["C-f", "C-f", "C-b", "C-b"]),
        Place(name: "details", keys: ["Enter"], shows: "this listing", scrolling: ["C-d", "C-u", "j", "k"]),
        Place(
          name: "crop box", keys: ["c"], shows: "Crop: the part to search by",
          scrolling: ["l", "l", "h", "h", "z", "z"]),
        Place(name: "gallery", keys: ["V"], shows: "picture 1 of", scrolling: ["n", "j", "k", "g"]),
      ]
    }

    /// The colours behind a screen's cells, counted.
    private func painted(_ screen: ScreenText) -> Int {
      (0..<screen.rows).reduce(0) { sum, row in
        sum + (0..<screen.columns).count { screen.colours(row: row, column: $0).paper != nil }
      }
    }

    @Test(arguments: Place.all, ScreenSize.both)
    func theyComeBack(_ place: Place, _ size: ScreenSize) throws {
      let home = try Home()
      let photo = try home.write(try Fixture.bytes("photos/mug.jpg"), to: "mug.jpg")
      let tmux = try Tmux(
        in: home, adding: SimulatedVendors.shared.settings.merging(["COLORTERM": "truecolor"]) { $1 }, size: size)
      try tmux.type("COLORTERM=truecolor \(Program.path) \(photo)\r")
      try tmux.see("vendors – ")
      Reader.reads()
      try tmux.press("Enter")
      try tmux.see("all answers", within: .seconds(40)) {
        $0.text.contains("page 1/") && !$0.text.contains("searching")
      }
      for keys in place.keys { try tmux.press(keys) }
      // What is said at the bottom changes; it is not part of the picture.
      let rows = 0..<size.rows - 2
      // A first round, so that everything has been fetched and looked at.
      try tmux.see(place.shows) { $0.text.contains(place.shows) && painted($0) >= 60 }
      for key in place.scrolling { try tmux.press(key) }
      try tmux.press("C-l")
      usleep(1_500_000)
      let fresh = try tmux.see(place.shows) { $0.text.contains(place.shows) && painted($0) >= 60 }

      func expectSame(after what: String) throws {
        let now = try tmux.see(place.shows) { $0.text.contains(place.shows) && painted($0) >= 60 }
        #expect(now.rowsUnlike(fresh, in: rows) == [], "\(place.name) after \(what)\n\(fresh.text)\n\(now.text)")
      }
      for key in place.scrolling { try tmux.press(key) }
      try expectSame(after: "scrolling")
      try tmux.press("?")
      try tmux.see("Esc: close")
      try tmux.press("Escape")
      try expectSame(after: "a list over it")
      try tmux.resize(to: ScreenSize(rows: 30, columns: 100))
      try tmux.see(place.shows)
      try tmux.resize(to: size)
      try expectSame(after: "another size")
      try tmux.press("C-z")
      try tmux.see("the shell") { $0.text.contains("$ ") && painted($0) == 0 }
      try tmux.type("fg\r")
      try expectSame(after: "a stop")
      try tmux.press("C-l")
      try expectSame(after: "drawing anew")
      // Away from it: nothing of it is left.
      for _ in 0..<3 {
        try tmux.press("Escape")
        // Escape and a key that follow each other at once are one sequence to a terminal.
        usleep(200_000)
      }
      try tmux.type("PPPP")
      try tmux.see("Pictures: off") { painted($0) == 0 }
      try tmux.type("q")
      try tmux.see("the shell") { $0.text.contains("$ ") && painted($0) == 0 }
    }
  }
}
