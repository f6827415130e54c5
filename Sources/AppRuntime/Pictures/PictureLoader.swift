import AppCore
import Catalog
package import ImageSearch
import Likeness
package import Photos
import Queries
import Sourcing

/// Where pictures come from, and where they are kept.
package struct PictureStore: Sendable {
  let transport: any Transport
  let cache: PictureCache?
  /// By what pictures are compared.
  let network: NetworkSource

  /// - Parameters:
  ///   - transport: its limits of time and size are those of one picture.
  ///   - cache: what is there is not fetched.
  package init(transport: any Transport, cache: PictureCache?, network: NetworkSource) {
    self.transport = transport
    self.cache = cache
    self.network = network
  }
}

/// Brings the pictures that the screen shows, the most important first, and gives up those that it shows no more.
///
/// Fetching and decoding happen away from the keys: a few fetches at a time, two pictures decoded at a time on threads
/// of their own, one compared at a time, after it is shown. A picture that cannot be had is told once; asking again is the
/// state's decision.
actor PictureLoader {
  private static let fetchLimit = 4
  private static let decodeLimit = 2
  /// Fetches at a time of what is not shown.
  private static let besideLimit = 2
  /// Bytes of decoded pictures that are kept, to be drawn once more in another size or look.
  private static let memoryLimit = 8_000_000
  /// Pixels of the longer side at which pictures are kept at least.
  private static let leastSide = 96
  /// Refusals after which a host that never gave a smaller copy is not asked for one any more.
  private static let refusalLimit = 3
  /// Bytes that are written between two sweeps of the disk.
  private static let sweepAfter = 16_000_000

  private let store: PictureStore
  private let inbox: Inbox<Action>
  private var wishes: [PictureWish] = []
  /// To be looked at, when nothing is left to be shown.
  private var unseen: [PictureSource] = []
  private var photos: [PhotoID: Photo] = [:]
  private var fetches: [PictureSource: (number: Int, task: Task<Void, Never>)] = [:]
  private var lastFetch = 0
  /// The number of the last picture in pixels. Other programs in the same terminal begin elsewhere.
  private var lastImage = UInt32.random(in: PixelImage.numbers)
  /// Fetched and not decoded yet.
  private var waiting: [PictureSource: FetchedPicture] = [:]
  /// How often a host would not give a smaller copy of a picture; `Int.min` is one that gave some.
  private var refusals: [String: Int] = [:]
  /// Pictures that were told of as seen; they are measured again only when that is asked for.
  private var measured: Set<PictureSource> = []
  private var decoding: Set<PictureSource> = []
  /// Decoded, and to be measured in this order.
  private var toMeasure: [PictureMeasurement] = []
  private var isMeasuring = false
  /// What is measured now.
  private var measuring: PictureSource?
  /// Whether it was told why pictures cannot be compared.
  private var isFaultTold = false
  private var memory = PictureMemory(limit: memoryLimit)
  /// So that the disk is swept once early on.
  private var written = sweepAfter

  init(store: PictureStore, inbox: Inbox<Action>) {
    self.store = store
    self.inbox = inbox
  }

  /// Takes what the screen shows now, in place of what it showed before.
  ///
  /// - Parameters:
  ///   - unseen: are looked at without being shown.
  ///   - photos: those that can be wished for by their numbers.
  func want(_ wishes: [PictureWish], thenSee unseen: [PictureSource] = [], photos: [PhotoID: Photo]) async {
    self.wishes = wishes
    self.unseen = unseen
    self.photos = photos
    let sources = Set(wishes.map(\.source)).union(unseen)
    for (source, fetch) in fetches where !sources.contains(source) {
      fetch.task.cancel()
      fetches[source] = nil
    }
    waiting = waiting.filter { sources.contains($0.key) }
    toMeasure.removeAll { !sources.contains($0.source) }
    await advance()
  }

  func stop() {
    for fetch in fetches.values { fetch.task.cancel() }
    (wishes, unseen, fetches, waiting, toMeasure) = ([], [], [:], [:], [])
  }

  /// Does for each wish what can be done now.
  private func advance() async {
    var news: [Action] = []
    // A question of another day may belong to a photo that is not here.
    for source in Set(wishes.map(\.source) + unseen) where isLost(source) {
      wishes.removeAll { $0.source == source }
      unseen.removeAll { $0 == source }
      news.append(.pictureFailed(source, .unreachable))
    }
    var seen: Set<PictureSource> = []
    for source in wishes.map(\.source) where seen.insert(source).inserted {
      let side = self.side(of: source)
      if let picture = memory.picture(source, side: side) {
        for wish in wishes where wish.source == source {
          news.append(.pictureShown(wish, drawn(picture, wish)))
        }
        wishes.removeAll { $0.source == source }
      } else {
        advance(source, for: .show(side: side), fetches: Self.fetchLimit, decodes: Self.decodeLimit)
      }
    }
    for source in unseen where !seen.contains(source) {
      advance(source, for: .measure, fetches: Self.besideLimit, decodes: 1)
    }
    inbox.post(news)
  }

  private func drawn(_ picture: Picture, _ wish: PictureWish) -> CellPicture {
    guard wish.look.glyphs == .pixels else { return picture.cells(in: wish.box, look: wish.look) }
    lastImage = lastImage < PixelImage.numbers.upperBound ? lastImage + 1 : PixelImage.numbers.lowerBound
    return picture.pixels(in: wish.box, number: lastImage)
  }

  private func isLost(_ source: PictureSource) -> Bool {
    switch source {
    case .photo(let id), .part(let id, _): photos[id] == nil
    case .web: false
    }
  }

  /// Takes a picture a step further, unless so many others are being fetched or decoded.
  private func advance(_ source: PictureSource, for need: PictureNeed, fetches limit: Int, decodes: Int) {
    guard !decoding.contains(source), need != .measure || !isToBeMeasured(source) else { return }
    switch source {
    case .photo(let id):
      if let photo = photos[id], decoding.count < decodes { decode(photo, of: source, for: need) }
    case .part(let id, let region):
      if let photo = photos[id], decoding.count < decodes { decode(photo, region, of: source, for: need) }
    case .web(let address):
      if let picture = waiting[source], need.isMet(by: picture) {
        if decoding.count < decodes { decode(picture.photo, of: source, for: need, measures: picture.isMeasure) }
      } else if fetches[source] == nil, fetches.count < limit {
        fetch(address, of: source, for: need)
      }
    }
  }

  /// The longer side, in pixels, that serves every wish for a picture: more than its points, so that those are means.
  private func side(of source: PictureSource) -> Int {
    let points =
      wishes.filter { $0.source == source }.map { wish in
        guard wish.look.glyphs == .pixels else { return max(wish.box.columns * 2, wish.box.rows * 4) }
        let points = wish.look.glyphs.points
        return max(wish.box.columns * points.across, wish.box.rows * points.down)
      }.max() ?? 0
    return max(Self.leastSide, (points + 63) / 64 * 64)
  }

  // MARK: Fetching

  private func fetch(_ address: WebAddress, of source: PictureSource, for need: PictureNeed) {
    lastFetch += 1
    let number = lastFetch
    let asksForCopy = refusals[address.host, default: 0] < Self.refusalLimit
    let task = Task { [store] in
      if need == .measure, let traits = await PictureStore.apart({ store.keptTraits(source) }) {
        await self.remembered(source, number, traits)
        return
      }
      let outcome = await store.picture(at: address, for: need, asksForCopy: asksForCopy)
      await self.fetched(source, number, outcome)
    }
    fetches[source] = (number, task)
  }

  private func fetched(
    _ source: PictureSource, _ number: Int, _ outcome: Result<FetchedPicture, PhotoTransferError>
  ) async {
    // One that was given up, and whose picture may be on its way again.
    guard fetches[source]?.number == number else { return }
    fetches[source] = nil
    switch outcome {
    case .success(let fetched):
      waiting[source] = fetched
      written += fetched.written
      if case .web(let address) = source, let gaveCopy = fetched.gaveCopy {
        refusals[address.host] = gaveCopy ? .min : refusals[address.host, default: 0] + 1
      }
      sweepIfDue()
    case .failure(let error):
      switch error.kind {
      case .cancelled: break
      case .unreachable, .busy: await fail(source, .unreachable)
      case .unusable: await fail(source, .unusable)
      }
    }
    await advance()
  }

  /// Takes what was kept of a picture: it is not fetched for that.
  private func remembered(_ source: PictureSource, _ number: Int, _ traits: PictureTraits) async {
    guard fetches[source]?.number == number else { return }
    fetches[source] = nil
    tell(traits, of: source)
    await advance()
  }

  private func fail(_ source: PictureSource, _ failure: PictureFailure) async {
    wishes.removeAll { $0.source == source }
    unseen.removeAll { $0 == source }
    inbox.post(.pictureFailed(source, failure))
  }

  private func sweepIfDue() {
    guard written >= Self.sweepAfter, let cache = store.cache else { return }
    written = 0
    Task { await PictureStore.apart { cache.sweep() } }
  }

  // MARK: Decoding

  /// - Parameter measures: whether it may be measured, too.
  private func decode(
    _ photo: Photo, _ region: PixelRegion? = nil, of source: PictureSource, for need: PictureNeed, measures: Bool = true
  ) {
    waiting[source] = nil
    // The photo itself is compared when there is something to compare it with.
    let isWorthIt = if case .web = source { measures && !measured.contains(source) } else { false }
    if (need == .measure || isWorthIt) && !isToBeMeasured(source) { measure(photo, region, of: source) }
    let side: Int
    switch need {
    case .show(let wanted): side = wanted
    // What was only measured is read from the disk if it is to be shown: most of it never is.
    case .measure where store.cache != nil: return
    case .measure: side = Self.leastSide
    }
    decoding.insert(source)
    Task {
      let picture = await PictureStore.apart { try? photo.picture(region: region, side: side) }
      await self.decoded(source, picture, side: side)
    }
  }

  private func decoded(_ source: PictureSource, _ picture: Picture?, side: Int) async {
    decoding.remove(source)
    if let picture { memory.keep(picture, of: source, side: side) } else { await fail(source, .unusable) }
    await advance()
  }

  // MARK: Measuring

  private func measure(_ photo: Photo, _ region: PixelRegion?, of source: PictureSource) {
    let measurement = PictureMeasurement(source: source, photo: photo, region: region)
    // What is searched by is needed for each of the others.
    if measurement.isQuery { toMeasure.insert(measurement, at: 0) } else { toMeasure.append(measurement) }
    guard !isMeasuring else { return }
    isMeasuring = true
    Task { await self.measureAll() }
  }

  private func isToBeMeasured(_ source: PictureSource) -> Bool {
    measuring == source || toMeasure.contains { $0.source == source }
  }

  private func measureAll() async {
    while !toMeasure.isEmpty {
      let next = toMeasure.removeFirst()
      measuring = next.source
      let (traits, fault) = await PictureStore.apart { [store] in store.measured(next) }
      measuring = nil
      if let fault, !isFaultTold {
        isFaultTold = true
        inbox.post(.networkFailed(fault))
      }
      if let traits {
        tell(traits, of: next.source)
      } else {
        await fail(next.source, .unusable)
      }
      await advance()
    }
    isMeasuring = false
  }

  private func tell(_ traits: PictureTraits, of source: PictureSource) {
    unseen.removeAll { $0 == source }
    measured.insert(source)
    inbox.post(.pictureSeen(source, traits))
  }
}
