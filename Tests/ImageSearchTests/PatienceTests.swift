import Catalog
import ImageSearch
import Photos
import Queries
import TestSentences
import Testing

/// Retries and deadlines, on a clock that the tests move.
@Suite(.timeLimit(.minutes(1))) struct PatienceTests {
  private static let tooMany = SearchError(
    .tooManyCalls, from: Plain.id, retryPauses: [.seconds(5), .seconds(10)])
  private static let fault = SearchError(.vendorFault, from: Plain.id, retryPauses: [.seconds(2)])
  private let clock = TestClock()

  private func service(_ vendors: any ImageSearchProvider...) -> SearchService {
    SearchService(
      providers: vendors, photoHost: nil, policy: SearchPolicy(deadline: .seconds(60), jitter: 0), clock: clock)
  }

  /// Starts a search on its own; the tests move the clock meanwhile.
  private func start(_ service: SearchService, _ log: EventLog, _ provider: ProviderID = Plain.id) throws -> Task<
    Void, Never
  > {
    let photo = QueryPhoto.file(try Sample.photo())
    return Task {
      await service.search(ImageQuery(), by: .photo(photo), targets: [SearchTarget(provider)]) { await log.record($0) }
    }
  }

  @Test func aCallIsTriedAgainAfterExactlyThePausesThatItsErrorAsksFor() async throws {
    let vendor = FakeVendor<Plain>(answer: { _, call throws(SearchError) in
      guard call == 3 else { throw Self.tooMany }
      return .sample(Plain.id)
    })
    let log = EventLog()
    let search = try start(service(vendor), log)
    await log.until(.step(Plain.id, .pausing(.seconds(5), because: Self.tooMany)))
    await clock.untilAsleep(1)
    clock.advance(by: .milliseconds(4_999))
    #expect(await vendor.asked.questions.count == 1)
    clock.advance(by: .milliseconds(1))
    await log.until(.step(Plain.id, .pausing(.seconds(10), because: Self.tooMany)))
    await clock.untilAsleep(1)
    clock.advance(by: .seconds(10))
    await search.value
    #expect(await log.pages.count == 1)
    #expect(await log.calls == [.introducePhoto, .search, .search, .search])
  }

  @Test func afterTheLastPauseTheErrorIsTheOutcome() async throws {
    let vendor = FakeVendor<Plain>(answer: { _, _ throws(SearchError) in
      throw Self.fault
    })
    let log = EventLog()
    let search = try start(service(vendor), log)
    await log.until(.step(Plain.id, .pausing(.seconds(2), because: Self.fault)))
    await clock.untilAsleep(1)
    clock.advance(by: .seconds(2))
    await search.value
    #expect(await log.errors == [Self.fault])
    #expect(await vendor.asked.questions.count == 2)
  }

  @Test(arguments: [
    SearchError.Reason.balanceEmpty, .credentialsRefused, .requestRefused, .photoTooLarge, .notJSON, .unknownVendor,
  ])
  func anErrorWithoutPausesIsNeverTriedAgain(reason: SearchError.Reason) async throws {
    let vendor = FakeVendor<Plain>(answer: { _, _ throws(SearchError) in
      throw SearchError(reason, from: Plain.id)
    })
    let log = EventLog()
    try await start(service(vendor), log).value
    #expect(await vendor.asked.questions.count == 1)
    #expect(await log.errors.map(\.reason) == [reason])
  }

  @Test func anIntroductionIsTriedAgainToo() async throws {
    let vendor = FakeVendor<Plain>(introduction: { _, call throws(SearchError) in
      guard call == 2 else { throw Self.fault }
      return PhotoReference(.imageID, "5")
    })
    let log = EventLog()
    let search = try start(service(vendor), log)
    await log.until(.step(Plain.id, .pausing(.seconds(2), because: Self.fault)))
    await clock.untilAsleep(1)
    clock.advance(by: .seconds(2))
    await search.value
    #expect(await log.calls == [.introducePhoto, .introducePhoto, .search])
  }

  @Test func aPauseThatWouldPassTheDeadlineEndsWithTheError() async throws {
    let vendor = FakeVendor<Plain>(answer: { _, _ throws(SearchError) in
      throw SearchError(.tooManyCalls, from: Plain.id, retryPauses: [.seconds(60)])
    })
    let log = EventLog()
    try await start(service(vendor), log).value
    #expect(await log.errors.map(\.kind) == [.rateLimited])
    #expect(await vendor.asked.questions.count == 1)
  }

  @Test func noAnswerByTheDeadlineIsSaidAndMayBeTriedAgain() async throws {
    let vendor = FakeVendor<Plain>(answer: { _, _ throws(SearchError) in try await hang(Plain.id) })
    let log = EventLog()
    let search = try start(service(vendor), log)
    await log.until(.called(Plain.id, .search))
    await clock.untilAsleep(1)
    clock.advance(by: .milliseconds(59_999))
    #expect(await log.errors.isEmpty)
    clock.advance(by: .milliseconds(1))
    await search.value
    #expect(await log.errors.map(\.kind) == [.temporary])
    #expect(await log.errors.map(\.sentence) == ["no answer within 60 s – try again"])
    #expect(await log.errors.allSatisfy(\.isRetryable))
  }

  @Test func cancellingEndsAPause() async throws {
    let vendor = FakeVendor<Plain>(answer: { _, _ throws(SearchError) in
      throw Self.tooMany
    })
    let log = EventLog()
    let search = try start(service(vendor), log)
    await log.until(.step(Plain.id, .pausing(.seconds(5), because: Self.tooMany)))
    search.cancel()
    await search.value
    #expect(await log.errors.isEmpty)
    #expect(await vendor.asked.questions.count == 1)
  }

  @Test func waitingForATurnIsSaidAndDoesNotCountTowardsTheDeadline() async throws {
    let vendor = FakeVendor<Rich>(answer: { _, call throws(SearchError) in
      guard call == 2 else { try await hang(Rich.id) }
      return .sample(Rich.id)
    })
    let service = service(vendor)
    let (first, second) = (EventLog(), EventLog())
    let search = try start(service, first, Rich.id)
    await first.until(.called(Rich.id, .search))
    let later = try start(service, second, Rich.id)
    await second.until(.step(Rich.id, .waiting))
    await clock.untilAsleep(1)
    clock.advance(by: .seconds(60))
    await search.value
    await later.value
    #expect(await first.errors.count == 1)
    #expect(await second.pages.count == 1)
  }
}
