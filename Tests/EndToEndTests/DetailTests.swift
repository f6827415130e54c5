import Foundation
import PseudoTerminal
import Testing

extension EndToEnd {
  /// The details of products, asked for by a script and in the browser.
  @Suite(.simulatedVendors) struct DetailTests {
    private var vendors: [String: String] { SimulatedVendors.shared.settings }

    /// The key of the first offer of a search.
    private func someKeys(_ count: Int, in home: Home) throws -> [String] {
      let run = try Program.run(
        ["search", try home.photo(), "--provider", "daji", "--format", "json"], in: home, adding: vendors)
      let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      let listings = try #require(document["listings"] as? [[String: Any]])
      return listings.prefix(count).compactMap { $0["key"] as? String }
    }

    private static let promised: Set = [
      "key", "provider", "prices", "price_tiers", "min_order_quantity", "unit", "kind", "status", "status_raw",
      "lot_size",
      "min_order_sources", "mixed_batch", "variants", "attributes", "weight_g", "size_cm", "freight", "pictures",
      "video_url",
    ]

    @Test func detailsAsJSONHoldWhatIsPromisedAndAreFreeTheNextTime() throws {
      let home = try Home()
      let keys = try someKeys(2, in: home)
      let before = try SimulatedVendors.shared.calls()
      let arguments = ["detail"] + keys + ["--provider", "daji", "--format", "json"]
      let run = try Program.run(arguments, in: home, adding: vendors)
      #expect(run.status == 0, "\(run)")
      let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      let listings = try #require(document["listings"] as? [[String: Any]])
      #expect(listings.map { $0["key"] as? String } == keys)
      for listing in listings {
        #expect(Set(listing.keys).isSuperset(of: Self.promised))
        #expect(listing["kind"] as? String == "detail")
      }
      let after = try SimulatedVendors.shared.calls()
      #expect(after["daji detail", default: 0] - before["daji detail", default: 0] == 2)
      let again = try Program.run(arguments, in: home, adding: vendors)
      #expect(again.output == run.output.replacing("\"from_cache\": false", with: "\"from_cache\": true"))
      #expect(again.words.contains("known, free"), "\(again)")
      #expect(try SimulatedVendors.shared.calls() == after)
    }

    @Test func freightIsOneCallMoreAndFreeTheNextTime() throws {
      let home = try Home()
      let keys = try someKeys(2, in: home)
      let before = try SimulatedVendors.shared.calls()
      let arguments =
        ["detail"] + keys + ["--provider", "daji", "--freight", "--to", "gd", "--quantity", "500", "--format", "json"]
      let run = try Program.run(arguments, in: home, adding: vendors)
      #expect(run.status == 0, "\(run)")
      let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      for listing in try #require(document["listings"] as? [[String: Any]]) {
        let freight = try #require(listing["freight"] as? [String: Any])
        #expect(freight["to"] as? String == "Guangdong" && freight["pieces"] as? Int == 500)
        #expect(Set(freight.keys).isSuperset(of: ["amount", "currency", "to", "pieces", "basis", "free"]))
      }
      let after = try SimulatedVendors.shared.calls()
      #expect(after["daji freight", default: 0] - before["daji freight", default: 0] == 2)
      let again = try Program.run(arguments, in: home, adding: vendors)
      #expect(again.output == run.output.replacing("\"from_cache\": false", with: "\"from_cache\": true"))
      #expect(again.words.contains("freight by DAJI, known, free"), "\(again)")
      #expect(try SimulatedVendors.shared.calls() == after)
      let spent = try Program.run(["spend"], in: home)
      #expect(spent.output.contains("freight"), "\(spent)")
    }

    @Test(arguments: [
      (["--freight"], "nobody has said where to"), (["--freight", "--to", "Guangdng"], "perhaps Guangdong"),
      (["--to", "Guangdong"], "add --freight"), (["--freight", "--to", "gd", "--quantity", "0"], "from 1 on"),
    ]) func freightThatCannotBeAskedCostsNothing(options: [String], words: String) throws {
      let home = try Home()
      let before = try SimulatedVendors.shared.calls()
      let run = try Program.run(["detail", "1688:100000000001"] + options, in: home, adding: vendors)
      #expect(run.status == 64 && run.words.contains(words) && run.output.isEmpty, "\(run)")
      #expect(try SimulatedVendors.shared.calls() == before)
    }

