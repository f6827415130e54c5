import Catalog
import ImageSearch
import Photos
import Queries
import Synchronization
import TestSentences
import Testing

/// What a service learns of its vendors.
@Suite(.timeLimit(.minutes(1))) struct MoodsTests {
  /// A vendor that takes so many calls at once and refuses the others.
  private final class Counter: Sendable {
    private let state = Mutex((inside: 0, most: 0, refused: 0))
    let allowed: Int

    init(allowed: Int) {
      self.allowed = allowed
    }

    var refused: Int { state.withLock { $0.refused } }
    var most: Int { state.withLock { $0.most } }

    func enter() -> Bool {
      state.withLock { state in
        guard state.inside < allowed else {
          state.refused += 1
          return false
        }
        state.inside += 1
        state.most = max(state.most, state.inside)
        return true
      }
    }

    func leave() { state.withLock { $0.inside -= 1 } }
  }

  @Test func aVendorThatTakesTwoCallsAtOnceGivesFortyPagesWithoutAnError() async throws {
    let counter = Counter(allowed: 2)
    let vendor = FakeVendor<Plain>(answer: { question, _ throws(SearchError) in
      guard counter.enter() else {
        throw SearchError(.tooManyCalls, from: Plain.id, retryPauses: [.milliseconds(5), .milliseconds(10)])
      }
      // Nobody leaves before one was refused: there were three at once.
      while counter.refused == 0, !Task.isCancelled { await Task.yield() }
      counter.leave()
      return .sample(Plain.id, number: question.page)
    })
    let service = SearchService(
      providers: [vendor], photoHost: nil, policy: SearchPolicy(callsAtOnce: [Plain.id.rawValue: 6]))
    let log = await service.log(
      photo: .file(try Sample.photo()), pages: (1...40).map { SearchTarget(Plain.id, page: $0) })
    #expect(await log.pages.count == 40)
    #expect(await log.errors.isEmpty)
    #expect(counter.most == 2)
    #expect((1...8).contains(counter.refused), "\(counter.refused) calls were refused")
  }

  @Test func refusalsThatAnswersOvertookLeaveWhatTheAccountTakes() async throws {
    let clock = TestClock()
    let counter = Counter(allowed: 2)
    let vendor = FakeVendor<Plain>(answer: { question, call throws(SearchError) in
      switch call {
      case 1: break
      case 2...7:
        // Six at once: two are answered first, then four are refused.
        try? await clock.sleep(until: clock.now.advanced(by: .seconds(call < 4 ? 1 : 2)), tolerance: nil)
        guard call < 4 else { throw SearchError(.tooManyCalls, from: Plain.id) }
      default:
        _ = counter.enter()
        // A second one, if it is let through, comes long before this.
        for _ in 1...2_000 where counter.most < 2 { await Task.yield() }
        counter.leave()
      }
      return .sample(Plain.id, number: question.page)
    })
    let service = SearchService(
      providers: [vendor], photoHost: nil, policy: SearchPolicy(callsAtOnce: [Plain.id.rawValue: 6]), clock: clock)
    let photo = QueryPhoto.file(try Sample.photo())
    _ = await service.log(photo: photo, pages: [SearchTarget(Plain.id)])
    let log = EventLog()
    async let burst: Void = service.search(
      ImageQuery(), by: .photo(photo), targets: (2...7).map { SearchTarget(Plain.id, page: $0) }
    ) { await log.record($0) }
    // Each call, and the time that it has.
    await clock.untilAsleep(12)
    clock.advance(by: .seconds(1))
    await clock.untilAsleep(8)
    clock.advance(by: .seconds(1))
    await burst
    #expect(await log.pages.count == 2)
    #expect(await log.errors.map(\.kind) == Array(repeating: .rateLimited, count: 4))
    let others = await service.log(photo: photo, pages: (8...16).map { SearchTarget(Plain.id, page: $0) })
    #expect(await others.pages.count == 9)
    #expect(counter.most == 2)
    #expect(counter.refused == 0)
  }

  @Test(arguments: [SearchError.Reason.balanceEmpty, .credentialsRefused])
  func oneCallFindsOutThatNobodyPays(reason: SearchError.Reason) async throws {
    let vendor = FakeVendor<Plain>(introduction: { _, _ throws(SearchError) in
      throw SearchError(reason, from: Plain.id)
    })
    let service = SearchService(providers: [vendor], photoHost: nil)
    let photo = QueryPhoto.file(try Sample.photo())
    let pages = (1...40).map { SearchTarget(Plain.id, page: $0) }
    let log = await service.log(photo: photo, pages: pages)
    #expect(await log.errors.map(\.reason) == Array(repeating: reason, count: 40))
    #expect(await vendor.asked.photos.count == 1)
    let other = await service.log(photo: .file(try Sample.photo(10)), pages: [SearchTarget(Plain.id)])
    #expect(await other.errors.map(\.reason) == [reason])
    #expect(await vendor.asked.photos.count == 1)
    _ = await service.log(photo: photo, pages: [SearchTarget(Plain.id)], options: SearchOptions(insists: true))
    #expect(await vendor.asked.photos.count == 2)
  }

  @Test func vendorsWithOneAccountStopTogetherAndTheOthersGoOn() async throws {
    let broke = FakeVendor<OneOfTwo>(introduction: { _, _ throws(SearchError) in
      throw SearchError(.balanceEmpty, from: OneOfTwo.id)
    })
    let (sibling, other) = (FakeVendor<OtherOfTwo>(), FakeVendor<Plain>())
    let service = SearchService(providers: [broke, sibling, other], photoHost: nil)
    let photo = QueryPhoto.file(try Sample.photo())
    _ = await service.log(photo: photo, pages: [SearchTarget(OneOfTwo.id)])
    let log = await service.log(photo: photo, pages: [SearchTarget(OtherOfTwo.id), SearchTarget(Plain.id)])
    #expect(await log.errors.map(\.provider) == [OtherOfTwo.id])
    #expect(await log.errors.map(\.kind) == [.noBalance])
    #expect(await log.pages.map(\.provider) == [Plain.id])
    #expect(await sibling.asked.photos.isEmpty)
  }

  @Test(arguments: [true, false])
  func anEndpointThatIsRefusedStopsNothingElseOfItsAccount(isRefusedFirst: Bool) async throws {
    let clock = TestClock()
    let refused = FakeVendor<OneOfTwo>(answer: { _, call throws(SearchError) in
      if !isRefusedFirst, call == 1 {
        try? await clock.sleep(until: clock.now.advanced(by: .seconds(1)), tolerance: nil)
      }
      throw SearchError(.serviceRefused, from: OneOfTwo.id, stop: .endpoint)
    })
    let sibling = FakeVendor<OtherOfTwo>(answer: { question, _ in
      if isRefusedFirst { try? await clock.sleep(until: clock.now.advanced(by: .seconds(1)), tolerance: nil) }
      return .sample(OtherOfTwo.id, number: question.page)
    })
    let service = SearchService(providers: [refused, sibling], photoHost: nil)
    let photo = QueryPhoto.file(try Sample.photo())
    let both = [SearchTarget(OneOfTwo.id), SearchTarget(OtherOfTwo.id)]
    async let log = service.log(photo: photo, pages: both)
    await clock.untilAsleep(1)
    clock.advance(by: .seconds(1))
    #expect(await log.pages.map(\.provider) == [OtherOfTwo.id])
    #expect(await log.errors.map(\.reason) == [.serviceRefused])
    // No photo is given to an endpoint that will not search by it, until the user wants it.
    let (photos, other) = (await refused.asked.photos.count, QueryPhoto.file(try Sample.photo(10)))
    _ = await service.log(photo: other, pages: [SearchTarget(OneOfTwo.id)])
    #expect(await refused.asked.photos.count == photos)
    _ = await service.log(photo: other, pages: [SearchTarget(OneOfTwo.id)], options: SearchOptions(insists: true))
    #expect(await refused.asked.photos.count == photos + 1)
  }

  @Test func twoVendorsOfOneAccountFindOutByOneCallThatNobodyPays() async throws {
    let gate = TestClock()
    let broke = FakeVendor<OneOfTwo>(introduction: { _, _ throws(SearchError) in
      try? await gate.sleep(until: gate.now.advanced(by: .seconds(1)), tolerance: nil)
      throw SearchError(.balanceEmpty, from: OneOfTwo.id)
    })
    let sibling = FakeVendor<OtherOfTwo>(introduction: { _, _ throws(SearchError) in
      try? await gate.sleep(until: gate.now.advanced(by: .seconds(1)), tolerance: nil)
      throw SearchError(.balanceEmpty, from: OtherOfTwo.id)
    })
    let service = SearchService(providers: [broke, sibling], photoHost: nil, clock: TestClock())
    let (photo, log) = (QueryPhoto.file(try Sample.photo()), EventLog())
    let both = [SearchTarget(OneOfTwo.id), SearchTarget(OtherOfTwo.id)]
    async let search: Void = service.search(ImageQuery(), by: .photo(photo), targets: both) { await log.record($0) }
    await gate.untilAsleep(1)
    await log.untilWaiting(1)
    gate.advance(by: .seconds(1))
    await search
    #expect(await log.errors.map(\.kind) == [.noBalance, .noBalance])
    #expect(await broke.asked.photos.count + sibling.asked.photos.count == 1)
  }

  @Test func anAccountThatAnsweredLatelyIsAskedSideBySide() async throws {
    let gate = TestClock()
    let hanging = FakeVendor<OneOfTwo>(introduction: { _, _ throws(SearchError) in
      try? await gate.sleep(until: gate.now.advanced(by: .seconds(1)), tolerance: nil)
      return PhotoReference(.imageID, "1")
    })
    let (sibling, journal) = (FakeVendor<OtherOfTwo>(), JournalDouble())
    await journal.remember(thatTheLastCallWasAnswered: true)
    let service = SearchService(
      providers: [hanging, sibling], photoHost: nil, journal: journal, clock: TestClock())
    let photo = QueryPhoto.file(try Sample.photo())
    async let log = service.log(photo: photo, pages: [SearchTarget(OneOfTwo.id), SearchTarget(OtherOfTwo.id)])
    await gate.untilAsleep(1)
    while await sibling.asked.questions.isEmpty { await Task.yield() }
    gate.advance(by: .seconds(1))
    #expect(await log.pages.count == 2)
  }

  @Test func aFirstCallThatHangsKeepsNobodyWaitingForLong() async throws {
    let clock = TestClock()
    let isFirst = Mutex(true)
    @Sendable func hangIfFirst(_ provider: ProviderID) async throws(SearchError) {
      let hangs = isFirst.withLock { first in
        defer { first = false }
        return first
      }
      guard hangs else { return }
      try? await clock.sleep(until: clock.now.advanced(by: .seconds(600)), tolerance: nil)
      throw .cancelled(provider)
    }
    let one = FakeVendor<OneOfTwo>(introduction: { _, _ throws(SearchError) in
      try await hangIfFirst(OneOfTwo.id)
      return PhotoReference(.imageID, "1")
    })
    let other = FakeVendor<OtherOfTwo>(introduction: { _, _ throws(SearchError) in
      try await hangIfFirst(OtherOfTwo.id)
      return PhotoReference(.imageID, "1")
    })
    let service = SearchService(providers: [one, other], photoHost: nil, clock: clock)
    let photo = QueryPhoto.file(try Sample.photo())
    async let log = service.log(photo: photo, pages: [SearchTarget(OneOfTwo.id), SearchTarget(OtherOfTwo.id)])
    // The call itself, the time that it has, and the time that others wait for it.
    await clock.untilAsleep(3)
    #expect(await one.asked.photos.count + other.asked.photos.count == 1)
    clock.advance(by: .seconds(3))
    while await one.asked.questions.isEmpty, await other.asked.questions.isEmpty { await Task.yield() }
    await clock.untilAsleep(2)
    clock.advance(by: .seconds(600))
    #expect(await log.pages.count == 1)
  }

  @Test func aVendorThatOnlyTakesPhotosRestsAsWell() async throws {
    let vendor = FakeVendor<Plain>(answer: { _, _ throws(SearchError) in
      throw SearchError(.vendorFault, from: Plain.id)
    })
    let service = SearchService(providers: [vendor], photoHost: nil, clock: TestClock())
    for number in 1...7 {
      _ = await service.log(photo: .file(try Sample.photo(UInt8(10 + number))), pages: [SearchTarget(Plain.id)])
    }
    #expect(await vendor.asked.questions.count == 5)
    #expect(await vendor.asked.photos.count == 5)
  }

  @Test func aVendorThatFailsFiveTimesInARowRestsAndSaysSo() async throws {
    let vendor = FakeVendor<Plain>(answer: { _, call throws(SearchError) in
      guard call > 6 else { throw SearchError(.vendorFault, from: Plain.id) }
      return .sample(Plain.id)
    })
    let clock = TestClock()
    let service = SearchService(providers: [vendor], photoHost: nil, clock: clock)
    let photo = QueryPhoto.file(try Sample.photo())
    let target = [SearchTarget(Plain.id)]
    for _ in 1...5 { #expect(await service.log(photo: photo, pages: target).errors.map(\.reason) == [.vendorFault]) }
    let resting = await service.log(photo: photo, pages: target)
    #expect(
      await resting.errors.map(\.sentence)
        == ["failed 5 times in a row, so it rests for 30 s – try again to ask it at once"])
    #expect(await vendor.asked.questions.count == 5)
    clock.advance(by: .seconds(30))
    #expect(await service.log(photo: photo, pages: target).errors.map(\.reason) == [.vendorFault])
    #expect(await service.log(photo: photo, pages: target).errors.allSatisfy { $0.sentence.hasPrefix("failed") })
    #expect(await vendor.asked.questions.count == 6)
    let insisting = await service.log(photo: photo, pages: target, options: SearchOptions(insists: true))
    #expect(await insisting.pages.count == 1)
    #expect(await service.log(photo: photo, pages: [SearchTarget(Plain.id, page: 2)]).pages.count == 1)
  }

  @Test func aRefusedRequestIsNoFailureOfTheVendors() async throws {
    let vendor = FakeVendor<Plain>(answer: { _, _ throws(SearchError) in
      throw SearchError(.requestRefused, from: Plain.id)
    })
    let service = SearchService(providers: [vendor], photoHost: nil)
    let photo = QueryPhoto.file(try Sample.photo())
    for _ in 1...8 { _ = await service.log(photo: photo, pages: [SearchTarget(Plain.id)]) }
    #expect(await vendor.asked.questions.count == 8)
  }

  @Test func whatMayBeAskedAgainUnaskedIsNotCharged() {
    let retried = SearchError(.vendorFault, from: Plain.id, retryPauses: [.seconds(1)])
    #expect(!retried.mayBeCharged)
    #expect(SearchError(.vendorFault, from: Plain.id).mayBeCharged)
    let free: [SearchError.Reason] = [
      .credentialsRefused, .balanceEmpty, .tooManyCalls, .requestRefused, .nothingAtAddress,
    ]
    #expect(free.allSatisfy { !SearchError($0, from: Plain.id).mayBeCharged })
    let paid: [SearchError.Reason] = [.notJSON, .photoTooLarge, .cancelled]
    #expect(paid.allSatisfy { SearchError($0, from: Plain.id).mayBeCharged })
  }
}
