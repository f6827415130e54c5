import Catalog
import Likeness
import Sourcing

/// The order that the list learns: what is picked stands first, what is rejected last, and between them what is more like
/// what was picked, and less like what was rejected.
extension AppState {
  /// Orders the list so, or as it was found.
  mutating func switchLearning() {
    sort(list.order == .learned ? .asFound : .learned)
    message = Message(text: list.order == .learned ? words.learning : words.sortedHere(list.order))
  }

  /// Sorts what is loaded.
  mutating func sort(_ order: LocalOrder) {
    list.sort(order, likenesses: figures(for: order), of: offers)
    learn()
  }

  /// Learns from what was decided since; the selected offer stays on its line.
  mutating func learn() {
    guard list.order == .learned else { return }
    let lessons = Lessons(of: offers, by: triage)
    guard lessons != list.lessons else { return }
    list.learned(figures(for: .learned), from: lessons, of: offers)
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

  var reasonAgainstLearning: String? {
    if offers.isEmpty { return words.noResults }
    return pictures.look == nil ? words.noPictures : nil
  }
}

extension Likenesses {
  /// Figures of all offers whose pictures were looked at, the most wanted the greatest.
  fileprivate func learned(from lessons: Lessons, of offers: OfferList, to photo: PictureSource?) -> [ListingID: Int] {
    var looks: [ListingID: Look] = [:]
    for offer in offers.offers {
      looks[offer.listing.id] = offer.picture.flatMap { self.look(.web($0)) }
    }
    let ranking = LearnedRanking(
      photo: photo.flatMap(look), liked: lessons.picked.compactMap { looks[$0] },
      disliked: lessons.rejected.compactMap { looks[$0] }, among: Array(looks.values))
    return Dictionary(
      uniqueKeysWithValues: looks.map { id, look in
        // Scores lie between -3 and 3, in thousandths.
        let rank = lessons.picked.contains(id) ? 2 : lessons.rejected.contains(id) ? 0 : 1
        let score = Int(exactly: (ranking.score(of: look) * 1_000).rounded()) ?? 0
        return (id, rank * 10_000 + 4_000 + score)
      })
  }
}
