import Catalog
import Queries
import Sourcing

/// How listings are said.
extension Words {
  // Columns
  static let priceHeading = " CNY/pc"
  static let minimumOrderHeading = "MOQ"
  static let quantityHeading = "want"
  static let statusHeading = "status"
  static let salesHeading = "sold 30d"
  static let rateHeading = "again"
  static let vendorHeading = "vendor"
  static let shopHeading = "shop"
  static let titleHeading = "title"
  static let likenessHeading = "like"
  /// Between the codes of vendors: `T1·T2·DJ`.
  static let codeSeparator = "·"
  static func code(of provider: ProviderID, _ vendors: [Vendor]) -> String {
    vendors.first { $0.id == provider }?.code ?? provider.rawValue
  }

  static let alsoAt = "also at"
  static let samePictureName = "same photo"
  static func more(_ offers: Int) -> String { "and \(count(offers)) more" }
  /// Before the title of an offer whose picture so many offers show.
  static func samePicture(_ offers: Int) -> String { "\(offers)× " }
  static let seenName = "seen"
  static let decidedName = "decided"
  static let beforeName = "before"
  static let hereFree = "what is loaded, free"
  static func only(_ names: [String]) -> String { names.joined(separator: ", ") + " only" }
  static func able(_ names: [String], of count: Int) -> String {
    names.count == 1 ? only(names) : "\(names.count) of \(count)"
  }
  static func sortedHere(_ order: LocalOrder) -> String { "by \(name(of: order))" }

  /// Page n of m, unless a sort has mixed the pages; which of the loaded results, how many there are (`+` when a vendor
  /// does not say), of how many no vendor says whether they meet the filters, the next page's cost.
  ///
  /// - Returns: the whole note, then shorter ones.
  static func page(
    _ page: Int?, of pages: Int?, shown: Int, loaded: Int, total: Int?, isWhole: Bool, unsaid: Int,
    nextCosts: CallForecast?
  ) -> [String] {
    let place = page.map { "page \(count($0))" + (pages.map { "/\(count($0))" } ?? "") }
    let here = "\(count(shown)) of \(count(loaded)) here"
    let marked = unsaid == 0 ? "" : ", \(count(unsaid)) marked ?"
    let all = total.map { " of \(count($0))\(isWhole ? "" : "+")" } ?? ""
    let next = nextCosts.map { "] " + callsAhead($0) }
    return [
      [place, here + all + marked, next], [place, here + marked, next], [here + marked, next], [here, next], [next],
    ]
    .map { $0.compactMap(\.self).joined(separator: " · ") }
  }

  static func seen(_ listing: Listing, _ session: Session, _ clock: WallClock) -> String {
    let provenance = listing.provenance
    let vendor = session.vendors.first { $0.id == provenance.provider }?.name ?? provenance.provider.rawValue
    // A pick of another search has its rank there, and that search's total is not known any more.
    let isHere = session.offers.place(of: listing.id) != nil
    let total = isHere ? session.standing(of: provenance.provider).found?.total : nil
    let place = "\(count(provenance.rank))" + (total.map { " of \(count($0))" } ?? "")
    return "\(vendor) · \(clock.text(provenance.fetchedAt)) · \(place)"
  }

  /// A letter behind a price that is not wholesale; the heading of the details says the word.
  static func basisMark(_ basis: PriceBasis) -> String {
    switch basis {
    case .wholesale: ""
    case .retail: "r"
    case .dropShip: "d"
    case .member, .memberBatch: "m"
    case .coupon: "c"
    case .promotion: "p"
    case .sale: "s"
    case .original: "o"
    }
  }

  static func windowMark(_ window: SalesWindow) -> String {
    window.days.map { "/\($0)d" } ?? " ever"
  }

  static func name(of basis: PriceBasis) -> String {
    switch basis {
    case .wholesale: "wholesale"
    case .retail: "retail"
    case .dropShip: "drop-ship"
    case .member: "member"
    case .memberBatch: "member batch"
    case .coupon: "with coupon"
    case .promotion: "promotion"
    case .sale: "sale"
    case .original: "original"
    }
  }

  static func name(of order: LocalOrder) -> String {
    switch order {
    case .asFound: "as found"
    case .priceUp: "price, lowest first, by basis"
    case .priceDown: "price, highest first, by basis"
    case .minimumOrder: "minimum order, lowest first"
    case .sales: "sold, most first"
    case .repurchase: "bought again, most first"
    case .likeness: "likeness to the photo, most first"
    }
  }

  static func name(of field: FilterField) -> String {
    switch field {
    case .sort: "sort"
    case .language: "language"
    case .pageSize: "page size"
    case .lowestPrice: "price from"
    case .highestPrice: "price to"
    case .keyword: "keyword"
    case .category: "category"
    case .auxiliaryText: "extra words"
    case .includeTags: "include tags"
    case .memberID: "member id"
    case .imageID: "image id"
    case .region: "part"
    case .vendorFilters: "raw filters"
    case .filter(let name): name.rawValue
    case .exclude(let name): "no " + name.rawValue
    }
  }

