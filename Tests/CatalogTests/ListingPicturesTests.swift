import Foundation
import Testing

@testable import Catalog

struct ListingPicturesTests {
  private func listing(_ main: String?, _ more: [String] = [], from provider: String = "tmapi-v1") throws -> Listing {
    Listing(
      id: try #require(ListingID(.alibaba1688, number: "727920485853")),
      title: try #require(Title(original: CleanText("杯子"), translated: nil, language: nil)),
      pictureAddress: WebAddress(main), morePictures: more.compactMap { WebAddress($0) },
      provenance: Provenance(
        provider: ProviderID(provider), fetchedAt: Date(timeIntervalSince1970: 0), page: 1, rank: 1))
  }

  @Test func eachPictureIsThereOnceWhateverItsScheme() throws {
    let listing = try listing(
      "https://a.example/1.jpg", ["https://a.example/2.jpg", "http://a.example/1.jpg", "https://a.example/2.jpg"])
    #expect(listing.pictures.map(\.string) == ["https://a.example/1.jpg", "https://a.example/2.jpg"])
  }

  @Test func vendorsCompleteEachOthersPictures() throws {
    let own = try listing("https://a.example/1.jpg", ["https://a.example/2.jpg"])
    let other = try listing("https://a.example/3.jpg", ["https://a.example/1.jpg"], from: "daji")
    #expect(own.completed(by: other).pictures.map { $0.string.suffix(5) } == ["1.jpg", "2.jpg", "3.jpg"])
    #expect(own.completed(by: own).morePictures == own.morePictures)
    #expect(try listing(nil).completed(by: other).pictureAddress == other.pictureAddress)
  }

  @Test func whatWasKeptBeforeThereWereMoreCanBeRead() throws {
    let without = try listing("https://a.example/1.jpg")
    let bytes = try JSONEncoder().encode(without)
    // No word of more pictures: as it was written before.
    let names = try #require(JSONSerialization.jsonObject(with: bytes) as? [String: Any]).keys
    #expect(!names.contains { $0.lowercased().contains("otherpictures") })
    #expect(try JSONDecoder().decode(Listing.self, from: bytes) == without)
    let with = try listing("https://a.example/1.jpg", ["https://a.example/2.jpg"])
    #expect(try JSONDecoder().decode(Listing.self, from: JSONEncoder().encode(with)) == with)
  }
}
