package import Catalog
package import Foundation
package import Queries

/// The work: which vendors there are, what the next search would ask, what was asked and has come of it, what was decided,
/// and what it costs.
///
/// It knows no screen, no key and no sentence. Its verbs take arguments and return what must happen outside; whoever shows
/// it – the browser, a line mode, a command – reads it and changes nothing but by them.
package struct Session: Sendable {
  package let vendors: [Vendor]
  package let caps: SpendingCaps
  package let prices: PriceList
  package internal(set) var now: Date

  // MARK: The next search

  package internal(set) var photo = PhotoState()
  /// What it searches by instead of the photo; `nil` when it searches by the photo.
  package internal(set) var words: SearchWords?
  package internal(set) var filters = FilterForm()
  /// The vendors that it asks; each of them can be.
  package internal(set) var chosen: Set<ProviderID>

  /// Where goods are sent to, when freight is asked for; `nil` while nobody has said so.
  package internal(set) var destination: Destination?

  // MARK: What was asked

  /// What the results belong to; `nil` before the first search.
  package internal(set) var inquiry: Inquiry?
  /// The inquiry before, until the present one brings something.
  package internal(set) var before: Inquiry?
  package internal(set) var trail = Trail()
  /// Searches under way, each with the vendors that it still waits for.
  package internal(set) var running: [SearchID: Set<ProviderID>] = [:]
  package internal(set) var lastSearch = 0
  package internal(set) var suggestions = Suggestions()
  package internal(set) var details = DetailBook()
  package internal(set) var freight = FreightBook()

  // MARK: What was decided, and what it costs

  package internal(set) var triage = Triage()
  package internal(set) var forecasts = Forecasts()
  /// Calls that left for a vendor since the program started.
  package internal(set) var calls = 0
  /// What was spent, as the archive has it; `nil` until it was read.
  package internal(set) var spent: SpendSoFar?

  package init(
    vendors: [Vendor], caps: SpendingCaps = SpendingCaps(), prices: PriceList = PriceList(),
    sendingTo destination: Destination? = nil, now: Date
  ) {
    self.destination = destination
    self.vendors = vendors
    self.caps = caps
    self.prices = prices
    self.now = now
    chosen = Set(vendors.filter(\.isConfigured).map(\.id))
  }

  package mutating func clockTicked(_ date: Date) { now = date }

  /// Whether there is a vendor that can be asked.
  package var isConfigured: Bool { vendors.contains(where: \.isConfigured) }

  /// The chosen vendors, in the order of the picker.
  package var chosenVendors: [Vendor] { vendors.filter { chosen.contains($0.id) } }

  /// Whether a vendor has still to answer.
  package var isAsking: Bool { running.values.contains { !$0.isEmpty } }

  package var offers: OfferList { inquiry?.offers ?? OfferList() }

  /// Which offer stands in a place, without a copy of all of them.
  package func offerID(at place: Int) -> ListingID? { inquiry?.offers.id(at: place) }

  /// How far the present inquiry has come with a vendor.
  package func standing(of vendor: ProviderID) -> Standing { inquiry?[vendor] ?? Standing() }

  /// Photos that can still be asked about: those to search by, and those that results belong to.
  package var photosInUse: Set<PhotoID> {
    Set([photo.id, inquiry?.photo, before?.photo].compactMap { $0 } + trail.steps.compactMap(\.inquiry.photo))
  }
}
