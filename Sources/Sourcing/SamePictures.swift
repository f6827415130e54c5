import Catalog

/// Which rows of a list show the very same picture.
struct SamePictures: Sendable, Hashable {
  /// Pictures that are the very same as one at another address, by the keys of both (a disjoint-set forest).
  private var copies: [Substring: Substring] = [:]
  /// Places of rows by the picture that is shown there, rising.
  private var places: [Substring: [Int]] = [:]

  /// What stands for a picture, wherever it is.
  func key(of address: WebAddress?) -> Substring? {
    guard var key = address?.withoutScheme else { return nil }
    while let original = copies[key] { key = original }
    return key
  }

  func places(of address: WebAddress?) -> [Int] { key(of: address).flatMap { places[$0] } ?? [] }

  mutating func add(_ place: Int, showing address: WebAddress?) {
    if let key = key(of: address) { places[key, default: []].append(place) }
  }

  /// Forgets which rows show what, and keeps what is known of copies.
  mutating func forgetPlaces() { places = [:] }

  /// Takes note that two addresses have the very same picture.
  mutating func unite(_ address: WebAddress, with other: WebAddress) {
    guard let gone = key(of: address), let kept = key(of: other), gone != kept else { return }
    copies[gone] = kept
    guard let moved = places.removeValue(forKey: gone) else { return }
    places[kept, default: []] += moved
    places[kept]?.sort()
  }
}
