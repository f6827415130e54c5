import AppCore
import Photos

/// Pixels of pictures that were shown lately, up to a number of bytes.
struct PictureMemory {
  private struct Entry {
    let picture: Picture
    /// The longer side that was asked for; the picture may be smaller by nature.
    let side: Int
    var time: Int
  }

  private let limit: Int
  private var entries: [PictureSource: Entry] = [:]
  private var bytes = 0
  private var time = 0

  init(limit: Int) { self.limit = limit }

  /// A picture that is fine enough for a side, if it is here.
  mutating func picture(_ source: PictureSource, side: Int) -> Picture? {
    guard let entry = entries[source], entry.side >= side else { return nil }
    time += 1
    entries[source]?.time = time
    return entry.picture
  }

  mutating func keep(_ picture: Picture, of source: PictureSource, side: Int) {
    time += 1
    bytes += picture.pixels.count - (entries[source]?.picture.pixels.count ?? 0)
    entries[source] = Entry(picture: picture, side: side, time: time)
    guard bytes > limit else { return }
    for (source, entry) in entries.sorted(by: { $0.value.time < $1.value.time }) {
      guard bytes > limit * 3 / 4 else { return }
      entries[source] = nil
      bytes -= entry.picture.pixels.count
    }
  }
}
