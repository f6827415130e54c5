package import Catalog
import Queries

/// The inquiries that led here: each was left to search by the picture of one of its offers, and can be gone back to, free.
package struct Trail: Sendable {
  package struct Step: Sendable {
    package let inquiry: Inquiry
    /// The offer whose picture was searched by.
    package let offer: ListingID
  }

  /// What is further back is forgotten: each step holds its offers.
  private static let longest = 20

  package private(set) var steps: [Step] = []
  /// The offer whose picture is the photo to search by.
  private var picture: (photo: PhotoID, offer: ListingID)?

  package init() {}

  /// The picture of an offer becomes the photo to search by.
  mutating func chose(_ photo: PhotoID, of offer: ListingID) { picture = (photo, offer) }

  /// A search is asked: the inquiry that it leaves is a step, if the photo is the picture of one of its offers.
  ///
  /// - Parameters:
  ///   - present: what the inquiry before was by, whatever that brought.
  ///   - inquiry: the last inquiry that brought something.
  mutating func asked(_ subject: PlanSubject, after present: PlanSubject?, leaving inquiry: Inquiry?) {
    // The same once more, e.g. with other filters.
    guard subject != present else { return }
    guard let picture, subject == .photo(picture.photo), let inquiry, inquiry.awaitedIdentity == nil,
      inquiry.offers.place(of: picture.offer) != nil
    else {
      steps = []
      return
    }
    steps.append(Step(inquiry: inquiry, offer: picture.offer))
    if steps.count > Self.longest { steps.removeFirst() }
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
    let requests = takePhoto(source)
    trail.chose(photo.id, of: offer)
    return requests
  }

  /// Goes back to the inquiry that the present one was begun from, and to its photo. It costs nothing.
  ///
  /// - Returns: the offer whose picture led away from there; `nil` when there is no way back.
  package mutating func goBackOnTrail() -> ListingID? {
    guard !isAsking, let step = trail.goBack() else { return nil }
    inquiry = step.inquiry
    before = nil
    words = step.inquiry.subject.words
    if let photo = step.inquiry.givenPhoto { self.photo = photo.again(after: self.photo) }
    filters.take(step.inquiry.query)
    // What was asked meanwhile is known there as well.
    for details in details.all { inquiry?.take(details: details.details.listing) }
    forecasts.expire()
    return step.offer
  }
}
