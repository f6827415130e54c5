package import Catalog

/// What a search reports while it runs. Reports of one vendor come in order.
package enum SearchEvent: Sendable, Hashable {
  /// The vendor's search is at this step now.
  case step(ProviderID, SearchStep)
  /// A call left for the vendor; it may cost money whatever its outcome.
  case called(ProviderID, CallKind)
  /// Something to say of a search that goes on.
  case notice(ProviderID, SearchNotice)
  case page(ResultPage)
  case failed(SearchError)
}

/// Where one vendor's search stands.
package enum SearchStep: Sendable, Hashable {
  /// Another call to this vendor must end first.
  case waiting
  /// Another program is asking the same; its answer will be known.
  case askedElsewhere
  case preparingPhoto
  case hostingPhoto
  /// The photo is uploaded, or its address is converted.
  case introducingPhoto
  case searching(page: Int)
  case searchingByWords(page: Int)
  case askingDetails
  case askingFreight
  /// The vendor asked for a pause.
  case pausing(Duration, because: SearchError)
}

/// One page wanted of one vendor.
package struct SearchTarget: Sendable, Hashable {
  package var provider: ProviderID
  /// From 1.
  package var page: Int

  package init(_ provider: ProviderID, page: Int = 1) {
    self.provider = provider
    self.page = page
  }
}
