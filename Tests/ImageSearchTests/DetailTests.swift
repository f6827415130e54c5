import Catalog
import Foundation
import ImageSearch
import Queries
import Testing

/// A vendor that can be asked for details.
private struct Detailed: DetailProvider {
  static let id = ProviderID("detailed")
  static let name = "detailed"
  static let code = "DE"
  static let marketplace = Marketplace.alibaba1688
  static let settings: [Setting] = []
  static let capabilities = Capabilities(
    intake: Plain.capabilities.intake, paging: .pages(maximumSize: 20), languages: ["en"], details: true)

  var answer: @Sendable (ListingID) async throws(SearchError) -> ProductDetails = { id throws(SearchError) in
    .sample(id)
  }

  var refusesSearches = false

  init(settings: Settings, transport: any Transport) { self.init() }
  init() {}

  func introduce(_ photo: PhotoOffer) async throws(SearchError) -> PhotoReference { PhotoReference(.imageID, "1") }
  func search(_ question: ProviderQuestion) async throws(SearchError) -> ResultPage {
    if refusesSearches { throw SearchError(.serviceRefused, from: Self.id, stop: .endpoint) }
    return .sample(Self.id)
  }
  func details(of listing: ListingID, language: String) async throws(SearchError) -> ProductDetails {
    try await answer(listing)
  }
}

extension ProductDetails {
  fileprivate static func sample(_ id: ListingID) -> ProductDetails {
    guard let title = Title(original: CleanText("杯"), translated: nil, language: nil) else { preconditionFailure() }
    return ProductDetails(
      Listing(
        id: id, title: title,
        provenance: Provenance(provider: Detailed.id, fetchedAt: Date(timeIntervalSince1970: 0), page: 1, rank: 1)))
  }
}

@Suite struct DetailTests {
  private let mug: DetailTarget
  private let journal = JournalDouble()
  private let date = TestDate()

