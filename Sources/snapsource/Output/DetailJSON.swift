import Catalog
import Foundation
import Queries

extension JSONValue {
  /// A detailed listing: all members of a listing, and behind them what only details say.
  ///
  /// - Parameter freight: what became of asking what sending it costs; `nil` where that was not asked, and the fee that the
  ///   details name stands in its place.
  init(_ details: ProductDetails, freight: Result<KeptFreight, SearchError>? = nil) {
    guard case .object(let members) = JSONValue(details.listing) else { preconditionFailure("a listing is an object") }
    self = .object(
      members + [
        Member("kind", .string("detail")),
        Member("lot_size", .integer(details.orderQuantities.first { $0.source == .lot }?.pieces)),
        Member("min_order_sources", .array(details.orderQuantities.map { JSONValue($0) })),
        Member("mixed_batch", details.mixedBatch.map { JSONValue($0) } ?? .null),
        Member("variants", .array(details.variants.map { JSONValue($0) })),
        Member("attributes", .array(details.attributes.flatMap { Self.attributes($0) })),
        Member("weight_g", .string(details.parcel.weight?.grams.shortest)),
        Member("size_cm", size(details.parcel.size)),
        Member("freight", Self.freight(details, freight)),
        Member("pictures", .array(details.listing.pictures.map { .string($0.string) })),
        Member("video_url", .string(details.videos.first?.string)),
        Member("description", description(details.description)),
      ])
  }

  /// An answer that was asked for and did not come is not known.
  private static func freight(_ details: ProductDetails, _ asked: Result<KeptFreight, SearchError>?) -> JSONValue {
    switch asked {
    case .success(let kept): JSONValue(kept)
    case .failure: .null
    case nil: details.deliveryFee.map { JSONValue(fee: $0) } ?? .null
    }
  }

  private init(_ quantity: OrderQuantity) {
    self = .object([
      Member("name", .string(quantity.source.rawValue)), Member("value", .integer(quantity.pieces)),
    ])
  }

  private init(_ rule: MixedBatch) {
    self = .object([
      Member("amount", .string(rule.amount?.shortest)), Member("pieces", .integer(rule.pieces)),
    ])
  }

  private init(_ variant: Variant) {
    self = .object([
      Member("id", .string(variant.id?.string)),
      Member("attributes", .array(variant.options.map { Self.pair($0.name, $0.value) })),
      Member("picture_url", .string(variant.picture?.string)),
      Member("prices", .prices(variant.prices)),
      Member("stock", .integer(variant.stock)),
      Member("weight_g", .string(variant.parcel.weight?.grams.shortest)),
      Member("size_cm", size(variant.parcel.size)),
      Member("article_number", .string(variant.articleNumber?.string)),
    ])
  }

  /// A member for each of its values.
  private static func attributes(_ attribute: Attribute) -> [JSONValue] {
    attribute.values.map { pair(attribute.name, $0) }
  }

  private static func pair(_ name: Term?, _ value: Term) -> JSONValue {
    .object([
      Member("name", .string(name?.preferTranslated)), Member("name_original", .string(name?.original?.string)),
      Member("value", .string(value.preferTranslated)), Member("value_original", .string(value.original?.string)),
    ])
  }

}

private func size(_ size: BoxSize?) -> JSONValue {
  size.map { .array([$0.length, $0.width, $0.height].map { .string($0.shortest) }) } ?? .null
}

private func description(_ description: ProductDescription?) -> JSONValue {
  description.map {
    .object([
      .init("paragraphs", .array($0.paragraphs.map { .string($0.string) })),
      .init("pictures", .array($0.pictures.map { .string($0.string) })),
    ])
  } ?? .null
}
