import Catalog
import Foundation
import Testing

@testable import ProviderSimulator

@Suite struct FreightTests {
  private static let shipping = "/tmapi/1688/item/shipping"
  private static let estimate = "/daji/alibaba/product/freightEstimate"
  /// Enough of them to meet every way in which replies stray.
  private static let offers = TMAPIDetailTests.offers

  private static func ship(
    _ visitor: Visitor, _ number: String, _ more: [(String, String)] = [("province", "广东"), ("total_quantity", "20")]
  ) async throws -> Visitor.Answer {
    try await visitor.get(shipping, [("apiToken", TMAPI.token), ("item_id", number)] + more)
  }

  /// - Parameters:
  ///   - texts: parameters that are texts.
  ///   - models: the list of variants as JSON.
  private static func estimate(
    _ visitor: Visitor, _ number: String, _ texts: [String: String] = guangdong, pieces: String = "20",
    models: String? = nil, signsList: Bool = true
  ) async throws -> Visitor.Answer {
    var signed = texts.merging(["appKey": DAJI.appKey, "offerId": number, "totalNum": pieces]) { $1 }
    if signsList { signed["logisticsSkuNumModels"] = models }
    let sign = DAJI.sign(signed.map { ReceivedParameter(name: $0.key, value: $0.value) }, secret: DAJI.appSecret)
    let members =
      texts.merging(["appKey": DAJI.appKey, "sign": sign]) { $1 }.map { "\"\($0.key)\":\"\($0.value)\"" }
      + ["\"offerId\":\(number)", "\"totalNum\":\(pieces)"] + (models.map { ["\"logisticsSkuNumModels\":\($0)"] } ?? [])
    return try await visitor.send(
      "POST", estimate, headers: [("content-type", "application/json")],
      body: Array("{\(members.joined(separator: ","))}".utf8))
  }

  private static let guangdong = ["toProvinceCode": "440000", "toCityCode": "440100"]

  @Test func everyDocumentedMemberIsMet() async throws {
    try await visiting { _, visitor async throws in
      var (shipping, estimate) = (Shapes(), Shapes())
      for offer in Self.offers {
        try shipping.note(try await Self.ship(visitor, offer.number).bytes)
        try estimate.note(try await Self.estimate(visitor, offer.number).bytes)
      }
      let missing =
        shipping.missing(
          of: """
            code number
            msg string
            data.shipping_to string
            data.unit string
            data.first_unit number string
            data.first_unit_fee number string
            data.next_unit number
            data.next_unit_fee number
            data.total_quantity number
            data.total_weight number null
            data.total_fee number null
            """)
        + estimate.missing(
          of: """
            data.offerId number
            data.freight string number null
            data.templateId number
            data.singleProductWeight number null
            data.singleProductWidth number
            data.singleProductHeight number
            data.singleProductLength number
            data.templateType number
            data.templateName string null
            data.subTemplateType number
            data.subTemplateName string
            data.firstFee string null
            data.firstUnit string number
            data.nextFee string
            data.nextUnit string
            data.discount string
            data.chargeType string
            data.freePostage bool
            data.productFreightSkuInfoModels[].skuId string
            data.productFreightSkuInfoModels[].singleSkuWeight number
            data.productFreightSkuInfoModels[].singleSkuWidth number
            data.productFreightSkuInfoModels null
            data.sizeValueType number
            """)
      #expect(missing.isEmpty, "\(missing)")
    }
  }

