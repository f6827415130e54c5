import Catalog
import Sourcing

extension Array {
  /// The next or previous element that holds, going round from an index of the array.
  ///
  /// - Parameter inclusive: whether the one at the start is looked at first; otherwise it is the last.
  func index(from start: Int, forward: Bool, inclusive: Bool, where holds: (Element) -> Bool) -> Int? {
    guard !isEmpty else { return nil }
    return ((inclusive ? 0 : 1)...count).lazy
      .map { (start + (forward ? $0 : 2 * count - $0)) % count }
      .first { holds(self[$0]) }
  }
}

extension Listing {
  /// What words are found in.
  private var searchableTexts: [String] {
    [title.translated?.string, title.original?.string, shop.name?.string, id.key].compactMap(\.self)
  }

  /// Whether one of its texts holds words in lower case.
  func holds(_ needle: String) -> Bool { searchableTexts.contains { $0.lowercased().contains(needle) } }
}

extension ListView {
  /// The next or previous row whose text holds the words, going round; `nil` when none does.
  func match(_ words: String, in offers: OfferList, from start: Int, forward: Bool, inclusive: Bool) -> Int? {
    let needle = words.lowercased()
    guard !needle.isEmpty else { return nil }
    return shown.index(from: start, forward: forward, inclusive: inclusive) { place in
      offers[place].all.contains { $0.holds(needle) }
    }
  }
}

extension [Pick] {
  /// The next or previous pick whose text holds the words, going round; `nil` when none does.
  func match(_ words: String, from start: Int, forward: Bool, inclusive: Bool) -> Int? {
    let needle = words.lowercased()
    guard !needle.isEmpty else { return nil }
    return index(from: start, forward: forward, inclusive: inclusive) { $0.holds(needle) }
  }
}

extension Pick {
  /// Also in what the user says of it.
  fileprivate func holds(_ needle: String) -> Bool {
    let said = [note, status, queryPhoto.map(PhotoName.short)].compactMap(\.self) + tags
    return listing.holds(needle) || said.contains { $0.lowercased().contains(needle) }
  }
}
