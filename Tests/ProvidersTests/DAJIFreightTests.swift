import Catalog
import Foundation
import ImageSearch
import Queries
import Testing

@testable import Providers

@Suite struct DAJIFreightTests {
  private let id: ListingID
  private let question: FreightQuestion

  init() throws {
    id = try #require(ListingID(.alibaba1688, number: "670291644950"))
    question = FreightQuestion(to: try #require(Destination("440306")), pieces: 500, variant: "4829152353068")
  }

  private func freight(_ data: String) async throws -> Freight {
    let transport = RecordedTransport(body: #"{"code": 200, "message": "操作成功", "data": \#(data)}"#)
    return try await DAJI(settings: unitSettings, transport: transport, now: { unitTime }).freight(of: id, question)
  }

  private func body(_ question: FreightQuestion, variants: String? = nil) async throws -> String {
    let transport = RecordedTransport(body: #"{"code": 200, "data": null}"#)
    let settings = unitSettings.merging(variants.map { ["daji.freightVariants": $0] } ?? [:])
    _ = try await DAJI(settings: settings, transport: transport, now: { unitTime }).freight(of: id, question)
    let request = try #require(await transport.requests.first)
    #expect(request.address == "https://daji.test/alibaba/product/freightEstimate" && request.method == .post)
    #expect(request.header("Content-Type") == "application/json")
    return String(decoding: request.body ?? [], as: UTF8.self)
  }

  private static let models = #"[{"number":500,"skuId":"4829152353068"}]"#

  private func sign(_ more: [(String, String)]) -> String {
    DAJI.sign(
      Parameters([("appKey", "demoKey"), ("offerId", "670291644950"), ("totalNum", "500")] + more),
      secret: Secret("demoSecret"))
  }

  @Test(arguments: [nil, "signed"])
  func theParametersAreOneSignedObject(setting: String?) async throws {
    let places = [("toProvinceCode", "440000"), ("toCityCode", "440300"), ("toCountryCode", "440306")]
    let sign = sign(places + [("logisticsSkuNumModels", Self.models)])
    #expect(
      try await body(question, variants: setting)
        == #"{"appKey":"demoKey","logisticsSkuNumModels":\#(Self.models),"offerId":670291644950,"sign":"\#(sign)","#
        + #""toCityCode":"440300","toCountryCode":"440306","toProvinceCode":"440000","totalNum":500}"#)
  }

  @Test func theListNeedNotBeSignedNorSent() async throws {
    let places = [("toProvinceCode", "440000"), ("toCityCode", "440300"), ("toCountryCode", "440306")]
    let unsigned = try await body(question, variants: "unsigned")
    #expect(unsigned.contains(Self.models) && unsigned.contains(sign(places)))
    let off = try await body(question, variants: "off")
    #expect(!off.contains("logisticsSkuNumModels") && off.contains(sign(places)))
  }

  @Test func whereNoCityIsNamedItIsTheCapital() async throws {
    let place = try #require(Destination("Guangdong"))
    let body = try await body(FreightQuestion(to: place, pieces: 500))
    #expect(body.contains(#""toCityCode":"440100""#) && !body.contains("toCountryCode"))
    #expect(!body.contains("logisticsSkuNumModels"))
  }

  private static func data(_ more: String) -> String {
    """
    {"offerId": 670291644950, "singleProductWeight": 0.3, "singleProductWidth": 20, "singleProductHeight": 2,
     "singleProductLength": 30, "firstFee": "3.5", "firstUnit": "1", "nextFee": "2.5", "nextUnit": "1", "discount": "1",
     "chargeType": "0", "productFreightSkuInfoModels": [
       {"skuId": "4829152353067", "singleSkuWeight": 0.9},
       {"skuId": "4829152353068", "singleSkuWeight": 0.2, "singleSkuWidth": 22, "singleSkuHeight": 1,
        "singleSkuLength": 33}], \(more)}
    """
  }

  @Test func theFeeIsExactAndTheVariantsWeightCounts() async throws {
    let freight = try await freight(Self.data(#""freight": "252.50", "freePostage": false, "sizeValueType": 2"#))
    #expect(freight.fee?.amount == Amount("252.5") && freight.pieces == 500)
    #expect(freight.parcel.weight?.description == "200 g")
    #expect(freight.parcel.size?.description == "33 × 22 × 1 cm" && freight.weight?.description == "100 kg")
    let charge = try #require(freight.charge)
    #expect(charge.basis == .weight && charge.first?.fee == Amount("3.5") && charge.next?.fee == Amount("2.5"))
  }

  @Test func theDocumentedShapeIsRead() async throws {
    let transport = try RecordedTransport(fixtures: "daji/freight")
    let offer = try #require(ListingID(.alibaba1688, number: "700000000101"))
    let question = FreightQuestion(to: try #require(Destination("gd")), pieces: 50, variant: "5100000000001")
    let freight = try await DAJI(settings: unitSettings, transport: transport).freight(of: offer, question)
    #expect(freight.fee?.amount == Amount("42.5") && freight.weight?.description == "20 kg")
    #expect(freight.charge?.first?.fee == Amount("4.5") && freight.charge?.next?.fee == Amount("2"))
  }

  @Test func withOuterSizesTheOffersWeightCounts() async throws {
    let freight = try await freight(Self.data(#""freight": 252.5, "freePostage": "false", "sizeValueType": "1""#))
    #expect(freight.parcel.weight?.description == "300 g")
    #expect(freight.weight?.description == "150 kg" && freight.fee?.amount == Amount("252.5"))
  }

  @Test(arguments: [
    #""freight": "0", "freePostage": false"#, #""freight": "0.00""#, #""freight": null, "freePostage": false"#,
    #""freight": "", "freePostage": null"#, #""freight": {"yuan": 3}"#,
  ])
  func nothingIsNotFree(data: String) async throws {
    #expect(try await freight(Self.data(data)).fee == nil)
  }

  @Test func whatTheSellerPaysIsFreeWhateverStandsBesideIt() async throws {
    for amount in [#""0""#, #""3.50""#, "null"] {
      #expect(try await freight(Self.data(#""freight": \#(amount), "freePostage": true"#)).fee == .free)
    }
  }

  @Test(arguments: [("1", FreightCharge.Basis.pieces), ("2", .volume), ("9", nil), ("", nil)])
  func theBasisIsSaidByANumber(type: String, basis: FreightCharge.Basis?) async throws {
    let freight = try await freight(#"{"chargeType": "\#(type)", "firstUnit": "1", "firstFee": "4", "freight": "4"}"#)
    #expect(freight.charge?.basis == basis && freight.charge?.first?.fee == Amount("4"))
    #expect(freight.parcel == Parcel() && freight.weight == nil)
  }

  @Test func nothingSaidIsFreightThatIsNotKnown() async throws {
    let freight = try await freight("null")
    #expect(freight.fee == nil && freight.charge == nil && freight.destination.code == "440306")
  }

  @Test func anotherOffersFreightIsNoAnswer() async {
    let error = await failure { try await freight(#"{"offerId": 1, "freight": "4", "freePostage": false}"#) }
    #expect(error?.kind == .malformedReply)
  }

  @Test func aRecordThatIsNotThereIsNoPhoto() async throws {
    let transport = try RecordedTransport(fixtures: "daji/no-record")
    let error = await failure {
      try await DAJI(settings: unitSettings, transport: transport).freight(of: id, question)
    }
    #expect(error?.reason == .offerUnknown && error?.mayMeanThePhoto == false)
  }
}
