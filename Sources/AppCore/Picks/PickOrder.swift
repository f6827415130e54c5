import Catalog
import Queries

/// How the picks stand in their list: in the order in which they were picked, by price, or in groups. The raw value is
/// what the command line takes.
enum PickOrder: String, CaseIterable, Hashable, Sendable {
  case picked, price, photo, status, tag, shop

  /// Picks of one group are side by side, in the order in which they were picked. What belongs to no group is last, as is
  /// what has no price.
  func sorted(_ picks: [Pick]) -> [Pick] {
    switch self {
    case .picked: return picks
    case .price: return Self.sorted(picks, by: \.whole.mainPrice?.amount)
    case .photo, .status, .tag, .shop: return Self.sorted(picks, by: key)
    }
  }

  /// What is the same of all picks of a group; `nil` where a pick stands alone. Two photos of one name are two groups.
  func key(of pick: Pick) -> String? {
    switch self {
    case .photo: pick.queryPhoto.map { PhotoName.short($0).lowercased() + "\n" + $0 }
    case .tag: pick.tags.isEmpty ? nil : pick.tags.map { $0.lowercased() }.sorted().joined(separator: " ")
    case .picked, .price, .status, .shop: name(of: pick, telling: [])?.lowercased()
    }
  }

  /// What the pick's group is called.
  ///
  /// - Parameter shared: names that several photos have: theirs have the folder before them.
  func name(of pick: Pick, telling shared: Set<String>) -> String? {
    switch self {
    case .picked, .price: nil
    case .photo:
      pick.queryPhoto.map { photo in
        let name = PhotoName.short(photo)
        guard shared.contains(name) else { return name }
        return PhotoName.shown(photo).split(separator: "/").suffix(2).joined(separator: "/")
      }
    case .status: pick.status
    case .tag: pick.tags.isEmpty ? nil : pick.tags.joined(separator: " ")
    case .shop: pick.whole.shop.name?.string
    }
  }

  /// Names that several photos of the picks have; none where the picks do not stand by them.
  func sharedNames(of picks: [Pick]) -> Set<String> {
    guard self == .photo else { return [] }
    let photos = Dictionary(grouping: Set(picks.compactMap(\.queryPhoto)), by: PhotoName.short)
    return Set(photos.filter { $0.value.count > 1 }.keys)
  }

  var groups: Bool { ![.picked, .price].contains(self) }

  private static func sorted<Key: Comparable>(_ picks: [Pick], by key: (Pick) -> Key?) -> [Pick] {
    let keyed = picks.enumerated().map { (place: $0.offset, key: key($0.element), pick: $0.element) }
    return keyed.sorted { left, right in
      switch (left.key, right.key) {
      case (let one?, let other?) where one != other: one < other
      case (nil, _?): false
      case (_?, nil): true
      default: left.place < right.place
      }
    }.map(\.pick)
  }
}
