import Foundation
import PseudoTerminal
import Testing

extension EndToEnd {
  /// A pick that was shown as saved is there again, whatever happened after.
  @Suite(.simulatedVendors) struct PicksSurviveTests {
    /// Opens the browser and searches.
    private func searching(in home: Home, _ photo: String) throws -> Browsing {
      let browsing = try Browsing(
        [photo, "--data-dir", home.path("kept")], in: home, adding: SimulatedVendors.shared.settings
      )
      try browsing.seePrice()
      browsing.terminal.type(KeyBytes.enter)
      try browsing.seeAllAnswer()
      return browsing
    }

    private func savedPicks(in home: Home) throws -> Set<String> {
      let run = try Program.run(["picks", "export", "-", "--no-bom", "--data-dir", home.path("kept")], in: home)
      guard run.status == 0, !run.output.isEmpty else { return [] }
      return Set(try SheetReader.records(run.output).dropFirst().map { $0[0] })
    }

    /// What was on the screen before the terminal was given back for the killed program.
    private func lastFrame(of browsing: Browsing) -> ScreenText {
      let leaving = Array("\u{1B}[?1049l".utf8)
      let output = browsing.terminal.output
      let isBack = !browsing.terminal.screen.isAlternate
      let end = isBack ? output.indices.last { output[$0...].starts(with: leaving) } : nil
      var screen = ScreenText(rows: browsing.terminal.screen.rows, columns: browsing.terminal.screen.columns)
      screen.feed(output[..<(end ?? output.endIndex)])
      return screen
    }

    @Test func picksAreThereAfterQuitting() throws {
      let home = try Home()
      let photo = try home.photo()
      let first = try searching(in: home, photo)
      try first.press(" ", shows: "1 pick")
      try first.press(" ", shows: "2 picks")
      try first.quit()
      #expect(try savedPicks(in: home).count == 2)

      let settings = SimulatedVendors.shared.settings
      let second = try Browsing([photo, "--data-dir", home.path("kept")], in: home, adding: settings)
      try second.see("2 picks")
      try second.press("p", shows: ">*")
      try second.quit()
      let output = String(decoding: second.terminal.output, as: UTF8.self)
      #expect(settings.values.allSatisfy { !output.contains($0) })
    }

    @Test func picksAreListedExportedAndRemovedWithoutTheBrowser() throws {
      let home = try Home()
      let browsing = try searching(in: home, try home.photo())
      for picks in ["1 pick", "2 picks", "3 picks"] { try browsing.press(" ", shows: picks) }
      try browsing.quit()
      let folder = ["--data-dir", home.path("kept")]
      let keys = try savedPicks(in: home)
      let list = try Program.run(["picks", "list"] + folder, in: home)
      #expect(list.status == 0)
      #expect(keys.count == 3 && keys.allSatisfy { list.output.contains($0) }, "\(list)")

      let key = try #require(keys.first)
      let removal = try Program.run(["picks", "remove", key] + folder, in: home)
      #expect(removal.status == 0, "\(removal)")
      #expect(try savedPicks(in: home) == keys.subtracting([key]))
      #expect(try Program.run(["picks", "remove", key] + folder, in: home).status == 66)

      let export = try Program.run(["picks", "export", "picks.csv"] + folder, in: home)
      #expect(export.status == 0, "\(export)")
      #expect(try Data(contentsOf: home.file("picks.csv")).starts(with: [0xEF, 0xBB, 0xBF]))
      let nowhere = try Program.run(["picks", "export", "no/such/folder.csv"] + folder, in: home)
      #expect(nowhere.status == 73, "\(nowhere)")
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func aLockedArchiveHoldsNobodyWhoIsToldToEnd(signal: Int32) throws {
      let home = try Home()
      let browsing = try searching(in: home, try home.photo())
      let lock = try LockedArchive(in: home.file("kept"))
      try browsing.press(" ", shows: "1 pick")
      let start = ContinuousClock.now
      browsing.terminal.send(signal: signal)
      // A system that shuts down, or a shell that ends, may say so twice.
      #expect(browsing.terminal.read { !$0.isAlternate })
      browsing.terminal.send(signal: signal)
      #expect(browsing.terminal.waitForEnd() == .killed(bySignal: signal))
      #expect(ContinuousClock.now - start < .seconds(1))
      #expect(browsing.text.contains("1 pick of this session could not be saved"))
      withExtendedLifetime(lock) {}
    }

    @Test(arguments: [true, false]) func aLockedArchiveHoldsNobodyWhoPressesControlCTwice(isLocked: Bool) throws {
      let home = try Home()
      let browsing = try searching(in: home, try home.photo())
      var lock: LockedArchive? = try LockedArchive(in: home.file("kept"))
      try browsing.press(" ", shows: "1 pick")
      let start = ContinuousClock.now
      browsing.terminal.type(KeyBytes.interrupt + KeyBytes.interrupt)
      #expect(browsing.terminal.read { !$0.isAlternate })
      if !isLocked { lock = nil }
      #expect(browsing.terminal.waitForEnd() == .exited(isLocked ? 73 : 0))
      #expect(ContinuousClock.now - start < .seconds(2))
      browsing.expectSaneTerminal()
      withExtendedLifetime(lock) { lock = nil }
      #expect(try savedPicks(in: home).count == (isLocked ? 0 : 1))
    }

    @Test(arguments: 0..<Trials.factor) func aPickThatIsShownAsSavedSurvivesBeingKilled(trial: Int) throws {
      let home = try Home()
      let photo = try home.photo()
      var shown: Set<Int> = []
      for round in 0..<10 {
        let before = try savedPicks(in: home)
        let browsing = try searching(in: home, photo)
        while browsing.cursorLine.contains(">*") { browsing.press("j") }
        let row = browsing.terminal.screen.row
        browsing.terminal.type(" ")
        if round == 0 {
          try browsing.see("the pick as saved") { $0.lines[row].hasPrefix("│  *") }
        } else {
          _ = browsing.terminal.read(within: .milliseconds(round * 2 + trial)) { _ in false }
        }
        browsing.terminal.send(signal: SIGKILL)
        #expect(browsing.terminal.waitForEnd() == .killed(bySignal: SIGKILL))
        let after = try savedPicks(in: home)
        #expect(after.isSuperset(of: before))
        if lastFrame(of: browsing).lines[row].hasPrefix("│  *") {
          shown.insert(round)
          #expect(after.count == before.count + 1, "killed \(round * 2 + trial) ms after the key")
        }
      }
      #expect(!shown.isEmpty)
    }
  }
}
