import Foundation
import PseudoTerminal
import TestSupport
import Testing

extension EndToEnd {
  /// Killed at any moment of deciding about many, the program has kept all that a key decided, or nothing of it.
  ///
  /// `SNAPSOURCE_SEED` repeats the moments and pauses of a failure.
  @Suite struct KilledDecisionsTests {
    private static let seed = Dice.seed()

    /// The keys of this test are about all offers of the list: there is no time at which some are picked and others are not.
    @Test(arguments: 0..<Trials.factor) func noBatchIsKeptByHalves(trial: Int) async throws {
      let home = try Home()
      let offers = try await search(in: home)
      var seen: Set<[Int]> = []
      for number in 0..<10 {
        var dice = Dice(seed: Self.seed &+ UInt64(3_000 + number + 10 * trial))
        // The first has something to lose, however slow the machine is.
        let moment = number == 0 ? 1_500 : dice.below(901)
        let story = "killed after \(moment) ms in round \(number), seed \(Self.seed)"
        let browsing = try reopened(in: home)
        try browsing.press("*", shows: "\(offers.count) marked")
        let keys = [" ", "u", "*", "x", "u", "*", " ", "*", " ", "u", "\u{12}"]
        kill(browsing, amid: keys, after: moment, &dice)

        let (picks, rejections) = try decided(in: home)
        #expect([0, offers.count].contains(picks.count), "\(picks.count) of \(offers.count) are picked, \(story)")
        #expect([0, offers.count].contains(rejections.count), "\(rejections.count) are rejected, \(story)")
        let batches = try await KeptReplies.batches(in: home.path("kept"))
        #expect(batches.allSatisfy { $0.steps == offers.count }, "\(batches), \(story)")
        #expect(batches.allSatisfy { [0, $0.steps].contains($0.undone) }, "\(batches), \(story)")
        seen.insert([picks.count, rejections.count])
      }
      #expect(seen.contains { $0 != [0, 0] }, "nothing was ever decided, seed \(Self.seed)")
    }

    /// Whoever loses against the best so far loses with all that show the very same picture, but for the winner.
    @Test(arguments: 0..<Trials.factor) func noDuelIsKeptByHalves(trial: Int) async throws {
      let home = try Home()
      let offers = try await search(in: home)
      var rejected = 0
      for number in 0..<10 {
        var dice = Dice(seed: Self.seed &+ UInt64(4_000 + number + 10 * trial))
        let moment = number == 0 ? 1_500 : dice.below(901)
        let story = "killed after \(moment) ms in round \(number), seed \(Self.seed)"
        let browsing = try reopened(in: home)
        browsing.press("C")
        kill(browsing, amid: (0..<12).map { _ in ["h", "l"][dice.below(2)] }, after: moment, &dice)

        let (picks, rejections) = try decided(in: home)
        #expect(picks.isEmpty, "\(story)")
        for (picture, keys) in offers.pictures {
          let lost = keys.intersection(rejections)
          let isWhole = lost.isEmpty || keys.subtracting(lost).count <= 1
          #expect(isWhole, "of \(keys) with \(picture) only \(lost) are rejected, \(story)")
        }
        // What one key has rejected alone is no batch.
        let batches = try await KeptReplies.batches(in: home.path("kept"))
        let whole = Set(offers.pictures.values.flatMap { [$0.count - 1, $0.count] }.filter { $0 > 1 })
        #expect(batches.allSatisfy { whole.contains($0.steps) }, "\(batches), \(story)")
        rejected = max(rejected, rejections.count)
        try forget(in: home)
      }
      #expect(rejected > 1, "nothing was ever rejected, seed \(Self.seed)")
    }

    // MARK: One round

    private struct Offers {
      /// Keys of offers by the picture that stands for them.
      let pictures: [String: Set<String>]

      var count: Int { pictures.values.reduce(0) { $0 + $1.count } }
    }

    /// Asks once; everything after that is free.
    private func search(in home: Home) async throws -> Offers {
      try await SimulatedVendors.serving([]) { vendors in
        let arguments = ["search", try home.photo(), "--data-dir", home.path("kept")]
        let run = try Program.run(arguments + ["--merged", "--format", "json"], in: home, adding: vendors.settings)
        let listings = try RawJSON(run.output.utf8)["listings"].elements
        let pictures = Dictionary(
          grouping: listings, by: { $0["image_url"].words?.split(separator: "//").last.map(String.init) ?? "none" })
        try FileManager.default.copyItem(atPath: home.path("kept"), toPath: home.path("undecided"))
        return Offers(pictures: pictures.mapValues { Set($0.compactMap { $0["key"].words }) })
      }
    }

    private func reopened(in home: Home) throws -> Browsing {
      let browsing = try Browsing(["--data-dir", home.path("kept")], in: home)
      try browsing.see("continue the last search")
      browsing.press(KeyBytes.enter)
      try browsing.see("MOQ")
      Reader.seesRow()
      return browsing
    }

    private func kill(_ browsing: Browsing, amid keys: [String], after moment: Int, _ dice: inout Dice) {
      let (start, end) = (ContinuousClock.now, Duration.milliseconds(moment))
      for key in keys where ContinuousClock.now - start < end {
        browsing.terminal.type(key)
        _ = browsing.terminal.read(within: .milliseconds(5 + dice.below(136))) { _ in false }
      }
      let rest = end - (ContinuousClock.now - start)
      if rest > .zero { _ = browsing.terminal.read(within: rest) { _ in false } }
      browsing.terminal.send(signal: SIGKILL)
      #expect(browsing.terminal.waitForEnd() == .killed(bySignal: SIGKILL))
    }

    private func decided(in home: Home) throws -> (picks: Set<String>, rejections: Set<String>) {
      let run = try Program.run(
        ["picks", "export", "-", "--no-bom", "--with-rejected", "--data-dir", home.path("kept")], in: home)
      guard run.status == 0, !run.output.isEmpty else { return ([], []) }
      let records = try SheetReader.records(run.output)
      let reason = try #require(records.first?.firstIndex(of: "reject_reason"))
      let rows = records.dropFirst()
      return (
        Set(rows.filter { $0[reason] == "" }.map { $0[0] }), Set(rows.filter { $0[reason] != "" }.map { $0[0] })
      )
    }

    private func forget(in home: Home) throws {
      try FileManager.default.removeItem(atPath: home.path("kept"))
      try FileManager.default.copyItem(atPath: home.path("undecided"), toPath: home.path("kept"))
    }
  }
}
