import Catalog
import Queries
import Sourcing
import Wording

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
  static func more(_ offers: Int) -> String { "and \(Wording.count(offers)) more" }
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
    let place = page.map { "page \(Wording.count($0))" + (pages.map { "/\(Wording.count($0))" } ?? "") }
    let here = "\(Wording.count(shown)) of \(Wording.count(loaded)) here"
    let marked = unsaid == 0 ? "" : ", \(Wording.count(unsaid)) marked ?"
    let all = total.map { " of \(Wording.count($0))\(isWhole ? "" : "+")" } ?? ""
    let next = nextCosts.map { "] " + Wording.callsAhead($0) }
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
    let place = "\(Wording.count(provenance.rank))" + (total.map { " of \(Wording.count($0))" } ?? "")
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
}
