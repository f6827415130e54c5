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
    case .photo, .status, .tag, .shop: return Self.sorted(picks) { group(of: $0)?.lowercased() }
    }
  }

  /// What the pick stands with others for; `nil` where it stands alone.
  func group(of pick: Pick) -> String? {
    switch self {
    case .picked, .price: nil
    case .photo: pick.queryPhoto.map(PhotoName.short)
    case .status: pick.status
    case .tag: pick.tags.isEmpty ? nil : pick.tags.joined(separator: " ")
    case .shop: pick.whole.shop.name?.string
    }
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
