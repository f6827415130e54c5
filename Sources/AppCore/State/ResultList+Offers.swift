import Catalog
import Queries

/// What is shown of an offer, and which offers show the very same picture.
extension ResultList {
  /// The listing of a row as the view's vendor shows it; among all, as the first vendor of the picker that has it – at a
  /// price in the range that is set, if one does.
  func listing(_ row: Row) -> Listing {
    guard !row.others.isEmpty else { return row.listing }
    if let view { return row.all.first { $0.provenance.provider == view } ?? row.listing }
    guard !check.isEmpty else { return row.listing }
    return row.all.min { check.verdictOnPrice(of: $0) < check.verdictOnPrice(of: $1) } ?? row.listing
  }

  /// The listing of a row as it is shown, picked and copied: what the view's vendor leaves out is taken from the others.
  func whole(_ row: Row) -> Listing {
    guard !row.others.isEmpty else { return row.listing }
    let own = listing(row)
    let others = row.all.filter { $0.provenance.provider != own.provenance.provider }
    return others.reduce(own) { $0.completed(by: $1) }
  }

  /// The first of the offers that show the very same picture as this one: mostly the same goods at other shops.
  func twins(of listing: Listing, limit: Int) -> [Row] {
    placesOfPicture(listing).lazy.map { rows[$0] }.filter { $0.listing.id != listing.id }.prefix(limit).map { $0 }
  }

  /// How many offers show the very same picture as this one, itself not counted.
  func twinCount(of listing: Listing) -> Int {
    max(0, placesOfPicture(listing).count - (places[listing.id] == nil ? 0 : 1))
  }

  /// The offers that show the very same picture, this one among them.
  func samePicture(as listing: Listing) -> [Listing] { placesOfPicture(listing).map { whole(rows[$0]) } }

  private func placesOfPicture(_ listing: Listing) -> [Int] {
    pictures.places(of: places[listing.id].map { rows[$0].picture } ?? listing.pictureAddress)
  }

  /// The offers that a folded row stands for, the row's own first; empty when it stands for itself alone.
  func folded(_ listing: Listing) -> [Listing] {
    guard isFolded else { return [] }
    let offers = samePicture(as: listing)
    return offers.count > 1 ? offers : []
  }
}
