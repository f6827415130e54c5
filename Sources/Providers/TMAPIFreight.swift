import Catalog
import Foundation
import ImageSearch
import Queries

/// What sending an offer costs as `GET /1688/item/shipping` gives it. The vendor reckons by the weight that it is told.
extension TMAPI {
  private static let shippingPath = "/1688/item/shipping"
  static let freight = FreightCapabilities(options: [.weight])

  /// Asks for freight and returns the reply's `data`.
  func freight(of listing: ListingID, _ question: FreightQuestion) async throws(SearchError) -> JSON {
    try await ofOffer(
      Self.shippingPath,
      [
        ("item_id", listing.number), ("province", question.destination.province.chinese),
        ("total_quantity", String(question.pieces)), ("total_weight", question.weight?.kilograms.shortest),
      ])
  }

  static func freight(
    _ reader: inout ItemReader, of listing: ListingID, to question: FreightQuestion
  ) -> Freight {
    var freight = Freight(of: listing, by: reader.provenance.provider, to: question)
    if let said = reader["shipping_to"].text.flatMap({ Destination($0) }),
      said.province != question.destination.province
    {
      freight.destination = said
    }
    freight.pieces = reader.pieces(reader["total_quantity"], "total_quantity") ?? question.pieces
    freight.charge = FreightCharge(
      basis: basis(reader["unit"].text),
      first: FreightCharge.Step(
        units: reader.measure(reader["first_unit"], "first_unit"),
        fee: reader.amount(reader["first_unit_fee"], "first_unit_fee")),
      next: FreightCharge.Step(
        units: reader.measure(reader["next_unit"], "next_unit"),
        fee: reader.amount(reader["next_unit_fee"], "next_unit_fee")))
    freight.weight = Weight(kilograms: reader.measure(reader["total_weight"], "total_weight"))
    freight.fee = fee(reader.amount(reader["total_fee"], "total_fee"), freight.charge)
    return freight
  }

  /// A total of 0 has no word for "free" beside it: it is free where no unit costs anything either, and not known otherwise.
  private static func fee(_ total: Amount?, _ charge: FreightCharge?) -> Freight.Fee? {
    guard let total else { return nil }
    if total.decimal > 0 { return .yuan(total) }
    let costsNothing = charge?.first?.fee.decimal == 0 && (charge?.next?.fee.decimal ?? 0) == 0
    return costsNothing ? .free : nil
  }

  private static func basis(_ unit: String?) -> FreightCharge.Basis? {
    switch unit?.lowercased() {
    case "kg", "公斤", "千克": .weight
    case "m³", "m3", "立方米": .volume
    case "piece", "pieces", "pcs", "件", "个": .pieces
    default: nil
    }
  }
}
