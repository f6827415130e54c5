package import Photos

/// Parts of photos that vendors suggest to search by, in the photos' pixels.
package struct Suggestions: Hashable, Sendable {
  /// As many as have a key.
  package static let limit = 9

  private var regions: [PhotoID: [PixelRegion]] = [:]

  package init() {}

  package subscript(_ photo: PhotoID) -> [PixelRegion] { regions[photo] ?? [] }

  /// Takes what a vendor suggests; what another has suggested already is not told again.
  package mutating func add(_ suggested: [PixelRegion], of photo: PhotoID) {
    var known = self[photo]
    for region in suggested where !known.contains(where: { $0.isNearly(region) }) { known.append(region) }
    regions[photo] = Array(known.prefix(Self.limit))
  }

  /// Forgets those of other photos.
  package mutating func keep(_ photos: Set<PhotoID>) { regions = regions.filter { photos.contains($0.key) } }
}

extension PixelRegion {
  /// Whether two parts differ by less than a person would see: a twentieth of their size.
  fileprivate func isNearly(_ other: PixelRegion) -> Bool {
    let (across, down) = (max(width, other.width) / 20, max(height, other.height) / 20)
    return abs(left - other.left) <= across && abs(right - other.right) <= across && abs(top - other.top) <= down
      && abs(bottom - other.bottom) <= down
  }
}
