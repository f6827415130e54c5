import Catalog
import Foundation
import ImageSearch
import Photos
import Queries
import TestSentences
import Testing

/// What was paid for once is used again, and every call is written down.
@Suite(.timeLimit(.minutes(1))) struct KeepingTests {
  private let vendor = FakeVendor<Plain>()
  private let journal = JournalDouble()
  private let date = TestDate()

  private func service(_ policy: SearchPolicy = SearchPolicy(jitter: 0)) -> SearchService {
    SearchService(
      providers: [vendor], photoHost: nil, policy: policy, journal: journal, now: { [date] in date.now })
  }

  private let first = [SearchTarget(Plain.id)]

  @Test func theSameQuestionIsAnsweredFromTheJournalAlsoByAnotherService() async throws {
    let photo = QueryPhoto.file(try Sample.photo())
    let fresh = await service().log(photo: photo, pages: first)
    #expect(await fresh.pages.map(\.keptSince) == [nil])
    date.advance(by: 3_000)
    let again = service()
    #expect(
      await again.forecast(for: ImageQuery(), by: .photo(photo), targets: first)
        == CallForecast(calls: [Plain.id: []], known: 1))
    let log = await again.log(photo: photo, pages: first)
    #expect(await log.calls.isEmpty)
    #expect(await log.pages.map(\.keptSince) == [date.now - 3_000])
    #expect(await log.pages.map(\.listings.count) == [3])
  }

  @Test func anotherQuestionIsAskedAndChangingBackIsFree() async throws {
    let service = service()
    let photo = QueryPhoto.file(try Sample.photo())
    _ = await service.log(photo: photo, pages: first)
    _ = await service.log(ImageQuery(language: "ru"), photo: photo, pages: first)
    let back = await service.log(photo: photo, pages: first)
    #expect(await back.calls.isEmpty)
    #expect(await vendor.asked.questions.map(\.query.language) == ["en", "ru"])
    #expect(await vendor.asked.photos.count == 1)
  }

  @Test func theSameFiltersInAnotherOrderAreTheSameQuestion() async throws {
    let vendor = FakeVendor<Rich>()
    let service = SearchService(providers: [vendor], photoHost: nil, journal: journal)
    let photo = QueryPhoto.file(try Sample.photo())
    let target = [SearchTarget(Rich.id)]
    _ = await service.log(
      ImageQuery(filters: [.factory, .ships48h], includeTags: ["b", "a"]), photo: photo, pages: target)
    let again = await service.log(
      ImageQuery(filters: [.ships48h, .factory, .factory], includeTags: ["a", "b"]), photo: photo, pages: target)
    #expect(await again.calls.isEmpty)
    #expect(await vendor.asked.questions.map(\.query.filters) == [[.factory, .ships48h]])
  }

  @Test func askingAfreshAsksAndIsWhatIsKnownFromThenOn() async throws {
    let service = service()
    let photo = QueryPhoto.file(try Sample.photo())
    _ = await service.log(photo: photo, pages: first)
    date.advance(by: 60)
    #expect(
      await service.forecast(for: ImageQuery(), by: .photo(photo), targets: first, freshSince: date.now).calls
        == [Plain.id: [.search]])
    let afresh = await service.log(photo: photo, pages: first, options: SearchOptions(freshSince: date.now))
    #expect(await afresh.calls == [.search])
    date.advance(by: 60)
    #expect(await service.log(photo: photo, pages: first).pages.map(\.keptSince) == [date.now - 60])
  }

  @Test func aCapAgainstAskingAfreshLeavesWhatIsKnownAndIsSaid() async throws {
    let service = service(SearchPolicy(caps: SpendingCaps(day: .calls(2)), jitter: 0))
    let photo = QueryPhoto.file(try Sample.photo())
    #expect(await service.forecast(for: ImageQuery(), by: .photo(photo), targets: first).spend.calls == 2)
    _ = await service.log(photo: photo, pages: first)
    date.advance(by: 60)
    let forecast = await service.forecast(for: ImageQuery(), by: .photo(photo), targets: first, freshSince: date.now)
    #expect(Array(forecast.refused.keys) == [Plain.id] && forecast.spend.calls == 0)
    let afresh = await service.log(photo: photo, pages: first, options: SearchOptions(freshSince: date.now))
    #expect(await afresh.calls.isEmpty)
    #expect(await afresh.errors.isEmpty)
    #expect(await afresh.pages.map(\.keptSince) == [date.now - 60])
    #expect(await afresh.notices.first?.contains("caps.day") == true)
    let next = await service.log(photo: photo, pages: [SearchTarget(Plain.id, page: 2)])
    #expect(await next.errors.map(\.kind) == [.overBudget])
  }

  @Test func whatGrowsTooOldBeforeItIsAskedIsNotCalledFree() async throws {
    let service = service()
    let photo = QueryPhoto.file(try Sample.photo())
    let start = date.now
    _ = await service.log(photo: photo, pages: first)
    func calls(after age: TimeInterval, page: Int) async -> [CallKind]? {
      date.advance(by: age - date.now.timeIntervalSince(start))
      return await service.forecast(
        for: ImageQuery(), by: .photo(photo), targets: [SearchTarget(Plain.id, page: page)]
      ).calls[Plain.id]
    }
    let ages = KeepingAges()
    #expect(await calls(after: ages.photo - 90, page: 2) == [.search])
    #expect(await calls(after: ages.photo - 30, page: 2) == [.introducePhoto, .search])
    #expect(await calls(after: ages.search - 90, page: 1) == [])
    #expect(await calls(after: ages.search - 30, page: 1) == [.introducePhoto, .search])
    // Asked in that moment it is still shown.
    #expect(await service.log(photo: photo, pages: first).calls.isEmpty)
  }

  @Test func whatACapLeavesIsForTheVendorsOfTheForecastWhoeverIsFaster() async throws {
    let rich = FakeVendor<Rich>()
    let service = SearchService(
      providers: [vendor, rich], photoHost: nil, policy: SearchPolicy(caps: SpendingCaps(day: .calls(3)), jitter: 0),
      journal: journal, now: { [date] in date.now })
    let photo = QueryPhoto.file(try Sample.photo())
    for targets in [[SearchTarget(Plain.id), SearchTarget(Rich.id)], [SearchTarget(Rich.id), SearchTarget(Plain.id)]] {
      let forecast = await service.forecast(for: ImageQuery(), by: .photo(photo), targets: targets)
      #expect(forecast.spend.calls == 2 && Array(forecast.refused.keys) == [targets[1].provider])
    }
    let targets = [SearchTarget(Plain.id), SearchTarget(Rich.id)]
    let forecast = await service.forecast(for: ImageQuery(), by: .photo(photo), targets: targets)
    let log = await service.log(photo: photo, pages: targets, options: SearchOptions(refused: forecast.refused))
    #expect(await log.pages.map(\.provider) == [Plain.id])
    #expect(await log.errors.map(\.kind) == [.overBudget])
    #expect(await log.errors.first?.sentence.contains("no room for this call beside the others") == true)
    #expect(await rich.asked.photos.isEmpty, "no photo is given for nothing")
    #expect(await rich.asked.questions.isEmpty)
  }

  @Test func whatFollowsAQuestionAskedAfreshIsAsFresh() async throws {
    let service = service()
    let photo = QueryPhoto.file(try Sample.photo())
    let second = [SearchTarget(Plain.id, page: 2)]
    _ = await service.log(photo: photo, pages: first + second)
    date.advance(by: 60)
    let start = date.now
    _ = await service.log(photo: photo, pages: first, options: SearchOptions(freshSince: start))
    date.advance(by: 60)
    #expect(await service.log(photo: photo, pages: first, options: SearchOptions(freshSince: start)).calls.isEmpty)
    #expect(
      await service.log(photo: photo, pages: second, options: SearchOptions(freshSince: start)).calls == [.search])
  }

  @Test func afterADayAPageIsAskedForAndAfterAnHourThePhotoIsGivenAgain() async throws {
    let service = service()
    let photo = QueryPhoto.file(try Sample.photo())
    let second = [SearchTarget(Plain.id, page: 2)]
    _ = await service.log(photo: photo, pages: first)
    date.advance(by: 3_500)
    let forecast = await service.forecast(for: ImageQuery(), by: .photo(photo), targets: second)
    // The vendor may have forgotten the photo: it would be given again, and the page asked for again.
    #expect(forecast.calls == [Plain.id: [.search]] && forecast.again.calls == 2)
    date.advance(by: 200)
    #expect(
      await service.forecast(for: ImageQuery(), by: .photo(photo), targets: second).calls
        == [Plain.id: [.introducePhoto, .search]])
    date.advance(by: 82_000)
    #expect(await service.forecast(for: ImageQuery(), by: .photo(photo), targets: first).known == 1)
    date.advance(by: 1_000)
    let log = await service.log(photo: photo, pages: first)
    #expect(await log.calls == [.introducePhoto, .search])
  }

  @Test func aClockThatWasSetBackByYearsMakesNothingYoung() async throws {
    let service = service()
    let photo = QueryPhoto.file(try Sample.photo())
    _ = await service.log(photo: photo, pages: first)
    date.advance(by: -3_600)
    #expect(await service.forecast(for: ImageQuery(), by: .photo(photo), targets: first).known == 1)
    date.advance(by: -100_000_000)
    #expect(await service.forecast(for: ImageQuery(), by: .photo(photo), targets: first).known == 0)
  }

  @Test func everyTryIsWrittenDownWithWhatItCostAndBrought() async throws {
    let vendor = FakeVendor<Plain>(answer: { _, call throws(SearchError) in
      switch call {
      case 1: throw SearchError(.tooManyCalls, from: Plain.id, retryPauses: [.zero])
      default: return .sample(Plain.id)
      }
    })
    var prices = PriceList()
    prices[Plain.id, .search] = Cost("0.05 USD")
    let service = SearchService(
      providers: [vendor], photoHost: nil, policy: SearchPolicy(prices: prices, jitter: 0), journal: journal,
      now: { [date] in date.now })
    let photo = try Sample.photo()
    _ = await service.log(
      photo: .file(photo), pages: first, options: SearchOptions(number: SearchNumber(rawValue: 7)))
    let entries = await journal.entries
    #expect(entries.map(\.call.kind) == [.introducePhoto, .search, .search])
    #expect(entries.map(\.call.cost) == [nil, Cost("0.05 USD"), Cost("0.05 USD")])
    #expect(entries.map(\.end?.isCharged) == [true, false, true])
    #expect(entries.map(\.end?.failure) == [nil, .rateLimited, nil])
    #expect(
      entries.allSatisfy { $0.call.subject.searched?.photo == photo.fingerprint && $0.call.search?.rawValue == 7 })
    let page = await journal.shown
    #expect(page.map(\.number) == [1] && page.map(\.size) == [20] && page.map(\.provider) == [Plain.id])
  }

  @Test func aCallThatTheUserStopsIsWrittenDownAsProbablyCharged() async throws {
    let vendor = FakeVendor<Plain>(answer: { _, _ throws(SearchError) in try await hang(Plain.id) })
    let service = SearchService(providers: [vendor], photoHost: nil, journal: journal)
    let photo = QueryPhoto.file(try Sample.photo())
    let log = EventLog()
    let search = Task {
      await service.search(ImageQuery(), by: .photo(photo), targets: first) { await log.record($0) }
    }
    await log.until(.called(Plain.id, .search))
    search.cancel()
    await search.value
    #expect(await journal.entries.map(\.end?.failure) == [nil, .cancelled])
    #expect(await journal.entries.map(\.end?.isCharged) == [true, true])
  }

  @Test func aCapStopsTheCallBeforeItLeaves() async throws {
    let service = service(SearchPolicy(caps: SpendingCaps(day: .calls(2)), jitter: 0))
    let photo = QueryPhoto.file(try Sample.photo())
    _ = await service.log(photo: photo, pages: first)
    let log = await service.log(photo: photo, pages: [SearchTarget(Plain.id, page: 2)])
    #expect(await log.errors.map(\.kind) == [.overBudget])
    #expect(await log.calls.isEmpty)
    #expect(await vendor.asked.questions.count == 1)
  }

  @Test func whatCannotBeWrittenDownIsSaidAndStillShown() async throws {
    let failure = JournalError.unavailable(.diskFull(URL(filePath: "/a/snapsource.sqlite")))
    await journal.fail(failure)
    let log = await service().log(photo: .file(try Sample.photo()), pages: first)
    #expect(await log.pages.count == 1)
    #expect(await log.notices == [failure.sentence, failure.sentence])
  }
}
