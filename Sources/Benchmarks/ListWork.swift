import Catalog
import Foundation
import Likeness
import Photos
import Queries
import Sourcing

/// What it takes to make one list of what many pages of three vendors hold, and to narrow and sort it.
struct ListWork {
  private static let listings = 10_000
  private static let vendors = ["tmapi-v1", "tmapi-v2", "daji"].map { ProviderID($0) }
  private static let pageSize = 20
  private static let runs = 15
  /// As many pictures as the program keeps looks of.
  private static let looks = 8_000

  func measure(into report: inout Report) async throws {
    let pages = Self.pages()
    let offers = Self.merged(pages)
    let late = Self.page(of: ProviderID("shanjing"), number: 1, offers: (0..<50).map { $0 * 37 })
    try await report.measure("A list of \(Self.listings) listings of three vendors, \(offers.count) offers") {
      section in
      add("merging all of them", must: 100, to: &section) { _ = Self.merged(pages) }
      addLate(late, to: pages, &section)
      for order in [LocalOrder.asFound, .priceUp, .sales] {
        add("sorting: \(order.rawValue)", must: 16, to: &section) { _ = offers.arranged(by: order) }
      }
      add("sorting: price-up at 500 pieces", must: 16, to: &section) { _ = offers.arranged(by: .priceUp, at: 500) }
      for text in ["mug", "马克杯", "price<40 moq<=100 again>20%", "at500<38 -blue vendor:daji"] {
        guard let narrowing = try? Narrowing(text, vendors: Self.known) else { continue }
        add("narrowing: \(text)", must: 16, to: &section) { _ = Self.narrowed(offers, by: narrowing) }
      }
      let looks = (0..<Self.looks).compactMap { Look(bytes: DrawnLooks()[$0]) }
      add("learning from a pick and three rejections, \(looks.count) pictures", must: 16, to: &section) {
        let ranking = LearnedRanking(
          photo: Array(looks.prefix(3)), liked: [looks[3]], disliked: Array(looks[4...6]), among: looks)
        _ = looks.map(ranking.score)
      }
      add("what vendors differ in, of a screen of 50 rows", to: &section) {
        _ = offers.offers.prefix(50).count(where: \.isDisputed)
      }
    }
  }

  private static let known = vendors.map { id in
    Vendor(
      id: id, name: id.rawValue, code: String(id.rawValue.prefix(2)), marketplace: .alibaba1688, account: id.rawValue,
      capabilities: Capabilities(
        intake: .bytes(PhotoLimits(bytes: 1, side: 1)), paging: .pages(maximumSize: pageSize), languages: ["en"]),
      missing: [])
  }

  /// Each vendor has two thirds of the offers of the others, in an order of its own, some at another price.
  private static func pages() -> [ResultPage] {
    let each = listings / vendors.count / pageSize
    return (1...each).flatMap { number in
      vendors.enumerated().map { place, vendor in
        page(
          of: vendor, number: number,
          offers: (0..<pageSize).map { ((number - 1) * pageSize + $0) * (place + 2) % (each * pageSize * 3 / 2) })
      }
    }
  }

  private static func page(of vendor: ProviderID, number: Int, offers: [Int]) -> ResultPage {
    let listings = offers.enumerated().compactMap { place, offer -> Listing? in
      let made = MadeUpPages.page(search: offer / 20, page: 1).listings
      guard made.indices.contains(offer % 20) else { return nil }
      var listing = made[offer % 20]
      listing.provenance = Provenance(
        provider: vendor, fetchedAt: MadeUpPages.start, page: number, rank: (number - 1) * pageSize + place + 1)
      if offer % 7 == 0, vendor == vendors.last { listing.minimumOrder = 10 }
      return listing
    }
    return ResultPage(provider: vendor, number: number, size: pageSize, listings: listings, hasNext: true)
  }

  private static func merged(_ pages: [ResultPage]) -> OfferList {
    var offers = OfferList(vendors: vendors)
    for page in pages { _ = offers.add(page) }
    return offers
  }

  private static func narrowed(_ offers: OfferList, by narrowing: Narrowing) -> Int {
    offers.offers.count { offer in
      let listing = offers.whole(offer, of: nil)
      return narrowing.verdict(on: NarrowedOffer(listing, at: offer.all.map(\.provenance.provider))) == .holds
    }
  }

  /// A page that comes when all others are there, to a list of which there is no copy.
  private func addLate(_ late: ResultPage, to pages: [ResultPage], _ section: inout Section) {
    let clock = ContinuousClock()
    let times = (0..<Self.runs).map { _ in
      var offers = Self.merged(pages)
      let start = clock.now
      _ = offers.add(late)
      return (clock.now - start).milliseconds
    }
    section.add(Figure("merging a late page of 50", times.median, .milliseconds, Figure.Goal(must: 5)))
  }

  private func add(_ name: String, must: Double? = nil, to section: inout Section, _ work: () -> Void) {
    let clock = ContinuousClock()
    let times = (0..<Self.runs).map { _ in
      let start = clock.now
      work()
      return (clock.now - start).milliseconds
    }
    section.add(Figure(name, times.median, .milliseconds, must.map { Figure.Goal(must: $0) }))
  }
}
