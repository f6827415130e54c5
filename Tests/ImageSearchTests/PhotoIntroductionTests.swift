import Catalog
import ImageSearch
import Photos
import Testing

/// How the photo gets to a vendor, and what is remembered of that.
@Suite(.timeLimit(.minutes(1))) struct PhotoIntroductionTests {
  @Test func theNextPageCostsOneCall() async throws {
    let vendor = FakeVendor<Plain>()
    let service = SearchService(providers: [vendor], photoHost: nil)
    let photo = QueryPhoto.file(try Sample.photo())
    #expect(
      await service.forecast(for: ImageQuery(), photo: photo, targets: [SearchTarget(Plain.id)]).calls
        == [Plain.id: [.introducePhoto, .search]])
    _ = await service.log(photo: photo, pages: [SearchTarget(Plain.id)])
    #expect(
      await service.forecast(for: ImageQuery(), photo: photo, targets: [SearchTarget(Plain.id, page: 2)]).calls
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
    let vendor = FakeVendor<Plain>(introduction: { _, call in
      for _ in 0..<100 { await Task.yield() }
      return PhotoReference(.imageID, "photo \(call)")
    })
    let service = SearchService(providers: [vendor], photoHost: nil)
    let log = await service.log(
      photo: .file(try Sample.photo()),
      pages: [SearchTarget(Plain.id), SearchTarget(Plain.id, page: 2), SearchTarget(Plain.id, page: 3)])
    #expect(await log.pages.count == 3)
    #expect(await vendor.asked.photos.count == 1)
  }

  @Test(arguments: [SearchError.Kind.badPhoto, .badRequest])
  func aRememberedPhotoThatTheVendorForgotIsIntroducedWithTheNextTry(kind: SearchError.Kind) async throws {
    let vendor = FakeVendor<Plain>(answer: { question, _ throws(SearchError) in
      guard question.page == 1 || question.photo.value == "photo 2" else {
        throw SearchError(kind, from: Plain.id, "no such image")
      }
      return .sample(Plain.id, number: question.page)
    })
    let service = SearchService(providers: [vendor], photoHost: nil)
    let photo = QueryPhoto.file(try Sample.photo())
    _ = await service.log(photo: photo, pages: [SearchTarget(Plain.id)])
    let second = [SearchTarget(Plain.id, page: 2)]
    let refused = await service.log(photo: photo, pages: second)
    #expect(await refused.errors.map(\.kind) == [kind])
    #expect(await refused.calls == [.search])
    // What the next try costs is known before it is made.
    #expect(
      await service.forecast(for: ImageQuery(), photo: photo, targets: second).calls == [
        Plain.id: [.introducePhoto, .search]
      ])
    let log = await service.log(photo: photo, pages: second)
    #expect(await log.pages.count == 1)
    #expect(await log.calls == [.introducePhoto, .search])
  }

  @Test func aNewPhotoThatTheVendorRefusesIsNotIntroducedAgain() async throws {
    let vendor = FakeVendor<Plain>(answer: { _, _ throws(SearchError) in
      throw SearchError(.badPhoto, from: Plain.id, "not this one")
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
      await service.forecast(for: ImageQuery(), photo: photo, targets: [SearchTarget(Fetcher.id)]).calls
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
      await service.forecast(for: ImageQuery(), photo: photo, targets: [SearchTarget(Fetcher.id)]).calls == [
        Fetcher.id: []
      ])
    let log = await service.log(photo: photo, pages: [SearchTarget(Fetcher.id)])
    #expect(await log.calls.isEmpty)
    #expect(
      await log.errors == [
        SearchError(
          .badPhoto, from: Fetcher.id,
          "a local photo needs a photo host – set photoHost.putUrl or photoHost.command, see docs/vendors/tmapi-v1.md")
      ])
  }

  @Test func aFailedHostingIsEachVendorsErrorAndIsTriedAgainNextTime() async throws {
    let host = FakePhotoHost(failure: .unreachable("the photo host answered HTTP 403"))
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
