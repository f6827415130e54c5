import Catalog
import Photos
import Queries
import Testing

@testable import ImageSearch

@Suite struct RegionTests {
  private let region = PixelRegion(left: 10, top: 6, right: 30, bottom: 26)

  @Test func aVendorThatTakesARegionGetsItInPixelsOfTheUploadedPhoto() async throws {
    let vendor = FakeVendor<Rich>()
    let service = SearchService(providers: [vendor], photoHost: nil)
    _ = await service.log(
      ImageQuery(region: region), photo: .file(try Sample.photo()), pages: [SearchTarget(Rich.id)])
    // 40 × 30 pixels become 20 × 15.
    #expect(
      await vendor.asked.questions.map(\.query.region) == [PixelRegion(left: 5, top: 3, right: 15, bottom: 13)])
  }

  @Test func theOthersGetThePartAsTheirPhoto() async throws {
    let vendor = FakeVendor<Plain>()
    let service = SearchService(providers: [vendor], photoHost: nil)
    let photo = QueryPhoto.file(try Sample.photo())
    let log = await service.log(ImageQuery(region: region), photo: photo, pages: [SearchTarget(Plain.id)])
    #expect(await log.notices.isEmpty)
    #expect(await vendor.asked.questions.map(\.query.region) == [nil])
    guard case .bytes(let part)? = await vendor.asked.photos.first else {
      Issue.record("no photo was uploaded")
      return
    }
    #expect(part.size == PixelSize(width: 20, height: 20))
    // The whole photo is another photo.
    _ = await service.log(photo: photo, pages: [SearchTarget(Plain.id)])
    #expect(await vendor.asked.photos.count == 2)
  }

  @Test func partsAreHostedUnderNamesOfTheirOwn() async throws {
    let host = FakePhotoHost()
    let service = SearchService(providers: [FakeVendor<Fetcher>()], photoHost: host)
    let photo = QueryPhoto.downloaded(try Sample.photo(), from: try Sample.address("https://ali.example/mug.jpg"))
    _ = await service.log(ImageQuery(region: region), photo: photo, pages: [SearchTarget(Fetcher.id)])
    #expect(await host.published.first?.hasSuffix("-600-300000-10-6-30-26.jpg") == true)
    #expect(await host.photos.map(\.size) == [PixelSize(width: 20, height: 20)])
  }

  @Test func aPhotoThatIsOnlyAnAddressCannotBeCutAndThatIsSaid() async throws {
    let vendor = FakeVendor<Plain>()
    let service = SearchService(providers: [vendor], photoHost: nil)
    let log = await service.log(
      ImageQuery(region: region), photo: .address(try Sample.address("https://ali.example/mug.jpg")),
      pages: [SearchTarget(Plain.id)])
    #expect(await log.notices == ["cannot search by a part of this photo – the whole photo is used"])
    #expect(await log.pages.count == 1)
  }

  @Test func whatAVendorSuggestsIsToldInPixelsOfThePhoto() async throws {
    let suggested = PixelRegion(left: 5, top: 3, right: 15, bottom: 13)
    func vendor<Traits: VendorTraits>(_: Traits.Type) -> FakeVendor<Traits> {
      FakeVendor<Traits>(answer: { question, _ in
        var page = ResultPage.sample(Traits.id, number: question.page)
        page.suggestedRegions = [suggested].compactMap { $0 }
        return page
      })
    }
    // 40 × 30 pixels were uploaded as 20 × 15.
    let photo = QueryPhoto.file(try Sample.photo())
    let whole = await SearchService(providers: [vendor(Rich.self)], photoHost: nil).log(
      photo: photo, pages: [SearchTarget(Rich.id)])
    #expect(await whole.pages.map(\.suggestedRegions) == [[region].compactMap { $0 }])
    // Of a part that was cut out, 20 × 20 pixels from 10, 6 on.
    let part = await SearchService(providers: [vendor(Plain.self)], photoHost: nil).log(
      ImageQuery(region: region), photo: photo, pages: [SearchTarget(Plain.id)])
    let inPart = PixelRegion(left: 15, top: 9, right: 25, bottom: 19)
    #expect(await part.pages.map(\.suggestedRegions) == [[inPart].compactMap { $0 }])
  }

  @Test func aRegionOutsideThePhotoIsSaidAndTheWholePhotoUsed() async throws {
    let service = SearchService(providers: [FakeVendor<Rich>()], photoHost: nil)
    let log = await service.log(
      ImageQuery(region: PixelRegion(left: 100, top: 0, right: 200, bottom: 9)), photo: .file(try Sample.photo()),
      pages: [SearchTarget(Rich.id)])
    #expect(await log.notices == ["the region lies outside the photo – the whole photo is used"])
    #expect(await log.pages.count == 1)
  }

  @Test func theWholePhotoAsARegionIsTheWholePhoto() async throws {
    let vendor = FakeVendor<Plain>()
    let service = SearchService(providers: [vendor], photoHost: nil)
    let photo = QueryPhoto.file(try Sample.photo())
    _ = await service.log(photo: photo, pages: [SearchTarget(Plain.id)])
    _ = await service.log(
      ImageQuery(region: PixelRegion(left: 0, top: 0, right: 4_000, bottom: 3_000)), photo: photo,
      pages: [SearchTarget(Plain.id)])
    #expect(await vendor.asked.photos.count == 1)
  }

  @Test(arguments: [
    (PixelSize(width: 800, height: 600), PixelRegion(left: 200, top: 120, right: 600, bottom: 520)),
    (PixelSize(width: 1, height: 1), PixelRegion(left: 0, top: 0, right: 1, bottom: 1)),
    (PixelSize(width: 7, height: 5), PixelRegion(left: 1, top: 1, right: 6, bottom: 5)),
  ])
  func scalingRoundsOutwardsAndStaysInside(size: PixelSize, scaled: PixelRegion?) {
    #expect(region?.scaled(from: PixelSize(width: 40, height: 30), to: size) == scaled)
  }
}