    /// On a product's page freight costs what the menu says, and nothing after a restart.
    @Test func freightIsAskedForOnThePageAndKnownAfterARestart() throws {
      let home = try Home()
      let photo = try home.photo()
      let before = try SimulatedVendors.shared.calls()
      for cost in ["1 call", "known, free"] {
        let browsing = try Browsing([photo], in: home, adding: vendors.merging(["SNAPSOURCE_FREIGHT_TO": "gd"]) { $1 })
        try browsing.seePrice()
        browsing.pressAgain(KeyBytes.enter)
        try browsing.seeAllAnswer()
        try browsing.press("D", shows: "Details of")
        try browsing.see("what DAJI costs") { $0.text.contains(/DAJI +(1 call|known, free)/) }
        browsing.terminal.readUntilQuiet()
        browsing.readCosts()
        try browsing.press("2", shows: "Prices and order")
        try browsing.see("the details of DAJI") { $0.text.contains(/Product .* DAJI \d\d:\d\d/) }
        try browsing.press("E", shows: "Freight to Guangdong")
        try browsing.see("what freight costs: \(cost)") {
          $0.text.matches(of: /(TMAPI v1|DAJI) +(1 call|known, free)/).count == 2
        }
        #expect(browsing.terminal.screen.text.contains(try Regex("DAJI +\(cost)")), "\(browsing.terminal.screen.text)")
        browsing.terminal.readUntilQuiet()
        browsing.readCosts()
        try browsing.press("2", shows: "Freight: ")
        // On a small screen the section is further down.
        for _ in 0..<6 where !browsing.text.contains("Delivery") {
          browsing.press("\t")
          browsing.terminal.readUntilQuiet()
        }
        try browsing.see("the freight") { $0.text.contains(/freight +.*to Guangdong for/) }
        browsing.press(KeyBytes.escape)
        try browsing.quit()
      }
      let calls = try SimulatedVendors.shared.calls()
      #expect(calls["daji freight", default: 0] - before["daji freight", default: 0] == 1)
      #expect(calls["tmapi-v1 freight", default: 0] == before["tmapi-v1 freight", default: 0])
    }

    @Test func whatIsPipedBecomesASheetOfVariants() throws {
      let home = try Home()
      let keys = try someKeys(2, in: home)
      let run = try Program.run(
        ["-c", "printf '%s\\n' \"$@\" | \"$0\" detail - --format csv", Program.path] + keys, in: home, adding: vendors,
        executable: "/bin/sh")
      #expect(run.status == 0, "\(run)")
      let records = try SheetReader.records(run.output.replacing("\u{FEFF}", with: ""))
      #expect(Set(records.dropFirst().map { $0[0] }) == Set(keys))
    }

    @Test(arguments: [
      ("7.27E+11", "a spreadsheet has rounded"), ("727920485853", "--marketplace"),
      ("https://qr.1688.com/s/x", "short link"),
      ("mug", "names no product"), ("taobao:600000000001", "no vendor documents a call"),
    ]) func whatNamesNoProductCostsNothing(given: String, words: String) throws {
      let home = try Home()
      let before = try SimulatedVendors.shared.calls()
      let run = try Program.run(["detail", given], in: home, adding: vendors)
      #expect(run.status == 64 && run.words.contains(words) && run.output.isEmpty, "\(run)")
      #expect(try SimulatedVendors.shared.calls() == before)
    }

    @Test func anOfferThatIsGoneIsSaid() throws {
      let home = try Home()
      let run = try Program.run(["detail", "1688:100000000001", "--provider", "daji"], in: home, adding: vendors)
      #expect(run.status == 66 && run.words.contains("the offer is no longer there"), "\(run)")
    }

