import Dispatch
import Likeness
import Photos
import Synchronization

/// What the catalogue's pictures look like, worked out when it is first asked for and then kept.
///
/// A lock and not an actor, because ``GoodsSource`` answers at once. It is held only to read or write a value.
final class LikenessIndex: Sendable {
  private let pictures: [CataloguePicture]
  private let known: Mutex<[Look?]>

  init(of pictures: [CataloguePicture]) {
    self.pictures = pictures
    known = Mutex(Array(repeating: nil, count: pictures.count))
  }

  /// How alike each picture is to whichever of some looks it is most like, from 0 to 1, by its name.
  func likeness(to seen: [Look]) -> [String: Double] {
    complete(pictures.indices)
    let looks = known.withLock { $0 }
    var result: [String: Double] = [:]
    for (picture, look) in zip(pictures, looks) {
      result[picture.name] = look.flatMap { look in seen.map { max(0, $0.cosine(to: look)) }.max() }
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
    let missing = known.withLock { looks in range.filter { looks[$0] == nil } }
    // Asked for when somebody looks: a network takes longer to read than the rest of a start.
    guard !missing.isEmpty, let eye = VendorEye.ofProgram else { return }
    DispatchQueue.concurrentPerform(iterations: missing.count) { iteration in
      let index = missing[iteration]
      guard known.withLock({ $0[index] == nil }),
        let picture = pictures[index].drawn(side: VendorEye.side)
      else { return }
      let look = eye.look(of: picture)
      known.withLock { $0[index] = look }
    }
  }
}
