import Catalog
import Exports
import Foundation
import TestSupport
import Testing

struct PicksSheetTests {
  @Test func isTheSheetOfTheFixture() throws {
    let sheet = PicksSheet.csv(try SheetSamples.picks(), timeZone: try #require(TimeZone(secondsFromGMT: 8 * 3_600)))
    let text = String(decoding: sheet, as: UTF8.self)
    _ = try Fixture.golden("exports/picks.csv", now: text)
    // As bytes: a text that is read loses the mark at its beginning.
    #expect(try Fixture.bytes("exports/picks.csv") == sheet, "\(text)")
  }

  @Test func leavesTheMarkOutForMachines() throws {
    let bare = PicksSheet.csv([Pick](), byteOrderMark: false)
    #expect(bare == Array((PicksSheet.header.joined(separator: ",") + "\r\n").utf8))
    #expect(PicksSheet.csv([Pick]()) == [0xEF, 0xBB, 0xBF] + bare)
  }

  @Test func theHeaderIsThePromisedOne() {
    let promised =
      "key,provider,marketplace,title,title_original,price_cny,price_basis,min_order_quantity,price_tiers,"
      + "drop_ship_price_cny,sales,sales_window_days,repurchase_rate_pct,shop_name,shop_location,shop_years,shop_flags,"
      + "ships_within_hours,stock,quantity,status,tags,note,product_url,image_url,query_photo,picked_at,fetched_at,"
      + "reject_reason,unit,price_as_written,ships_from,free_shipping,business_type,shop_score,shop_repurchase_rate_pct,"
      + "coupon_price_cny,member_price_cny,vendor_tags,facts,more_image_urls,sources,sale_status,price_at_quantity_cny,total_cny"
    #expect(PicksSheet.header == promised.split(separator: ",").map(String.init))
  }

  @Test func whatManyCostIsSaidWhereItIsKnown() throws {
    func figures(_ pick: Pick) throws -> [String] {
      let sheet = PicksSheet.csv([pick], byteOrderMark: false, timeZone: .gmt)
      let line = try #require(String(decoding: sheet, as: UTF8.self).split(separator: "\r\n").last)
      return line.split(separator: ",", omittingEmptySubsequences: false).suffix(2).map(String.init)
    }
    #expect(try figures(SheetSamples.wanted(500)) == ["17.50", "8750.00"])
    #expect(try figures(SheetSamples.wanted(1)) == ["", ""], "below the smallest order")
    let changes: [(inout Listing) -> Void] = [
      { $0.saleState = .soldOut }, { $0.saleState = CleanText("expired").map(SaleState.offSale) },
      { $0.unit = CleanText("双") },
      { listing in
        listing.prices = listing.prices.map { Price(.wholesale, $0.amount, currency: Currency(rawValue: "USD")) }
        listing.tiers = []
      },
    ]
    for change in changes {
      let pick = try SheetSamples.wanted(500)
      var listing = pick.listing
      change(&listing)
      #expect(try figures(Pick(listing: listing, pickedAt: pick.pickedAt, quantity: 500)) == ["", ""], "\(listing)")
    }
  }

  @Test func whatWasRejectedStandsBelowWithItsReason() throws {
    let bare = try SheetSamples.bare()
    let rejection = Rejection(
      listing: bare.listing, reason: .minimumOrder, note: "too glossy", queryPhoto: "=mug.jpg",
      rejectedAt: bare.pickedAt)
    let sheet = PicksSheet.csv([bare], rejected: [rejection], byteOrderMark: false, timeZone: .gmt)
    let lines = String(decoding: sheet, as: UTF8.self).split(separator: "\r\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines[1].hasSuffix(",,daji,,,"))
    #expect(lines[2].contains(",moq,,") && lines[2].contains(",too glossy,"))
    #expect(lines[2].contains(",'=mug.jpg,,"))
  }

  @Test func whatIsComparedSaysWhatIsDecidedOfIt() throws {
    let bare = try SheetSamples.bare()
    let rejection = Rejection(listing: bare.listing, reason: .price, rejectedAt: bare.pickedAt)
    let sheet = PicksSheet.csv(
      compared: [(bare.listing, .picked(bare)), (bare.listing, .rejected(rejection)), (bare.listing, nil)],
      byteOrderMark: false, timeZone: .gmt)
    let lines = String(decoding: sheet, as: UTF8.self).split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let picked = try #require(PicksSheet.header.firstIndex(of: "picked_at"))
    let reason = try #require(PicksSheet.header.firstIndex(of: "reject_reason"))
    #expect(lines.map { $0[picked].isEmpty } == [false, true, true])
    #expect(lines.map { $0[reason] } == ["", "price", ""])
  }

  @Test func notKnownIsEmpty() throws {
    let bare = try SheetSamples.bare()
    let cells = try row(of: bare)
    for name in ["price_cny", "price_basis", "min_order_quantity", "sales", "sales_window_days", "shop_flags", "stock"]
    {
      #expect(cells[name] == "", "\(name)")
    }
  }

  @Test func aRateWithoutUnitIsNoPercentage() throws {
    var pick = try SheetSamples.bare()
    pick.listing.repurchaseRate = Rate("0.5")
    #expect(try row(of: pick)["repurchase_rate_pct"] == "")
    pick.listing.repurchaseRate = Rate("0.5%")
    #expect(try row(of: pick)["repurchase_rate_pct"] == "0.5")
  }

  @Test func aLowerBoundStaysOne() throws {
    var pick = try SheetSamples.bare()
    pick.listing.sales = [SalesFigure(.allTime, count: 50, isAtLeast: true)]
    let cells = try row(of: pick)
    #expect(cells["sales"] == "50+")
    #expect(cells["sales_window_days"] == "all")
  }

  @Test func anotherCurrencyIsNotYuan() throws {
    var pick = try SheetSamples.bare()
    pick.listing.prices = [Price(.sale, try #require(Amount("3.10")), currency: Currency(rawValue: "USD"))]
    let cells = try row(of: pick)
    #expect(cells["price_cny"] == "")
    #expect(cells["price_basis"] == "")
  }

  @Test func noCellHoldsWhatSteersATerminalOrTurnsText() throws {
    var pick = try SheetSamples.bare()
    let hostile = "a\u{1B}[2J\u{7}\u{9B}b\u{202E}c\u{2066}\u{200F}\u{FEFF}\u{0}"
    (pick.queryPhoto, pick.note, pick.status, pick.tags) = (hostile, hostile, hostile, [hostile])
    let cells = try row(of: pick)
    for name in ["note", "status", "tags"] { #expect(cells[name] == "a[2Jbc", "\(name)") }
    let photo = try #require(cells["query_photo"]?.unicodeScalars)
    #expect(photo.allSatisfy { ![.control, .format].contains($0.properties.generalCategory) })
    // What is left decides whether a spreadsheet would run it.
    pick.note = "\u{202E}\u{7}=1+1"
    #expect(try row(of: pick)["note"] == "'=1+1")
  }

  @Test func aQuoteUnderACombiningMarkIsDoubled() throws {
    var pick = try SheetSamples.bare()
    pick.note = "\"\u{301},=1"
    let sheet = String(decoding: PicksSheet.csv([pick], byteOrderMark: false), as: UTF8.self)
    #expect(sheet.utf8.contains("\"\"\"\u{301},=1\"".utf8))
  }

  @Test func aSearchHasTheSameColumns() throws {
    let listing = try SheetSamples.bare().listing
    let sheet = PicksSheet.csv([(listing, "not known")], queryPhoto: "mug.jpg", byteOrderMark: false, timeZone: .gmt)
    let lines = String(decoding: sheet, as: UTF8.self).split(separator: "\r\n")
    #expect(lines.first?.split(separator: ",").map(String.init) == PicksSheet.header)
    #expect(lines.last?.contains(",mug.jpg,,2026-11-20T09:00:00Z,,,") == true)
    #expect(lines.last?.contains(",not known,") == true)
  }

  /// The only line of a sheet without anything to quote, by column.
  private func row(of pick: Pick) throws -> [String: String] {
    let sheet = String(decoding: PicksSheet.csv([pick], byteOrderMark: false, timeZone: .gmt), as: UTF8.self)
    let cells = try #require(sheet.split(separator: "\r\n").last)
      .split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    try #require(cells.count == PicksSheet.header.count)
    return Dictionary(uniqueKeysWithValues: zip(PicksSheet.header, cells))
  }
}
