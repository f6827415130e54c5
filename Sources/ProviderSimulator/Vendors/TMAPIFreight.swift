import Catalog
import Foundation

/// The words of TMAPI's call for what sending an offer costs.
enum TMAPIFreight {
  private static let parameters: Set = ["apiToken", "item_id", "province", "total_quantity", "total_weight"]

  static func answer(_ call: VendorCall) throws(Refusal) -> Reply {
    let request = call.request
    try TMAPIRequest.checkNames(request, known: parameters, filters: [])
    guard let number = request.first("item_id"), UInt64(number) != nil else {
      throw TMAPIRequest.refused(422, "item_id is not valid")
    }
    guard let province = request.first("province").flatMap(SimulatedProvince.named) else {
      throw TMAPIRequest.refused(422, "province is not valid")
    }
    let pieces = try TMAPIRequest.whole(request, "total_quantity", in: 1...10_000_000) ?? 1
    let weight = try TMAPIRequest.price(request, "total_weight")
    if call.failure == .empty { return .json(["code": 200, "msg": "success", "data": nil]) }
    guard let offer = call.offer(number), offer.details.isOnSale else {
      throw TMAPIRequest.refused(417, "Get item detail error")
    }
    let data = data(offer, to: province, pieces: pieces, weight: weight)
    return .json(["code": 200, "msg": "success", "data": call.sent(data, of: offer, number: "shipping_to")])
  }

  /// The vendor reckons by the weight that it is told, else by the offer's, else not at all.
  private static func data(
    _ offer: SimulatedOffer, to province: SimulatedProvince, pieces: Int, weight: Amount?
  ) -> JSONText {
    let (freight, details, drift) = (offer.freight(to: province), offer.details, Drift(offer))
    let told = weight.map { Int(truncating: ($0.decimal * 1_000) as NSDecimalNumber) }
    let own = details.has(.noPackage) || details.has(.emptyPackage) ? nil : details.parcel.grams * pieces
    let grams = told ?? own
    let isReckoned = (freight.basis != .weight || grams != nil) && !drift.isOne(in: 9, "no freight")
    let sent = SimulatedParcel(
      grams: grams ?? 0, length: details.parcel.length, width: details.parcel.width, height: details.parcel.height)
    let fee = freight.basis == .weight ? freight.fee(pieces: 1, sent) : freight.fee(pieces: pieces, sent)
    let free: JSONText = 0
    let data: JSONText = [
      "shipping_to": .string(province.name),
      "unit": .string(["kg", "件", "m³"][freight.basis.rawValue]),
      "first_unit": .count(freight.firstUnits),
      "first_unit_fee": freight.isFree ? free : .number(freight.firstFee.shortText),
      "next_unit": .count(freight.nextUnits),
      "next_unit_fee": freight.isFree ? free : .number(freight.nextFee.shortText),
      "total_quantity": .count(pieces),
      "total_weight": grams.map { .number(Yuan(thousandths: $0).shortText) } ?? nil,
      // 0 beside what the first units cost: it does not know.
      "total_fee": freight.isFree ? free : isReckoned ? .number(fee.shortText) : drift.isOne(in: 2, "zero") ? 0 : nil,
    ]
    return details.has(.numbersAsText) ? data.numbersAsText : data
  }
}
