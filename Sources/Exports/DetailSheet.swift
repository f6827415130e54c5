package import Catalog
package import Foundation

/// Details as a CSV sheet, a line for each variant; an offer without variants has one line.
///
/// Attributes are left out: they differ from offer to offer, and may hold a seller's telephone number.
package enum DetailSheet {
  /// A product's details, and what sending it costs where that was asked.
  package struct Product: Sendable {
    let details: ProductDetails
    let freight: Freight?

    package init(_ details: ProductDetails, freight: Freight? = nil) {
      self.details = details
      self.freight = freight
    }
  }

  package static func csv(
    _ products: [Product], byteOrderMark: Bool = true, timeZone: TimeZone = .current
  ) -> [UInt8] {
    var bytes: [UInt8] = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    bytes += CSVLine.bytes(columns.map(\.name))
    for product in products {
      let variants: [Variant?] = product.details.variants.isEmpty ? [nil] : product.details.variants
      for variant in variants {
        let line = Line(details: product.details, variant: variant, freight: product.freight, zone: timeZone)
        bytes += CSVLine.bytes(columns.map { $0.cell(line).text })
      }
    }
    return bytes
  }

  private struct Line {
    let details: ProductDetails
    let variant: Variant?
    let freight: Freight?
    let zone: TimeZone

    var listing: Listing { details.listing }
    /// The variant's own price on the basis of the offer's, or the offer's where quantities decide.
    var price: Price? {
      guard details.pricing == .variant else { return listing.mainPrice }
      return variant?.prices.first { $0.basis == listing.mainPrice?.basis }
    }
  }

  private struct Column: Sendable {
    let name: String
    let cell: @Sendable (Line) -> SheetCell

    init(_ name: String, _ cell: @escaping @Sendable (Line) -> SheetCell) {
      (self.name, self.cell) = (name, cell)
    }
  }

  private static let columns = [
    Column("key") { .plain($0.listing.id.key) },
    Column("provider") { .plain($0.listing.provenance.provider.rawValue) },
    Column("title") { .text($0.listing.title.preferTranslated) },
    Column("title_original") { .text($0.listing.title.original?.string) },
    Column("status") { .text($0.listing.saleState.map(SheetCell.saleState)) },
    Column("variant_id") { .text($0.variant?.id?.string) },
    Column("variant") { .text($0.variant?.name) },
    Column("variant_original") { line in
      .text(line.variant?.options.compactMap { $0.value.original?.string }.joined(separator: " / "))
    },
    Column("price_cny") { .plain($0.price.flatMap { $0.currency == .yuan ? $0.amount.description : nil }) },
    Column("price_basis") { .plain($0.price?.basis.rawValue) },
    Column("price_tiers") { SheetCell(.tiers($0.listing.tiers), in: $0.zone) },
    Column("drop_ship_price_cny") { .plain($0.variant?.price(.dropShip)?.amount.description) },
    Column("min_order_quantity") { .number($0.listing.minimumOrder) },
    Column("lot_size") { line in .number(line.details.orderQuantities.first { $0.source == .lot }?.pieces) },
    Column("stock") { .number($0.variant == nil ? $0.listing.stock : $0.variant?.stock) },
    Column("weight_g") { .plain(($0.variant?.parcel.weight ?? $0.details.parcel.weight)?.grams.shortest) },
    Column("size_cm") { line in
      let size = line.variant?.parcel.size ?? line.details.parcel.size
      return .plain(size.map { [$0.length, $0.width, $0.height].map(\.shortest).joined(separator: "x") })
    },
    Column("article_number") { .text($0.variant?.articleNumber?.string) },
    Column("shop_name") { .text($0.listing.shop.name?.string) },
    Column("product_url") { .plain($0.listing.address?.string) },
    Column("image_url") { .plain(($0.variant?.picture ?? $0.listing.pictureAddress)?.string) },
    Column("price_as_written") { .text($0.price?.written?.string) },
    Column("fetched_at") { .plain(SheetCell.time($0.listing.provenance.fetchedAt, in: $0.zone)) },
    Column("freight_cny") { .plain($0.freight?.fee?.amount.description) },
    Column("freight_to") { .text($0.freight?.destination.name) },
    Column("freight_pieces") { .number($0.freight?.pieces) },
  ]
}
