import Catalog
import Foundation
import Queries
import Wording

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
  func detailed(_ product: ListingID, by name: String, _ kept: KeptDetails, calls: Int) -> String {
    let cost = calls == 1 ? "1 call" : "\(calls) calls"
    let empty =
      kept.details.saysNothing
      ? "; it \(wording.saidNothing) – try another --provider" : ""
    return "\(product.key): details by \(name), \(kept.isFromCache && calls == 0 ? "known, free" : cost)\(empty)"
  }
  func noFreight(_ product: ListingID, at name: String) -> String {
    "\(name) documents no call for the freight of \(product.key) – leave out --freight, or choose another --provider; "
      + "nothing was asked"
  }
  var noDestination: String {
    "nobody has said where to – add --to Guangdong, or set freight.to; nothing was asked"
  }
  var freightOptionsAlone: String { "--to and --quantity are about freight – add --freight, or leave them out" }
  func notPieces(_ pieces: Int) -> String { "--quantity cannot be \(pieces) – write a number of pieces from 1 on" }
  func freightFound(_ product: ListingID, by name: String, isFromCache: Bool, calls: Int) -> String {
    let cost = calls == 1 ? "1 call" : "\(calls) calls"
    return "\(product.key): freight by \(name), \(isFromCache && calls == 0 ? "known, free" : cost)"
  }
  func freightFailed(_ product: ListingID, by name: String) -> String { "freight of \(product.key), \(name)" }
  func delivery(_ name: String, _ kept: KeptFreight) -> String {
    "\(wording.freight(kept.freight)) – by \(name), \(kept.at.formatted(.iso8601))"
  }
  func source(_ name: String, _ kept: KeptDetails) -> String { "by \(name), \(kept.at.formatted(.iso8601))" }
}
