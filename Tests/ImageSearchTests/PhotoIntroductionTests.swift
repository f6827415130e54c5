import Catalog
import ImageSearch
import Photos
import Queries
import TestSentences
import Testing

/// How the photo gets to a vendor, and what is remembered of that.
@Suite(.timeLimit(.minutes(1))) struct PhotoIntroductionTests {
  @Test func theNextPageCostsOneCall() async throws {
    let vendor = FakeVendor<Plain>()
    let service = SearchService(providers: [vendor], photoHost: nil)
    let photo = QueryPhoto.file(try Sample.photo())
    #expect(
      await service.forecast(for: ImageQuery(), by: .photo(photo), targets: [SearchTarget(Plain.id)]).calls
        == [Plain.id: [.introducePhoto, .search]])
    _ = await service.log(photo: photo, pages: [SearchTarget(Plain.id)])
    #expect(
      await service.forecast(for: ImageQuery(), by: .photo(photo), targets: [SearchTarget(Plain.id, page: 2)]).calls
        == [Plain.id: [.search]])
    let log = await service.log(photo: photo, pages: [SearchTarget(Plain.id, page: 2)])
    #expect(await log.calls == [.search])
    #expect(await vendor.asked.questions.map(\.photo.value) == ["photo 1", "photo 1"])
  }

  @Test func anotherPhotoIsIntroducedOnItsOwn() async throws {
    let vendor = FakeVendor<Plain>()
    let service = SearchService(providers: [vendor], photoHost: nil)
    _ = await service.log(photo: .file(try Sample.photo(10)), pages: [SearchTarget(Plain.id)])
    _ = await service.log(photo: .file(try Sample.photo(240)), pages: [SearchTarget(Plain.id)])
    #expect(await vendor.asked.photos.count == 2)
  }

  @Test func searchesOfOnePhotoAtTheSameTimeIntroduceItOnce() async throws {
    let gate = TestClock()
    let vendor = FakeVendor<Plain>(introduction: { _, call in
      try? await gate.sleep(until: gate.now.advanced(by: .seconds(1)), tolerance: nil)
      return PhotoReference(.imageID, "photo \(call)")
    })
    let service = SearchService(providers: [vendor], photoHost: nil)
    let (photo, log) = (QueryPhoto.file(try Sample.photo()), EventLog())
    let targets = (1...3).map { SearchTarget(Plain.id, page: $0) }
    async let search: Void = service.search(ImageQuery(), by: .photo(photo), targets: targets) { await log.record($0) }
    await gate.untilAsleep(1)
    await log.untilWaiting(2)
    gate.advance(by: .seconds(1))
    await search
    #expect(await log.pages.count == 3)
    #expect(await vendor.asked.photos.count == 1)
  }

  /// A vendor that, on pages past the first, only knows photos that it was given after so many others.
  private func forgetful(_ reason: SearchError.Reason, knowsFrom photo: Int) -> FakeVendor<Rich> {
    FakeVendor<Rich>(answer: { question, _ throws(SearchError) in
      let number = Int(question.photo.value.dropFirst("photo ".count)) ?? 0
      guard question.page == 1 || number >= photo else {
        throw SearchError(reason, from: Rich.id, mayMeanThePhoto: true)
      }
      return .sample(Rich.id, number: question.page)
    })
  }

  private let date = TestDate()

  private func service(_ vendor: FakeVendor<Rich>, _ policy: SearchPolicy = SearchPolicy()) -> SearchService {
    SearchService(providers: [vendor], photoHost: nil, policy: policy, now: { [date] in date.now })
  }

  @Test(arguments: [SearchError.Reason.photoUnknown, .requestRefused])
  func aRememberedPhotoThatTheVendorForgotIsGivenAgainByItself(reason: SearchError.Reason) async throws {
    let service = service(forgetful(reason, knowsFrom: 2))
    let photo = QueryPhoto.file(try Sample.photo())
    _ = await service.log(photo: photo, pages: [SearchTarget(Rich.id)])
    date.advance(by: 600)
    // A filter is not to blame for it.
    let log = await service.log(
      ImageQuery(filters: [.factory]), photo: photo, pages: [SearchTarget(Rich.id, page: 2)])
    #expect(await log.errors.isEmpty)
    #expect(await log.pages.count == 1)
    #expect(await log.calls == [.search, .introducePhoto, .search])
    #expect(await log.notices.contains { $0.contains("did not know the photo any more") })
    let next = await service.log(photo: photo, pages: [SearchTarget(Rich.id, page: 3)])
    #expect(await next.calls == [.search])
  }

  @Test func pagesThatMissThePhotoTogetherGiveItAgainOnce() async throws {
    let vendor = forgetful(.photoUnknown, knowsFrom: 2)
    let service = service(vendor)
    let photo = QueryPhoto.file(try Sample.photo())
    _ = await service.log(photo: photo, pages: [SearchTarget(Rich.id)])
    date.advance(by: 600)
    let pages = (2...5).map { SearchTarget(Rich.id, page: $0) }
    let forecast = await service.forecast(for: ImageQuery(), by: .photo(photo), targets: pages)
    let log = await service.log(photo: photo, pages: pages)
    #expect(await log.pages.count == 4)
    #expect(await vendor.asked.photos.count == 2)
    #expect(forecast.spend.calls == 4 && forecast.again.calls == 5)
    // A page that is begun after the photo was given again is asked for once.
    #expect(await (7...9).contains(log.calls.count))
  }

  @Test(arguments: [30, 600]) func whatAVendorRefusesIsNotThePhotoWhenItHasJustWorked(pause: Double) async throws {
    let vendor = FakeVendor<Rich>(answer: { question, _ throws(SearchError) in
      guard question.query.filters.isEmpty else {
        throw SearchError(.requestRefused, from: Rich.id, mayMeanThePhoto: true)
      }
      return .sample(Rich.id, number: question.page)
    })
    let service = service(vendor)
    let photo = QueryPhoto.file(try Sample.photo())
    for page in 1...3 {
      let good = await service.log(photo: photo, pages: [SearchTarget(Rich.id, page: page)])
      #expect(await good.calls == (page == 1 ? [.introducePhoto, .search] : [.search]))
      date.advance(by: pause)
      let query = ImageQuery(filters: [FilterName("raw:nonsense")])
      let forecast = await service.forecast(for: query, by: .photo(photo), targets: [SearchTarget(Rich.id)])
      let bad = await service.log(query, photo: photo, pages: [SearchTarget(Rich.id)])
      #expect(await bad.errors.map(\.kind) == [.badRequest])
      // Long after the last good search the vendor may mean the photo: that is found out once.
      let isFoundOut = pause > 300 && page == 1
      #expect(await bad.calls == (isFoundOut ? [.search, .introducePhoto, .search] : [.search]))
      #expect(forecast.again.calls == (isFoundOut ? 2 : 0))
      date.advance(by: pause)
    }
  }

  @Test func aPhotoThatWasGivenAgainInVainIsNotGivenOnceMore() async throws {
    let vendor = forgetful(.requestRefused, knowsFrom: .max)
    let service = service(vendor)
    let photo = QueryPhoto.file(try Sample.photo())
    _ = await service.log(photo: photo, pages: [SearchTarget(Rich.id)])
    for _ in 0..<3 {
      date.advance(by: 600)
      let log = await service.log(photo: photo, pages: [SearchTarget(Rich.id, page: 2)])
      #expect(await log.errors.map(\.kind) == [.badRequest])
    }
    #expect(await vendor.asked.photos.count == 2)
  }

  @Test func capsStandAgainstGivingAPhotoAgain() async throws {
    let policy = SearchPolicy(caps: SpendingCaps(day: .calls(3)))
    let service = service(forgetful(.photoUnknown, knowsFrom: 2), policy)
    let photo = QueryPhoto.file(try Sample.photo())
    _ = await service.log(photo: photo, pages: [SearchTarget(Rich.id)])
    date.advance(by: 600)
    let log = await service.log(photo: photo, pages: [SearchTarget(Rich.id, page: 2)])
    #expect(await log.calls == [.search])
    #expect(await log.errors.map(\.kind) == [.overBudget])
  }

  // MARK: Addresses out of reach

  @Test(arguments: [
    "http://192.168.1.9/mug.jpg", "http://127.1/mug.jpg", "http://0x7f.1/mug.jpg", "http://[fe80::1]/mug.jpg",
    "http://nas.local/mug.jpg", "http://printer/mug.jpg", "http://100.64.0.1/mug.jpg",
  ])
  func anAddressThatAVendorCannotReachIsNotSentToIt(text: String) async throws {
    let vendor = FakeVendor<Fetcher>()
    let address = try Sample.address(text)
    let photos = [QueryPhoto.address(address), .downloaded(try Sample.photo(), from: address)]
    for photo in photos {
      let service = SearchService(providers: [vendor], photoHost: nil)
      let forecast = await service.forecast(for: ImageQuery(), by: .photo(photo), targets: [SearchTarget(Fetcher.id)])
      #expect(forecast.calls == [Fetcher.id: []])
      let log = await service.log(photo: photo, pages: [SearchTarget(Fetcher.id)])
      #expect(await log.calls.isEmpty)
      let error = try #require(await log.errors.first)
      #expect(error.kind == .badPhoto)
      #expect(error.sentence.hasPrefix("\(Fetcher.id)'s servers cannot reach \(address.host) – "))
    }
    let host = FakePhotoHost()
    let service = SearchService(providers: [vendor], photoHost: host)
    let log = await service.log(photo: photos[1], pages: [SearchTarget(Fetcher.id)])
    #expect(await log.pages.count == 1)
    #expect(await host.published.count == 1)
  }

  @Test func aPhotoHostThatTheVendorCannotReachIsSaidBeforeAnythingIsPaid() async throws {
    let host = FakePhotoHost(root: "http://192.168.1.9/")
    let service = SearchService(providers: [FakeVendor<Fetcher>()], photoHost: host)
    let log = await service.log(photo: .file(try Sample.photo()), pages: [SearchTarget(Fetcher.id)])
    #expect(await log.calls.isEmpty)
    #expect(await log.errors.first?.sentence.contains("photoHost.publicUrl") == true)
  }

  @Test func aHostingThatOneVendorReachesIsNotGivenToOneThatDoesNot() async throws {
    let host = FakePhotoHost(root: "http://127.0.0.1:8200/")
    let (near, far) = (FakeVendor<NearFetcher>(), FakeVendor<Fetcher>())
    let service = SearchService(providers: [near, far], photoHost: host)
    let photo = QueryPhoto.file(try Sample.photo())
    #expect(await service.log(photo: photo, pages: [SearchTarget(NearFetcher.id)]).pages.count == 1)
    let log = await service.log(photo: photo, pages: [SearchTarget(Fetcher.id)])
    #expect(await log.calls.isEmpty)
    #expect(await log.errors.first?.sentence.contains("photoHost.publicUrl") == true)
    #expect(await host.published.count == 1)
  }

  @Test func aNewPhotoThatTheVendorRefusesIsNotIntroducedAgain() async throws {
    let vendor = FakeVendor<Plain>(answer: { _, _ throws(SearchError) in
      throw SearchError(.photoTooLarge, from: Plain.id)
    })
    let service = SearchService(providers: [vendor], photoHost: nil)
    let log = await service.log(photo: .file(try Sample.photo()), pages: [SearchTarget(Plain.id)])
    #expect(await log.calls == [.introducePhoto, .search])
    #expect(await log.errors.map(\.kind) == [.badPhoto])
  }

  @Test func withAnImageIDNothingIsUploaded() async throws {
    let vendor = FakeVendor<Rich>()
    let service = SearchService(providers: [vendor], photoHost: nil)
    let log = await service.log(
      ImageQuery(imageID: "1164408192156408878"), photo: .file(try Sample.photo()), pages: [SearchTarget(Rich.id)])
    #expect(await log.calls == [.search])
    #expect(await vendor.asked.questions.map(\.photo) == [PhotoReference(.imageID, "1164408192156408878")])
  }

  @Test func aMarketplacesOwnPictureGoesStraightThrough() async throws {
    let vendor = FakeVendor<Fetcher>()
    let service = SearchService(providers: [vendor], photoHost: nil)
    let photo = QueryPhoto.address(try Sample.address("https://ali.example/mug.jpg"))
    #expect(
      await service.forecast(for: ImageQuery(), by: .photo(photo), targets: [SearchTarget(Fetcher.id)]).calls
        == [Fetcher.id: [.search]])
    let log = await service.log(photo: photo, pages: [SearchTarget(Fetcher.id)])
    #expect(await log.calls == [.search])
    #expect(
      await vendor.asked.questions.map(\.photo) == [PhotoReference(.address, "https://ali.example/mug.jpg")])
  }

  @Test func vendorsThatTakeAddressesShareOneHosting() async throws {
    let host = FakePhotoHost()
    let (one, other) = (FakeVendor<Fetcher>(), FakeVendor<OtherFetcher>())
    let service = SearchService(providers: [one, other], photoHost: host)
    let photo = try Sample.photo()
    let log = await service.log(
      photo: .file(photo), pages: [SearchTarget(Fetcher.id), SearchTarget(OtherFetcher.id)])
    #expect(await log.pages.count == 2)
    let names = await host.published
    #expect(names == ["\(photo.fingerprint.prefix(32))-600-300000.jpg"])
    let address = try Sample.address("https://photos.example/\(names[0])")
    #expect(await one.asked.photos == [.address(address)])
    #expect(await other.asked.photos == [.address(address)])
  }

  @Test func withoutAHostALocalPhotoIsSaidToNeedOneAndNothingIsAsked() async throws {
    let vendor = FakeVendor<Fetcher>()
    let service = SearchService(providers: [vendor], photoHost: nil)
    let photo = QueryPhoto.file(try Sample.photo())
    #expect(
      await service.forecast(for: ImageQuery(), by: .photo(photo), targets: [SearchTarget(Fetcher.id)]).calls == [
        Fetcher.id: []
      ])
    let log = await service.log(photo: photo, pages: [SearchTarget(Fetcher.id)])
    #expect(await log.calls.isEmpty)
    #expect(await log.errors == [SearchError(.noPhotoHost, from: Fetcher.id)])
  }

  @Test func aFailedHostingIsEachVendorsErrorAndIsTriedAgainNextTime() async throws {
    let host = FakePhotoHost(failure: .photoHostRefused(status: 403))
    let service = SearchService(providers: [FakeVendor<Fetcher>()], photoHost: host)
    let photo = QueryPhoto.file(try Sample.photo())
    let log = await service.log(photo: photo, pages: [SearchTarget(Fetcher.id)])
    #expect(await log.errors.map(\.kind) == [.unreachable])
    #expect(await log.steps(of: Fetcher.id) == [.preparingPhoto, .hostingPhoto])
    _ = await service.log(photo: photo, pages: [SearchTarget(Fetcher.id)])
    #expect(await host.published.count == 2)
  }

  @Test func aSmallPictureFromTheWebNeedsNoHost() async throws {
    let host = FakePhotoHost()
    let vendor = FakeVendor<Fetcher>()
    let service = SearchService(providers: [vendor], photoHost: host)
    let source = try Sample.address("https://buyer.example/mug.jpg")
    _ = await service.log(photo: .downloaded(try Sample.photo(), from: source), pages: [SearchTarget(Fetcher.id)])
    #expect(await host.published.isEmpty)
    #expect(await vendor.asked.photos == [.address(source)])
  }
}
