import AppCore
import Catalog
import Dispatch
package import ImageSearch
package import Photos

/// Where pictures come from, and where they are kept.
package struct PictureStore: Sendable {
  let transport: any Transport
  let cache: PictureCache?

  /// - Parameters:
  ///   - transport: its limits of time and size are those of one picture.
  ///   - cache: what is there is not fetched.
  package init(transport: any Transport, cache: PictureCache?) {
    self.transport = transport
    self.cache = cache
  }
}

/// Brings the pictures that the screen shows, the most important first, and gives up those that it shows no more.
///
/// Fetching and decoding happen away from the keys: a few fetches at a time, two pictures decoded at a time on threads
/// of their own. A picture that cannot be had is told once; asking again is the state's decision.
actor PictureLoader {
  private static let fetchLimit = 4
  private static let decodeLimit = 2
  /// Pixels of decoded pictures that are kept.
  private static let memoryLimit = 24_000_000
  /// Bytes that are written between two sweeps of the disk.
  private static let sweepAfter = 16_000_000

  private let store: PictureStore
  private let inbox: Inbox
  private var wishes: [PictureWish] = []
  private var photos: [PhotoID: Photo] = [:]
  private var fetches: [PictureSource: (number: Int, task: Task<Void, Never>)] = [:]
  private var lastFetch = 0
  /// Fetched and not decoded yet.
  private var waiting: [PictureSource: Photo] = [:]
  private var decoding: Set<PictureSource> = []
  private var memory = PictureMemory(limit: memoryLimit)
  /// So that the disk is swept once early on.
  private var written = sweepAfter

  init(store: PictureStore, inbox: Inbox) {
    self.store = store
    self.inbox = inbox
  }

  /// Takes what the screen shows now, in place of what it showed before.
  ///
  /// - Parameter photos: those that can be wished for by their numbers.
  func want(_ wishes: [PictureWish], photos: [PhotoID: Photo]) async {
    self.wishes = wishes
    self.photos = photos
    let sources = Set(wishes.map(\.source))
    for (source, fetch) in fetches where !sources.contains(source) {
      fetch.task.cancel()
      fetches[source] = nil
    }
    waiting = waiting.filter { sources.contains($0.key) }
    await advance()
  }

  func stop() {
    for fetch in fetches.values { fetch.task.cancel() }
    (wishes, fetches, waiting) = ([], [:], [:])
  }

  /// Does for each wish what can be done now.
  private func advance() async {
    var news: [Action] = []
    var seen: Set<PictureSource> = []
    for source in wishes.map(\.source) where seen.insert(source).inserted {
      let side = self.side(of: source)
      if let picture = memory.picture(source, side: side) {
        for wish in wishes where wish.source == source {
          news.append(.pictureShown(wish, picture.cells(in: wish.box, look: wish.look)))
        }
        wishes.removeAll { $0.source == source }
      } else if !decoding.contains(source) {
        if let photo = photo(source) {
          if decoding.count < Self.decodeLimit { decode(photo, of: source, side: side) }
        } else if fetches[source] == nil, fetches.count < Self.fetchLimit, case .web(let address) = source {
          fetch(address, for: source)
        }
      }
    }
    await inbox.post(news)
  }

  private func photo(_ source: PictureSource) -> Photo? {
    if case .photo(let id) = source { photos[id] } else { waiting[source] }
  }

  /// The longer side, in pixels, that serves every wish for a picture: more than its points, so that those are means.
  private func side(of source: PictureSource) -> Int {
    let boxes = wishes.filter { $0.source == source }.map(\.box)
    let points = boxes.map { max($0.columns * 2, $0.rows * 4) }.max() ?? 0
    return max(96, (points + 63) / 64 * 64)
  }

  // MARK: Fetching

  private func fetch(_ address: WebAddress, for source: PictureSource) {
    lastFetch += 1
    let number = lastFetch
    let task = Task { [store] in
      let outcome = await Self.photo(at: address, from: store)
      await self.fetched(source, number, outcome)
    }
    fetches[source] = (number, task)
  }

  private func fetched(
    _ source: PictureSource, _ number: Int, _ outcome: Result<(photo: Photo, written: Int), PhotoTransferError>
  ) async {
    // One that was given up, and whose picture may be on its way again.
    guard fetches[source]?.number == number else { return }
    fetches[source] = nil
    switch outcome {
    case .success(let fetched):
      waiting[source] = fetched.photo
      written += fetched.written
      sweepIfDue()
    case .failure(.cancelled): break
    case .failure(.unreachable): await fail(source, .unreachable)
    case .failure(.unusable): await fail(source, .unusable)
    }
    await advance()
  }

  private func fail(_ source: PictureSource, _ failure: PictureFailure) async {
    wishes.removeAll { $0.source == source }
    await inbox.post(.pictureFailed(source, failure))
  }

  /// The picture at an address, from the disk if it is there; and how many bytes were put there.
  private static func photo(
    at address: WebAddress, from store: PictureStore
  ) async -> Result<(photo: Photo, written: Int), PhotoTransferError> {
    let cache = store.cache
    let kept = await Self.apart { () -> Photo? in
      guard let bytes = cache?.bytes(address.string) else { return nil }
      guard let photo = try? Photo(bytes) else {
        cache?.remove(address.string)
        return nil
      }
      return photo
    }
    if let kept { return .success((kept, 0)) }
    do throws(PhotoTransferError) {
      let photo = try await PhotoDownload.photo(at: address, through: store.transport)
      await Self.apart { cache?.keep(photo.bytes, as: address.string) }
      return .success((photo, cache == nil ? 0 : photo.bytes.count))
    } catch {
      return .failure(error)
    }
  }

  private func sweepIfDue() {
    guard written >= Self.sweepAfter, let cache = store.cache else { return }
    written = 0
    Task { await Self.apart { cache.sweep() } }
  }

  // MARK: Decoding

  private func decode(_ photo: Photo, of source: PictureSource, side: Int) {
    decoding.insert(source)
    waiting[source] = nil
    Task {
      let picture = await Self.apart { try? photo.picture(side: side) }
      await self.decoded(source, picture, side: side)
    }
  }

  private func decoded(_ source: PictureSource, _ picture: Picture?, side: Int) async {
    decoding.remove(source)
    if let picture {
      memory.keep(picture, of: source, side: side)
    } else {
      await fail(source, .unusable)
    }
    await advance()
  }

  /// Does work that takes milliseconds on a thread that no key waits for.
  private static func apart<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      DispatchQueue.global(qos: .utility).async { continuation.resume(returning: work()) }
    }
  }
}
