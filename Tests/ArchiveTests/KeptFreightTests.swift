import Catalog
import Foundation
import GRDB
import Queries
import Testing

@testable import Archive

struct KeptFreightTests {
  private let listing: ListingID
  private let guangdong: Destination

  init() throws {
    listing = try #require(ListingID(.alibaba1688, number: "1"))
    guangdong = try #require(Destination("Guangdong"))
  }

  private func key(_ change: (inout FreightKey) -> Void = { _ in }) -> FreightKey {
    var key = FreightKey(
      provider: JournalSamples.daji, listing: listing, question: FreightQuestion(to: guangdong, pieces: 500))
    change(&key)
    return key
  }

  private func call(_ key: FreightKey) -> VendorCall {
    VendorCall(
      provider: key.provider, kind: .freight, subject: .freight(key.listing, key.question), cost: Cost("0.005 USD"),
      at: JournalSamples.noon)
  }

  private func freight(_ key: FreightKey) -> Freight {
    var freight = Freight(of: key.listing, by: key.provider, to: key.question)
    freight.fee = Amount("12.50").map { .yuan($0) }
    freight.charge = FreightCharge(
      basis: .weight, first: FreightCharge.Step(units: Amount("1"), fee: Amount("9")), next: nil)
    freight.weight = Weight(kilograms: Amount("1.5"))
    return freight
  }

  private func pay(_ key: FreightKey, in archive: Archive) async throws {
    let number = try await archive.begin(call(key), within: SpendingCaps())
    let exchange = Exchange(request: "GET https://api.example.com/shipping", status: 200, reply: Array("{}".utf8))
    let end = CallEnd(
      isCharged: true, exchanges: [exchange], brought: .freight(freight(key), key), at: JournalSamples.noon)
    #expect(try await archive.end(number, with: end) == nil)
  }

  @Test func freightComesBackAsTheVendorGaveItAlsoAfterARestart() async throws {
    try await withScratchDirectory { directory in
      try await pay(key(), in: Archive.open(directory: directory))
      let kept = try #require(try await Archive.open(directory: directory).keptFreight(key()))
      #expect(kept.freight == freight(key()) && kept.at == JournalSamples.noon && kept.isFromCache)
    }
  }

  @Test func anotherPlaceQuantityVariantWeightVendorOrServerIsAnotherQuestion() async throws {
    let tibet = try #require(Destination("Tibet"))
    try await withArchive { archive in
      try await pay(key(), in: archive)
      for other in [
        key { $0.question.destination = tibet }, key { $0.question.pieces = 501 }, key { $0.question.variant = "11" },
        key { $0.question.weight = Weight(kilograms: Amount("1")) }, key { $0.provider = JournalSamples.shanjing },
        key { $0.server = "http://127.0.0.1:1" },
      ] {
        #expect(try await archive.keptFreight(other) == nil, "\(other)")
      }
    }
  }

  @Test func aCallForFreightIsInTheLedgerUnderItsKind() async throws {
    try await withArchive { archive in
      try await pay(key(), in: archive)
      let today = try await archive.spent(at: JournalSamples.noon).today
      #expect(today.lines.map(\.kind) == [.freight] && today.total.costs.map(\.description) == ["0.005 USD"])
    }
  }

  @Test func theSameCallOfAnotherProgramIsWaitedForAndAnotherQuestionIsNot() async throws {
    try await withArchive { archive in
      let mine = call(key())
      // Process 1 always runs.
      try await archive.write { _ = try Ledger.add(mine, session: 7 << 22 | 1, to: $0) }
      await #expect(throws: JournalError.madeElsewhere) { try await archive.begin(mine, within: SpendingCaps()) }
      _ = try await archive.begin(call(key { $0.question.pieces = 1_000 }), within: SpendingCaps())
      let details = VendorCall(
        provider: JournalSamples.daji, kind: .detail, subject: .listing(listing), at: JournalSamples.noon)
      _ = try await archive.begin(details, within: SpendingCaps())
    }
  }

  @Test func oldFreightIsPrunedAndThatOfPicksStays() async throws {
    let second = try #require(ListingID(.alibaba1688, number: "2"))
    try await withArchive { archive in
      try await pay(key(), in: archive)
      let other = key { $0.listing = second }
      try await pay(other, in: archive)
      try await archive.save([Pick(listing: try JournalSamples.listing(1), pickedAt: JournalSamples.noon)])
      _ = try await archive.prune(before: JournalSamples.noon + 1)
      #expect(try await archive.keptFreight(key()) != nil)
      #expect(try await archive.keptFreight(other) == nil)
      #expect(try await archive.spent(at: JournalSamples.noon).today.total.calls == 2)
    }
  }

  @Test func freightThatCannotBeReadAnswersNothing() async throws {
    try await withArchive { archive in
      try await pay(key(), in: archive)
      try await archive.write { try $0.execute(sql: "UPDATE freight SET content = x'00'") }
      #expect(try await archive.keptFreight(key()) == nil)
    }
  }
}
