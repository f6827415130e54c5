import Catalog
import Foundation
import Queries

extension JSONValue {
  /// What a vendor said of sending a product when it was asked that.
  init(_ kept: KeptFreight) {
    let freight = kept.freight
    self = .object(
      Self.freight(amount: freight.fee?.amount, .yuan, freight, isFree: freight.fee.map { $0 == .free }) + [
        Member("provider", .string(freight.provider.rawValue)),
        Member("fetched_at", .string(kept.at.formatted(.iso8601))),
      ])
  }

  /// A fee that stands among a product's details: nobody says for what.
  init(fee: Price) {
    self = .object(
      Self.freight(amount: fee.amount, fee.currency, nil, isFree: nil) + [
        Member("provider", .null), Member("fetched_at", .null),
      ])
  }

  private static func freight(
    amount: Amount?, _ currency: Currency, _ freight: Freight?, isFree: Bool?
  ) -> [Member] {
    [
      Member("amount", .string(amount?.description)),
      Member("currency", .string(currency.rawValue)),
      Member("to", .string(freight?.destination.name)),
      Member("pieces", .integer(freight?.pieces)),
      Member("basis", .string(freight?.charge?.basis?.rawValue)),
      Member("free", .boolean(isFree)),
      Member("first", step(freight?.charge?.first)),
      Member("next", step(freight?.charge?.next)),
      Member("weight_g", .string(freight?.weight?.grams.shortest)),
    ]
  }

  /// In the unit of the basis, and in yuan.
  private static func step(_ step: FreightCharge.Step?) -> JSONValue {
    step.map {
      .object([Member("units", .string($0.units.shortest)), Member("amount", .string($0.fee.description))])
    } ?? .null
  }
}
