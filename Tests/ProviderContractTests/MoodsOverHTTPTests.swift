import Catalog
import ImageSearch
import Photos
import Providers
import Queries
import Testing

@testable import ProviderSimulator

/// What the service makes of a vendor's moods, over real HTTP, with the vendor's own count of calls as witness.
@Suite(.serialized, .timeLimit(.minutes(2))) struct MoodsOverHTTPTests {
  private static let pages = 40

  /// Pages in the order of their arrival, and errors.
  private actor Received {
    private(set) var pages: [Int] = []
    private(set) var errors: [SearchError] = []

    func note(_ event: SearchEvent) {
      switch event {
      case .page(let page): pages.append(page.number)
      case .failed(let error): errors.append(error)
      case .step, .called, .notice: break
      }
    }
  }

  /// Searches for forty pages of one vendor that fails in a way.
  private func askForPages(
    of examinee: Examinee, failing kind: FailureKind, callsAtOnce: Int
  ) async throws -> (received: Received, calls: Int) {
    try await withSimulator(SimulatorOptions(latency: .milliseconds(20), concurrencyLimit: 2, listings: 1_000)) {
      simulator in
      #expect(simulator.knows(kind, at: examinee.id))
      await simulator.setFailure(kind, for: examinee.id)
      let transport = LiveTransport()
      let settings = Settings(simulator.settings)
      let service = SearchService(
        providers: [examinee.type.init(settings: settings, transport: transport)],
        photoHost: ConfiguredPhotoHost.host(from: settings, transport: transport),
        policy: SearchPolicy(deadline: .seconds(3_000), callsAtOnce: [examinee.type.account: callsAtOnce]),
        clock: HastyClock())
      let received = Received()
      let photo = QueryPhoto.file(try Photo(try #require(simulator.samplePhotos.first).jpeg))
      let targets = (1...Self.pages).map { SearchTarget(examinee.id, page: $0) }
      await service.search(ImageQuery(), by: .photo(photo), targets: targets) { await received.note($0) }
      await transport.shutdown()
      return (received, await simulator.callCount(examinee.id))
    }
  }

  /// Those that can fail in a way.
  private static func examinees(with kind: FailureKind) -> [Examinee] {
    Examinee.all.filter { $0.simulated?.knows(kind) == true }
  }

  private static let pagers = examinees(with: .tooMany).filter {
    if case .pages = $0.capabilities.paging { true } else { false }
  }

  @Test(arguments: pagers, [2, 6])
  func aVendorThatTakesTwoCallsAtOnceGivesEveryPage(examinee: Examinee, callsAtOnce: Int) async throws {
    let (received, calls) = try await askForPages(of: examinee, failing: .tooMany, callsAtOnce: callsAtOnce)
    #expect(await received.errors.isEmpty)
    #expect(await received.pages.sorted() == Array(1...Self.pages))
    // The photo and the pages, and what was refused while it was found out how many at once are taken.
    #expect((Self.pages + 1...Self.pages + 1 + (callsAtOnce == 2 ? 0 : 10)).contains(calls), "\(calls) calls")
  }

  @Test(arguments: examinees(with: .noBalance))
  func withAnEmptyBalanceOneCallIsMade(examinee: Examinee) async throws {
    let (received, calls) = try await askForPages(of: examinee, failing: .noBalance, callsAtOnce: 6)
    #expect(calls == 1)
    #expect(await received.pages.isEmpty)
    #expect(await received.errors.count == Self.pages)
  }
}

/// A clock on which a minute lasts for six tenths of a second.
private struct HastyClock: Clock {
  typealias Instant = ContinuousClock.Instant

  var now: Instant { ContinuousClock().now }
  var minimumResolution: Duration { ContinuousClock().minimumResolution }

  func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    try await ContinuousClock().sleep(for: now.duration(to: deadline) / 100)
  }
}
