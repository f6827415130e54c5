import Catalog
import Foundation
import Queries
import Testing

@testable import snapsource

struct FreightOutputTests {
  private let mug: ListingID
  private let daji = ProviderID("daji")
  /// 2026-11-20 09:00:00 UTC.
  private let moment = Date(timeIntervalSince1970: 1_795_165_200)

  init() throws { mug = try #require(ListingID(.alibaba1688, number: "727920485853")) }

  private func outcome(_ fee: Freight.Fee?, deliveryFee: String? = nil) throws -> DetailOutcome {
    var outcome = try self.outcome(deliveryFee: deliveryFee)
    var freight = Freight(
      of: mug, by: daji, to: FreightQuestion(to: try #require(Destination("Guangdong")), pieces: 500))
    freight.fee = fee
    freight.charge = FreightCharge(
      basis: .weight, first: FreightCharge.Step(units: Amount("1"), fee: Amount("9")), next: nil)
    freight.weight = Weight(kilograms: Amount("100"))
    outcome.freight = .success(KeptFreight(freight, at: moment))
    return outcome
  }

  private func outcome(deliveryFee: String? = nil) throws -> DetailOutcome {
    let title = try #require(Title(original: CleanText("杯"), translated: nil, language: nil))
    var details = ProductDetails(
      Listing(id: mug, title: title, provenance: Provenance(provider: daji, fetchedAt: moment, page: 1, rank: 1)))
    details.deliveryFee = deliveryFee.flatMap(Amount.init).map { Price(.wholesale, $0) }
    return DetailOutcome(
      target: DetailTarget(mug, from: daji), name: "DAJI", result: .success(KeptDetails(details, at: moment)))
  }

  private func freight(_ outcome: DetailOutcome) throws -> Any? {
    let text = [outcome].json(in: snapsource.English()).document
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let listing = try #require((document["listings"] as? [[String: Any]])?.first)
    return listing["freight"]
  }

  @Test func whatWasAskedSaysWhatItIsFor() throws {
    let fee = try #require(Amount("702"))
    let freight = try #require(try freight(outcome(.yuan(fee))) as? [String: Any])
    #expect(freight["amount"] as? String == "702.00" && freight["currency"] as? String == "CNY")
    #expect(freight["to"] as? String == "Guangdong" && freight["pieces"] as? Int == 500)
    #expect(freight["basis"] as? String == "weight" && freight["free"] as? Bool == false)
    #expect(freight["first"] as? [String: String] == ["units": "1", "amount": "9.00"] && freight["next"] is NSNull)
    #expect(freight["weight_g"] as? String == "100000" && freight["provider"] as? String == "daji")
    #expect(freight["fetched_at"] as? String == "2026-11-20T09:00:00Z")
  }

  @Test func freeIsNothingAndNotKnownIsNull() throws {
    let free = try #require(try freight(outcome(.free)) as? [String: Any])
    #expect(free["amount"] as? String == "0.00" && free["free"] as? Bool == true)
    let unknown = try #require(try freight(outcome(nil)) as? [String: Any])
    #expect(unknown["amount"] is NSNull && unknown["free"] is NSNull && unknown["pieces"] as? Int == 500)
  }

  @Test func aFeeAmongDetailsIsForNothingInParticularAndNoneIsNull() throws {
    let fee = try #require(try freight(outcome(deliveryFee: "5")) as? [String: Any])
    #expect(
      fee["amount"] as? String == "5.00" && fee["to"] is NSNull && fee["pieces"] is NSNull && fee["free"] is NSNull)
    #expect(try freight(outcome()) is NSNull)
    let asked = try #require(try freight(outcome(.free, deliveryFee: "5")) as? [String: Any])
    #expect(asked["amount"] as? String == "0.00")
  }

  @Test func theSentencesSayWhatItCostAndWhatFailed() throws {
    var known = try outcome(.free)
    let words = snapsource.English()
    #expect(known.freightSentence(in: words) == "1688:727920485853: freight by DAJI, known, free")
    known.freightCalls = 1
    #expect(known.freightSentence(in: words) == "1688:727920485853: freight by DAJI, 1 call")
    known.freight = .failure(SearchError(.balanceEmpty, from: daji))
    let sentence = try #require(known.freightSentence(in: words))
    #expect(sentence.contains("freight of 1688:727920485853, DAJI: the balance is empty"))
    #expect([known].status == .done)
    #expect(try outcome().freightSentence(in: words) == nil)
  }
}
