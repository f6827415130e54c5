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

  func places(ofKey key: Substring) -> [Int] { places[key] ?? [] }

  mutating func add(_ place: Int, showing address: WebAddress?) {
    if let key = key(of: address) { places[key, default: []].append(place) }
  }

  /// Takes note that a row shows another picture than before.
  mutating func move(_ place: Int, from old: WebAddress?, to new: WebAddress?) {
    let (gone, key) = (key(of: old), key(of: new))
    guard gone != key else { return }
    if let gone { places[gone]?.removeAll { $0 == place } }
    guard let key else { return }
    places[key, default: []].append(place)
    places[key]?.sort()
  }

  /// Takes note that two addresses have the very same picture.
  mutating func unite(_ address: WebAddress, with other: WebAddress) {
    guard let gone = key(of: address), let kept = key(of: other), gone != kept else { return }
    copies[gone] = kept
    guard let moved = places.removeValue(forKey: gone) else { return }
    places[kept, default: []] += moved
    places[kept]?.sort()
  }
}
