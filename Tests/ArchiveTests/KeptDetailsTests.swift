import Catalog
import Foundation
import GRDB
import Queries
import Testing

@testable import Archive

struct KeptDetailsTests {
  private let listing: ListingID

  init() throws { listing = try #require(ListingID(.alibaba1688, number: "1")) }

  private func key(_ provider: ProviderID = JournalSamples.daji, language: String = "en") -> DetailKey {
    DetailKey(provider: provider, listing: listing, language: language)
  }

  private func call(_ provider: ProviderID = JournalSamples.daji, at: Date = JournalSamples.noon) -> VendorCall {
    VendorCall(
      provider: provider, kind: .detail, subject: .listing(listing), cost: Cost("0.05 USD"), at: at)
  }

  private func details() throws -> ProductDetails {
    var details = ProductDetails(try JournalSamples.listing(1))
    details.listing.saleState = .offSale(try #require(CleanText("member expired")))
    details.pricing = .variant
    details.orderQuantities = [OrderQuantity(.minimum, 2), OrderQuantity(.lot, 20)]
    details.mixedBatch = MixedBatch(pieces: 3, amount: Amount("100"))
    var variant = Variant(
      id: CleanText("7"),
      options: [
        Variant.Option(
          name: Term(original: CleanText("颜色"), translated: CleanText("Colour")),
          value: try #require(Term(original: CleanText("白"), translated: CleanText("White"))))
      ])
    variant.parcel.weight = Weight(kilograms: Amount("0.2"))
    details.variants = [variant]
    details.description = ProductDescription(html: "<p>厚</p>")
    return details
  }

  @Test func eachVendorsNewestDetailsOfAnOfferAreFound() async throws {
    try await withArchive { archive in
      var (old, new) = (try details(), try details())
      (old.orderQuantities, new.orderQuantities) = ([], [OrderQuantity(.lot, 6)])
      try await pay(for: old, key(), in: archive)
      try await pay(for: old, key(ProviderID("tmapi-v1")), in: archive)
      try await pay(for: new, key(), in: archive, at: JournalSamples.noon - 60)
      let other = try #require(ListingID(.alibaba1688, number: "2"))
      let found = try await archive.details(of: [listing, other])
      #expect(found[listing]?.map(\.orderQuantities) == [new.orderQuantities, []])
      #expect(found[other] == [])
    }
  }

  @discardableResult
  private func pay(
    for details: ProductDetails, _ key: DetailKey, in archive: Archive, at: Date = JournalSamples.noon
  ) async throws -> CallNumber {
    let number = try await archive.begin(call(key.provider, at: at), within: SpendingCaps())
    let exchange = Exchange(request: "GET https://api.example.com/detail", status: 200, reply: Array("{}".utf8))
    let end = CallEnd(isCharged: true, exchanges: [exchange], brought: .details(details, key), at: at)
    #expect(try await archive.end(number, with: end) == nil)
    return number
  }

  @Test func detailsComeBackAsTheVendorGaveThem() async throws {
    try await withScratchDirectory { directory in
      let details = try details()
      try await pay(for: details, key(), in: Archive.open(directory: directory))
      let kept = try #require(try await Archive.open(directory: directory).keptDetails(key()))
      #expect(kept.details == details && kept.at == JournalSamples.noon && kept.isFromCache)
    }
  }

  @Test func anotherVendorLanguageOrServerIsAnotherQuestion() async throws {
    try await withArchive { archive in
      try await pay(for: details(), key(), in: archive)
      var simulated = key()
      simulated.server = "http://127.0.0.1:1"
      for other in [key(JournalSamples.shanjing), key(language: "zh"), simulated] {
        #expect(try await archive.keptDetails(other) == nil)
      }
    }
  }

  @Test func aCallForDetailsIsInTheLedgerUnderItsKind() async throws {
    try await withArchive { archive in
      try await pay(for: details(), key(), in: archive)
      let today = try await archive.spent(at: JournalSamples.noon).today
      #expect(today.lines.map(\.kind) == [.detail])
      #expect(today.total.costs.map(\.description) == ["0.05 USD"])
    }
  }

  @Test func theSameCallOfAnotherProgramIsWaitedForAndAnotherOffersIsNot() async throws {
    try await withArchive { archive in
      let mine = call()
      // Process 1 always runs.
      try await archive.write { _ = try Ledger.add(mine, session: 7 << 22 | 1, to: $0) }
      await #expect(throws: JournalError.madeElsewhere) { try await archive.begin(mine, within: SpendingCaps()) }
      var other = mine
      other.subject = .listing(try #require(ListingID(.alibaba1688, number: "2")))
      _ = try await archive.begin(other, within: SpendingCaps())
      _ = try await archive.begin(JournalSamples.call(), within: SpendingCaps())
    }
  }

  @Test func oldDetailsArePrunedAndThoseOfPicksStay() async throws {
    try await withArchive { archive in
      try await pay(for: details(), key(), in: archive)
      var other = key()
      other.listing = try #require(ListingID(.alibaba1688, number: "2"))
      try await pay(for: details(), other, in: archive)
      try await archive.save([Pick(listing: try JournalSamples.listing(1), pickedAt: JournalSamples.noon)])
      _ = try await archive.prune(before: JournalSamples.noon + 1)
      #expect(try await archive.keptDetails(key()) != nil)
      #expect(try await archive.keptDetails(other) == nil)
      #expect(try await archive.spent(at: JournalSamples.noon).today.total.calls == 2)
    }
  }

  @Test func aPickFollowsDetailsThatCameAfterItAndKeepsWhatWasPicked() async throws {
    try await withScratchDirectory { directory in
      let picked = Pick(listing: try JournalSamples.listing(1), pickedAt: JournalSamples.noon)
      let step = DecisionStep(listing: listing, before: nil, after: .picked(picked))
      var later = try details()
      later.listing.minimumOrder = 20
      later.listing.provenance.fetchedAt = JournalSamples.noon + 60
      do {
        let archive = try Archive.open(directory: directory)
        try await archive.keep([.done(step)], in: nil)
        try await archive.save([Pick(listing: try JournalSamples.listing(2), pickedAt: JournalSamples.noon + 1)])
        try await pay(for: try details(), key(language: "zh"), in: archive)
        try await pay(for: later, key(), in: archive, at: JournalSamples.noon + 60)
      }
      let archive = try Archive.open(directory: directory)
      let picks = try await archive.savedPicks().picks
      #expect(picks.map(\.whole.minimumOrder) == [20, nil])
      #expect(picks.map(\.listing) == [picked.listing, try JournalSamples.listing(2)])
      guard case .picked(let pick)? = try await archive.decisions(on: [listing])[listing] else {
        return #expect(Bool(false), "not picked")
      }
      #expect(pick == picks.first)
      // An edit keeps what was picked and not what details said since.
      var noted = pick
      noted.note = "ask"
      try await archive.keep(
        [.done(DecisionStep(listing: listing, before: .picked(pick), after: .picked(noted)))], in: nil)
      try await archive.write { try $0.execute(sql: "DELETE FROM detail") }
      let bare = try #require(try await archive.savedPicks().picks.first)
      #expect(bare.whole == picked.listing && bare.note == "ask")
      #expect(try await archive.recentSteps(limit: 9).last?.step.after?.listing == picked.listing)
    }
  }

  @Test func detailsThatCannotBeReadAnswerNothing() async throws {
    try await withArchive { archive in
      try await pay(for: details(), key(), in: archive)
      try await archive.write { try $0.execute(sql: "UPDATE detail SET content = x'00'") }
      #expect(try await archive.keptDetails(key()) == nil)
      try await archive.save([Pick(listing: try JournalSamples.listing(1), pickedAt: JournalSamples.noon)])
      #expect(try await archive.savedPicks().picks.map(\.whole) == [try JournalSamples.listing(1)])
    }
  }
}
