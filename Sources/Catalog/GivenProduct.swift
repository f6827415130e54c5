/// Which product a person means: a key, a number, a product's address, or what a phone copies when it shares one.
package enum GivenProduct {
  /// Why a text names no product.
  package enum Flaw: Error, Hashable, Sendable {
    /// Only a browser follows it to where it leads.
    case shortLink(WebAddress)
    /// A spreadsheet has rounded it: `7.27E+11`. The digits that are gone are not guessed.
    case damagedNumber(CleanText)
    /// A number alone may be of any marketplace.
    case noMarketplace(CleanText)
    case notAProduct(CleanText?)
  }

  /// - Parameter marketplace: which one numbers alone are of.
  package static func id(of text: String, in marketplace: Marketplace?) throws(Flaw) -> ListingID {
    let typed = text.trimmingSpaces
    if let id = ListingID(key: typed) { return id }
    // What a shared text says of a price or a code is no number of a product.
    let bare = typed.contains("/") ? WebAddress(typed: "https://" + typed) : nil
    if let address = WebAddress(typed: typed) ?? address(in: typed) ?? bare {
      if let id = ProductPage.product(at: address) { return id }
      throw ProductPage.isShortLink(address) ? .shortLink(address) : .notAProduct(shown(typed))
    }
    let number = typed.split(separator: ":", maxSplits: 1).last.map(String.init) ?? typed
    if number.wholeMatch(of: /\d+(?:[.,]\d+)?[eE]\+?\d+/) != nil, let shown = shown(typed) {
      throw .damagedNumber(shown)
    }
    guard !typed.isEmpty, typed.allSatisfy({ $0.isASCII && $0.isNumber }), let shown = shown(typed) else {
      throw .notAProduct(shown(typed))
    }
    guard let marketplace else { throw .noMarketplace(shown) }
    guard let id = ListingID(marketplace, number: typed) else { throw .notAProduct(shown) }
    return id
  }

  private static func shown(_ text: String) -> CleanText? { CleanText(text, limit: 60) }

  /// The address of a product among the words of a shared text; of none, the first address.
  private static func address(in text: String) -> WebAddress? {
    let addresses = text.matches(of: /https?:\/\/[\x21-\x7E]+/).compactMap { WebAddress(String($0.0)) }
    return addresses.first { ProductPage.product(at: $0) != nil } ?? addresses.first
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
