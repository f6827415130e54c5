package import Photos

/// Parts of photos that are suggested to search by, in the photos' pixels: things that stand out in them, and what vendors
/// suggest.
package struct Suggestions: Hashable, Sendable {
  /// As many as have a key.
  package static let limit = 9

  private var regions: [PhotoID: [PixelRegion]] = [:]
  /// Those that were looked at for things.
  private var lookedAt: Set<PhotoID> = []

  package init() {}

  package subscript(_ photo: PhotoID) -> [PixelRegion] { regions[photo] ?? [] }

  /// Whether a photo is yet to be looked at for things; it is asked once.
  mutating func isNew(_ photo: PhotoID) -> Bool { lookedAt.insert(photo).inserted }

  /// Takes what is suggested; what was suggested already is not told again.
  package mutating func add(_ suggested: [PixelRegion], of photo: PhotoID) {
    var known = self[photo]
    for region in suggested where !known.contains(where: { $0.isNearly(region) }) { known.append(region) }
    regions[photo] = Array(known.prefix(Self.limit))
  }

  /// Forgets those of other photos.
  package mutating func keep(_ photos: Set<PhotoID>) {
    regions = regions.filter { photos.contains($0.key) }
    lookedAt.formIntersection(photos)
  }
}

extension PixelRegion {
  /// Whether two parts show the same: more than half of what both cover together is in both.
  fileprivate func isNearly(_ other: PixelRegion) -> Bool {
    let across = min(right, other.right) - max(left, other.left)
    let down = min(bottom, other.bottom) - max(top, other.top)
    guard across > 0, down > 0 else { return false }
    let common = across * down
    return 2 * common > width * height + other.width * other.height - common
  }
}
