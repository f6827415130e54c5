import Dispatch
import Photos
import Synchronization

/// What the catalogue's pictures look like, worked out when it is first asked for and then kept.
///
/// A lock and not an actor, because ``GoodsSource`` answers at once. It is held only to read or write a value.
final class ShapeIndex: Sendable {
  /// Pixels of the sides at which pictures are looked at: a quarter of the work of the served size and less.
  private static let side = 96

  private let pictures: [CataloguePicture]
  private let descriptors: Mutex<[PhotoDescriptor?]>

  init(of pictures: [CataloguePicture]) {
    self.pictures = pictures
    descriptors = Mutex(Array(repeating: nil, count: pictures.count))
  }

  /// How alike each picture is, by its name.
  func likeness(to seen: PhotoDescriptor) -> [String: Double] {
    complete(pictures.indices)
    let known = descriptors.withLock { $0 }
    var result: [String: Double] = [:]
    for (picture, descriptor) in zip(pictures, known) {
      result[picture.name] = descriptor?.likeness(to: seen)
    }
    return result
  }

  /// Looks at all pictures in small groups, so that others get their turn in between.
  func prepare() async {
    for start in stride(from: 0, to: pictures.count, by: 16) {
      guard !Task.isCancelled else { return }
      complete(start..<min(start + 16, pictures.count))
      await Task.yield()
    }
  }

  /// Works out what is missing, on every core. Two that do it at once share the work but for a picture or two.
  private func complete(_ range: Range<Int>) {
    let missing = descriptors.withLock { known in range.filter { known[$0] == nil } }
    guard !missing.isEmpty else { return }
    DispatchQueue.concurrentPerform(iterations: missing.count) { iteration in
      let index = missing[iteration]
      guard descriptors.withLock({ $0[index] == nil }),
        let picture = pictures[index].drawn(side: Self.side)
      else { return }
      let descriptor = PhotoDescriptor(of: picture)
      descriptors.withLock { $0[index] = descriptor }
    }
  }
}
