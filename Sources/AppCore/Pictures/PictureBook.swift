import Photos
import Sourcing

/// The pictures that are at hand, ready to be drawn, and those that are waited for.
struct PictureBook: Sendable {
  /// Bytes of drawn pictures that are kept; what they were drawn from is kept elsewhere.
  static let byteLimit = 8_000_000

  var abilities: PictureAbilities
  private(set) var mode: GraphicsMode
  private var pictures: [PictureWish: Page] = [:]
  /// How many bytes they take together.
  private var bytes = 0
  /// Those of ``pictures`` that are in pixels, by their numbers.
  private var images: [UInt32: PixelImage] = [:]
  private var failures: [PictureSource: PictureFailure] = [:]
  /// What was asked for and has not come yet.
  private var awaited: [PictureWish] = []
  /// What is to be looked at besides.
  private(set) var unseen: [PictureSource] = []
  private var time = 0

  private struct Page: Sendable {
    var picture: CellPicture
    /// When it was last wanted.
    var time: Int
  }

  init(abilities: PictureAbilities, mode: GraphicsMode) {
    self.abilities = abilities
    self.mode = mode
  }

  /// How pictures are drawn now; `nil` is not at all.
  var look: PictureLook? { abilities.look(mode) }

  /// A picture that has come, as large as it fits into a box.
  func picture(_ source: PictureSource, in box: CellSize) -> CellPicture? {
    guard let look else { return nil }
    return pictures[PictureWish(source, in: box, look: look)]?.picture
  }

  func failure(_ source: PictureSource) -> PictureFailure? { failures[source] }

  /// Says what the screen shows now, the most important first.
  ///
  /// - Returns: what is to be fetched in place of what was to be before, if that is something else.
  mutating func want(_ wishes: [PictureWish], thenSee sources: [PictureSource] = []) -> PictureOrder? {
    time += 1
    var missing: [PictureWish] = []
    for wish in wishes {
      if pictures[wish] != nil {
        pictures[wish]?.time = time
      } else if failures[wish.source] == nil {
        missing.append(wish)
      }
    }
    guard missing != awaited || sources != unseen else { return nil }
    (awaited, unseen) = (missing, sources)
    return PictureOrder(wishes: missing, unseen: sources)
  }

  mutating func shown(_ wish: PictureWish, _ picture: CellPicture) {
    awaited.removeAll { $0 == wish }
    forget(wish)
    pictures[wish] = Page(picture: picture, time: time)
    bytes += picture.bytes
    if let image = picture.image { images[image.number] = image }
    guard bytes > Self.byteLimit else { return }
    // A good part at once, so that this is done seldom.
    for (wish, page) in pictures.sorted(by: { $0.value.time < $1.value.time }) where page.time < time {
      forget(wish)
      if bytes <= Self.byteLimit * 3 / 4 { return }
    }
  }

  private mutating func forget(_ wish: PictureWish) {
    guard let picture = pictures.removeValue(forKey: wish)?.picture else { return }
    bytes -= picture.bytes
    if let image = picture.image { images[image.number] = nil }
  }

  /// The pictures in pixels that hold places in these rows.
  func images(in rows: [[Span]]) -> [PixelImage] {
    guard !images.isEmpty else { return [] }
    var found: [PixelImage] = []
    for span in rows.joined() {
      guard let number = span.number, let image = images[number], !found.contains(image)
      else { continue }
      found.append(image)
    }
    return found
  }

  mutating func failed(_ source: PictureSource, _ failure: PictureFailure) {
    awaited.removeAll { $0.source == source }
    unseen.removeAll { $0 == source }
    failures[source] = failure
  }

  mutating func seen(_ source: PictureSource) { unseen.removeAll { $0 == source } }

  /// Goes to the next way of drawing.
  mutating func nextMode() {
    let modes: [GraphicsMode] = [.auto, .quad, .half, .ascii, .off]
    let place = modes.firstIndex(of: mode) ?? 0
    mode = modes[(place + 1) % modes.count]
  }

  /// A photo that was wished for before it was read is here now.
  mutating func photoLoaded(_ id: PhotoID) {
    failures = failures.filter { source, _ in
      switch source {
      case .photo(let other), .part(let other, _): other != id
      case .web: true
      }
    }
  }

  /// What could not be reached is asked for once more.
  mutating func tryAgain() {
    failures = failures.filter { $0.value == .unusable }
  }
}
