import AppCore
import AppRuntime
import Archive
import Catalog
import Foundation
import GRDB
import ImageSearch
import Logging
import Photos
import Queries
import Sourcing
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct RuntimeTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  private static let beginning = Date(timeIntervalSince1970: 1_795_166_400)

  private func runtime(
    on display: RecordedDisplay, archive: URL? = nil, patience: TimeInterval = 5,
    onCall: @escaping @Sendable () async -> Void = {}
  ) -> Runtime {
    let folder = archive ?? folder
    let door = ArchiveDoor(directory: folder, patience: patience)
    var provider = OneMugProvider(settings: Settings(), transport: NoTransport())
    provider.onCall = onCall
    let vendor = Vendor(
      id: OneMugProvider.id, name: OneMugProvider.name, code: OneMugProvider.code,
      marketplace: OneMugProvider.marketplace, account: OneMugProvider.account,
      capabilities: OneMugProvider.capabilities, missing: [])
    return Runtime(
      state: AppState(
        start: AppState.Start(
          language: .english, size: FrameSize(rows: 36, columns: 120), vendors: [vendor], now: Self.beginning,
          howToConfigure: { _ in "" })),
      display: display,
      services: Services(
        search: SearchService(providers: [provider], photoHost: nil, journal: ArchiveJournal(door) { _ in }),
        photos: PhotoLoader(transport: NoTransport()), archive: door,
        log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }),
        opener: AddressOpener(environment: [:]), sheetPatience: .seconds(30),
        now: { Self.beginning }))
  }

  /// Runs the browser with a photo of a mug, and has it searched.
  private func searching(
    on display: RecordedDisplay, archive: URL? = nil, patience: TimeInterval = 5,
    onCall: @escaping @Sendable () async -> Void = {}
  ) async throws -> Ending {
    let photo = try photo()
    async let end = runtime(on: display, archive: archive, patience: patience, onCall: onCall).run(photo: photo)
    await display.shows("Enter: search 1 vendor – 2 calls")
    display.press(.enter)
    return await end
  }

  private func photo() throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "mug.jpg")
    let picture = try #require(
      Picture(
        size: PixelSize(width: 32, height: 32), pixels: Array(repeating: 90, count: 3 * 32 * 32)))
    try Data(picture.jpeg(quality: 80)).write(to: file)
    return file.path(percentEncoded: false)
  }

  @Test func fromAPhotoToASavedPick() async throws {
    let display = RecordedDisplay()
    async let end = searching(on: display)
    await display.shows("Red mug")
    display.press(.character(" "))
    await display.shows(">*")
    display.press(.character("q"))
    #expect(try await end.isQuiet)
    #expect(await display.isClosed)
    #expect(
      try await Archive.open(directory: folder).savedPicks().picks.map(\.listing.title.preferTranslated) == ["Red mug"])
  }

  @Test func aCallLeavesWhenTheScreenHasCountedIt() async throws {
    // The first search of all says in a sentence what it costs, where the count stands later.
    let archive = try Archive.open(directory: folder)
    try await archive.keep("said", as: .firstCost)
    archive.close()
    let display = RecordedDisplay()
    let counted = Counted()
    async let end = searching(on: display) {
      let screen = await display.text
      await counted.see(screen.firstMatch(of: #/(\d+) calls? this session/#).flatMap { Int($0.1) })
    }
    await display.shows("Red mug")
    display.press(.character("q"))
    _ = try await end
    #expect(await counted.numbers == [1, 2])
  }

  private actor Counted {
    private(set) var numbers: [Int?] = []

    func see(_ number: Int?) { numbers.append(number) }
  }

  @Test func quittingWaitsForWhatWasPicked() async throws {
    let display = RecordedDisplay()
    async let end = searching(on: display)
    await display.shows("Red mug")
    display.press(.character(" "), .character("q"))
    #expect(try await end.isQuiet)
    #expect(try await Archive.open(directory: folder).savedPicks().picks.count == 1)
  }

  @Test func anArchiveThatCannotBeOpenedIsSaidAndThePickIsKeptOnTheScreen() async throws {
    let blocked = folder.appending(path: "mug.jpg")
    let display = RecordedDisplay()
    async let end = searching(on: display, archive: blocked)
    await display.shows("Red mug")
    display.press(.character(" "))
    await display.shows(">!")
    display.press(.character("q"))
    await display.shows("1 pick could not be saved")
    display.press(.character("q"))
    #expect(try await end.lostPicks?.count == 1)
    #expect(await display.isClosed)
  }

  /// Holds the archive as another program does that writes to it, once what the browser is writing has ended.
  private func lock() throws -> DatabaseQueue {
    var configuration = GRDB.Configuration()
    configuration.allowsUnsafeTransactions = true
    configuration.busyMode = .timeout(20)
    let file = folder.appending(path: Archive.fileName).path(percentEncoded: false)
    let other = try DatabaseQueue(path: file, configuration: configuration)
    try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    return other
  }

  @Test func aPickIsSavedByItselfWhenALockedArchiveIsFree() async throws {
    let display = RecordedDisplay()
    async let end = searching(on: display, patience: 0.05)
    await display.shows("Red mug")
    let other = try lock()
    display.press(.character(" "))
    await display.shows("Not saved yet")
    try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    await display.shows("Everything is saved now")
    #expect(try await Archive.open(directory: folder).savedPicks().picks.count == 1)
    display.press(.character("q"))
    #expect(try await end.isQuiet)
  }

  @Test func quittingTriesOnceMoreBeforeItAsks() async throws {
    let display = RecordedDisplay()
    async let end = searching(on: display, patience: 0.05)
    await display.shows("Red mug")
    let other = try lock()
    display.press(.character(" "))
    await display.shows("Not saved yet")
    display.press(.character("q"))
    await display.shows("1 pick could not be saved")
    try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    display.press(.character("j"), .character("q"))
    #expect(try await end.isQuiet)
    #expect(try await Archive.open(directory: folder).savedPicks().picks.count == 1)
  }

  @Test func interruptingTwiceWaitsForNoLockedArchive() async throws {
    let display = RecordedDisplay()
    // Who waited for it would wait longer than a test may take.
    async let end = searching(on: display, patience: 600)
    await display.shows("Red mug")
    let other = try lock()
    display.press(.character(" "), .control("c"), .control("c"))
    #expect(try await end.lostPicks?.count == 1)
    try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
  }

  @Test func aHurriedUserHasTheTerminalAtOnceAndThePickIsStillTried() async throws {
    let display = RecordedDisplay()
    async let end = searching(on: display)
    await display.shows("Red mug")
    let other = try lock()
    display.press(.character(" "), .control("c"), .control("c"))
    await display.closes()
    try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    #expect(try await end.isQuiet)
    #expect(try await Archive.open(directory: folder).savedPicks().picks.count == 1)
  }

  @Test func picksAreKeptUnderItsNameWhenTheArchiveIsDeleted() async throws {
    let display = RecordedDisplay()
    async let end = searching(on: display)
    await display.shows("Red mug")
    try FileManager.default.removeItem(at: folder.appending(path: Archive.fileName))
    display.press(.character(" "))
    await display.shows("was deleted while it was in use")
    display.press(.character("q"))
    #expect(try await end.isQuiet)
    let archive = try Archive.open(directory: folder)
    #expect(try await archive.savedPicks().picks.count == 1)
    // What was paid for before is in it as well.
    #expect(try await archive.facts().replies == 1)
  }

  @Test func aSheetInAPipeOrADeviceIsRefusedAndHoldsNobody() async throws {
    let display = RecordedDisplay()
    async let end = searching(on: display)
    await display.shows("Red mug")
    let pipe = folder.appending(path: "pipe").path(percentEncoded: false)
    try #require(mkfifo(pipe, 0o600) == 0)
    display.press(.character(" "))
    await display.shows(">*")
    for (target, name) in [(pipe, "pipe"), ("/dev/null", "null")] {
      display.press(.character("w"), .control("u"))
      display.type(target)
      display.press(.enter)
      await display.shows("\(name) – it is not a file")
      display.press(.escape, .character(" "), .character(" "))
    }
    display.press(.character("q"))
    #expect(try await end.lostPicks == nil)
  }

  @Test func aSheetThatWasNotWrittenIsSaidThoughTheUserQuits() async throws {
    let display = RecordedDisplay()
    async let end = searching(on: display)
    await display.shows("Red mug")
    display.press(.character(" "))
    // The pick is saved, so nothing but the sheet is awaited.
    await display.shows(">*")
    display.press(.character("w"), .control("u"))
    await display.shows("Write picks to:")
    let sheet = folder.appending(path: "mug.jpg").path(percentEncoded: false)
    display.type(sheet)
    display.press(.enter, .character("q"))
    #expect(try await end.unwrittenSheet == .exists(path: sheet))
  }

  @Test func theCostIsWhatTheServiceCounts() async throws {
    let display = RecordedDisplay()
    async let end = searching(on: display)
    await display.shows("Red mug")
    display.press(.character("2"))
    // What was answered is known; that the vendor knows the photo may be counted before, and is not always seen.
    await display.shows("Enter: search 1 vendor – free")
    display.press(.character("q"))
    #expect(try await end.lostPicks == nil)
  }

  @Test func aPhotoThatIsNoneIsSaid() async throws {
    let display = RecordedDisplay()
    async let end = runtime(on: display).run(
      photo: folder.appending(path: "gone.jpg").path(percentEncoded: false))
    await display.shows("check the path")
    display.press(.character("q"))
    #expect(await end.isQuiet)
  }

  @Test func pathsComplete() async throws {
    let display = RecordedDisplay()
    _ = try photo()
    let start = folder.path(percentEncoded: false) + "/mu"
    async let end = runtime(on: display).run(photo: nil)
    await display.shows("Press i")
    display.paste(start)
    display.press(.tab)
    await display.shows("mug.jpg")
    display.press(.escape)
    display.press(.character("q"))
    #expect(await end.isQuiet)
  }
}

/// A vendor that always has one red mug.
private struct OneMugProvider: ImageSearchProvider {
  static let id = ProviderID("mugs")
  static let name = "Mugs"
  static let code = "MU"
  static let marketplace = Marketplace.alibaba1688
  static let settings: [Setting] = []
  static let capabilities = Capabilities(
    intake: .bytes(PhotoLimits(bytes: 1_000_000, side: 1_000)), paging: .pages(maximumSize: 20), languages: ["en"])

  var onCall: @Sendable () async -> Void = {}

  init(settings: Settings, transport: any Transport) {}

  func introduce(_ photo: PhotoOffer) async throws(SearchError) -> PhotoReference {
    await onCall()
    return PhotoReference(.imageID, "1")
  }

  func search(_ question: ProviderQuestion) async throws(SearchError) -> ResultPage {
    await onCall()
    guard let id = ListingID(.alibaba1688, number: "727920485853"),
      let title = Title(original: nil, translated: CleanText("Red mug"), language: "en")
    else { throw SearchError(.emptyReply, from: Self.id) }
    let provenance = Provenance(provider: Self.id, fetchedAt: Date(), page: 1, rank: 1)
    return ResultPage(
      provider: Self.id, number: 1, size: 20, listings: [Listing(id: id, title: title, provenance: provenance)],
      total: 1,
      hasNext: false)
  }
}

private struct NoTransport: Transport {
  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPReply {
    throw .unreachable(.unknownHost("no network here"))
  }
}

extension Ending {
  /// The user quit, and nothing was lost.
  fileprivate var isQuiet: Bool { reason == nil && lostPicks == nil }
}
