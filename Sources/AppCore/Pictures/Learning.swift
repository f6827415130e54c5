import Catalog
import Likeness
import Sourcing

/// The order that the list learns: what is picked stands first, what is rejected last, and between them what is more like
/// what was picked, and less like what was rejected.
extension AppState {
  /// Orders the list so, or as it was found; the selected offer stays on its line.
  mutating func switchLearning() {
    if list.order == .learned {
      list.order(as: .asFound, of: offers)
      message = Message(text: words.learningEnded)
    } else {
      list.order(as: .learned, of: offers)
      learnAnew()
      message = Message(text: words.learning)
    }
  }

  /// Sorts what is loaded.
  mutating func sort(_ order: LocalOrder) {
    list.sort(order, likenesses: figures(for: order), of: offers)
    learn()
  }

  /// Learns from what was decided since; the selected offer stays on its line.
  mutating func learn() {
    guard list.order == .learned, Lessons(of: offers, by: triage) != list.lessons else { return }
    learnAnew()
  }

  /// Learns from what there is now: offers or looks that have come as well.
  mutating func learnAnew() {
    guard list.order == .learned else { return }
    list.learned(figures(for: .learned), from: Lessons(of: offers, by: triage), of: offers)
  }

  /// What an order by pictures goes by.
  func figures(for order: LocalOrder) -> [ListingID: Int] {
    switch order {
    case .likeness: knownLikenesses
    case .learned:
      likenesses.learned(from: Lessons(of: offers, by: triage), of: offers, to: comparedPhoto)
    default: [:]
    }
  }

  /// Why pictures of results say nothing.
  var reasonAgainstComparing: String? {
    if offers.isEmpty { return words.noResults }
    if pictures.look == nil { return words.noPictures }
    return likenesses.isPossible ? nil : words.notCompared
  }
}

extension Likenesses {
  /// Figures of all offers whose pictures were looked at, the most wanted the greatest.
  fileprivate func learned(from lessons: Lessons, of offers: OfferList, to photo: PictureSource?) -> [ListingID: Int] {
    // The order as found: nothing was learned.
    guard lessons != Lessons() else { return [:] }
    var looks: [ListingID: Look] = [:]
    for offer in offers.offers {
      looks[offer.listing.id] = offer.picture.flatMap { self.look(.web($0)) }
    }
    let ranking = LearnedRanking(
      photo: photo.map { self.looks($0) } ?? [], liked: lessons.picked.compactMap { looks[$0] },
      disliked: lessons.rejected.compactMap { looks[$0] }, among: Array(looks.values))
    return Dictionary(
      offers.offers.map { offer in
        let id = offer.listing.id
        // Scores in thousandths; what was not looked at stands last among its like.
        let rank = lessons.picked.contains(id) ? 2 : lessons.rejected.contains(id) ? 0 : 1
        let score = looks[id].flatMap { Int(exactly: (max(-3.9, min(3.9, ranking.score(of: $0))) * 1_000).rounded()) }
        return (id, rank * 10_000 + (score.map { 4_000 + $0 } ?? 0))
      }, uniquingKeysWith: { first, _ in first })
  }
}
