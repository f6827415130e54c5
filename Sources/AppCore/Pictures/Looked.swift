import Catalog
import Queries
import Sourcing

/// What follows when every picture that is wanted was looked at.
extension AppState {
  /// Folds and weighs once for the same offers and looks: with each picture that comes, the list would move all the time.
  mutating func looked() -> [Effect] {
    let compares = session.comparedPhoto != nil && pictures.look != nil && likenesses.isPossible
    let basis = LookedBasis(
      search: inquiry?.search, view: list.view, offers: offers.count, looks: likenesses.count, compares: compares)
    // What was said of another search is not true of this one.
    let isOther = basis.search != lookedBasis?.search || basis.view != lookedBasis?.view || !compares
    if isOther { stopLine.clear() }
    guard basis != lookedBasis, pictures.unseen.isEmpty, !isAsking else { return [] }
    lookedBasis = basis
    if list.folding == .sameProduct { fold(.sameProduct) }
    guard compares, !offers.isEmpty, let photo = session.comparedPhoto else { return [] }
    let pages = likenesses.pages(of: offers, in: list.view, to: photo)
    return stopLine.weigh(pages, of: basis.search, in: basis.view).map { [.request(.keepFollowedPage($0))] } ?? []
  }
}

extension Likenesses {
  /// The matches of the offers of each page, in the order in which they were found; what the filters hide is left out. None
  /// where too few are known to say anything: to sort ten thousand takes as long as a key may.
  fileprivate func pages(of offers: OfferList, in view: ProviderID?, to photo: PictureSource) -> [[StopLine.Match]] {
    let seen = offers.offers.indices.filter { place in
      view.map { offers[place].isShown(by: $0) } ?? true && offers.verdict(on: place, of: view) != .fails
    }
    let known = seen.count { offers[$0].picture.map { knows(.web($0)) } ?? false }
    guard NextPageOdds.canBeTold(knowing: known, of: seen.count) else { return [] }
    let places = seen.map { (place: $0, found: offers.found($0, of: view)) }.sorted { $0.found < $1.found }
    var pages: [Int: [StopLine.Match]] = [:]
    for (place, found) in places {
      let cosine = cosine(photo, offers[place].picture.map(PictureSource.web))
      pages[found.page, default: []].append(StopLine.Match(offer: offers.id(at: place), cosine: cosine))
    }
    return pages.sorted { $0.key < $1.key }.map(\.value)
  }
}
