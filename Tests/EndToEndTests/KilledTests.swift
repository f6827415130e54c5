import Foundation
import PseudoTerminal
import TestSupport
import Testing

extension EndToEnd {
  /// Killed at any moment of searching, paging and triage, the program loses nothing that had arrived or was
  /// acknowledged, and asks for nothing twice.
  ///
  /// `SNAPSOURCE_SEED` repeats the moments and pauses of a failure.
  @Suite struct KilledTests {
    private static let seed = Dice.seed()

    @Test(arguments: 0..<Trials.factor) func nothingPaidForIsLostOrAskedAgain(trial: Int) async throws {
      let home = try Home()
      try await SimulatedVendors.serving(["--latency", "40"]) { vendors in
        var seen: [LastFrame] = []
        for number in 0..<10 { seen.append(try await killAndLook(number + 10 * trial, in: home, vendors)) }
        #expect(
          seen.contains { !$0.answered.isEmpty } && seen.contains { !$0.picks.isEmpty },
          "nothing was looked at, seed \(Self.seed)")
        #expect(seen.contains { !$0.rejected.isEmpty }, "nothing was rejected, seed \(Self.seed)")
      }
    }

    /// Of details, and of freight, that are asked for, what a vendor was answering at that moment may be asked again, and
    /// nothing else.
    @Test(arguments: 0..<Trials.factor, [[], ["--freight", "--to", "gd", "--quantity", "500"]])
    func detailsPaidForAreNotAskedAgain(trial: Int, options: [String]) async throws {
      let home = try Home()
      try await SimulatedVendors.serving(["--latency", "30"]) { vendors in
        let found = try Program.run(
          ["search", try home.photo(), "--provider", "daji", "--format", "json", "--data-dir", home.path("kept")],
          in: home, adding: vendors.settings)
        let document = try #require(try JSONSerialization.jsonObject(with: Data(found.output.utf8)) as? [String: Any])
        let listings = try #require(document["listings"] as? [[String: Any]])
        let keys = listings.compactMap { $0["key"] as? String }
        for number in 0..<10 {
          var dice = Dice(seed: Self.seed &+ UInt64(1_000 + number + 10 * trial))
          let some = (0..<6).map { keys[(number * 3 + $0) % keys.count] }
          try killAmongDetails(
            of: some, options, after: .milliseconds(dice.below(options.isEmpty ? 451 : 651)), in: home, vendors)
        }
      }
    }

    /// Of a search by words, what a vendor was answering at that moment may be asked again, and nothing else.
    @Test(arguments: 0..<Trials.factor) func wordsPaidForAreNotAskedAgain(trial: Int) async throws {
      let home = try Home()
      try await SimulatedVendors.serving(["--latency", "30"]) { vendors in
        for number in 0..<10 {
          var dice = Dice(seed: Self.seed &+ UInt64(2_000 + number + 10 * trial))
          try await killAmongWords(page: number + 1, after: dice.below(451), in: home, vendors)
        }
      }
    }

    private func killAmongWords(page: Int, after moment: Int, in home: Home, _ vendors: SimulatedVendors) async throws {
      let story = "killed after \(moment) ms on page \(page), seed \(Self.seed)"
      let kept = home.path("kept")
      let arguments = [
        "search", "--words", "杯", "--page", "\(page)", "--page-size", "5", "--format", "json", "--data-dir", kept,
      ]
      let (before, journalBefore) = (try vendors.calls(), try journal(home))
      let pagesBefore = try await KeptReplies.pages(in: kept)
      let killed = try Browsing(arguments, in: home, adding: vendors.settings)
      _ = killed.terminal.read(within: .milliseconds(moment)) { _ in false }
      killed.terminal.send(signal: SIGKILL)
      _ = killed.terminal.waitForEnd()
      usleep(80_000)
      let (asked, written) = (try vendors.calls(), try journal(home))
      let pages = try await KeptReplies.pages(in: kept)
      let again = try Program.run(arguments, in: home, adding: vendors.settings)
      #expect(again.status == 0, "\(again), \(story)")
      let total = try vendors.calls()
      for vendor in ["tmapi-v2", "daji"] {
        let call = "\(vendor) words"
        let first = asked[call, default: 0] - before[call, default: 0]
        let ahead = written[call, default: 0] - journalBefore[call, default: 0] - first
        #expect((0...1).contains(ahead), "\(first) asked, \(ahead) more written, \(story)")
        let isKept = pages[vendor, default: 0] > pagesBefore[vendor, default: 0]
        let second = total[call, default: 0] - asked[call, default: 0]
        #expect(first <= 1 && second == (isKept ? 0 : 1), "\(vendor): \(first), then \(second) asked, \(story)")
      }
      let free = try Program.run(arguments, in: home, adding: vendors.settings)
      let last = try vendors.calls()
      #expect(free.status == 0 && last == total, "what was answered is free: \(free.words), \(story)")
    }

