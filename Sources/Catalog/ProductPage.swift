/// Addresses of the marketplaces' own pages, as people paste them.
package enum ProductPage {
  /// The product whose page an address is, in any of its forms: for computers, for phones, with tracking.
  ///
  /// 1688: `detail.1688.com/offer/ID.html`, `m.1688.com/offer/ID.html`, `…?offerId=ID`. Taobao and Tmall:
  /// `item.taobao.com/item.htm?id=ID`, `detail.tmall.com`, their pages for phones, `a.m.taobao.com/iID.htm`. That is how
  /// these sites write them; documented nowhere.
  package static func product(at address: WebAddress) -> ListingID? {
    let rest = address.string.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" && $0 != "?" && $0 != "#" }
    let path = rest.prefix { $0 != "?" && $0 != "#" }
    let query = rest.dropFirst(path.count).drop { $0 != "?" }.dropFirst().prefix { $0 != "#" }
    if isHost(address.host, of: ["1688.com"]) {
      let number = number(in: path, after: ["offer", "pic"]) ?? number(in: query, named: ["offerid", "itemid", "id"])
      return number.flatMap { ListingID(.alibaba1688, number: $0) }
    }
    if isHost(address.host, of: ["taobao.com", "tmall.com", "tmall.hk"]) {
      let number =
        number(in: query, named: ["id", "itemid", "item_id", "itemnumid"]) ?? number(in: path, after: ["item"])
        ?? path.split(separator: "/").last.flatMap { $0.hasPrefix("i") ? digits($0.dropFirst()) : nil }
      return number.flatMap { ListingID(.taobao, number: $0) }
    }
    return nil
  }

  /// Whether an address is a short one or a counted click, which only a browser follows to where it leads.
  package static func isShortLink(_ address: WebAddress) -> Bool {
    let host = address.host
    return isHost(host, of: ["tb.cn", "dwz.cn", "t.cn"])
      || ["qr.1688.com", "s.click.taobao.com", "s.click.tmall.com", "click.taobao.com", "dj.1688.com"].contains(host)
  }

  /// Whether a host is one of the marketplaces' or of their picture servers'.
  package static func isMarketplace(_ host: String) -> Bool {
    isHost(host, of: ["1688.com", "taobao.com", "tmall.com", "tmall.hk", "tb.cn", "alicdn.com"])
  }

  private static func isHost(_ host: String, of domains: [String]) -> Bool {
    domains.contains { host == $0 || host.hasSuffix("." + $0) }
  }

  /// The number of the part of a path that follows one of these.
  private static func number(in path: Substring, after names: [String]) -> String? {
    let parts = path.split(separator: "/")
    return zip(parts, parts.dropFirst()).lazy.filter { names.contains($0.0.lowercased()) }.compactMap { digits($0.1) }
      .first
  }

  private static func number(in query: Substring, named names: [String]) -> String? {
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2, names.contains(parts[0].lowercased()), let number = digits(parts[1]) { return number }
    }
    return nil
  }

  /// The digits that a text is, but for an ending such as `.html`.
  private static func digits(_ text: Substring) -> String? {
    let number = text.prefix { $0.isASCII && $0.isNumber }
    let ending = text.dropFirst(number.count)
    return !number.isEmpty && (ending.isEmpty || ending.hasPrefix(".htm")) ? String(number) : nil
  }
}
