import Catalog

extension Triage {
  /// The next or previous pick whose text holds the words, going round; `nil` when none does.
  func match(_ words: String, from start: Int, forward: Bool, inclusive: Bool) -> Int? {
    let needle = words.lowercased()
    let count = picks.count
    guard !needle.isEmpty, count > 0 else { return nil }
    return ((inclusive ? 0 : 1)...count).lazy
      .map { (start + (forward ? $0 : count - $0)) % count }
      .first { picks[$0].holds(needle) }
  }
}

extension Pick {
  fileprivate func holds(_ needle: String) -> Bool {
    let title = listing.title
    let texts = [
      title.translated?.string, title.original?.string, listing.shop.name?.string, listing.id.key, note, status,
      queryPhoto.map(Words.photoName),
    ]
    return (texts.compactMap { $0 } + tags).contains { $0.lowercased().contains(needle) }
  }
}
