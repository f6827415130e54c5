package import Photos

/// Parts of photos that are suggested to search by, in the photos' pixels: things that stand out in them, and what vendors
/// suggest.
package struct Suggestions: Hashable, Sendable {
  /// As many as have a key.
  package static let limit = 9

  /// What vendors suggest.
  private var regions: [PhotoID: [PixelRegion]] = [:]
  /// What stands out in the photos that were looked at.
  private var things: [PhotoID: [PixelRegion]] = [:]
  /// The photo that is being looked at for things.
  private(set) var lookedAt: PhotoID?

  package init() {}

  /// Things first. Where a vendor suggests the same part it counts: it is the more exact one.
  package subscript(_ photo: PhotoID) -> [PixelRegion] {
    let regions = regions[photo] ?? []
    let things = (things[photo] ?? []).filter { thing in !regions.contains { $0.showsSame(as: thing) } }
    return Array((things + regions).prefix(Self.limit))
  }

  /// Begins to look for things in a photo.
  ///
  /// - Returns: whether that is to be done: it is done once, and again when another photo came between.
  mutating func look(at photo: PhotoID) -> Bool {
    guard things[photo] == nil, lookedAt != photo else { return false }
    lookedAt = photo
    return true
  }

  /// Takes what stands out in a photo.
  mutating func found(_ things: [PixelRegion], in photo: PhotoID) {
    self.things[photo] = things
    if lookedAt == photo { lookedAt = nil }
  }

  /// Takes what a vendor suggests; what another has suggested already is not told again.
  package mutating func add(_ suggested: [PixelRegion], of photo: PhotoID) {
    var known = regions[photo] ?? []
    for region in suggested where !known.contains(where: { $0.isNearly(region) }) { known.append(region) }
    regions[photo] = Array(known.prefix(Self.limit))
  }

  /// Forgets those of other photos.
  package mutating func keep(_ photos: Set<PhotoID>) {
    regions = regions.filter { photos.contains($0.key) }
    things = things.filter { photos.contains($0.key) }
  }
}

extension PixelRegion {
  /// Whether two parts differ by less than a person would see: a twentieth of their size.
  fileprivate func isNearly(_ other: PixelRegion) -> Bool {
    let (across, down) = (max(width, other.width) / 20, max(height, other.height) / 20)
    return abs(left - other.left) <= across && abs(right - other.right) <= across && abs(top - other.top) <= down
      && abs(bottom - other.bottom) <= down
  }

  /// Whether more than half of what both cover together is in both.
  fileprivate func showsSame(as other: PixelRegion) -> Bool {
    let across = min(right, other.right) - max(left, other.left)
    let down = min(bottom, other.bottom) - max(top, other.top)
    guard across > 0, down > 0 else { return false }
    let common = across * down
    return 2 * common > width * height + other.width * other.height - common
  }
}
