package import Catalog
package import Foundation

/// A question as the history keeps it.
package struct AskedQuestion: Hashable, Sendable {
  /// What was searched by.
  package var subject: SearchIdentity
  /// The photo's path or address as the user gave it, or the words.
  package var source: String
  package var query: ImageQuery
  package var providers: [ProviderID]
  package var askedAt: Date

  package init(
    subject: SearchIdentity, source: String, query: ImageQuery, providers: [ProviderID], askedAt: Date
  ) {
    self.subject = subject
    self.source = source
    self.query = query
    self.providers = providers
    self.askedAt = askedAt
  }
}

extension AskedQuestion {
  /// What was searched by, for people: what the photo is called without the folders or the host before it, or the words.
  package var shortName: String { subject.words ?? PhotoName.short(source) }

  /// The same with folders and host.
  package var shownName: String { subject.words ?? PhotoName.shown(source) }
}

/// A search of the history.
package struct PastSearch: Hashable, Sendable, Identifiable {
  package let id: SearchNumber
  package var question: AskedQuestion
  /// Offers on the pages that it showed, each once; those of a page whose reply is gone are counted again.
  package var hits: Int
  /// Picks made in it that are still picks.
  package var picks: Int
  /// Where it was left; `nil` when it never was.
  package var place: SearchPlace?

  package init(id: SearchNumber, question: AskedQuestion, hits: Int, picks: Int, place: SearchPlace? = nil) {
    self.id = id
    self.question = question
    self.hits = hits
    self.picks = picks
    self.place = place
  }
}

/// Where a search was left.
package struct SearchPlace: Hashable, Sendable, Codable {
  package var selected: ListingID?
  /// The vendor whose results are shown; `nil` is all.
  package var view: ProviderID?
  /// The name of the order of what is loaded; `nil` is as found.
  package var order: String?
  package var showsDetails: Bool
  /// Whether offers with the very same picture stand in one row.
  package var isFolded: Bool
  /// Whether offers that seem to be of the same product do.
  package var foldsProducts: Bool
  /// What the list is narrowed by, as it was typed.
  package var narrowing: String?
  /// How many pieces are wanted.
  package var quantity: Int?

  package init(
    selected: ListingID? = nil, view: ProviderID? = nil, order: String? = nil, showsDetails: Bool = false,
    isFolded: Bool = false, foldsProducts: Bool = false, narrowing: String? = nil, quantity: Int? = nil
  ) {
    self.selected = selected
    self.view = view
    self.order = order
    self.showsDetails = showsDetails
    self.isFolded = isFolded
    self.foldsProducts = foldsProducts
    self.narrowing = narrowing
    self.quantity = quantity
  }
}

extension SearchPlace {
  /// What a place did not say when it was kept is as it was then: off.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    selected = try values.decodeIfPresent(ListingID.self, forKey: .selected)
    view = try values.decodeIfPresent(ProviderID.self, forKey: .view)
    order = try values.decodeIfPresent(String.self, forKey: .order)
    showsDetails = try values.decodeIfPresent(Bool.self, forKey: .showsDetails) ?? false
    isFolded = try values.decodeIfPresent(Bool.self, forKey: .isFolded) ?? false
    foldsProducts = try values.decodeIfPresent(Bool.self, forKey: .foldsProducts) ?? false
    narrowing = try values.decodeIfPresent(String.self, forKey: .narrowing)
    quantity = try values.decodeIfPresent(Int.self, forKey: .quantity)
  }
}

/// A page that a search showed.
package struct ShownPage: Hashable, Sendable {
  package var reply: ReplyNumber
  package var provider: ProviderID
  /// From 1, as it was shown: a page of the vendor's, or cut from its one list.
  package var number: Int
  /// Results asked for on a page.
  package var size: Int

  package init(reply: ReplyNumber, provider: ProviderID, number: Int, size: Int) {
    self.reply = reply
    self.provider = provider
    self.number = number
    self.size = size
  }
}

/// As which page a search shows what a call brings.
package struct Showing: Hashable, Sendable {
  package var search: SearchNumber
  /// See ``ShownPage/number``.
  package var number: Int
  /// See ``ShownPage/size``.
  package var size: Int

  package init(in search: SearchNumber, number: Int, size: Int) {
    self.search = search
    self.number = number
    self.size = size
  }
}

/// A search with what it had shown, in the order in which it came.
package struct ReopenedSearch: Hashable, Sendable {
  package var search: PastSearch
  package var pages: [ResultPage]
  /// Pages whose replies are not there any more.
  package var missing: Int

  package init(search: PastSearch, pages: [ResultPage], missing: Int) {
    self.search = search
    self.pages = pages
    self.missing = missing
  }
}
