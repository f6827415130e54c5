import Foundation
import PseudoTerminal
import Testing

extension EndToEnd {
  /// Killed at any moment of searching, paging and triage, the program loses nothing that had arrived or was
  /// acknowledged, and asks for nothing twice.
  @Suite struct KilledTests {
    @Test(arguments: 0..<Trials.factor) func nothingPaidForIsLostOrAskedAgain(trial: Int) async throws {
      let home = try Home()
      try await SimulatedVendors.serving(["--latency", "40"]) { vendors in
        for round in 0..<10 { try killAndLook(round + 10 * trial, in: home, vendors) }
      }
    }

    private func killAndLook(_ number: Int, in home: Home, _ vendors: SimulatedVendors) throws {
      let photo = try home.photo(number)
      let before = try vendors.calls()
      let journalBefore = try journal(home)

      let browsing = try open(photo, in: home, vendors)
      try browsing.see("Enter asks")
      var random = SystemRandomNumberGenerator()
      let moment = Duration.milliseconds(Int.random(in: 0...900, using: &random))
      let keys = [KeyBytes.enter, " ", "j", "x", "]", " ", "j", "]", "u", " ", "e5"]
      let start = ContinuousClock.now
      for key in keys where ContinuousClock.now - start < moment {
        browsing.terminal.type(key)
        _ = browsing.terminal.read(within: .milliseconds(Int.random(in: 5...140, using: &random))) { _ in false }
      }
      let rest = moment - (ContinuousClock.now - start)
      if rest > .zero { _ = browsing.terminal.read(within: rest) { _ in false } }
      browsing.terminal.send(signal: SIGKILL)
      #expect(browsing.terminal.waitForEnd() == .killed(bySignal: SIGKILL))
      let seen = LastFrame(of: browsing)
      // What had left for the simulator may still be on its way into its count.
      usleep(100_000)

      let calls = try vendors.calls()
      let asked = calls.merging(before) { $0 - $1 }.filter { $0.value > 0 }
      let journal = try journal(home)
      let written = journal.merging(journalBefore) { $0 - $1 }
      for (kind, count) in asked {
        // A call is written down before it leaves; a vendor takes two at once.
        let difference = written[kind, default: 0] - count
        #expect((0...2).contains(difference), "\(kind): \(count) asked, \(written) written, killed after \(moment)")
      }
      let saved = try savedTitles(in: home)
      for title in seen.picks {
        #expect(saved.contains { $0.hasPrefix(title) }, "\(title) was shown as saved, killed after \(moment)")
      }

      // Asked again, only what had not been answered is asked.
      let again = try open(photo, in: home, vendors)
      try again.see("Enter asks")
      again.terminal.type(KeyBytes.enter)
      try again.seeAllAnswer()
      try again.quit()
      let total = try vendors.calls().merging(before) { $0 - $1 }
      for vendor in ["tmapi-v1", "tmapi-v2", "daji", "shanjing"] {
        let asksOfPage = total["\(vendor) search", default: 0] - asked["\(vendor) search", default: 0]
        if seen.answered.contains(vendor) {
          #expect(asksOfPage == 0, "\(vendor) had answered and was asked again, killed after \(moment)")
        }
        #expect(total["\(vendor) photo", default: 0] <= 2 && asksOfPage <= 1)
      }
    }

    private func open(_ photo: String, in home: Home, _ vendors: SimulatedVendors) throws -> Browsing {
      try Browsing([photo, "--data-dir", home.path("kept")], in: home, adding: vendors.settings)
    }

    /// The titles of the picks, translated and not.
    private func savedTitles(in home: Home) throws -> Set<String> {
      let run = try Program.run(["picks", "export", "-", "--no-bom", "--data-dir", home.path("kept")], in: home)
      guard run.status == 0, !run.output.isEmpty else { return [] }
      return Set(try SheetReader.records(run.output).dropFirst().flatMap { [$0[3], $0[4]] })
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

    init(of browsing: Browsing) {
      let leaving = Array("\u{1B}[?1049l".utf8)
      let output = browsing.terminal.output
      let isBack = !browsing.terminal.screen.isAlternate
      let end = isBack ? output.indices.last { output[$0...].starts(with: leaving) } : nil
      var screen = ScreenText(rows: browsing.terminal.screen.rows, columns: browsing.terminal.screen.columns)
      screen.feed(output[..<(end ?? output.endIndex)])
      let names = ["TMAPI v1": "tmapi-v1", "TMAPI v2": "tmapi-v2", "DAJI": "daji", "Shanjing": "shanjing"]
      let counts = screen.text.matches(of: /(TMAPI v1|TMAPI v2|DAJI|Shanjing)\s+(\d|nothing)/)
      answered = Set(counts.compactMap { names[String($0.1)] })
      // The title is the last column; other marks may stand before it, and its end may be cut off.
      picks = screen.lines.compactMap { line in
        guard let row = line.firstMatch(of: #/│ [ >]\* +[\d.]+ .*(TMAPI v…|DAJI( \+\d)?|Shanjing) +(\d+× )?(.+?)…? +│/#)
        else {
          return nil
        }
        return String(row.4)
      }
    }
  }
}