  @Test func freightIsTheTablesAndNothingBesideNotFreeIsNotKnown() async throws {
    let guangdong = try #require(SimulatedProvince.named("广东省"))
    try await visiting { _, visitor async throws in
      var unknown = 0
      for offer in Self.offers {
        let truth = offer.freight(to: guangdong)
        let data = try await Self.estimate(visitor, offer.number).json["data"]
        guard data["offerId"].exists, data["freePostage"].exists else { continue }
        #expect(data["freePostage"].bool == offer.isFreeShipping)
        if let text = data["freight"].string, !offer.isFreeShipping {
          if text == "0" { unknown += 1 } else { #expect(text == truth.fee(pieces: 20, offer.details.parcel).text) }
        }
      }
      #expect(unknown > 0)
    }
  }

  @Test func aStrictVendorRefusesWhatItDoesNotKnow() async throws {
    let number = try TMAPIDetailTests.number(.variantsByQuantity)
    let variant = try #require(Self.offers.first { $0.number == number }?.details.variants.first?.number)
    try await visiting { _, visitor async throws in
      for more in [
        [("province", "火星")], [], [("province", "广东"), ("total_quantity", "0")],
        [("province", "广东"), ("total_weight", "heavy")], [("province", "广东"), ("city", "深圳")],
      ] {
        #expect(try await Self.ship(visitor, number, more).status == 422, "\(more)")
      }
      for (texts, pieces) in [
        (["toProvinceCode": "990000", "toCityCode": "990100"], "20"), (["toProvinceCode": "440000"], "20"),
        (["toProvinceCode": "440000", "toCityCode": "330100"], "20"), (Self.guangdong, "0"),
        (Self.guangdong.merging(["toCountryCode": "330106"]) { $1 }, "20"),
        (Self.guangdong.merging(["weight": "2"]) { $1 }, "20"),
      ] {
        #expect(try await Self.estimate(visitor, number, texts, pieces: pieces).json["code"].int == 400, "\(texts)")
      }
      for models in ["[]", #"[{"number":20,"skuId":"1"}]"#, #"[{"number":3,"skuId":"\#(variant)"}]"#] {
        #expect(try await Self.estimate(visitor, number, models: models).json["code"].int == 400, "\(models)")
      }
    }
  }

  /// How a list enters the signature is not documented.
  @Test(arguments: [true, false]) func bothSignaturesOfAListAreTaken(signsList: Bool) async throws {
    let number = try TMAPIDetailTests.number(.variantsByQuantity)
    let variant = try #require(Self.offers.first { $0.number == number }?.details.variants.first?.number)
    try await visiting { simulator, visitor async throws in
      let answer = try await Self.estimate(
        visitor, number, models: #"[{"number":20,"skuId":"\#(variant)"}]"#, signsList: signsList)
      #expect(answer.json["code"].int == 200, "\(answer.text)")
      let call = try #require(await simulator.log.last)
      #expect(call.call == .freight && call.item == number && call.parameter("totalNum") == "20")
    }
  }

  @Test func callsAreCountedAndFailAlone() async throws {
    let number = try TMAPIDetailTests.number(.variantsByQuantity)
    try await visiting { simulator, visitor async throws in
      _ = try await Self.ship(visitor, number)
      _ = try await Self.estimate(visitor, number)
      #expect(try await visitor.get("/calls").text == "daji freight 1\ntmapi-v1 freight 1\n")
      await simulator.setFailure(.code439, on: .freight)
      #expect(try await Self.ship(visitor, number).status == 439)
      #expect(try await TMAPIDetailTests.detail(visitor, number).status == 200)
      await simulator.clearFailures()
      await simulator.setFailure(.code404, on: .freight)
      #expect(try await Self.estimate(visitor, number).json["code"].int == 404)
      await simulator.clearFailures()
      await simulator.setFailure(.empty, on: .freight)
      for answer in [try await Self.ship(visitor, number), try await Self.estimate(visitor, number)] {
        #expect(answer.json["code"].int == 200 && answer.json.has("data") && !answer.json["data"].exists)
      }
      await simulator.clearFailures()
      await simulator.setFailure(.drift, on: .freight)
      #expect(try await Self.ship(visitor, number).json["data"]["total_quantity"].isObject)
      #expect(try await Self.estimate(visitor, number).json["data"]["offerId"].int != nil)
    }
  }
}
