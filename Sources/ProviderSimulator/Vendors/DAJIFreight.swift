import Catalog
import Foundation

/// The words of DAJI's call for what sending an offer costs, whose parameters are a JSON object.
struct DAJIFreight {
  private static let names: Set = [
    "appKey", "sign", "offerId", "toProvinceCode", "toCityCode", "toCountryCode", "totalNum", models,
  ]
  private static let models = "logisticsSkuNumModels"

  /// By their names: lists as the JSON text that they are, everything else as its text.
  let parameters: [ReceivedParameter]
  private let lists: [String: [Any]]

  init(_ request: ReceivedRequest) throws(Refusal) {
    guard request.headers["content-type"]?.hasPrefix("application/json") == true,
      let body = try? JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any]
    else { throw DAJIReply.refused("请求体格式错误") }
    lists = body.compactMapValues { $0 as? [Any] }
    parameters = body.map { name, value in
      guard let list = value as? [Any] else { return ReceivedParameter(name: name, value: "\(value)") }
      let text = try? JSONSerialization.data(withJSONObject: list, options: [.sortedKeys, .withoutEscapingSlashes])
      return ReceivedParameter(name: name, value: String(decoding: text ?? Data(), as: UTF8.self))
    }
  }

  /// How a list enters the signature is not documented: both ways that are known are taken.
  var signedWays: [[ReceivedParameter]] { [parameters, parameters.filter { lists[$0.name] == nil }] }

  private func first(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

  func answer(_ call: VendorCall) throws(Refusal) -> Reply {
    if let unknown = parameters.first(where: { !Self.names.contains($0.name) }) {
      throw DAJIReply.refused("参数 \(unknown.name) 不存在")
    }
    guard let number = first("offerId"), UInt64(number) != nil else { throw DAJIReply.refused("offerId 参数不正确") }
    guard let code = first("toProvinceCode"), code.hasSuffix("0000"), code.count == 6,
      let province = SimulatedProvince.of(code: String(code.prefix(2)))
    else { throw DAJIReply.refused("toProvinceCode 参数不正确") }
    guard let city = first("toCityCode"), UInt64(city) != nil, city.count == 6, city.hasSuffix("00"),
      city.hasPrefix(province.code), city != code
    else { throw DAJIReply.refused("toCityCode 参数不正确") }
    if let district = first("toCountryCode"), district.count != 6 || !district.hasPrefix(city.prefix(4)) {
      throw DAJIReply.refused("toCountryCode 参数不正确")
    }
    guard let pieces = first("totalNum").flatMap({ Int($0) }), (1...10_000_000).contains(pieces) else {
      throw DAJIReply.refused("totalNum 参数不正确")
    }
    if call.failure == .empty { return DAJIReply.success(nil) }
    guard let offer = call.offer(number) else { throw DAJIReply.refused("记录不存在", code: 404) }
    let variant = try variant(of: offer, pieces: pieces)
    return DAJIReply.success(call.sent(data(offer, variant, to: province, pieces), of: offer, number: "offerId"))
  }

  /// The variant that is sent, if one is named.
  private func variant(of offer: SimulatedOffer, pieces: Int) throws(Refusal) -> SimulatedVariant? {
    guard let list = lists[Self.models] else { return nil }
    guard let model = list.first as? [String: Any], list.count == 1, Set(model.keys) == ["skuId", "number"],
      model["number"] as? Int == pieces,
      let variant = offer.details.variants.first(where: { $0.number == model["skuId"] as? String })
    else { throw DAJIReply.refused("\(Self.models) 参数不正确") }
    return variant
  }

  private func data(
    _ offer: SimulatedOffer, _ variant: SimulatedVariant?, to province: SimulatedProvince, _ pieces: Int
  ) -> JSONText {
    let (freight, details, drift) = (offer.freight(to: province), offer.details, Drift(offer))
    let parcel = variant?.parcel ?? details.parcel
    let isWeighed = !details.has(.noWeights)
    let isReckoned = (freight.basis != .weight || isWeighed) && !drift.isOne(in: 9, "no freight")
    // Numbers are texts; those of a few offers are not.
    let isText = !drift.isOne(in: 7, "freight as numbers")
    func number(_ text: String) -> JSONText { isText ? .string(text) : .number(text) }
    let fee = isReckoned && !freight.isFree ? freight.fee(pieces: pieces, parcel).text : "0"
    return [
      "offerId": .number(offer.number),
      // "0" beside `freePostage` false: it does not know.
      "freight": isReckoned || drift.isOne(in: 2, "zero") ? number(fee) : nil,
      "templateId": .count(10_000_000 + drift.pick(9_999_999, "template")),
      "singleProductWeight": isWeighed ? .number(parcel.kilograms) : nil,
      "singleProductWidth": isWeighed ? .count(parcel.width) : nil,
      "singleProductHeight": isWeighed ? .count(parcel.height) : nil,
      "singleProductLength": isWeighed ? .count(parcel.length) : nil,
      "templateType": 2,
      "templateName": drift.isOne(in: 3, "template name") ? nil : "中通",
      "subTemplateType": 0,
      "subTemplateName": "快递",
      "firstFee": freight.isFree ? nil : number(freight.firstFee.shortText),
      "firstUnit": number(String(freight.firstUnits)),
      "nextFee": freight.isFree ? nil : number(freight.nextFee.shortText),
      "nextUnit": number(String(freight.nextUnits)),
      "discount": "1",
      "chargeType": number(String(freight.basis.rawValue)),
      "freePostage": .bool(freight.isFree),
      "productFreightSkuInfoModels": isWeighed && !details.variants.isEmpty
        ? .list(details.variants.map(Self.size)) : nil,
      "sizeValueType": details.variants.isEmpty ? 1 : 2,
    ]
  }

  private static func size(_ variant: SimulatedVariant) -> JSONText {
    [
      "skuId": .string(variant.number),
      "singleSkuWeight": .number(variant.parcel.kilograms),
      "singleSkuWidth": .count(variant.parcel.width),
      "singleSkuHeight": .count(variant.parcel.height),
      "singleSkuLength": .count(variant.parcel.length),
    ]
  }
}
