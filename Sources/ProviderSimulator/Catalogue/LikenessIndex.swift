import Dispatch
import Photos
import Synchronization

/// What the catalogue's pictures look like, worked out when it is first asked for and then kept.
///
/// A lock and not an actor, because ``GoodsSource`` answers at once. It is held only to read or write a value.
final class LikenessIndex: Sendable {
  private let pictures: [CataloguePicture]
  private let eye: @Sendable () -> VendorEye
  private let sights: Mutex<[VendorSight?]>

  /// - Parameter eye: asked for when somebody looks: a network takes longer to read than the rest of a start.
  init(of pictures: [CataloguePicture], by eye: @autoclosure @escaping @Sendable () -> VendorEye) {
    self.pictures = pictures
    self.eye = eye
    sights = Mutex(Array(repeating: nil, count: pictures.count))
  }

  /// How alike each picture is, by its name.
  func likeness(to seen: VendorSight) -> [String: Double] {
    complete(pictures.indices)
    let known = sights.withLock { $0 }
    var result: [String: Double] = [:]
    for (picture, sight) in zip(pictures, known) {
      result[picture.name] = sight?.likeness(to: seen)
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
    let missing = sights.withLock { known in range.filter { known[$0] == nil } }
    guard !missing.isEmpty else { return }
    let eye = eye()
    DispatchQueue.concurrentPerform(iterations: missing.count) { iteration in
      let index = missing[iteration]
      guard sights.withLock({ $0[index] == nil }),
        let picture = pictures[index].drawn(side: VendorEye.side)
      else { return }
      let sight = eye.sight(of: picture)
      sights.withLock { $0[index] = sight }
    }
  }
}
