import Catalog
import Foundation
import ImageSearch
import Queries
import Testing

/// A vendor that can be asked for freight, and takes no variant.
private struct Shipper: FreightProvider {
  static let id = ProviderID("shipper")
  static let name = "shipper"
  static let code = "SH"
  static let marketplace = Marketplace.alibaba1688
  static let settings: [Setting] = []
  static let capabilities = Capabilities(
    intake: Plain.capabilities.intake, paging: .pages(maximumSize: 20), languages: ["en"],
    freight: FreightCapabilities(options: [.weight]))

  typealias Answer = @Sendable (ListingID, FreightQuestion) async throws(SearchError) -> Freight

  var answer: Answer = { id, question throws(SearchError) in Freight(of: id, by: Self.id, to: question) }

  init(settings: Settings, transport: any Transport) { self.init() }
  init() {}

  func introduce(_ photo: PhotoOffer) async throws(SearchError) -> PhotoReference { PhotoReference(.imageID, "1") }
  func search(_ question: ProviderQuestion) async throws(SearchError) -> ResultPage { .sample(Self.id) }
  func freight(of listing: ListingID, _ question: FreightQuestion) async throws(SearchError) -> Freight {
    try await answer(listing, question)
  }
}

@Suite struct FreightTests {
  private let mug: FreightTarget
  private let journal = JournalDouble()
  private let date = TestDate()

  init() throws {
    mug = FreightTarget(
      try #require(ListingID(.alibaba1688, number: "7")),
      FreightQuestion(to: try #require(Destination("Guangdong")), pieces: 500, weight: Weight(kilograms: Amount("2"))),
      from: Shipper.id)
  }

  private func service(_ vendor: Shipper = Shipper(), policy: SearchPolicy = SearchPolicy()) -> SearchService {
    SearchService(
      providers: [vendor, FakeVendor<Plain>()], photoHost: nil, policy: policy, journal: journal,
      now: { [date] in date.now })
  }

  private func ask(
    _ service: SearchService, _ target: FreightTarget? = nil, options: SearchOptions = SearchOptions()
  ) async -> [FreightEvent] {
    let events = Events()
    await service.freight([target ?? mug], options: options) { await events.add($0) }
    return await events.all
  }

  private actor Events {
    var all: [FreightEvent] = []
    func add(_ event: FreightEvent) { all.append(event) }
  }

  private actor Tries {
    private var count = 0
    func next() -> Int {
      count += 1
      return count
    }
  }

  @Test func oneCallBringsItAndTheNextIsFree() async throws {
    let service = service()
    #expect(await service.forecast([mug]).calls == [Shipper.id: [.freight]])
    let events = await ask(service)
    #expect(events.contains(.call(mug, .called(Shipper.id, .freight))))
    guard case .freight(_, let first)? = events.last else { return #expect(Bool(false), "\(events)") }
    #expect(!first.isFromCache)
    #expect(await service.forecast([mug]).known == 1)
    guard case .freight(_, let second)? = await ask(service).last else { return #expect(Bool(false)) }
    #expect(second.isFromCache && second.freight == first.freight)
    let entries = await journal.entries
    #expect(entries.map(\.call.kind) == [.freight] && entries[0].call.subject.freight == mug.question)
    #expect(entries[0].call.subject.listing == mug.listing && entries[0].end?.isCharged == true)
  }

  @Test func afterTwelveHoursItIsAskedForAgain() async throws {
    let service = service()
    _ = await ask(service)
    date.advance(by: 43_100)
    _ = await ask(service)
    #expect(await journal.entries.count == 1)
    date.advance(by: 100)
    #expect(await service.forecast([mug]).spend.calls == 1)
    _ = await ask(service)
    #expect(await journal.entries.count == 2)
  }

  /// A vendor that takes no variant is asked the same whichever it is; another weight is another question.
  @Test func whatTheVendorDoesNotTakeIsNoOtherQuestion() async throws {
    let service = service()
    _ = await ask(service)
    var other = mug
    other.question.variant = "11"
    other.question.destination = try #require(Destination("440306"))
    _ = await ask(service, other)
    #expect(await journal.entries.count == 1)
    other.question.weight = nil
    _ = await ask(service, other)
    #expect(await journal.entries.map(\.call.subject.freight?.variant) == [nil, nil])
  }

  @Test func twoThatAskAtOncePayOnce() async throws {
    let service = service()
    async let first = ask(service)
    async let second = ask(service)
    for events in [await first, await second] {
      guard case .freight? = events.last else { return #expect(Bool(false), "\(events)") }
    }
    #expect(await journal.entries.count == 1)
  }

  @Test func aCapAndAPriceStandAgainstFreightToo() async throws {
    var policy = SearchPolicy(caps: SpendingCaps(day: .calls(0)))
    policy.prices[Shipper.id, .freight] = Cost("0.005 USD")
    let service = service(policy: policy)
    #expect(await service.forecast([mug]).refused[Shipper.id] != nil)
    guard case .failed(_, let error)? = await ask(service).last else { return #expect(Bool(false)) }
    #expect(error.kind == .overBudget)
    #expect(await journal.entries.isEmpty)
    policy.caps = SpendingCaps()
    #expect(await self.service(policy: policy).forecast([mug]).spend.costs.map(\.description) == ["0.005 USD"])
  }

  @Test func asksAgainOnlyWhenItIsWantedAfterTheBalanceWasEmpty() async throws {
    let tries = Tries()
    var vendor = Shipper()
    vendor.answer = { id, question throws(SearchError) in
      if await tries.next() == 1 { throw SearchError(.balanceEmpty, from: Shipper.id) }
      return Freight(of: id, by: Shipper.id, to: question)
    }
    let service = service(vendor)
    for insists in [false, false, true] {
      let last = await ask(service, options: SearchOptions(insists: insists)).last
      if case .freight? = last { #expect(insists) } else { #expect(!insists) }
    }
    #expect(await journal.entries.count == 2)
  }

  @Test func aVendorWithoutSuchACallIsNotAsked() async throws {
    let taobao = try #require(ListingID(.taobao, number: "7"))
    for target in [
      FreightTarget(mug.listing, mug.question, from: Plain.id), FreightTarget(taobao, mug.question, from: Shipper.id),
    ] {
      guard case .failed(_, let error)? = await ask(service(), target).last else { return #expect(Bool(false)) }
      #expect(error.reason == .noFreight && error.kind == .unsupported)
    }
    #expect(await journal.entries.isEmpty)
  }
}