  /// What is known of a listing beside its titles, named; what is not known and matters is said as such.
  static func facts(_ listing: Listing) -> [(name: String, text: String)] {
    var facts: [(String, String)] = []
    facts.append(("prices", prices(listing)))
    if !listing.tiers.isEmpty { facts.append(("tiers", listing.tiers.map(tier).joined(separator: " · "))) }
    facts.append(("min. order", minimumOrder(listing) ?? "not known"))
    facts.append(("sold", listing.sales.isEmpty ? "not known" : listing.sales.map(sales).joined(separator: " · ")))
    facts.append(("bought again", listing.repurchaseRate.map(rate) ?? "not known"))
    facts.append(("shop", shop(listing.shop)))
    facts.append(("delivery", delivery(listing)))
    if let stock = listing.stock { facts.append(("stock", count(stock))) }
    if !listing.tags.isEmpty { facts.append(("tags", listing.tags.map(\.string).joined(separator: " · "))) }
    if !listing.facts.isEmpty {
      facts.append(("more", listing.facts.map(fact).joined(separator: " · ")))
    }
    facts.append(("page", listing.address?.string ?? "not given"))
    if let picture = listing.pictureAddress { facts.append(("picture", picture.string)) }
    if let address = listing.shop.address { facts.append(("shop page", address.string)) }
    return facts
  }

  /// What is said of a listing under its title where there is room.
  static func closerFacts(_ listing: Listing) -> [String] {
    let tiers = listing.tiers.isEmpty ? nil : listing.tiers.map(tier).joined(separator: " · ")
    let tags = listing.tags.isEmpty ? nil : listing.tags.map(\.string).joined(separator: " · ")
    return [shop(listing.shop), tiers, delivery(listing), prices(listing), tags].compactMap { $0 }
  }

  /// The first figures of a listing in one line, to compare.
  static func summary(_ listing: Listing) -> String {
    [
      prices(listing), "MOQ " + (minimumOrder(listing) ?? "not known"),
      listing.sales.first.map { "sold " + sales($0) },
    ]
    .compactMap { $0 }.joined(separator: " · ")
  }

  /// Which offer it is, whose, and its first figures.
  static func offer(_ listing: Listing) -> String {
    [listing.id.key, listing.shop.name?.string, summary(listing)].compactMap { $0 }.joined(separator: " · ")
  }

  private static func prices(_ listing: Listing) -> String {
    guard !listing.prices.isEmpty else { return "not known" }
    return listing.prices.map { "\(name(of: $0.basis)) \(price($0, unit: listing.unit))" }.joined(separator: " · ")
  }

  /// `CNY 12.00`, `CNY 12.00/set`; of a range the vendor's own words.
  static func price(_ price: Price, unit: CleanText?) -> String {
    let amount = price.written?.string ?? "\(price.currency) \(price.amount)"
    return amount + (unit.map { "/\($0)" } ?? "")
  }

  private static func minimumOrder(_ listing: Listing) -> String? {
    listing.minimumOrder.map { count($0) + (listing.otherUnit.map { " \($0)" } ?? "") }
  }

  private static func tier(_ tier: PriceTier) -> String {
    "\(count(tier.from))\(tier.to.map { "–" + count($0) } ?? "+") \(tier.amount)"
  }

  private static func sales(_ figure: SalesFigure) -> String {
    let number = count(figure.count) + (figure.isAtLeast ? "+" : "")
    return number + (figure.window.days.map { " in \($0) d" } ?? " ever")
  }

  private static func rate(_ rate: Rate) -> String {
    rate.percent.map { $0.shortest + "%" } ?? "\(rate.raw) (unit not known)"
  }

  private static func shop(_ shop: Shop) -> String {
    var parts = [shop.name?.string ?? "name not known"]
    if let location = shop.location { parts.append(location.string) }
    if let years = shop.years { parts.append("\(years) y") }
    if let score = shop.score { parts.append("score \(score.shortest)") }
    if let business = shop.businessType { parts.append(business.string) }
    for flag in shop.flags.named {
      guard let value = flag.value else { continue }
      let name = flag.name.split(separator: "_").joined(separator: " ")
      parts.append(value ? name : "not \(name)")
    }
    if let rate = shop.repurchaseRate { parts.append("shop bought again \(self.rate(rate))") }
    return parts.joined(separator: " · ")
  }

  private static func delivery(_ listing: Listing) -> String {
    var parts: [String] = []
    if let place = listing.shipsFrom { parts.append("from \(place)") }
    if let hours = listing.shipsWithinHours { parts.append("within \(hours) h") }
    if let free = listing.freeShipping { parts.append(free ? "free postage" : "postage not free") }
    return parts.isEmpty ? "not known" : parts.joined(separator: " · ")
  }
}
