import Catalog
import Queries
import Sourcing

/// How likely the next page holds a better match, and what came of it when that was said before.
struct StopLine: Sendable {
  /// How well an offer matches the photo.
  struct Match: Sendable {
    let offer: ListingID
    /// `nil` is not known.
    let cosine: Double?
  }

  /// What can be said of the next page.
  enum Chance: Sendable, Hashable {
    /// Too few pictures were looked at.
    case unknown
    /// From 0 to 1.
    case share(Double)
  }

  /// The share of a page that must be known before it is said what came of it.
  private static let knownShare = 0.8

  /// `nil` when there is nothing to compare with.
  private(set) var chance: Chance?
  /// What came of earlier pages.
  var record = PageRecord()
  private var said: Said?

  /// What was said, and of what.
  private struct Said: Sendable {
    let odds: NextPageOdds
    let pages: Int
    let offers: Set<ListingID>
    let search: SearchID?
    let view: ProviderID?
  }

  /// Says nothing.
  mutating func clear() { chance = nil }

  /// Takes what is loaded.
  ///
  /// - Parameter pages: in the order in which they were found.
  /// - Returns: the page that has shown since what it holds, if one has.
  mutating func weigh(_ pages: [[Match]], of search: SearchID?, in view: ProviderID?) -> FollowedPage? {
    let followed = said.flatMap { $0.search == search && $0.view == view ? Self.outcome(of: $0, in: pages) : nil }
    if let followed { record.add(followed) }
    guard let odds = NextPageOdds(pages: pages.map { $0.map(\.cosine) }, record: record) else {
      chance = .unknown
      return followed
    }
    chance = .share(odds.chance)
    let offers = Set(pages.joined().map(\.offer))
    // Nothing came: what was said stands.
    if followed != nil || said?.offers != offers || said?.search != search || said?.view != view {
      said = Said(odds: odds, pages: pages.count, offers: offers, search: search, view: view)
    }
    return followed
  }

  /// What a page held that came after something was said of it; `nil` when it cannot be told.
  private static func outcome(of said: Said, in pages: [[Match]]) -> FollowedPage? {
    // Of two pages at once it is not known which one was meant; a vendor that lags adds to the page before.
    guard pages.count <= said.pages + 1 else { return nil }
    let new = pages.joined().filter { !said.offers.contains($0.offer) }
    let known = new.compactMap(\.cosine)
    guard !new.isEmpty, Double(known.count) >= Double(new.count) * knownShare else { return nil }
    return FollowedPage(chance: said.odds.uncorrected, wasBetter: said.odds.cameTrue(in: known))
  }
}

extension StopLine: Equatable {
  /// Whether both say the same.
  static func == (left: StopLine, right: StopLine) -> Bool { left.chance == right.chance }
}
