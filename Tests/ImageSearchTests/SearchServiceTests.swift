import Catalog
import ImageSearch
import Photos
import Queries
import Testing

@Suite struct SearchServiceTests {
  @Test func eachStepIsReportedInOrder() async throws {
    let service = SearchService(providers: [FakeVendor<Plain>()], photoHost: nil)
    let log = await service.log(photo: .file(try Sample.photo()), pages: [SearchTarget(Plain.id, page: 3)])
    #expect(
      await log.events == [
        .step(Plain.id, .preparingPhoto), .step(Plain.id, .introducingPhoto), .called(Plain.id, .introducePhoto),
        .step(Plain.id, .searching(page: 3)), .called(Plain.id, .search), .page(.sample(Plain.id, number: 3)),
      ])
  }

  @Test func oneVendorsFailureHidesNoOtherVendorsPage() async throws {
    let broken = FakeVendor<Rich>(answer: { _, _ throws(SearchError) in
      throw SearchError(.balanceEmpty, from: Rich.id)
    })
    let service = SearchService(providers: [broken, FakeVendor<Plain>()], photoHost: nil)
    let log = await service.log(
      photo: .file(try Sample.photo()), pages: [SearchTarget(Rich.id), SearchTarget(Plain.id)])
    #expect(await log.pages.map(\.provider) == [Plain.id])
    #expect(await log.errors.map(\.kind) == [.noBalance])
  }

  @Test func aPageIsReportedWhileAnotherVendorIsStillAsked() async throws {
    let slow = FakeVendor<Rich>(answer: { _, _ throws(SearchError) in try await hang(Rich.id) })
    let service = SearchService(providers: [slow, FakeVendor<Plain>()], photoHost: nil)
    let photo = QueryPhoto.file(try Sample.photo())
    let log = EventLog()
    let search = Task {
      await service.search(ImageQuery(), by: .photo(photo), targets: [SearchTarget(Rich.id), SearchTarget(Plain.id)]) {
        await log.record($0)
      }
    }
    await log.until(.page(.sample(Plain.id)))
    await log.until(.called(Rich.id, .search))
    search.cancel()
    await search.value
    #expect(await log.errors.isEmpty)
  }

  @Test func nothingIsReportedAfterCancellation() async throws {
    let slow = FakeVendor<Plain>(answer: { _, _ throws(SearchError) in try await hang(Plain.id) })
    let service = SearchService(providers: [slow], photoHost: nil)
    let photo = QueryPhoto.file(try Sample.photo())
    let log = EventLog()
    let search = Task {
      await service.search(ImageQuery(), by: .photo(photo), targets: [SearchTarget(Plain.id)]) { await log.record($0) }
    }
    await log.until(.called(Plain.id, .search))
    let before = await log.events
    search.cancel()
    await search.value
    #expect(await log.events == before)
  }

  @Test func anUnknownVendorIsSaidAndCostsNothing() async throws {
    let service = SearchService(providers: [], photoHost: nil)
    let photo = QueryPhoto.file(try Sample.photo())
    let nobody = SearchTarget(ProviderID("nobody"))
    let log = await service.log(photo: photo, pages: [nobody])
    #expect(await log.errors.map(\.kind) == [.unsupported])
    #expect(
      await service.forecast(for: ImageQuery(), by: .photo(photo), targets: [nobody]).calls == [nobody.provider: []])
  }

  @Test func eachOptionThatAVendorCannotDoIsSaidOnceAndNotSent() async throws {
    let vendor = FakeVendor<Plain>()
    let service = SearchService(providers: [vendor], photoHost: nil)
    let query = ImageQuery(
      pageSize: 50, sort: .sales, language: "pt", lowestPrice: Amount("1.50"), filters: [.factory, .ships48h],
      excludes: [.used], includeTags: ["tag"], category: "9", keyword: "mug", auxiliaryText: "red", memberID: "7",
      imageID: "12")
    let log = await service.log(query, photo: .file(try Sample.photo()), pages: [SearchTarget(Plain.id)])
    #expect(
      await log.notices == [
        "gives at most 20 results a page – 20 are shown", "has no titles in pt – en is used",
        "cannot sort by sales – sorted here", "cannot filter by factory – filtered here",
        "cannot filter by ships-48h – filtered here", "cannot exclude used – what does not say is marked ?",
        "cannot filter by price – filtered here", "cannot filter by a category – what does not say is marked ?",
        "cannot filter by a keyword – what does not say is marked ?",
        "does not take an auxiliary text – left out",
        "cannot filter by tags to include – what does not say is marked ?", "does not take a member id – left out",
        "does not take an image id – left out",
      ])
    #expect(await vendor.asked.questions.map(\.query) == [ImageQuery()])
  }

  @Test func whatAVendorCanDoIsSentAndNothingIsSaid() async throws {
    let vendor = FakeVendor<Rich>()
    let service = SearchService(providers: [vendor], photoHost: nil)
    let query = ImageQuery(
      pageSize: 50, sort: .repurchase, language: "pt", highestPrice: Amount("40"),
      filters: [.factory, FilterName("raw:own")], excludes: [.used], keyword: "mug")
    let log = await service.log(query, photo: .file(try Sample.photo()), pages: [SearchTarget(Rich.id)])
    #expect(await log.notices.isEmpty)
    #expect(await vendor.asked.questions.map(\.query) == [query])
  }
}
