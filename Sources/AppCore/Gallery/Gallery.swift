import Catalog

/// All pictures of a listing, one at a time, large beside the photo that it was found by.
struct Gallery: Hashable, Sendable {
  /// The listing whose pictures they are.
  var listing: ListingID
  /// Which of them is shown, from 0.
  var index = 0
  /// Whether it lies over the page of its listing, and goes on to no other one.
  var isOfPage = false
}
