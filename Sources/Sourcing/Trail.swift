package import Catalog

/// The inquiries that led here: each was left to search by the picture of one of its offers, and can be gone back to, free.
package struct Trail: Sendable {
  package struct Step: Sendable {
    package let inquiry: Inquiry
    /// The photo of the inquiry.
    fileprivate let photo: PhotoState
    /// The offer whose picture was searched by.
    package let offer: ListingID
  }

  /// What is further back is forgotten: each step holds its offers.
  private static let longest = 20

  package private(set) var steps: [Step] = []
  /// An offer whose picture is the photo of the next search.
  private var next: (photo: PhotoID, offer: ListingID, before: PhotoState)?

  package init() {}

  /// The picture of an offer becomes the photo of the next search.
  mutating func willSearch(by offer: ListingID, as photo: PhotoID, before: PhotoState) {
    next = (photo, offer, before)
  }

  /// Another photo than an offer's picture becomes that of the next search.
  mutating func wontSearch() { next = nil }

  /// A search with a photo is asked: the inquiry before is a step, if the photo came from there.
  mutating func asked(_ photo: PhotoID, leaving inquiry: Inquiry?) {
    guard photo != inquiry?.photo else { return }
    if let next, next.photo == photo, let inquiry, next.before.id == inquiry.photo, inquiry.awaitedIdentity == nil {
      steps.append(Step(inquiry: inquiry, photo: next.before, offer: next.offer))
      if steps.count > Self.longest { steps.removeFirst() }
    } else {
      steps = []
    }
    next = nil
  }

  /// Nothing has come of the search: the inquiry before is no step.
  mutating func returned(to inquiry: Inquiry) {
    if steps.last?.inquiry.search == inquiry.search { steps.removeLast() }
  }

  mutating func goBack() -> Step? { steps.popLast() }

  mutating func forget() { self = Trail() }
}

extension Session {
  /// Searches by the picture of an offer next; the way back is kept.
  package mutating func takePicture(_ source: String, of offer: ListingID) -> [Request] {
    let before = photo
    let requests = takePhoto(source)
    trail.willSearch(by: offer, as: photo.id, before: before)
    return requests
  }

  /// Goes back to the inquiry that the present one was begun from, and to its photo. It costs nothing.
  ///
  /// - Returns: the offer whose picture led away from there; `nil` when there is no way back.
  package mutating func goBackOnTrail() -> ListingID? {
    guard !isAsking, let step = trail.goBack() else { return nil }
    inquiry = step.inquiry
    before = nil
    photo = step.photo.again(after: photo)
    filters.take(step.inquiry.query)
    forecasts.expire()
    return step.offer
  }
}
