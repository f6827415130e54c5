import Catalog
import Queries
import Sourcing

/// How likely the next page holds a better match, and what came of it when that was said before.
struct StopLine: Sendable, Hashable {
  /// What it is weighed by.
  struct Basis: Sendable, Hashable {
    var search: SearchID?
    var offers: Int
    var looks: Int
  }

  /// What can be said of the next page.
  enum Chance: Sendable, Hashable {
    /// Too few pictures were looked at.
    case unknown
    /// From 0 to 1.
    case share(Double)
  }

  /// `nil` is not known.
  private var odds: NextPageOdds?
  /// What came of earlier pages.
  var record = PageRecord()
  private(set) var basis: Basis?
  /// What was said, after so many pages, and of which search.
  private var said: (odds: NextPageOdds, pages: Int, search: SearchID?)?

  static func == (left: StopLine, right: StopLine) -> Bool { left.odds == right.odds && left.basis == right.basis }

  func hash(into hasher: inout Hasher) { hasher.combine(basis) }

  /// `nil` when there is nothing to compare with.
  var chance: Chance? { basis.map { _ in odds.map { .share($0.chance) } ?? .unknown } }

  /// Has nothing to say.
  mutating func rest() { (basis, odds) = (nil, nil) }

  /// Takes the cosines of what is loaded.
  ///
  /// - Returns: the page that has shown since then what it holds, if one has.
  mutating func weigh(_ pages: [[Double?]], _ basis: Basis) -> FollowedPage? {
    self.basis = basis
    odds = NextPageOdds(pages: pages, record: record)
    guard let odds else { return nil }
    defer { said = (odds, pages.count, basis.search) }
    guard let said, said.search == basis.search, pages.count > said.pages else { return nil }
    let page = FollowedPage(
      chance: said.odds.chance, wasBetter: said.odds.cameTrue(in: Array(pages[said.pages...].prefix(1))))
    record.add(page)
    return page
  }
}

extension AppState {
  /// Weighs the next page when all that can be looked at was.
  mutating func weighNextPage() -> [Effect] {
    let basis = StopLine.Basis(search: inquiry?.search, offers: offers.count, looks: likenesses.count)
    guard pictures.unseen.isEmpty, basis != stopLine.basis, !isAsking else { return [] }
    guard !offers.isEmpty, let photo = session.comparedPhoto, pictures.look != nil, likenesses.isPossible else {
      stopLine.rest()
      return []
    }
    return stopLine.weigh(likenesses.pages(of: offers, to: photo), basis).map { [.request(.keepFollowedPage($0))] }
      ?? []
  }
}

extension Likenesses {
  /// Cosines of the offers of each page, in the order in which they were found.
  fileprivate func pages(of offers: OfferList, to photo: PictureSource) -> [[Double?]] {
    let places = offers.offers.indices.map { (place: $0, found: offers.found($0, of: nil)) }.sorted {
      $0.found < $1.found
    }
    var pages: [Int: [Double?]] = [:]
    for (place, found) in places {
      pages[found.page, default: []].append(cosine(photo, offers[place].picture.map(PictureSource.web)))
    }
    return pages.sorted { $0.key < $1.key }.map(\.value)
  }
}
