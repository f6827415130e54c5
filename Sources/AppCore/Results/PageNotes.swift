import Catalog

/// What can stand at the results' title of the pages and of the next one's cost, as there is room for it.
struct PageNotes {
  /// All of it, the longest words first; each in parts, of which some may be missing.
  let whole: [[String?]]
  /// Less and less of it; the last is short enough for every title.
  let parts: [[String?]]

  /// The first that has room, the last where none has; and whether it says all.
  func first(within room: Int) -> (note: String, isWhole: Bool) {
    for (place, parts) in (whole + parts).enumerated() {
      let note = parts.compactMap(\.self).joined(separator: " · ")
      if DisplayWidth.columns(note) <= room { return (note, place < whole.count) }
    }
    return ((parts.last ?? []).compactMap(\.self).joined(separator: " · "), false)
  }
}
