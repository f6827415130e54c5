import Catalog
import Foundation
import Photos
import Testing

@testable import ProviderSimulator

/// The catalogue's search: a photo of a thing finds that thing, in its colour first.
@Suite struct CatalogueSearchTests {
  private var catalogue: DrawnCatalogue { CatalogueTests.catalogue }

  /// Drawn once: that takes a while without optimisation.
  private static let samples = CatalogueTests.catalogue.samplePhotos

  private func sample(_ name: String) throws -> [UInt8] {
    try #require(Self.samples.first { $0.name == name }).jpeg
  }

  @Test func thereAreSamplesToChooseFrom() throws {
    let samples = Self.samples
    #expect(samples.count >= 6)
    #expect(Set(samples.map(\.name)).count == samples.count)
    for sample in samples {
      #expect(try Photo(sample.jpeg).size == SamplePhoto.size)
      #expect(sample.name.hasSuffix(".jpg"))
    }
  }

  @Test(arguments: SamplePhoto.all.filter { $0.subjects.count == 1 }, Marketplace.allCases)
  func aSampleFindsItsKindInItsColourFirst(_ sample: SamplePhoto, _ marketplace: Marketplace) throws {
    let subject = try #require(sample.subjects.first)
    let photo = try self.sample(sample.name)
    let matches = try #require(catalogue.ranked(marketplace, by: photo, region: nil))
    #expect(matches.count == catalogue.offers(marketplace).count)

    // Retailers have six of a kind.
    let (top, needed) = marketplace == .taobao ? (6, 4) : (10, 8)
    #expect(matches.prefix(top).count { $0.offer.kind == subject.kind.rawValue } >= needed)
    let best = try #require(matches.first).offer
    #expect(best.kind == subject.kind.rawValue)
    #expect(best.titleChinese.contains(subject.colour.name.chinese))
  }

  @Test func redMugsComeBeforeAllOthers() throws {
    let photo = try sample("red-mug.jpg")
    let matches = try #require(catalogue.ranked(.alibaba1688, by: photo, region: nil))
    let redMugs = catalogue.wholesaleOffers.count { $0.kind == "mug" && $0.titleChinese.contains("红色") }
    #expect(redMugs >= 3)
    #expect(
      matches.prefix(3).allSatisfy { $0.offer.kind == "mug" && $0.offer.titleChinese.contains("红色") })
  }

  @Test(arguments: [("mug", [0, 0, 400, 600]), ("lamp", [400, 0, 800, 600])])
  func aRegionDecidesWhichOfTwoThingsIsMeant(_ kind: String, _ region: [Int]) throws {
    let scene = try sample("mug-and-lamp.jpg")
    let matches = try #require(catalogue.ranked(.alibaba1688, by: scene, region: region))
    #expect(matches.prefix(5).count { $0.offer.kind == kind } >= 4)
  }

  @Test(arguments: [[], [0, 0, 10], [9, 9, 9, 9], [-5, 0, 10, 10], [5_000, 5_000, 6_000, 6_000]])
  func aRegionThatIsNoneIsNotHeeded(_ region: [Int]) throws {
    let photo = try sample("umbrella.jpg")
    let whole = try #require(catalogue.ranked(.taobao, by: photo, region: nil))
    let matches = try #require(catalogue.ranked(.taobao, by: photo, region: region))
    #expect(matches.map(\.offer.number) == whole.map(\.offer.number))
  }

  @Test func theOrderIsTotalAndTheSameEveryTime() throws {
    let photo = try sample("backpack.jpg")
    let first = try #require(catalogue.ranked(.alibaba1688, by: photo, region: nil))
    let second = try #require(catalogue.ranked(.alibaba1688, by: photo, region: nil))
    #expect(first.map(\.offer.number) == second.map(\.offer.number))
    #expect(
      zip(first, first.dropFirst()).allSatisfy { better, worse in
        better.likeness > worse.likeness
          || better.likeness == worse.likeness && better.offer.number < worse.offer.number
      })
    #expect(first.allSatisfy { (0...1).contains($0.likeness) })
  }

  @Test func whatIsPreparedAnswersTheSame() async throws {
    let eye = try #require(VendorEye.ofProgram)
    let pictures = Array(Stock(seed: 3).pictures.prefix(6))
    let seen = [eye.look(of: try #require(pictures[0].drawn(side: VendorEye.side)))]
    let prepared = LikenessIndex(of: pictures)
    await prepared.prepare()
    let likeness = prepared.likeness(to: seen)
    #expect(likeness == LikenessIndex(of: pictures).likeness(to: seen))
    #expect(likeness.count == 6)
    #expect(likeness.values.max() == likeness[pictures[0].name])
  }

  @Test func aCataloguePictureFindsItself() throws {
    let jpeg = try #require(catalogue.picture("teapot-1-1"))
    let best = try #require(catalogue.ranked(.alibaba1688, by: jpeg, region: nil)?.first)
    #expect(best.offer.pictures.first == "teapot-1-1")
  }

  @Test(arguments: [[], Array("hello".utf8), [0xFF, 0xD8, 0xFF]] as [[UInt8]])
  func whatIsNoPhotoIsNotRanked(_ bytes: [UInt8]) {
    #expect(catalogue.ranked(.alibaba1688, by: bytes, region: nil) == nil)
  }
}