    private func killAmongDetails(
      of keys: [String], _ options: [String], after moment: Duration, in home: Home, _ vendors: SimulatedVendors
    ) throws {
      let story = "killed after \(moment) among \(keys), seed \(Self.seed)"
      let arguments =
        ["detail"] + keys + options + ["--provider", "daji", "--format", "json", "--data-dir", home.path("kept")]
      func sum(_ calls: [String: Int]) -> Int { calls["daji detail", default: 0] + calls["daji freight", default: 0] }
      func details() throws -> Int { sum(try vendors.calls()) }
      let (before, journalBefore) = (try details(), sum(try journal(home)))
      let killed = try Browsing(arguments, in: home, adding: vendors.settings)
      _ = killed.terminal.read(within: moment) { _ in false }
      killed.terminal.send(signal: SIGKILL)
      _ = killed.terminal.waitForEnd()
      usleep(80_000)
      let asked = try details() - before
      let written = sum(try journal(home)) - journalBefore
      #expect((0...2).contains(written - asked), "\(asked) asked, \(written) written, \(story)")

      let again = try Program.run(arguments, in: home, adding: vendors.settings)
      #expect(again.status == 0, "\(again), \(story)")
      let total = try details() - before
      let free = try Program.run(arguments, in: home, adding: vendors.settings)
      // That an offer is gone is no answer to keep: it may come back.
      let gone = free.words.ranges(of: "no longer there").count
      #expect(
        total <= keys.count * (options.isEmpty ? 1 : 2) + 2 + gone,
        "\(asked) asked before and \(total - asked) afterwards, \(story)")
      #expect(
        try details() - before == total + gone && free.status == 0, "what was answered is free: \(free.words), \(story)"
      )
    }

    private func killAndLook(
      _ number: Int, in home: Home, _ vendors: SimulatedVendors
    ) async throws -> LastFrame {
      let photo = try home.photo(number)
      let before = try vendors.calls()
      let journalBefore = try journal(home)

      let browsing = try open(photo, in: home, vendors)
      try browsing.seePrice()
      var dice = Dice(seed: Self.seed &+ UInt64(number))
      let moment = Duration.milliseconds(dice.below(901))
      let story = "killed after \(moment) in round \(number), seed \(Self.seed)"
      var keys = [KeyBytes.enter, " ", "j", "x", "]", " ", "j", "]", "u", " ", "e", "7", KeyBytes.enter]
      if number % 5 == 0 {
        // However slow the machine is, some rounds have something to lose.
        browsing.terminal.type(KeyBytes.enter)
        try browsing.seeAllAnswer()
        for (key, mark) in [(" ", "*"), ("x", "x")] {
          // What other rounds have picked and rejected is passed over.
          for _ in 0..<20 where !browsing.cursorLine.contains(/> {3}/) { browsing.press("j") }
          let marks = Self.marks(mark, browsing.terminal.screen)
          browsing.terminal.type(key)
          try browsing.see("one more row with \(mark), saved") { Self.marks(mark, $0) > marks }
        }
        // They stay in sight.
        keys = ["j", " ", "j", "x", "j"]
      }
      let start = ContinuousClock.now
      for key in keys where ContinuousClock.now - start < moment {
        if key == "]" { Reader.reads() }
        browsing.terminal.type(key)
        _ = browsing.terminal.read(within: .milliseconds(5 + dice.below(136))) { _ in false }
      }
      let rest = moment - (ContinuousClock.now - start)
      if rest > .zero { _ = browsing.terminal.read(within: rest) { _ in false } }
      browsing.terminal.send(signal: SIGKILL)
      #expect(browsing.terminal.waitForEnd() == .killed(bySignal: SIGKILL), "\(story)")
      let seen = LastFrame(of: browsing)
      // What had left for the simulator may still be on its way into its count.
      usleep(100_000)

      let calls = try vendors.calls()
      let asked = calls.merging(before) { $0 - $1 }.filter { $0.value > 0 }
      let journal = try journal(home)
      let written = journal.merging(journalBefore) { $0 - $1 }
      for kind in Set(asked.keys).union(written.keys) {
        // A call is written down before it leaves; a vendor takes two at once.
        let count = asked[kind, default: 0]
        let difference = written[kind, default: 0] - count
        #expect((0...2).contains(difference), "\(kind): \(count) asked, \(written) written, \(story)")
      }
      let (saved, rejected) = try savedTitles(in: home)
      // What a later key has taken back may have been on the screen for a moment more.
      let gone = try await KeptReplies.takenBack(in: home.path("kept"))
      for title in seen.rejected where !gone.contains(where: { $0.hasPrefix(title) }) {
        #expect(rejected.contains { $0.hasPrefix(title) }, "\(title) was shown as rejected, \(story)")
      }
      for title in seen.picks where !gone.contains(where: { $0.hasPrefix(title) }) {
        #expect(saved.contains { $0.hasPrefix(title) }, "\(title) was shown as saved, \(story)")
      }

      // Asked again, only what had not been answered is asked.
      let again = try open(photo, in: home, vendors)
      try again.seePrice()
      again.terminal.type(KeyBytes.enter)
      try again.seeAllAnswer()
      try again.quit()
      let total = try vendors.calls().merging(before) { $0 - $1 }
      for vendor in ["tmapi-v1", "tmapi-v2", "daji", "shanjing"] {
        let asksOfPage = total["\(vendor) search", default: 0] - asked["\(vendor) search", default: 0]
        if seen.answered.contains(vendor) {
          #expect(asksOfPage == 0, "\(vendor) had answered and was asked again, \(story)")
        }
        #expect(total["\(vendor) photo", default: 0] <= 2 && asksOfPage <= 1, "\(vendor), \(story)")
      }
      return seen
    }

    /// How many rows show a decision that is saved.
    private static func marks(_ mark: String, _ screen: ScreenText) -> Int {
      screen.lines.count { $0.dropFirst(3).hasPrefix(mark + " ") }
    }

    private func open(_ photo: String, in home: Home, _ vendors: SimulatedVendors) throws -> Browsing {
      try Browsing([photo, "--data-dir", home.path("kept")], in: home, adding: vendors.settings)
    }

    /// The titles of picks and of rejections, translated and not.
    private func savedTitles(in home: Home) throws -> (picks: Set<String>, rejections: Set<String>) {
      let run = try Program.run(
        ["picks", "export", "-", "--no-bom", "--with-rejected", "--data-dir", home.path("kept")], in: home)
      guard run.status == 0, !run.output.isEmpty else { return ([], []) }
      let records = try SheetReader.records(run.output)
      let reason = try #require(records.first?.firstIndex(of: "reject_reason"))
      let rows = records.dropFirst()
      // A cell that a table would take for a formula has an apostrophe before it.
      func titles(_ rows: [[String]]) -> Set<String> {
        Set(rows.flatMap { [$0[3], $0[4]] }.map { $0.hasPrefix("'") ? String($0.dropFirst()) : $0 })
      }
      return (titles(rows.filter { $0[reason] == "" }), titles(rows.filter { $0[reason] != "" }))
    }

    /// Every call in the ledger, charged or not, by `daji search` and the like.
    private func journal(_ home: Home) throws -> [String: Int] {
      try Ledger.read(in: home, "kept").mapValues { $0.charged + $0.free }
    }
  }

  /// What the user saw last.
  private struct LastFrame {
    let answered: Set<String>
    /// The beginnings of the titles of picks that were shown as saved.
    let picks: [String]
    /// The same of rejections.
    let rejected: [String]

    init(of browsing: Browsing) {
      let leaving = Array("\u{1B}[?1049l".utf8)
      let output = browsing.terminal.output
      let isBack = !browsing.terminal.screen.isAlternate
      let end = isBack ? output.indices.last { output[$0...].starts(with: leaving) } : nil
      var screen = ScreenText(rows: browsing.terminal.screen.rows, columns: browsing.terminal.screen.columns)
      screen.feed(output[..<(end ?? output.endIndex)])
      let names = ["T1": "tmapi-v1", "T2": "tmapi-v2", "DJ": "daji", "SJ": "shanjing"]
      answered = Set(screen.codesOfAnswered.compactMap { names[$0] })
      // The title is the last column; its end may be cut off.
      let heading = screen.lines.first { $0.contains("MOQ") && $0.contains("title") } ?? ""
      let column = heading.ranges(of: "title").last
        .map { heading.distance(from: heading.startIndex, to: $0.lowerBound) }
      let rows = screen.lines.compactMap { line -> (mark: Substring, title: String)? in
        guard let column, let mark = line.firstMatch(of: #/^│ [ >]([*x]) +[\d.]+ /#)?.1 else { return nil }
        let cell = line.dropFirst(column).firstMatch(of: #/^(\d+× )?(.+?)…? +│/#)
        return cell.map { (mark, String($0.2)) }
      }
      picks = rows.filter { $0.mark == "*" }.map(\.title)
      rejected = rows.filter { $0.mark == "x" }.map(\.title)
    }
  }
}
