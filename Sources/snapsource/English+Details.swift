import Catalog
import Foundation
import Queries

/// The sentences of the detail command.
extension English {
  func sentence(_ flaw: GivenProduct.Flaw) -> String {
    switch flaw {
    case .shortLink(let address):
      "\(address) is a short link – open it once in a browser and paste the long address that it leads to"
    case .damagedNumber(let text):
      "\(text) is a number that a spreadsheet has rounded – copy it from where it is whole, such as the product's page"
    case .noMarketplace(let text): "\(text) may be a number of 1688 or of Taobao – add --marketplace 1688 or taobao"
    case .notAProduct(let text):
      "\(text?.string ?? "an empty text") names no product – give a key such as 1688:727920485853, or a product's address"
    }
  }
  var noProducts: String { "no product is given – write keys or addresses, or pipe them to snapsource detail -" }
  func noDetails(_ product: ListingID, at vendor: ProviderID?) -> String {
    let who = vendor.map { "\($0) documents" } ?? "no vendor documents"
    return "\(who) \(vendor == nil ? "a" : "no") call for the details of \(product.key) – open its page in a browser; "
      + "nothing was asked"
  }
  func detailed(_ product: ListingID, by name: String, isFromCache: Bool, calls: Int) -> String {
    let cost = calls == 1 ? "1 call" : "\(calls) calls"
    return "\(product.key): details by \(name), \(isFromCache && calls == 0 ? "known, free" : cost)"
  }
  func source(_ name: String, _ kept: KeptDetails) -> String { "by \(name), \(kept.at.formatted(.iso8601))" }
}
