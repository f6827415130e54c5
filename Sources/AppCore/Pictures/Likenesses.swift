import Catalog
import Likeness

/// What is known of the pictures that were looked at, to compare them.
struct Likenesses: Sendable {
  /// The most pictures that are kept: half a kilobyte each.
  static let limit = 8_000

  /// Whether pictures can be compared: the configuration wants it, and the network is there.
  var isPossible = true

  private var traits: [PictureSource: PictureTraits] = [:]
  private var order: [PictureSource] = []

  var count: Int { traits.count }

  func knows(_ source: PictureSource) -> Bool { traits[source] != nil }

  /// Takes note of a picture.
  ///
  /// - Returns: the addresses that were known before and show the very same picture. All of them: two that are only like
  ///   this one belong together too, whichever was seen first.
  mutating func saw(_ source: PictureSource, _ seen: PictureTraits) -> [WebAddress] {
    guard traits[source] == nil else { return [] }
    var twins: [WebAddress] = []
    if case .web = source {
      twins = order.compactMap { other in
        guard case .web(let address) = other, traits[other]?.isSamePicture(as: seen) == true else { return nil }
        return address
      }
    }
    traits[source] = seen
    order.append(source)
    if order.count > Self.limit {
      for old in order.prefix(Self.limit / 4) { traits[old] = nil }
      order.removeFirst(Self.limit / 4)
    }
    return twins
  }

  /// What a picture that was looked at looks like; `nil` also without the network.
  func look(_ source: PictureSource) -> Look? { traits[source]?.look }

  /// The same of a photo that is searched by: of its whole first, then of parts of it.
  func looks(_ source: PictureSource) -> [Look] { traits[source]?.looks ?? [] }

  /// How alike two pictures are, from 0 to 100; `nil` until both were looked at, and without the
  /// network.
  func likeness(_ left: PictureSource?, _ right: PictureSource?) -> Int? {
    guard let left, let right, let one = traits[left], let other = traits[right] else { return nil }
    return one.match(with: other)
  }

  /// The same as finely as it is known: from 1, the same, over 0, nothing in common, to -1.
  func cosine(_ left: PictureSource, _ right: PictureSource?) -> Double? {
    guard let right, let one = traits[left], let other = traits[right] else { return nil }
    return one.cosine(to: other)
  }
}
