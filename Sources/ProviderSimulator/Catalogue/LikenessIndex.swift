import Dispatch
import Likeness
import Photos
import Synchronization

/// What the catalogue's pictures look like, worked out when it is first asked for and then kept.
///
/// The vendors see by the same network as the program, but half as finely, which is a quarter of the work.
///
/// A lock and not an actor, because ``GoodsSource`` answers at once. It is held only to read or write a value.
final class LikenessIndex: Sendable {
  /// Pixels of the sides at which pictures are looked at.
  static let side = 96
  /// `nil` when its file is not there: then nothing is like anything.
  static let network: Network? = try? NetworkFile.ofProgram.network(side: side)

  /// What was looked at in this process, for whichever catalogue.
  private static let looks = Mutex<[CataloguePicture: Look]>([:])

  private let pictures: [CataloguePicture]

  init(of pictures: [CataloguePicture]) {
    self.pictures = pictures
  }

  /// How alike each picture is, by its name, from 0 to 1: of what was seen whatever is most alike counts.
  func likeness(to seen: [Look]) -> [String: Double] {
    complete(pictures.indices)
    let known = Self.looks.withLock { $0 }
    var result: [String: Double] = [:]
    for picture in pictures {
      result[picture.name] = known[picture].flatMap { look in seen.map { max(0, $0.cosine(to: look)) }.max() }
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
    let missing = Self.looks.withLock { known in pictures[range].filter { known[$0] == nil } }
    guard !missing.isEmpty, let network = Self.network else { return }
    DispatchQueue.concurrentPerform(iterations: missing.count) { iteration in
      let picture = missing[iteration]
      guard Self.looks.withLock({ $0[picture] == nil }), let drawn = picture.drawn(side: Self.side) else { return }
      let look = network.look(of: NetworkInput(of: drawn, side: Self.side))
      Self.looks.withLock { $0[picture] = look }
    }
  }
}
