import Catalog
package import ImageSearch

/// What was asked. The results on the screen belong to it, whichever photo and filters are chosen for the next one.
struct Question: Sendable, Hashable {
  var photo: PhotoID
  /// The photo's path or address as the user gave it.
  var source: String?
  var query: ImageQuery

  /// The last part of the path or address.
  var photoName: String? {
    source.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
  }

  /// The question put to vendors, each for one page.
  func plan(_ targets: [SearchTarget]) -> SearchPlan? {
    targets.isEmpty ? nil : SearchPlan(query: query, photo: photo, targets: targets)
  }
}

/// What a question brought: it comes back when the next one is stopped before anything came of that.
struct Answer: Sendable, Hashable {
  var question: Question?
  var results: ResultList
  var vendors: [ProviderID: VendorState]
}

/// A question with the vendors that it goes to: what a search does, and what is counted before it is paid for.
package struct SearchPlan: Sendable, Hashable {
  package let query: ImageQuery
  package let photo: PhotoID
  package let targets: [SearchTarget]

  package init(query: ImageQuery, photo: PhotoID, targets: [SearchTarget]) {
    self.query = query
    self.photo = photo
    self.targets = targets
  }
}

/// How many calls the plans that the user could follow now would make, as the search service counts them.
struct CallCounts: Sendable, Hashable {
  private var counts: [SearchPlan: Int] = [:]
  private var wanted: [SearchPlan] = []
  /// Whether the vendors may know more, or less, of the photo than when it was counted.
  private var isStale = false

  /// The calls of a plan; `nil` until they are counted.
  subscript(_ plan: SearchPlan?) -> Int? { plan.flatMap { counts[$0] } }

  mutating func expire() { isStale = true }

  /// Says which plans matter now.
  ///
  /// - Returns: those to count, if they are others than before or something has happened since.
  mutating func want(_ plans: [SearchPlan]) -> [SearchPlan] {
    guard isStale || plans != wanted else { return [] }
    isStale = false
    wanted = plans
    return plans
  }

  mutating func counted(_ counts: [SearchPlan: Int]) { self.counts = counts }
}
