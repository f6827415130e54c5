package import Catalog
package import Queries

/// The inquiries that led here: each was left to search by the picture of one of its offers, or by words, and can be gone back
/// to, free.
package struct Trail: Sendable {
  package struct Step: Sendable {
    package let inquiry: Inquiry
    package let next: Next
  }

  /// What the search that left it was by.
  package enum Next: Sendable, Hashable {
    case picture(of: ListingID)
    case words(SearchWords)
  }

  /// What is further back is forgotten: each step holds its offers.
  private static let longest = 20

  package private(set) var steps: [Step] = []
  /// The offer whose picture is the photo to search by.
  private var picture: (photo: PhotoID, offer: ListingID)?

  package init() {}

  /// The picture of an offer becomes the photo to search by.
  mutating func chose(_ photo: PhotoID, of offer: ListingID) { picture = (photo, offer) }

  /// A search is asked. The inquiry that it leaves becomes a step, unless it is by a photo that is not the picture of one of
  /// the inquiry's offers. What brought nothing is no step: the search is one from the step before it.
  ///
  /// - Parameters:
  ///   - present: what the inquiry before was by, whatever that brought.
  ///   - inquiry: the last inquiry that brought something, if it can be gone back to.
  mutating func asked(_ subject: PlanSubject, after present: PlanSubject?, leaving inquiry: Inquiry?) {
    // The same once more, e.g. with other filters.
    guard subject != present else { return }
    guard let left = inquiry ?? steps.last?.inquiry, left.awaitedIdentity == nil, let next = next(subject, from: left)
    else {
      steps = []
      return
    }
    if steps.last?.inquiry.search == left.search { steps.removeLast() }
    steps.append(Step(inquiry: left, next: next))
    if steps.count > Self.longest { steps.removeFirst() }
  }

  private func next(_ subject: PlanSubject, from inquiry: Inquiry) -> Next? {
    switch subject {
    case .words(let words): return .words(words)
    case .photo(let photo):
      guard let picture, photo == picture.photo, inquiry.offers.place(of: picture.offer) != nil else { return nil }
      return .picture(of: picture.offer)
    }
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
  /// - Returns: what the search that left it was by; `nil` when there is no way back.
  package mutating func goBackOnTrail() -> Trail.Next? {
    guard !isAsking, let step = trail.goBack() else { return nil }
    inquiry = step.inquiry
    before = nil
    words = step.inquiry.subject.words
    if let photo = step.inquiry.givenPhoto { self.photo = photo.again(after: self.photo) }
    filters.take(step.inquiry.query)
    // What was asked meanwhile is known there as well.
    for details in details.all { inquiry?.take(details: details.details.listing) }
    forecasts.expire()
    return step.next
  }
}
