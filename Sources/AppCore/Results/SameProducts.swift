import Catalog
import Likeness
import Sourcing

/// Which pictures show the same product, as far as looks tell.
///
/// Each picture joins the product whose first picture it is most like, or begins one of its own. It is compared with first
/// pictures only: else a row of pictures, each like the one before, would make one product of things that are not alike.
/// They come in the order in which they were found, so that nothing depends on what was looked at first.
struct SameProducts: Sendable, Hashable {
  /// At most one in a hundred pairs of different goods of one sort match as well: measured on photos of cartons, the sort
  /// whose goods are most alike.
  static let leastMatch = 75
  /// Products that pictures are compared with: a key waits for it. What comes after so many different ones stands by itself.
  private static let limit = 500

  /// The first picture of its product, by the key of each picture.
  private var firsts: [Substring: Substring] = [:]
  /// All pictures of a product by the first one's key.
  private var members: [Substring: [Substring]] = [:]

  init() {}

  /// - Parameter offers: of which those that were not looked at stand by themselves.
  init(of offers: OfferList, by likenesses: Likenesses) {
    var known = LookRow()
    var keys: [Substring] = []
    let places = offers.offers.indices.sorted { offers.found($0, of: nil) < offers.found($1, of: nil) }
    for place in places {
      guard let key = offers.pictureKey(of: place), firsts[key] == nil,
        let look = offers[place].picture.flatMap({ likenesses.look(.web($0)) })
      else { continue }
      if let nearest = known.nearest(to: look), nearest.match >= Self.leastMatch {
        firsts[key] = keys[nearest.place]
        members[keys[nearest.place], default: []].append(key)
      } else if keys.count < Self.limit {
        firsts[key] = key
        members[key] = [key]
        keys.append(key)
        known.append(look)
      }
    }
  }

  /// The first picture of the product that a picture shows.
  func first(of key: Substring) -> Substring { firsts[key] ?? key }

  /// All pictures of the product that a picture shows.
  func pictures(with key: Substring) -> [Substring] { members[first(of: key)] ?? [key] }
}
