import Catalog
import ImageSearch
import Photos
import Queries
import Testing

/// Vendors whose results are one list, of which pages are cut on our side.
@Suite(.timeLimit(.minutes(1))) struct OneListTests {
  private let vendor = FakeVendor<Lister>(answer: { question, _ in Self.list(question.page) })

  private static func list(_ number: Int) -> ResultPage {
    var list = ResultPage.sample(Lister.id, number: number, count: 45)
    list.size = 100
    list.unreadable = [Unreadable(.noItemNumber(nil), rank: 7)]
    list.leftOut = 3
    return list
  }

  @Test func itsPagesCostOneCallTogether() async throws {
    let service = SearchService(providers: [vendor], photoHost: nil)
    let photo = QueryPhoto.file(try Sample.photo())
    var pages: [ResultPage] = []
    for number in 1...4 {
      pages += await service.log(photo: photo, pages: [SearchTarget(Lister.id, page: number)]).pages
    }
    #expect(pages.map(\.number) == [1, 2, 3, 4])
    #expect(pages.map(\.listings.count) == [20, 20, 5, 0])
    #expect(pages.flatMap(\.listings).map(\.provenance.rank) == Array(1...45))
    #expect(pages.map { Set($0.listings.map(\.provenance.page)) } == [[1], [2], [3], []])
    #expect(pages.map(\.total) == [45, 45, 45, 45])
    #expect(pages.map(\.hasNext) == [true, true, false, false])
    #expect(pages.map(\.isFromCache) == [false, true, true, true])
    #expect(pages.map(\.unreadable.count) == [1, 0, 0, 0])
    #expect(pages.map(\.leftOut) == [3, 0, 0, 0])
    #expect(await vendor.asked.questions.count == 1)
    #expect(await vendor.asked.questions.map(\.page) == [1])
    #expect(
      await service.forecast(for: ImageQuery(), by: .photo(photo), targets: [SearchTarget(Lister.id, page: 3)]).calls
        == [Lister.id: []])
  }

  @Test func severalPagesAskedForAtOnceAreOneCall() async throws {
    let gate = TestClock()
    let vendor = FakeVendor<Lister>(answer: { question, _ in
      try? await gate.sleep(until: gate.now.advanced(by: .seconds(1)), tolerance: nil)
      return Self.list(question.page)
    })
    let service = SearchService(providers: [vendor], photoHost: nil)
    let photo = QueryPhoto.file(try Sample.photo())
    let targets = (1...3).map { SearchTarget(Lister.id, page: $0) }
    #expect(
      await service.forecast(for: ImageQuery(), by: .photo(photo), targets: targets).calls == [
        Lister.id: [.introducePhoto, .search]
      ])
    let log = EventLog()
    async let search: Void = service.search(ImageQuery(), by: .photo(photo), targets: targets) { await log.record($0) }
    // The call is under way, and the other two wait for it.
    await gate.untilAsleep(1)
    await log.untilWaiting(2)
    gate.advance(by: .seconds(1))
    await search
    #expect(await log.pages.map(\.number).sorted() == [1, 2, 3])
    #expect(await log.calls == [.introducePhoto, .search])
  }

  @Test func anotherPageSizeCutsTheSameListAndAnotherQueryAsksForAnother() async throws {
    let service = SearchService(providers: [vendor], photoHost: nil)
    let photo = QueryPhoto.file(try Sample.photo())
    _ = await service.log(photo: photo, pages: [SearchTarget(Lister.id)])
    let wide = await service.log(ImageQuery(pageSize: 40), photo: photo, pages: [SearchTarget(Lister.id)])
    #expect(await wide.pages.map(\.listings.count) == [40])
    #expect(await vendor.asked.questions.count == 1)
    let part = PixelRegion(left: 0, top: 0, right: 20, bottom: 20)
    _ = await service.log(ImageQuery(region: part), photo: photo, pages: [SearchTarget(Lister.id)])
    #expect(await vendor.asked.questions.count == 2)
  }

  @Test func aFailedListIsAskedForAgain() async throws {
    let vendor = FakeVendor<Lister>(answer: { _, call throws(SearchError) in
      guard call > 1 else { throw SearchError(.nothingAtAddress, from: Lister.id) }
      return .sample(Lister.id)
    })
    let service = SearchService(providers: [vendor], photoHost: nil)
    let photo = QueryPhoto.file(try Sample.photo())
    _ = await service.log(photo: photo, pages: [SearchTarget(Lister.id)])
    let log = await service.log(photo: photo, pages: [SearchTarget(Lister.id)])
    #expect(await log.pages.count == 1)
  }

  @Test func aPageBeyondAllNumbersIsEmpty() async throws {
    let service = SearchService(providers: [vendor], photoHost: nil)
    let log = await service.log(
      photo: .file(try Sample.photo()), pages: [SearchTarget(Lister.id, page: .max), SearchTarget(Lister.id, page: -1)])
    #expect(await Set(log.pages.map(\.listings.count)) == [0, 20])
  }
}
