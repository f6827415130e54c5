import Foundation
import PseudoTerminal
import Testing

extension EndToEnd {
  /// Searching by words, by a script and in the browser.
  @Suite(.simulatedVendors) struct WordsTests {
    private var vendors: [String: String] { SimulatedVendors.shared.settings }

    private func document(_ run: Program.Run) throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    @Test func wordsFindGoodsOncePaidForAndStandInTheHistory() throws {
      let home = try Home()
      let before = try SimulatedVendors.shared.calls()
      let arguments = ["search", "--words", " 马克杯 ", "--format", "json"]
      let run = try Program.run(arguments, in: home, adding: vendors)
      #expect(run.status == 0, "\(run)")
      let document = try document(run)
      let states = try #require(document["providers"] as? [[String: Any]]).map { $0["state"] as? String }
      #expect(states == ["failed", "found", "found", "failed"])
      #expect(try #require(document["listings"] as? [[String: Any]]).count > 2)
      #expect(run.words.contains("TMAPI v1: TMAPI v2 is asked by words, from the same balance"), "\(run)")
      #expect(run.words.contains("Shanjing: this vendor documents no search by words"), "\(run)")
      let after = try SimulatedVendors.shared.calls()
      for (call, count) in [("tmapi-v2 words", 1), ("daji words", 1), ("tmapi-v2 photo", 0), ("tmapi-v2 search", 0)] {
        #expect(after[call, default: 0] - before[call, default: 0] == count, "\(call)")
      }
      let again = try Program.run(arguments, in: home, adding: vendors)
      #expect(again.status == 0 && again.words.contains("TMAPI v2: ") && again.words.contains("free, kept since"))
      #expect(try SimulatedVendors.shared.calls() == after)

      let history = try Program.run(["history", "马克杯", "--format", "json"], in: home)
      let searches = try #require(try self.document(history)["searches"] as? [[String: Any]])
      #expect(searches.count == 1 && searches.first?["words"] as? String == "马克杯")
      #expect(searches.first?["photo"] is NSNull && searches.first?["fingerprint"] is NSNull)
      let spend = try Program.run(["spend"], in: home)
      #expect(spend.output.contains(/daji +words +1/), "\(spend)")
      let forgotten = try Program.run(["archive", "forget", "马克杯", "--yes"], in: home)
      #expect(forgotten.status == 0, "\(forgotten)")
      #expect(try Program.run(["history"], in: home).words.contains("no search yet"))
    }

    @Test func pagesFiltersPricesAndSheetsAreAsForPhotos() throws {
      let home = try Home()
      let query = ["search", "--words", "杯", "--provider", "daji", "--page-size", "5", "--sort", "price-up"]
      let sheets = try ["1", "2"].map { page in
        let run = try Program.run(
          query + ["--page", page, "--filter", "ships-48h", "--price-max", "60", "--format", "csv", "--no-bom"],
          in: home, adding: vendors)
        #expect(run.status == 0, "\(run)")
        return try SheetReader.records(run.output)
      }
      let header = try #require(sheets.first?.first)
      let photo = try #require(header.firstIndex(of: "query_photo"))
      let keys = sheets.map { $0.dropFirst().map { $0[0] } }
      #expect(keys.allSatisfy { !$0.isEmpty } && Set(keys[0]).intersection(keys[1]).count <= 1)
      #expect(sheets.joined().allSatisfy { $0[photo] == "query_photo" || $0[photo].isEmpty })
    }

    @Test func whatDAJIDoesNotUnderstandIsNotSent() throws {
      let home = try Home()
      let before = try SimulatedVendors.shared.calls()
      let run = try Program.run(["search", "--words", "mug", "--provider", "daji"], in: home, adding: vendors)
      #expect(run.status != 0 && run.words.contains("DAJI: this vendor is asked in Chinese only"), "\(run)")
      #expect(try SimulatedVendors.shared.calls() == before)
      let strict = try Program.run(
        ["search", "--words", "杯", "--strict", "--filter", "verified-supplier"], in: home, adding: vendors)
      #expect(strict.status == 64 && strict.words.contains("nothing was asked"), "\(strict)")
      #expect(strict.words.contains("TMAPI v1: TMAPI v2 is asked by words"), "\(strict)")
      #expect(try SimulatedVendors.shared.calls() == before)
    }

    @Test(arguments: [[], ["mug.jpg", "--words", "杯"], ["--words", ""]])
    func aPhotoOrWordsAreNeeded(arguments: [String]) throws {
      let home = try Home()
      let before = try SimulatedVendors.shared.calls()
      let run = try Program.run(["search"] + arguments, in: home, adding: vendors)
      #expect(run.status == 64 && run.output.isEmpty, "\(run)")
      #expect(try SimulatedVendors.shared.calls() == before)
    }

    @Test func aCapInMoneyCountsWordsByTheirOwnPrice() throws {
      let home = try Home()
      let capped = vendors.merging([
        "SNAPSOURCE_CAPS_ASK_ABOVE": "0.10 USD", "SNAPSOURCE_COSTS_DAJI_WORDS": "0.20 USD",
        "SNAPSOURCE_COSTS_DAJI_SEARCH": "0.01 USD",
      ]) { $1 }
      let arguments = ["search", "--words", "杯", "--provider", "daji"]
      let refused = try Program.run(arguments, in: home, adding: capped)
      #expect(refused.status == 64 && refused.words.contains("this would cost 1 call, 0.20 USD"), "\(refused)")
      #expect(try Program.run(arguments + ["--yes"], in: home, adding: capped).status == 0)
      #expect(try Program.run(["spend"], in: home, adding: capped).output.contains("0.20 USD"))
    }

    @Test(arguments: ScreenSize.both)
    func inTheBrowserByTheirKey(_ size: ScreenSize) throws {
      let home = try Home()
      let before = try SimulatedVendors.shared.calls()
      let browsing = try Browsing([try home.photo()], in: home, adding: vendors, size: size)
      try browsing.seePrice()
      try browsing.press("W", shows: "Words:")
      try browsing.press("马克杯\r", shows: "“马克杯”")
      try browsing.see("what the words cost") { $0.text.contains("Enter: search 2 vendors – 2 calls") }
      Reader.reads()
      browsing.pressAgain(KeyBytes.enter)
      try browsing.see("goods that both vendors have", within: .seconds(30)) {
        $0.text.contains("T2·DJ") && $0.text.contains(/Results +马克杯/)
      }
      try browsing.press("H", shows: "find words or a day")
      try browsing.see("the search in the list of earlier ones") { $0.text.contains(/马克杯 +\d+ hits/) }
      browsing.press(KeyBytes.escape)
      try browsing.see("the list of earlier searches closed") { !$0.text.contains("find words or a day") }
      try browsing.quit()
      let calls = try SimulatedVendors.shared.calls()
      #expect(calls["daji words", default: 0] - before["daji words", default: 0] == 1)
      #expect(calls["tmapi-v2 words", default: 0] - before["tmapi-v2 words", default: 0] == 1)
    }
  }
}
