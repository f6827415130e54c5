import Foundation
import PseudoTerminal
import Testing

extension EndToEnd {
  /// What was paid for yesterday can be worked on today without a network.
  @Suite struct OfflineTests {
    @Test(arguments: ScreenSize.both)
    func aSearchIsReopenedBrowsedTriagedAndExported(_ size: ScreenSize) async throws {
      let home = try Home()
      let photo = try home.photo()
      let data = ["--data-dir", home.path("kept")]
      var settings: [String: String] = [:]
      var row = ""
      try await SimulatedVendors.serving([]) { vendors in
        settings = vendors.settings
        let browsing = try Browsing([photo] + data, in: home, adding: settings, size: size)
        try browsing.seePrice()
        browsing.terminal.type(KeyBytes.enter)
        try browsing.seeAllAnswer()
        browsing.press("jjj")
        // The pictures that are seen are fetched.
        browsing.press(KeyBytes.enter)
        try browsing.see("a picture", within: .seconds(10)) { $0.text.contains(where: "▀▄▌▐▙▛▜▟█▚▞".contains) }
        browsing.terminal.readUntilQuiet(.milliseconds(500))
        browsing.press(KeyBytes.escape)
        row = try #require(Self.offer(on: browsing.terminal.screen))
        try browsing.quit()
      }

      // Nobody listens at the vendors' addresses any more.
      let browsing = try Browsing(data, in: home, adding: settings, size: size)
      try browsing.see("continue the last search")
      browsing.terminal.type(KeyBytes.enter)
      try browsing.see("Nothing was charged")
      try browsing.see("the row that was left") { Self.offer(on: $0) == row }
      browsing.press(KeyBytes.enter)
      try browsing.see("the kept picture", within: .seconds(10)) { $0.text.contains(where: "▀▄▌▐▙▛▜▟█▚▞".contains) }
      browsing.press(KeyBytes.escape)
      Reader.seesRow()
      try browsing.press(" ", shows: "1 pick")
      try browsing.press("X3j", shows: "1 pick")
      browsing.press("k")
      try browsing.see("the mark of a rejection") { $0.text.contains(#/[ >]xn /#) }
      browsing.terminal.type("w")
      try browsing.see("Write picks to:")
      browsing.press("\u{15}")
      browsing.terminal.type(home.path("picks.csv") + KeyBytes.enter)
      try browsing.see("Wrote 1 pick")
      try browsing.quit()
      let records = try SheetReader.records(String(contentsOfFile: home.path("picks.csv"), encoding: .utf8))
      #expect(records.count == 2)
    }

    @Test func twoProgramsThatAskTheSamePayOnce() async throws {
      let home = try Home()
      let photo = try home.photo()
      try await SimulatedVendors.serving(["--latency", "700"]) { vendors in
        let runs = try await withThrowingTaskGroup(of: Program.Run.self) { group in
          for number in 0..<3 {
            group.addTask {
              try await Task.sleep(for: .milliseconds(300 * number))
              return try Program.run(
                ["search", photo, "--provider", "daji", "--data-dir", home.path("kept")], in: home,
                adding: vendors.settings)
            }
          }
          return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(try vendors.calls() == ["daji photo": 1, "daji search": 1])
        #expect(runs.allSatisfy { $0.status == 0 && $0.output == runs[0].output }, "\(runs)")
      }
    }

    @Test func twoProgramsAtOnceShareOneCap() async throws {
      let home = try Home()
      try await SimulatedVendors.serving(["--latency", "50"]) { vendors in
        let caps = vendors.settings.merging(["SNAPSOURCE_CAPS_DAY": "10"]) { $1 }
        let photos = try (1...6).map { try home.photo($0) }
        let runs = try await withThrowingTaskGroup(of: Program.Run.self) { group in
          for photo in photos {
            group.addTask {
              try Program.run(["search", photo, "--data-dir", home.path("kept")], in: home, adding: caps)
            }
          }
          return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(try vendors.calls().values.reduce(0, +) == 10)
        #expect(runs.contains { $0.words.contains("caps.day") }, "\(runs)")
      }
    }

    /// The vendors and the beginning of the title on the selected row: what does not change while pictures are measured.
    private static func offer(on screen: ScreenText) -> String? {
      screen.lines[screen.row].firstMatch(of: /(T1|T2|DJ|SJ)(·(T1|T2|DJ|SJ))* +\S.{10}/).map { String($0.0) }
    }
  }
}
