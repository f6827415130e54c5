import Catalog
import Queries
import Sourcing

/// A choice of a few things, over the panes.
struct Menu: Sendable, Hashable {
  enum Subject: Sendable, Hashable {
    /// Free orders of what is loaded, then those that the vendors are asked for.
    case sort
    /// How the picks stand in their list.
    case pickOrder
    /// Why listings are not wanted.
    case rejection([ListingID])
    /// Which vendor is asked for the details of listings, each with what it costs.
    case details([ListingID])
    /// Whether a vendor is asked for details that cost more than the user wants to pay unasked, or that a press of the
    /// mouse would pay.
    case agreement([DetailTarget], by: String, SpendingLimit?)
    /// Which vendor is asked what sending so many pieces of an offer costs; `nil` is the minimum order.
    case freight(ListingID, pieces: Int?)
    /// The same of freight.
    case freightAgreement(FreightTarget, by: String, SpendingLimit?)
    /// Whether a command that costs something is done.
    case confirmation(Confirmation)
  }

  var subject: Subject
  var cursor = ListCursor()

  init(_ subject: Subject) {
    self.subject = subject
    // Enter twice spends nothing: to go on is chosen.
    if asks { cursor.index = 1 }
  }

  /// Whether it asks if something is to be paid.
  var asks: Bool {
    switch subject {
    case .confirmation, .agreement, .freightAgreement: true
    default: false
    }
  }
}

/// What a line of a menu does.
enum MenuChoice: Sendable, Hashable {
  case loaded(LocalOrder)
  case asked(SortOrder)
  case picks(PickOrder)
  case reason(RejectionReason)
  /// Ask a vendor for details.
  case detail([DetailTarget], by: String)
  /// Ask a vendor for freight.
  case freight(FreightTarget, by: String)
  /// Say where else goods are sent to.
  case otherPlace
  case goOn
  case leaveIt
}
