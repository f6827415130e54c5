import Catalog
import Likeness
import Sourcing

/// Which pictures show the same product, as far as looks tell.
///
/// They come in the order in which they were found, so that nothing depends on what was looked at first.
struct SameProducts: Sendable, Hashable {
  /// The first picture of its product, by the key of each picture.
  private var firsts: [Substring: Substring] = [:]
  /// All pictures of a product by the first one's key.
  private var members: [Substring: [Substring]] = [:]

  init() {}

  /// - Parameter offers: of which those that were not looked at stand by themselves.
  init(of offers: OfferList, by likenesses: Likenesses) {
    var groups = LookGroups()
    var firstKeys: [Substring] = []
    let places = offers.offers.indices.sorted { offers.found($0, of: nil) < offers.found($1, of: nil) }
    for place in places {
      guard let key = offers.pictureKey(of: place), firsts[key] == nil,
        let look = offers[place].picture.flatMap({ likenesses.look(.web($0)) }), let group = groups.join(look)
      else { continue }
      if group == firstKeys.count { firstKeys.append(key) }
      firsts[key] = firstKeys[group]
      members[firstKeys[group], default: []].append(key)
    }
  }

  /// The first picture of the product that a picture shows.
  func first(of key: Substring) -> Substring { firsts[key] ?? key }

  /// All pictures of the product that a picture shows.
  func pictures(with key: Substring) -> [Substring] { members[first(of: key)] ?? [key] }
}
