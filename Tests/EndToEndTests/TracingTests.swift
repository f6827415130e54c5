import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Each value that is handed out is followed to the raw reply, in the archive, of the vendor that is named as its source.
  /// What is not there was made up.
  @Suite(.simulatedVendors) struct TracingTests {
    private var vendors: [String: String] { SimulatedVendors.shared.settings }

    private func run(_ arguments: [String], in home: Home) throws -> String {
      let run = try Program.run(arguments + ["--data-dir", home.path("kept")], in: home, adding: vendors)
      #expect(run.status == 0, "\(run)")
      return run.output
    }

    private func listings(_ arguments: [String], in home: Home) throws -> [RawJSON] {
      try RawJSON(run(arguments + ["--format", "json"], in: home).utf8)["listings"].elements
    }

    private func expectTraced(_ listing: RawJSON, to items: [RawItem]) throws {
      let (key, provider) = (listing["key"].words ?? "", listing["provider"].words)
      let item = items.first { $0.provider == provider && $0.key == key }
      let source = try #require(item, "\(provider ?? "nobody") has sent no \(key)")
      #expect(source.inventions(in: ShownValue.all(in: listing)).isEmpty)
      for variant in listing["variants"].elements {
        let own = try #require(variant["id"].words.flatMap(source.variant), "\(key) has no variant \(variant["id"])")
        #expect(own.inventions(in: ShownValue.all(in: variant)).isEmpty)
      }
    }

    @Test(arguments: [["mug.jpg"], ["--words", "马克杯"], ["--words", "杯"]])
    func whatASearchShowsIsWhatTheVendorsSent(_ subject: [String]) async throws {
      let home = try Home()
      _ = try home.photo()
      let search = ["search"] + subject + ["--page-size", "100"]
      let listings = try listings(search, in: home)
      let items = try await KeptReplies.items(subject.count == 1 ? "search" : "words", in: home.path("kept"))
      #expect(listings.count > 10)
      for listing in listings { try expectTraced(listing, to: items) }
      let shown = Set(listings.map { "\($0["provider"].words ?? "") \($0["key"].words ?? "")" })
      let sent = Set(items.map { "\($0.provider) \($0.key)" })
      #expect(shown.symmetricDifference(sent).isEmpty, "nothing that can be read is left out")

      // The sheet is written of what is kept.
      let lines = try SheetValues.lines(of: run(search + ["--format", "csv", "--no-bom"], in: home))
      #expect(lines.count == listings.count)
      for line in lines {
        let item = items.first { $0.provider == line["provider"] && $0.key == line["key"] }
        let source = try #require(item, "\(line)")
        #expect(source.inventions(in: SheetValues.all(in: line)).isEmpty)
      }
    }

    @Test(arguments: [["mug.jpg"], ["--words", "杯"]])
    func everyOfferIsShownOnceWithEveryConflict(_ subject: [String]) async throws {
      let home = try Home()
      _ = try home.photo()
      let offers = try listings(["search"] + subject + ["--page-size", "100", "--merged"], in: home)
      let items = try await KeptReplies.items(subject.count == 1 ? "search" : "words", in: home.path("kept"))
      let keys = offers.compactMap { $0["key"].words }
      #expect(Set(keys).count == keys.count)
      #expect(Set(keys).symmetricDifference(items.map(\.key)).isEmpty)
      var conflicts = 0
      for offer in offers {
        let key = offer["key"].words ?? ""
        let own = items.filter { $0.key == key }
        let sources = offer["sources"].elements
        #expect(Set(sources.compactMap { $0["provider"].words }) == Set(own.map(\.provider)), "\(key)")
        for source in sources { try expectTraced(source, to: items) }
        // What stands above is one of the vendors' own words.
        let said = Set(sources.flatMap(ShownValue.all).map(\.ofWhichever))
        let merged = ShownValue.all(in: offer).filter { !["rank", "filters"].contains($0.name) && !isOfMerging($0) }
        #expect(Set(merged.map(\.ofWhichever)).subtracting(said).isEmpty, "\(key)")
        let shown = offer["conflicts"].elements.map(RawConflicts.name)
        #expect(Set(shown).count == shown.count, "\(key)")
        #expect(Set(shown).symmetricDifference(RawConflicts.all(among: own)).isEmpty, "\(key)")
        for conflict in offer["conflicts"].elements {
          for value in conflict["values"].elements {
            let source = own.first { $0.provider == value["provider"].words }
            let listing = RawJSON.object(["prices": .list([value["value"]])])
            guard conflict["field"].words == "prices" else { continue }
            #expect(try #require(source).inventions(in: ShownValue.all(in: listing)).isEmpty, "\(key)")
          }
        }
        conflicts += shown.count
      }
      // Of offers that words find the vendors say much the same.
      #expect(conflicts > 0 || subject.count > 1, "there was nothing in conflict")
      #expect(offers.contains { $0["sources"].elements.count > 1 }, "there was nothing to compare")
    }

    /// A fact that says which fields came from another vendor.
    private func isOfMerging(_ shown: ShownValue) -> Bool { shown.name.hasPrefix("facts.from ") }

    @Test(arguments: ["tmapi-v1", "tmapi-v2", "daji"])
    func whatDetailsShowIsWhatTheVendorSent(provider: String) async throws {
      let home = try Home()
      _ = try home.photo()
      let found = try listings(["search", "mug.jpg", "--provider", "daji", "--page-size", "50"], in: home)
      let keys = found.compactMap { $0["key"].words }
      // One that was taken off sale may be gone.
      let run = try Program.run(
        ["detail"] + keys + ["--provider", provider, "--format", "json", "--data-dir", home.path("kept")], in: home,
        adding: vendors)
      let details = try RawJSON(run.output.utf8)["listings"].elements
      let items = try await KeptReplies.details(in: home.path("kept"))
      #expect(details.count > 30, "\(run)")
      for listing in details { try expectTraced(listing, to: items) }

      let sheet = try Program.run(
        ["detail"] + keys + ["--provider", provider, "--format", "csv", "--no-bom", "--data-dir", home.path("kept")],
        in: home, adding: vendors)
      let lines = try SheetValues.lines(of: sheet.output)
      #expect(lines.count > 60, "\(sheet)")
      for line in lines {
        let offer = try #require(items.first { $0.key == line["key"] }, "\(line)")
        let sources = [offer] + [line["variant_id"].flatMap(offer.variant)].compactMap { $0 }
        for value in SheetValues.all(in: line) {
          // A line of a variant shows the variant's own picture.
          let own = value.name == "image_url" ? ShownValue("picture_url", value.value) : value
          let inventions = sources.map { $0.inventions(in: [value]) } + sources.map { $0.inventions(in: [own]) }
          #expect(inventions.contains { $0.isEmpty }, "\(value) of \(line)")
        }
      }
    }
  }
}

extension ShownValue {
  /// Which of its pictures comes first is another one in an offer of several vendors.
  fileprivate var ofWhichever: ShownValue { name == "image_url" ? ShownValue("more_image_urls[]", value) : self }
}
