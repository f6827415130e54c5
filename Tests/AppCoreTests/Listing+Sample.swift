import Catalog
import Foundation

extension Listing {
  /// A listing for tests, from `alpha` unless said otherwise.
  static func sample(
    _ number: Int, _ title: String, original: String? = nil, price: String = "19.00", basis: PriceBasis = .wholesale,
    from provider: ProviderID = "alpha", page: Int = 1, rank: Int = 1, minimumOrder: Int? = nil,
    sales: [SalesFigure] = [], shop: String? = nil
  ) -> Listing {
    guard let id = ListingID(.alibaba1688, number: String(number)),
      let title = Title(original: CleanText(original), translated: CleanText(title), language: "en")
    else { preconditionFailure("not a listing") }
    return Listing(
      id: id, title: title, address: WebAddress("https://detail.1688.com/offer/\(number).html"),
      pictureAddress: WebAddress("https://cbu01.alicdn.com/\(number).jpg"),
      prices: Amount(price).map { [Price(basis, $0)] } ?? [], minimumOrder: minimumOrder, sales: sales,
      repurchaseRate: Rate("5%"), shop: Shop(name: CleanText(shop)),
      provenance: Provenance(
        provider: provider, fetchedAt: Date(timeIntervalSince1970: 1_795_166_400), page: page, rank: rank))
  }
}
