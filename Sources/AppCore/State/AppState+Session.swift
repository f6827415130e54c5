import Catalog
import Foundation
import Photos
import Sourcing
import Wording

/// What is shown of the work, read only.
extension AppState {
  /// What the browser says, in the user's language.
  var words: any Phrases { language.words(naming: keys) }
  var vendors: [Vendor] { session.vendors }
  var chosen: Set<ProviderID> { session.chosen }
  var chosenVendors: [Vendor] { session.chosenVendors }
  var photo: PhotoState { session.photo }
  var filters: FilterForm { session.filters }
  var inquiry: Inquiry? { session.inquiry }
  var offers: OfferList { session.offers }
  var isAsking: Bool { session.isAsking }
  var triage: Triage { session.triage }
  var forecasts: Forecasts { session.forecasts }
  var now: Date { session.now }
  /// The photo that the listings are compared with.
  var comparedPhoto: PictureSource? { session.comparedPhoto }
  var clock: WallClock { WallClock(now: now, utcOffset: utcOffset) }

  var filterFields: [FilterField] { session.filterFields }

  /// How far the present inquiry has come with a vendor.
  func standing(of vendor: ProviderID) -> Standing { session.standing(of: vendor) }
}