  init() throws { mug = DetailTarget(try #require(ListingID(.alibaba1688, number: "7")), from: Detailed.id) }

  private func service(_ vendor: Detailed = Detailed(), policy: SearchPolicy = SearchPolicy()) -> SearchService {
    SearchService(
      providers: [vendor, FakeVendor<Plain>()], photoHost: nil, policy: policy, journal: journal,
      now: { [date] in date.now })
  }

  private func ask(
    _ service: SearchService, _ targets: [DetailTarget]? = nil, options: SearchOptions = SearchOptions()
  ) async -> [DetailEvent] {
    let events = Events()
    await service.details(targets ?? [mug], language: "en", options: options) { await events.add($0) }
    return await events.all
  }

  private actor Events {
    var all: [DetailEvent] = []
    func add(_ event: DetailEvent) { all.append(event) }
  }

  @Test func oneCallBringsThemAndTheNextIsFree() async throws {
    let service = service()
    #expect(await service.forecast([mug], language: "en").calls == [Detailed.id: [.detail]])
    let events = await ask(service)
    #expect(events.contains(.call(mug, .called(Detailed.id, .detail))))
    guard case .details(_, let first)? = events.last else { return #expect(Bool(false), "\(events)") }
    #expect(!first.isFromCache)
    #expect(await service.forecast([mug], language: "en").known == 1)
    guard case .details(_, let second)? = await ask(service).last else { return #expect(Bool(false)) }
    #expect(second.isFromCache && second.details == first.details)
    let entries = await journal.entries
    #expect(entries.count == 1 && entries[0].call.kind == .detail && entries[0].call.subject == .listing(mug.listing))
    #expect(entries[0].end?.isCharged == true)
  }

  @Test func afterADayTheyAreAskedForAgain() async throws {
    let service = service()
    _ = await ask(service)
    date.advance(by: 86_400)
    #expect(await service.forecast([mug], language: "en").spend.calls == 1)
    _ = await ask(service)
    #expect(await journal.entries.count == 2)
  }

  @Test func twoThatAskAtOncePayOnce() async throws {
    let service = service()
    async let first = ask(service)
    async let second = ask(service)
    for events in [await first, await second] {
      guard case .details? = events.last else { return #expect(Bool(false), "\(events)") }
    }
    #expect(await journal.entries.count == 1)
  }

  @Test func aCapStandsAgainstDetailsToo() async throws {
    let service = service(policy: SearchPolicy(caps: SpendingCaps(day: .calls(0))))
    #expect(await service.forecast([mug], language: "en").refused[Detailed.id] != nil)
    guard case .failed(_, let error)? = await ask(service).last else { return #expect(Bool(false)) }
    #expect(error.kind == .overBudget)
    #expect(await journal.entries.isEmpty)
  }

  @Test func aCapThatLeavesRoomForThreeAsksThree() async throws {
    let service = service(policy: SearchPolicy(caps: SpendingCaps(day: .calls(3))))
    let targets = try (1...5).map { number in
      DetailTarget(try #require(ListingID(.alibaba1688, number: "\(number)")), from: Detailed.id)
    }
    let events = await ask(service, targets)
    #expect(events.count { if case .details = $0 { true } else { false } } == 3)
    #expect(events.count { if case .failed = $0 { true } else { false } } == 2)
    #expect(await journal.entries.count == 3)
  }

  @Test func aLanguageThatTheVendorLacksIsNoOtherQuestion() async throws {
    let service = service()
    for language in ["de", "en", "EN"] {
      await service.details([mug], language: language) { _ in }
    }
    #expect(await journal.entries.count == 1)
  }

  @Test func asksAgainOnlyWhenItIsWantedAfterTheBalanceWasEmpty() async throws {
    let tries = Tries()
    var vendor = Detailed()
    vendor.answer = { id throws(SearchError) in
      if await tries.next() == 1 { throw SearchError(.balanceEmpty, from: Detailed.id) }
      return .sample(id)
    }
    let service = service(vendor)
    for insists in [false, false, true] {
      let last = await ask(service, options: SearchOptions(insists: insists)).last
      if case .details? = last { #expect(insists) } else { #expect(!insists) }
    }
    #expect(await journal.entries.count == 2)
  }

  @Test func aSearchThatIsRefusedStopsNoDetails() async throws {
    var vendor = Detailed()
    vendor.refusesSearches = true
    let service = service(vendor)
    let photo = QueryPhoto.file(try Sample.photo())
    await service.search(ImageQuery(), by: .photo(photo), targets: [SearchTarget(Detailed.id)]) { _ in }
    guard case .details? = await ask(service).last else { return #expect(Bool(false)) }
  }

  @Test func aVendorWithoutSuchACallIsNotAsked() async throws {
    let other = DetailTarget(mug.listing, from: Plain.id)
    let taobao = DetailTarget(ListingID(.taobao, number: "7")!, from: Detailed.id)
    for target in [other, taobao] {
      guard case .failed(_, let error)? = await ask(service(), [target]).last else { return #expect(Bool(false)) }
      #expect(error.reason == .noDetails)
    }
    #expect(await journal.entries.isEmpty)
  }

  @Test func anErrorIsTriedAgainAsItAsksFor() async throws {
    let tries = Tries()
    var vendor = Detailed()
    vendor.answer = { id throws(SearchError) in
      if await tries.next() < 3 {
        throw SearchError(.offerUnknown, from: Detailed.id, retryPauses: [.milliseconds(1), .milliseconds(1)])
      }
      return .sample(id)
    }
    guard case .details? = await ask(service(vendor)).last else { return #expect(Bool(false)) }
    let ends = await journal.entries.compactMap(\.end)
    #expect(ends.map(\.isCharged) == [false, false, true])
  }

  private actor Tries {
    private var count = 0
    func next() -> Int {
      count += 1
      return count
    }
  }
}
