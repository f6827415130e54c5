import Catalog
import Foundation
import ImageSearch
import Queries
import Testing

@testable import Providers

@Suite struct TMAPIFreightTests {
  private let id: ListingID
  private let question: FreightQuestion

  init() throws {
    id = try #require(ListingID(.alibaba1688, number: "859086919394"))
    question = FreightQuestion(
      to: try #require(Destination("Inner Mongolia")), pieces: 10, weight: Weight(kilograms: Amount("2.5")))
  }

  private func freight(_ data: String) async throws -> Freight {
    let transport = RecordedTransport(body: #"{"code": 200, "msg": "success", "data": \#(data)}"#)
    return try await TMAPIv2(settings: unitSettings, transport: transport, now: { unitTime }).freight(of: id, question)
  }

  @Test(arguments: [true, false]) func oneCallAsksByTheProvincesOwnName(isWeighed: Bool) async throws {
    let transport = RecordedTransport(body: #"{"code": 200, "data": {}}"#)
    var asked = question
    if !isWeighed { asked.weight = nil }
    _ = try await TMAPIv1(settings: unitSettings, transport: transport, now: { unitTime }).freight(of: id, asked)
    let requests = await transport.requests
    #expect(requests.map(\.place) == ["https://tmapi.test/1688/item/shipping"])
    var expected = [
      "apiToken": ["unit-token-1234"], "item_id": ["859086919394"], "province": ["内蒙古"], "total_quantity": ["10"],
    ]
    if isWeighed { expected["total_weight"] = ["2.5"] }
    #expect(requests.first?.parameters == expected)
  }

  /// As documented, and with every number as a text.
  @Test(arguments: [
    """
    {"shipping_to": "内蒙古", "unit": "kg", "first_unit": 1, "first_unit_fee": 9, "next_unit": 1, "next_unit_fee": 7.5,
     "total_quantity": 10, "total_weight": 2, "total_fee": 16.5}
    """,
    """
    {"shipping_to": "内蒙古", "unit": "kg", "first_unit": "1", "first_unit_fee": "9", "next_unit": "1",
     "next_unit_fee": "7.50", "total_quantity": "10", "total_weight": "2", "total_fee": "16.50"}
    """,
  ])
  func theFeeIsExactAndSaysWhatItGoesBy(data: String) async throws {
    let freight = try await freight(data)
    #expect(
      freight.fee?.amount == Amount("16.5") && freight.pieces == 10 && freight.provider == TMAPIv2.id)
    #expect(freight.destination.name == "Inner Mongolia" && freight.weight?.description == "2 kg")
    let charge = try #require(freight.charge)
    #expect(charge.basis == .weight && charge.first?.units == Amount("1") && charge.first?.fee == Amount("9"))
    #expect(charge.next?.fee == Amount("7.5"))
  }

  @Test(arguments: ["tmapi-v1", "tmapi-v2"]) func theDocumentedShapeIsRead(version: String) async throws {
    let transport = try RecordedTransport(fixtures: "\(version)/shipping")
    let asked = FreightQuestion(to: try #require(Destination("广东")), pieces: 50)
    let freight = try await TMAPIv1(settings: unitSettings, transport: transport).freight(of: id, asked)
    #expect(freight.fee?.amount == Amount("44.5") && freight.pieces == 50 && freight.weight?.description == "20 kg")
  }

  @Test func byPiecesUnitsArePieces() async throws {
    let freight = try await freight(
      #"{"unit": "件", "first_unit": 5, "first_unit_fee": 8, "next_unit": 1, "next_unit_fee": 0, "total_fee": 8}"#)
    #expect(freight.charge?.basis == .pieces && freight.charge?.first?.units == Amount("5"))
    // A further piece costs nothing: that is known.
    #expect(freight.charge?.next?.fee == Amount("0") && freight.weight == nil)
  }

  @Test(arguments: [
    "null", "{}", #"{"total_fee": null}"#, #"{"total_fee": ""}"#, #"{"total_fee": "null"}"#, #"{"total_fee": [16]}"#,
    #"{"total_fee": 0}"#, #"{"total_fee": 0, "first_unit": 1, "first_unit_fee": 9}"#, #"{"total_fee": "10-16"}"#,
  ])
  func whatIsNotSaidIsNotFree(data: String) async throws {
    let freight = try await freight(data)
    #expect(freight.fee == nil && freight.pieces == 10)
  }

  @Test func whatCostsNothingFromTheFirstUnitOnIsFree() async throws {
    let freight = try await freight(
      #"{"unit": "kg", "first_unit": 1, "first_unit_fee": 0, "next_unit": 1, "next_unit_fee": 0, "total_fee": 0}"#)
    #expect(freight.fee == .free)
  }

  /// A vendor that answers another question says so itself.
  @Test func theAnswerSaysWhatItIsFor() async throws {
    let freight = try await freight(#"{"shipping_to": "广东省", "total_quantity": 1, "total_fee": 4}"#)
    #expect(freight.destination.name == "Guangdong" && freight.pieces == 1)
    let odd = try await self.freight(#"{"shipping_to": "火星", "total_fee": 4}"#)
    #expect(odd.destination.name == "Inner Mongolia")
  }

  @Test func anOfferThatIsWithdrawnIsGoneAfterTwoTries() async {
    let transport = RecordedTransport(body: #"{"code": 417, "msg": "Get item detail error", "data": null}"#)
    let error = await failure {
      try await TMAPIv1(settings: unitSettings, transport: transport).freight(of: id, question)
    }
    #expect(error?.reason == .offerUnknown && error?.retryPauses == [.seconds(2), .seconds(4)])
  }
}