    /// Narrow, ask for details, look through the page, come back: by what the footer says, with no call that was not
    /// announced.
    @Test(arguments: ScreenSize.both)
    func narrowedAndLookedAt(_ size: ScreenSize) throws {
      let home = try Home()
      let before = try SimulatedVendors.shared.calls()
      let browsing = try Browsing([try home.photo()], in: home, adding: vendors, size: size)
      try browsing.seePrice()
      browsing.pressAgain(KeyBytes.enter)
      try browsing.seeAllAnswer()
      try browsing.press("&", shows: "Narrow:")
      try browsing.press("price<30 moq<=1000 vendor:daji", shows: "& price<30 moq<=1000 vendor:daji:")
      try browsing.press(KeyBytes.enter, shows: "D more")
      try browsing.press("D", shows: "Details of")
      try browsing.see("what each vendor costs") { $0.text.matches(of: /(TMAPI v1|DAJI) +1 call/).count == 2 }
      browsing.readCosts()
      try browsing.press("2", shows: "Prices and order")
      try browsing.see("min. order")
      try browsing.press("\t", shows: "section")
      browsing.press(KeyBytes.escape)
      try browsing.press("D", shows: "Prices and order")
      browsing.press(KeyBytes.escape)
      try browsing.press(" ", shows: "1 pick")
      try browsing.quit()
      let calls = try SimulatedVendors.shared.calls()
      #expect(calls["daji detail", default: 0] - before["daji detail", default: 0] == 1)
      #expect(calls["tmapi-v1 detail", default: 0] == before["tmapi-v1 detail", default: 0])
    }

    /// All that is known of a product on the whole screen asks nobody, and a pick follows details that come after it, in
    /// another process as well.
    @Test(arguments: ScreenSize.both)
    func aPickFollowsDetailsAndThePageIsFree(_ size: ScreenSize) throws {
      let home = try Home()
      let browsing = try Browsing([try home.photo()], in: home, adding: vendors, size: size)
      try browsing.seePrice()
      browsing.pressAgain(KeyBytes.enter)
      try browsing.seeAllAnswer()
      let before = try SimulatedVendors.shared.calls()
      browsing.press("4g")
      Reader.seesRow()
      try browsing.press(" ", shows: "1 pick")
      try browsing.press("k" + KeyBytes.enter, shows: "Enter product")
      browsing.pressAgain(KeyBytes.enter)
      try browsing.see("Prices and order")
      try browsing.see("or DAJI for variants, weight and minimum order, 1 call")
      try browsing.press("D", shows: "Details of")
      try browsing.see("what each vendor costs") { $0.text.matches(of: /(TMAPI v1|DAJI) +1 call/).count == 2 }
      browsing.readCosts()
      browsing.press("2")
      // Facts say since when it is on sale.
      try browsing.see("what details say") { $0.text.contains(/on sale {2,}/) }
      try browsing.press("/sources" + KeyBytes.enter, shows: "Sources")
      try browsing.press("G", shows: "details ")
      try browsing.press(KeyBytes.escape, shows: "Enter product")
      try browsing.quit()
      let after = try SimulatedVendors.shared.calls()
      #expect(after["daji detail", default: 0] - before["daji detail", default: 0] == 1)
      let list = try Program.run(["picks", "list", "--format", "json"], in: home, adding: vendors)
      let picks = try #require(try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [String: Any])
      let pick = try #require((picks["picks"] as? [[String: Any]])?.first)
      let key = try #require(pick["key"] as? String)
      let detail = try Program.run(
        ["detail", key, "--provider", "daji", "--format", "json"], in: home, adding: vendors)
      let document = try #require(try JSONSerialization.jsonObject(with: Data(detail.output.utf8)) as? [String: Any])
      let said = try #require((document["listings"] as? [[String: Any]])?.first)
      let listing = try #require(pick["listing"] as? [String: Any])
      #expect(said["min_order_quantity"] as? Int == listing["min_order_quantity"] as? Int, "\(list) \(detail)")
      // No search says it.
      let stock = try #require(said["stock"] as? Int)
      #expect(listing["stock"] as? Int == stock, "\(list) \(detail)")
      // The weight of a piece stands in the details alone.
      let quote = try Program.run(
        ["quote", key, "--rate", "USD=7.10", "--shipping", "45/kg", "--fee", "5%", "--format", "json"], in: home,
        adding: vendors)
      let quoted = try #require(try JSONSerialization.jsonObject(with: Data(quote.output.utf8)) as? [String: Any])
      let line = try #require((quoted["lines"] as? [[String: Any]])?.first, "\(quote)")
      #expect(line["key"] as? String == key, "\(quote)")
      let missing = try #require(line["not_known"] as? [String])
      #expect(Set(missing).isSubset(of: ["variant"]), "variants differ in weight \(quote)")
      let costs = try #require(line["costs_cny"] as? [String: [String: Any]])
      #expect(costs["shipping"]?["max"] is String, "\(quote)")
      #expect(try SimulatedVendors.shared.calls() == after)
    }
  }
}
