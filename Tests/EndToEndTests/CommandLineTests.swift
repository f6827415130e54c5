import Foundation
import PseudoTerminal
import TestSupport
import Testing

extension EndToEnd {
  /// What scripts hold on to: statuses, sentences, documents.
  @Suite(.simulatedVendors) struct CommandLineTests {
    private var vendors: [String: String] { SimulatedVendors.shared.settings }

    // MARK: Bad input

    /// A photo that cannot be used.
    struct BadPhoto: Sendable, CustomTestStringConvertible {
      let name: String
      let status: Int32
      let says: String
      var bytes: [UInt8]?

      var testDescription: String { name }
    }

    @Test func anEmptyHistorySaysHowToBegin() throws {
      let home = try Home()
      #expect(try Program.run(["history"], in: home).words.contains("no search yet – snapsource PHOTO"))
      #expect(try Program.run(["history", "mug"], in: home).words.contains("leave words out"))
    }

    /// Nothing was asked and nothing was found: there is nothing to reopen.
    @Test func aSearchThatCapsRefuseIsNotInTheHistory() throws {
      let home = try Home()
      let photo = try home.photo()
      let run = try Program.run(
        ["search", photo], in: home, adding: vendors.merging(["SNAPSOURCE_CAPS_DAY": "0"]) { $1 })
      #expect(run.status == 75, "\(run)")
      #expect(run.words.contains("caps.day"), "\(run)")
      #expect(try Program.run(["history"], in: home).words.contains("no search yet"))
    }

    @Test func mergedEachOfferIsThereOnceWithItsSourcesAndConflicts() throws {
      let home = try Home()
      let run = try Program.run(
        ["search", try home.photo(), "--merged", "--format", "json"], in: home, adding: vendors)
      #expect(run.status == 0, "\(run)")
      let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      let offers = try #require(document["listings"] as? [[String: Any]])
      let keys = offers.compactMap { $0["key"] as? String }
      #expect(!keys.isEmpty && Set(keys).count == offers.count)
      #expect(offers.compactMap { $0["rank"] as? Int } == Array(1...offers.count))
      let sources = offers.compactMap { $0["sources"] as? [[String: Any]] }
      #expect(sources.count == offers.count && sources.contains { $0.count == 3 }, "three vendors sell one catalogue")
      #expect(zip(keys, sources).allSatisfy { key, all in all.allSatisfy { $0["key"] as? String == key } })
      let conflicts = offers.compactMap { $0["conflicts"] as? [[String: Any]] }.flatMap(\.self)
      #expect(!conflicts.isEmpty, "they do not agree in all")
      for conflict in conflicts {
        let values = try #require(conflict["values"] as? [[String: Any]])
        #expect(conflict["field"] is String && values.count > 1)
        #expect(values.allSatisfy { Set($0.keys) == ["provider", "value", "fetched_at"] })
      }
      let sheet = try Program.run(
        ["search", try home.photo(), "--merged", "--format", "csv", "--no-bom"], in: home, adding: vendors)
      let records = try SheetReader.records(sheet.output)
      let place = try #require(records.first?.firstIndex(of: "sources"))
      #expect(records.contains { $0[place] == "tmapi-v1 tmapi-v2 daji" })
    }

    private static let badPhotos = [
      BadPhoto(name: "missing.jpg", status: 66, says: "no file"),
      BadPhoto(name: ".", status: 65, says: "folder"),
      BadPhoto(name: "text.jpg", status: 65, says: "text file", bytes: Array("not a picture, but words\n".utf8)),
      BadPhoto(name: "empty.jpg", status: 65, says: "empty (0 bytes)", bytes: []),
      BadPhoto(name: "huge.png", status: 65, says: "100000×100000", bytes: hugePicture),
      BadPhoto(name: "http://127.0.0.1:1/mug.jpg", status: 69, says: "127.0.0.1"),
      BadPhoto(name: "http://bad host/", status: 65, says: "no address"),
    ]

    @Test(arguments: badPhotos) func aPhotoThatCannotBeUsedIsSaid(_ photo: BadPhoto) throws {
      let home = try Home()
      if let bytes = photo.bytes { try home.write(bytes, to: photo.name) }
      let run = try Program.run(["search", photo.name], in: home, adding: vendors)
      #expect(run.status == photo.status, "\(run)")
      #expect(run.words.contains(photo.says), "\(run)")
      #expect(run.words.split(separator: "\n").count == 1, "one sentence: \(run)")
      #expect(run.output.isEmpty)
    }

