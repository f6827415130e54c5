import AppCore
import Catalog
import Foundation
import ImageSearch
import Likeness
import Photos
import Queries
import Sourcing
import TestSupport
import Testing

@testable import AppRuntime

@Suite("Bringing pictures", .timeLimit(.minutes(1))) struct PictureLoaderTests {
  private static let look = PictureLook(.quadrants, .direct)
  private static let network = NetworkSource(.ofProgram)
  private let folder = FileManager.default.temporaryDirectory.appending(path: "pictures-\(UUID().uuidString)")

  private func loader(_ web: Web, cached: Bool = true) -> (PictureLoader, Inbox<Action>) {
    let inbox = Inbox<Action>()
    let cache = cached ? PictureCache(folder: folder) : nil
    return (
      PictureLoader(store: PictureStore(transport: web, cache: cache, network: Self.network), inbox: inbox), inbox
    )
  }

  private func wish(_ number: Int, columns: Int = 8) throws -> PictureWish {
    let address = try #require(WebAddress("https://pictures.example/\(number).jpg"))
    return PictureWish(.web(address), in: CellSize(columns: columns, rows: columns / 2), look: Self.look)
  }

  /// The next so many answers about what is shown.
  private func answers(_ count: Int, from inbox: Inbox<Action>) async -> [Action] {
    var actions: [Action] = []
    for await _ in inbox.rings {
      actions += inbox.take().filter { if case .pictureSeen = $0 { false } else { true } }
      if actions.count >= count { break }
    }
    return actions
  }

  private static func jpeg(_ red: UInt8 = 200) throws -> [UInt8] {
    let pixels: [UInt8] = (0..<64 * 64).flatMap { _ -> [UInt8] in [red, 20, 20] }
    return try #require(Picture(size: PixelSize(width: 64, height: 64), pixels: pixels)).jpeg(quality: 90)
  }

  private func isShown(_ wish: PictureWish, in actions: [Action]) -> Bool {
    actions.contains { if case .pictureShown(wish, _) = $0 { true } else { false } }
  }

  @Test func `a picture is fetched once, whatever sizes it is wished in`() async throws {
    let web = Web(.whole(try Self.jpeg()))
    let (loader, inbox) = loader(web)
    let (small, large) = (try wish(1), try wish(1, columns: 40))
    await loader.want([small, large], photos: [:])
    let actions = await answers(2, from: inbox)
    #expect(isShown(small, in: actions) && isShown(large, in: actions))
    await loader.want([try wish(1, columns: 20)], photos: [:])
    _ = await answers(1, from: inbox)
    #expect(await web.addresses.count == 1)
    guard case .pictureShown(_, let picture)? = actions.first,
      case .rgb(let colour) = picture.rows[0][0].background.kind
    else {
      Issue.record("no colour")
      return
    }
    #expect((190...210).contains(colour >> 16))
  }

  @Test func `what was seen is there without a network`() async throws {
    let (online, first) = loader(Web(.whole(try Self.jpeg())))
    await online.want([try wish(1)], photos: [:])
    _ = await answers(1, from: first)
    let offline = Web(.unreachable)
    let (loader, inbox) = loader(offline)
    await loader.want([try wish(1), try wish(2)], photos: [:])
    let actions = await answers(2, from: inbox)
    #expect(isShown(try wish(1), in: actions))
    #expect(actions.contains(.pictureFailed(try wish(2).source, .unreachable)))
    #expect(await offline.addresses == ["https://pictures.example/2.jpg"])
  }

  @Test(
    arguments: [
      Array("<!doctype html><html></html>".utf8), Array("GIF89a".utf8) + [1, 0, 1, 0, 0, 0, 0], [],
      [0xFF, 0xD8, 0xFF, 0xE0, 0, 16],
      Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8),
    ] as [[UInt8]])
  func `what is no picture is told once and not kept`(bytes: [UInt8]) async throws {
    let (loader, inbox) = loader(Web(.whole(bytes)))
    await loader.want([try wish(1)], photos: [:])
    #expect(await answers(1, from: inbox) == [.pictureFailed(try wish(1).source, .unusable)])
    #expect(((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).isEmpty)
  }

  @Test func `few at a time, the first first, and none that is not seen any more`() async throws {
    let web = Web(.held)
    let (loader, inbox) = loader(web, cached: false)
    let all = try (1...30).map { try wish($0) }
    await loader.want(all, photos: [:])
    await web.wait(for: 4)
    #expect(await web.addresses.sorted() == (1...4).map { "https://pictures.example/\($0).jpg" })
    // Scrolled away: those are cancelled, and the ones that are seen now begin.
    await loader.want(Array(all.suffix(3)), photos: [:])
    await web.wait(for: 7)
    #expect(await web.cancelled == 4)
    #expect(await web.most <= 7)
    await web.release(with: try Self.jpeg())
    let actions = await answers(3, from: inbox)
    for wish in all.suffix(3) { #expect(isShown(wish, in: actions)) }
    #expect(await web.addresses.count == 7)
  }

  /// A picture of Alibaba's hosts.
  private func hosted(_ number: Int, columns: Int) throws -> PictureWish {
    let address = try #require(WebAddress("https://cbu01.alicdn.com/\(number).jpg"))
    return PictureWish(.web(address), in: CellSize(columns: columns, rows: columns / 2), look: Self.look)
  }

  @Test func `a host that makes smaller copies is asked for one, and for more when it is wished larger`() async throws {
    let web = Web(.whole(try Self.jpeg()))
    let (loader, inbox) = loader(web)
    await loader.want([try hosted(1, columns: 40)], photos: [:])
    _ = await answers(1, from: inbox)
    await loader.want([try hosted(1, columns: 180)], photos: [:])
    #expect(isShown(try hosted(1, columns: 180), in: await answers(1, from: inbox)))
    await loader.want([try hosted(1, columns: 240)], photos: [:])
    #expect(isShown(try hosted(1, columns: 240), in: await answers(1, from: inbox)))
    #expect(
      await web.addresses == ["_220x220.jpg", "_400x400.jpg", ""].map { "https://cbu01.alicdn.com/1.jpg\($0)" })
    // All of it is on the disk now: nothing is fetched, whatever size is wished.
    let (offline, second) = self.loader(Web(.unreachable))
    await offline.want([try hosted(1, columns: 40), try hosted(1, columns: 240)], photos: [:])
    let actions = await answers(2, from: second)
    #expect(isShown(try hosted(1, columns: 240), in: actions))
  }

  @Test func `a host that refuses copies gives the picture itself, and is not bothered for long`() async throws {
    let web = Web(.wholeUnless("_220x220", try Self.jpeg()))
    let (loader, inbox) = loader(web, cached: false)
    for number in 1...6 {
      await loader.want([try hosted(number, columns: 40)], photos: [:])
      #expect(isShown(try hosted(number, columns: 40), in: await answers(1, from: inbox)))
    }
    let addresses = await web.addresses
    #expect(addresses.prefix(2) == ["https://cbu01.alicdn.com/1.jpg_220x220.jpg", "https://cbu01.alicdn.com/1.jpg"])
    #expect(addresses.count { $0.hasSuffix("_220x220.jpg") } == 3)
    #expect(addresses.count == 9)
  }

  @Test func `without the network pictures are seen all the same, and that is said once`() async throws {
    let web = Web(.copies([".jpg": try Self.scene(side: 220, quality: 60)]))
    let inbox = Inbox<Action>()
    let store = PictureStore(
      transport: web, cache: PictureCache(folder: folder), network: NetworkSource(NetworkFile(path: "/nowhere/at/all")))
    let loader = PictureLoader(store: store, inbox: inbox)
    let sources = try (1...5).map { try wish($0).source }
    await loader.want([], thenSee: sources, photos: [:])
    var told: [Action] = []
    for await _ in inbox.rings {
      told += inbox.take()
      if told.count(where: { if case .pictureSeen = $0 { true } else { false } }) == sources.count { break }
    }
    let faults = told.filter { if case .networkFailed = $0 { true } else { false } }
    #expect(faults == [.networkFailed(.missing(path: "/nowhere/at/all"))])
    let traits = told.compactMap { if case .pictureSeen(_, let traits) = $0 { traits } else { nil } }
    #expect(traits.allSatisfy { $0.match(with: $0) == nil && $0.isSamePicture(as: traits[0]) })
  }

  /// Others arrive while one is measured: it is not measured again for that.
  @Test func `each picture is measured once`() async throws {
    let web = Web(.copies([".jpg": try Self.scene(side: 220, quality: 60)]))
    let (loader, inbox) = loader(web)
    let wishes = try (1...12).map { try wish($0) }
    await loader.want(wishes, thenSee: wishes.map(\.source), photos: [:])
    var seen: [PictureSource] = []
    for await _ in inbox.rings {
      seen += inbox.take().compactMap { if case .pictureSeen(let source, _) = $0 { source } else { nil } }
      if Set(seen).count == wishes.count { break }
    }
    try await Task.sleep(for: .milliseconds(200))
    seen += inbox.take().compactMap { if case .pictureSeen(let source, _) = $0 { source } else { nil } }
    #expect(seen.count == wishes.count, "\(seen.count)")
  }

  /// A drawing with edges, which each size and each quality shows a little differently.
  private static func scene(side: Int, quality: Int) throws -> [UInt8] {
    let pixels = (0..<side * side).flatMap { place -> [UInt8] in
      let (x, y) = (Double(place % side) / Double(side), Double(place / side) / Double(side))
      let isInside = (x - 0.5) * (x - 0.5) + (y - 0.45) * (y - 0.45) < 0.09 || abs(x - 0.52) < 0.05 && y > 0.3
      return isInside ? [UInt8(120 + 100 * x), UInt8(40 + 150 * y), 60] : [240, 238, UInt8(225 + 20 * y)]
    }
    return try #require(Picture(size: PixelSize(width: side, height: side), pixels: pixels)).jpeg(quality: quality)
  }

  @Test(arguments: [UInt64](1...10))
  func `a picture is measured by the same copy, whatever was shown before`(seed: UInt64) async throws {
    let copies = [
      "_220x220.jpg": try Self.scene(side: 220, quality: 60), "_400x400.jpg": try Self.scene(side: 400, quality: 90),
      ".jpg": try Self.scene(side: 900, quality: 80),
    ]
    let expected = try PictureTraits(of: Photo(try #require(copies["_220x220.jpg"])), by: Self.network.network())
    #expect(expected.match(with: expected) == 100)
    let begin = Dice.seed(usual: seed)
    var dice = Dice(seed: begin)
    let source = try hosted(1, columns: 8).source
    var seen: [PictureTraits] = []
    // The second round is another start: what was fetched is on the disk.
    for round in 1...2 {
      let (loader, inbox) = loader(Web(round == 1 ? .copies(copies) : .unreachable))
      var wishes: [PictureWish?] = try [8, 40, 180, 240].map { try hosted(1, columns: $0) } + [nil]
      wishes.shuffle(using: &dice)
      for wish in wishes {
        await loader.want(wish.map { [$0] } ?? [], thenSee: wish == nil ? [source] : [], photos: [:])
        for await _ in inbox.rings {
          let news = inbox.take()
          let measured = news.compactMap { if case .pictureSeen(source, let traits) = $0 { traits } else { nil } }
          seen += measured
          guard let wish else {
            if measured.isEmpty { continue } else { break }
          }
          if isShown(wish, in: news) { break }
        }
      }
    }
    #expect(seen.count >= 2, "seed \(begin)")
    #expect(seen.allSatisfy { $0 == expected }, "seed \(begin)")
  }

  @Test(arguments: [401, 403, 404, 200], [true, false])
  func `a network that wants a login refuses no copy for good`(status: Int, isKept: Bool) async throws {
    let copies = [
      "_220x220.jpg": try Self.scene(side: 220, quality: 60), ".jpg": try Self.scene(side: 900, quality: 80),
    ]
    let web = Web(isKept ? .copies(copies) : .loginPage(status: status))
    let store = PictureStore(transport: web, cache: PictureCache(folder: folder), network: Self.network)
    let address = try #require(WebAddress("https://cbu01.alicdn.com/1.jpg"))
    if isKept {
      _ = try await store.picture(at: address, for: .show(side: 900), asksForCopy: true).get()
      await web.become(.loginPage(status: status))
    }
    for need in [.measure, .show(side: 100), .show(side: 300)] as [PictureNeed] {
      let outcome = await store.picture(at: address, for: need, asksForCopy: true)
      if need == .measure || !isKept { #expect(throws: PhotoTransferError.self) { try outcome.get() } }
    }
    await web.become(.copies(copies))
    let measured = try await store.picture(at: address, for: .measure, asksForCopy: true).get()
    #expect(measured.isMeasure && measured.photo.bytes == copies["_220x220.jpg"])
  }

  @Test(arguments: [true, false])
  func `what was only measured is shown without another fetch`(isCached: Bool) async throws {
    let web = Web(.whole(try Self.jpeg()))
    let (loader, inbox) = loader(web, cached: isCached)
    let wish = try wish(1)
    await loader.want([], thenSee: [wish.source], photos: [:])
    for await _ in inbox.rings {
      let isSeen = inbox.take().contains { if case .pictureSeen = $0 { true } else { false } }
      if isSeen { break }
    }
    await loader.want([wish], photos: [:])
    #expect(isShown(wish, in: await answers(1, from: inbox)))
    #expect(await web.addresses.count == 1)
  }

  @Test func `what was measured once is read again, and not fetched`() async throws {
    let address = try #require(WebAddress("https://pictures.example/1.jpg"))
    var seen: [PictureTraits] = []
    for web in [Web(.whole(try Self.jpeg())), Web(.unreachable)] {
      let (loader, inbox) = loader(web)
      await loader.want([], thenSee: [.web(address)], photos: [:])
      rings: for await _ in inbox.rings {
        for case .pictureSeen(_, let traits) in inbox.take() {
          seen.append(traits)
          break rings
        }
      }
    }
    #expect(seen.count == 2 && seen.first == seen.last)
  }

  @Test func `the photo that is searched by needs no network`() async throws {
    let (loader, inbox) = loader(Web(.unreachable))
    let photo = try Photo(Self.jpeg())
    let wish = PictureWish(.photo(PhotoID(7)), in: CellSize(columns: 10, rows: 5), look: Self.look)
    await loader.want([wish], photos: [PhotoID(7): photo])
    #expect(isShown(wish, in: await answers(1, from: inbox)))
  }
}

/// A network of pictures.
private actor Web: Transport {
  enum Behaviour {
    case whole([UInt8]), unreachable, held
    /// Something else than what was asked for, whatever that was.
    case loginPage(status: Int)
    /// Nothing is at addresses that hold the text.
    case wholeUnless(String, [UInt8])
    /// Copies by the ends of their addresses, the longest first.
    case copies([String: [UInt8]])
  }

  private var behaviour: Behaviour
  private(set) var addresses: [String] = []
  private(set) var cancelled = 0
  private(set) var most = 0
  private var underWay = 0
  private var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
  private var holders: [CheckedContinuation<Void, Never>] = []

  init(_ behaviour: Behaviour) { self.behaviour = behaviour }

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPReply {
    addresses.append(request.address)
    underWay += 1
    most = max(most, underWay)
    defer { underWay -= 1 }
    for watcher in watchers where addresses.count >= watcher.count { watcher.continuation.resume() }
    watchers.removeAll { addresses.count >= $0.count }
    while case .held = behaviour {
      // Polled, so that a cancelled request ends as a real one does.
      if Task.isCancelled {
        cancelled += 1
        throw .cancelled
      }
      await Task.yield()
    }
    switch behaviour {
    case .whole(let bytes): return HTTPReply(status: 200, contentType: "image/jpeg", body: bytes)
    case .wholeUnless(let text, let bytes):
      let isThere = !request.address.contains(text)
      return HTTPReply(status: isThere ? 200 : 404, contentType: "image/jpeg", body: isThere ? bytes : [])
    case .loginPage(let status):
      return HTTPReply(status: status, contentType: "text/html", body: Array("<!doctype html><html></html>".utf8))
    case .copies(let copies):
      let end = copies.keys.sorted { $0.count > $1.count }.first { request.address.hasSuffix($0) }
      return HTTPReply(status: end == nil ? 404 : 200, body: end.flatMap { copies[$0] } ?? [])
    case .unreachable, .held: throw .unreachable(.unknownHost("no network here"))
    }
  }

  /// Returns when so many requests have come.
  func wait(for count: Int) async {
    guard addresses.count < count else { return }
    await withCheckedContinuation { watchers.append((count, $0)) }
  }

  func become(_ behaviour: Behaviour) { self.behaviour = behaviour }

  func release(with bytes: [UInt8]) { behaviour = .whole(bytes) }
}