    /// A PNG that says that it has 100,000 × 100,000 pixels.
    private static let hugePicture: [UInt8] = {
      let size: [UInt8] = [0x00, 0x01, 0x86, 0xA0]
      let header = Array("IHDR".utf8) + size + size + [8, 2, 0, 0, 0]
      var crc: UInt32 = .max
      for byte in header {
        crc ^= UInt32(byte)
        for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
      }
      let check = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: ~crc >> $0) }
      return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + header + check
    }()

    @Test func aPageInPlaceOfAPictureIsSaid() async throws {
      let home = try Home()
      try await SimulatedVendors.serving(["--fail", "photo-host=html"]) { vendors in
        let address = try #require(vendors.settings["SNAPSOURCE_PHOTO_HOST_PUBLIC_URL"])
        let photo = address.replacing("{name}", with: "mug.jpg")
        let run = try Program.run(["search", photo], in: home, adding: vendors.settings)
        #expect(run.status == 65, "\(run)")
        #expect(run.words.contains("a web page, not a picture"), "\(run)")
      }
    }

    @Test func aPhotoThatEndsEarlyIsNotPaidFor() throws {
      let home = try Home()
      let whole = try Fixture.bytes("photos/mug.jpg")
      let photo = try home.write(Array(whole.prefix(whole.count * 3 / 4)), to: "cut.jpg")
      let before = try SimulatedVendors.shared.calls()
      let run = try Program.run(["search", photo, "--provider", "shanjing"], in: home, adding: vendors)
      #expect(run.status == 65, "\(run)")
      #expect(run.words.contains("ends early") && run.output.isEmpty, "\(run)")
      #expect(try SimulatedVendors.shared.calls() == before)
    }

    @Test func aWrongOptionIsSaidWithWhatWasMeant() throws {
      let home = try Home()
      let photo = try home.photo()
      let unknown = try Program.run(["search", photo, "--provider", "dajii"], in: home, adding: vendors)
      #expect(unknown.status == 64)
      #expect(unknown.words.contains("did you mean daji?"), "\(unknown)")
      let nobody = try Program.run(["search", photo], in: home)
      #expect(nobody.status == 78)
      #expect(nobody.words.contains("snapsource doctor"), "\(nobody)")
    }

    @Test func anOddConfigurationIsWarnedOf() throws {
      let home = try Home()
      let file = try home.write("tmapi:\n  tokn: x\n  token: s3cr3t-in-a-file\n", to: "config.yaml", permissions: 0o644)
      let run = try Program.run(["search", "missing.jpg", "--config", file], in: home)
      #expect(run.status == 66, "\(run)")
      #expect(run.words.contains("did you mean tmapi.token?"), "\(run)")
      #expect(run.words.contains("can be read by others"), "\(run)")
      #expect(!run.words.contains("s3cr3t"))
    }

    @Test(arguments: [("", "TERM is not set"), ("no-such-terminal", "not in this system's list")])
    func aTerminalThatCannotShowTheBrowserIsSaid(_ type: String, _ says: String) throws {
      let home = try Home()
      var environment = home.environment
      environment["TERM"] = type.isEmpty ? nil : type
      let terminal = try PseudoTerminal(Program.path, [], environment: environment, columns: 300)
      #expect(terminal.waitForEnd() == .exited(64), "\(terminal.screen.text)")
      #expect(terminal.screen.text.contains(says), "\(terminal.screen.text)")
      #expect(terminal.lineModes == .sane)
    }

    @Test(arguments: [["--help"], ["search", "--help"], ["help"], ["--version"]])
    func helpIsNoFault(arguments: [String]) throws {
      let run = try Program.run(arguments, in: try Home())
      #expect(run.status == 0 && !run.output.isEmpty, "\(run)")
    }

    @Test(arguments: [["--help"], ["search", "--help"], ["help", "archive"], ["simulate", "--help"]])
    func helpIsInTheLanguageOfTheUser(arguments: [String]) throws {
      let run = try Program.run(arguments, in: try Home(), adding: ["LC_ALL": "zh_CN.UTF-8"])
      #expect(run.status == 0 && run.output.hasPrefix("概述："), "\(run)")
      for heading in ["OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "EXAMPLES", "See '", "Show "] {
        #expect(!run.output.contains(heading), "\(heading)")
      }
      let named = try Program.run(["keys", "--help", "--ui-language=zh"], in: try Home())
      #expect(named.output.contains("选项："), "\(named)")
    }

    @Test(.enabled(if: Program.installed("setsid") != nil)) func noTerminalAtAllIsSaid() throws {
      let home = try Home()
      let setsid = try #require(Program.installed("setsid"))
      let run = try Program.run(["-w", Program.path], in: home, executable: setsid)
      #expect(run.status == 64, "\(run)")
      #expect(run.words.contains("There is no terminal to draw on"), "\(run)")
      #expect(run.output.isEmpty)
    }

    // MARK: The data directory

    @Test func aDataDirectoryThatCannotBeIsSaid() throws {
      let home = try Home()
      let file = try home.write("in the way", to: "file")
      let browsing = try Browsing(["--data-dir", file], in: home)
      try browsing.see("Not a directory")
      try browsing.quit()
      #expect(try String(contentsOfFile: file, encoding: .utf8) == "in the way")
    }

    @Test func aDatabaseOfANewerVersionIsLeftAlone() throws {
      let home = try Home()
      let folder = home.path("kept")
      let browsing = try Browsing(["--data-dir", folder], in: home)
      try browsing.see("? help")
      try browsing.quit()
      let change =
        "import sqlite3, sys; d = sqlite3.connect(sys.argv[1]); "
        + "d.execute(\"insert into grdb_migrations values ('from-the-future')\"); d.commit(); d.close()"
      let python = try #require(Program.installed("python3"), "the README's command installs it")
      let database = folder + "/snapsource.sqlite"
      let changed = try Program.run(["-c", change, database], in: home, executable: python)
      try #require(changed.status == 0, "\(changed)")
      let before = try Data(contentsOf: URL(filePath: database))
      let run = try Program.run(["picks", "list", "--data-dir", folder], in: home)
      #expect(run.status == 78, "\(run)")
      #expect(run.words.contains("newer version"), "\(run)")
      #expect(try Data(contentsOf: URL(filePath: database)) == before)
    }

    // MARK: Documents

    @Test func aSearchAsJSONHoldsWhatIsPromised() throws {
      let home = try Home()
      let run = try Program.run(["search", try home.photo(), "--format", "json"], in: home, adding: vendors)
      #expect(run.status == 0, "\(run)")
      let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      let document = try #require(json as? [String: Any])
      let providers = try #require(document["providers"] as? [[String: Any]])
      #expect(providers.map { $0["id"] as? String } == ["tmapi-v1", "tmapi-v2", "daji", "shanjing"])
      for provider in providers {
        #expect(Set(provider.keys).isSuperset(of: Self.providerKeys))
        #expect(provider["state"] as? String == "found")
        #expect(provider["error"] is NSNull)
      }
      let listings = try #require(document["listings"] as? [[String: Any]])
      #expect(listings.count > 40)
      for listing in listings {
        #expect(Set(listing.keys).isSuperset(of: Self.listingKeys))
        #expect((listing["key"] as? String)?.wholeMatch(of: ItemKey.pattern) != nil)
        let shop = try #require(listing["shop"] as? [String: Any])
        #expect(Set(shop.keys).isSuperset(of: Self.shopKeys))
        for price in try #require(listing["prices"] as? [[String: Any]]) {
          #expect((price["amount"] as? String)?.contains(/^\d+(\.\d+)?$/) == true, "amounts are exact text")
        }
      }
      expectNoSecrets(in: run)
    }

    @Test func whatIsSetHoldsForWhatIsPrinted() throws {
      let home = try Home()
      let wishes = ["--price-min", "10", "--price-max", "40", "--filter", "factory", "--filter", "ships-48h"]
      let run = try Program.run(
        ["search", try home.photo(), "--format", "json"] + wishes, in: home, adding: vendors)
      #expect(run.status == 0, "\(run)")
      #expect(run.words.contains("TMAPI v1: cannot filter by price – filtered here"), "\(run)")
      #expect(run.words.contains("results were left out: they do not meet the filters"), "\(run)")
      #expect(run.words.contains("more where the vendor does not say"), "\(run)")
      let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      let listings = try #require(document["listings"] as? [[String: Any]])
      let verdicts = listings.map { $0["filters"] as? String }
      #expect(Set(verdicts) == ["hold", "unknown"])
      #expect(verdicts.firstIndex(of: "unknown") == verdicts.count { $0 == "hold" }, "what is not known comes last")
      for listing in listings {
        let prices = try #require(listing["prices"] as? [[String: Any]])
        let text = try #require(prices.first?["amount"] as? String)
        let amount = try #require(Double(text))
        #expect((10...40).contains(amount), "\(listing)")
        let shop = try #require(listing["shop"] as? [String: Any])
        #expect((shop["flags"] as? [String: Any])?["factory"] as? Bool != false, "\(listing)")
      }
      let table = try Program.run(["search", try home.photo()] + wishes, in: home, adding: vendors)
      #expect(table.output.split(separator: "\n").count { $0.hasPrefix("?") } == verdicts.count { $0 == "unknown" })
    }

    @Test func strictAsksOnlyVendorsThatCan() throws {
      let home = try Home()
      let photo = try home.photo()
      let some = try Program.run(
        ["search", photo, "--format", "json", "--strict", "--filter", "ships-48h", "--price-max", "60"], in: home,
        adding: vendors)
      #expect(some.status == 0, "\(some)")
      let document = try #require(try JSONSerialization.jsonObject(with: Data(some.output.utf8)) as? [String: Any])
      #expect((document["providers"] as? [[String: Any]])?.map { $0["id"] as? String } == ["daji"])
      #expect(
        some.words.contains(
          "TMAPI v1: cannot filter by ships-48h, cannot filter by price – not asked because of --strict"))
      #expect(some.words.contains("Shanjing: cannot filter by ships-48h"))
      let none = try Program.run(
        ["search", photo, "--strict", "--filter", "factory", "--exclude", "used"], in: home, adding: vendors)
      #expect(none.status == 64, "\(none)")
      #expect(none.words.contains("no vendor can do all of this"), "\(none)")
      #expect(none.output.isEmpty)
    }

    private static let providerKeys = [
      "id", "state", "page", "page_size", "total", "has_next", "from_cache", "error",
    ]
    private static let listingKeys = [
      "key", "marketplace", "provider", "rank", "title", "title_original", "language", "url", "image_url", "prices",
      "price_tiers", "min_order_quantity", "sales", "repurchase_rate", "shop", "ships_within_hours", "free_shipping",
      "stock", "unit", "tags", "facts", "fetched_at", "ships_from", "more_image_urls", "status", "status_raw",
      "filters",
    ]
    private static let shopKeys = [
      "name", "id", "url", "location", "years", "score", "repurchase_rate", "flags",
    ]

    @Test func aSearchAsASheetCanBeRead() throws {
      let home = try Home()
      let arguments = ["search", try home.photo(), "--format", "csv", "--no-bom", "--provider", "tmapi-v2"]
      let run = try Program.run(arguments, in: home, adding: vendors)
      #expect(run.status == 0, "\(run)")
      let records = try SheetReader.records(run.output)
      #expect(records.first?.first == "key")
      #expect(records.count == 21)
      for record in records.dropFirst() {
        #expect(record.allSatisfy { !$0.hasPrefix("=") && !$0.hasPrefix("@") && !$0.hasPrefix("\t") })
      }
      expectNoSecrets(in: run)
    }

    @Test func nothingThatIsPrintedHoldsASecret() throws {
      let home = try Home()
      let photo = try home.photo()
      expectNoSecrets(in: try Program.run(["doctor", "--online"], in: home, adding: vendors))
      var refused = vendors
      for name in refused.keys where Self.isSecret(name) { refused[name]?.append("-refused") }
      let run = try Program.run(["search", photo], in: home, adding: refused)
      #expect(run.status == 77, "\(run)")
      expectNoSecrets(in: run)
      #expect(!run.words.contains("-refused"))
    }

    private static func isSecret(_ name: String) -> Bool { name.hasSuffix("TOKEN") || name.hasSuffix("SECRET") }

    private func expectNoSecrets(in run: Program.Run, sourceLocation: SourceLocation = #_sourceLocation) {
      let secrets = vendors.filter { Self.isSecret($0.key) && !$0.value.isEmpty }
      #expect(!secrets.isEmpty, sourceLocation: sourceLocation)
      for (name, secret) in secrets where run.output.contains(secret) || run.words.contains(secret) {
        Issue.record("\(name) was printed: \(run)", sourceLocation: sourceLocation)
      }
    }
  }
}
