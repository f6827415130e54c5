import Catalog
import Photos
import Testing

@testable import Likeness
@testable import ProviderSimulator

/// What the demo shows of likeness: a mug on a table is found, and decisions teach the order.
struct DemoTests {
  private static let catalogue = DrawnCatalogue(seed: 1)
  /// The mug in the photo.
  private static let mug = "mug-3-1"

  private func photo() throws -> [UInt8] {
    try #require(Self.catalogue.samplePhotos.first { $0.name == "mug-on-table.jpg" }).jpeg
  }

  @Test(arguments: Marketplace.allCases) func theMugOnTheTableIsAmongTheFirstThree(_ marketplace: Marketplace) throws {
    let found = try #require(Self.catalogue.ranked(marketplace, by: photo(), region: nil))
    #expect(
      found.prefix(3).contains { $0.offer.pictures.first == Self.mug }, "\(found.prefix(4).map(\.offer.pictures))")
  }

  /// Navy mugs are wanted in the place of the red one: of the next five more are mugs that are not red.
  @Test func afterOnePickAndTwoRejectionsTheNextFiveAreBetter() throws {
    let network = try NetworkFile.ofProgram.network()
    let found = try #require(Self.catalogue.ranked(.alibaba1688, by: photo(), region: nil)).prefix(60).map(\.offer)
    let looks = try found.map { offer in
      let name = try #require(offer.pictures.first)
      let jpeg = try #require(Self.catalogue.picture(name))
      return try network.look(of: Photo(jpeg))
    }
    let photo = try network.looks(of: Photo(photo()), region: nil)
    func isWanted(_ place: Int) -> Bool {
      found[place].kind == "mug" && !found[place].titleChinese.contains("红色")
    }
    /// How many of the five that follow are wanted.
    func wanted(liked: [Int], disliked: [Int]) -> Int {
      let ranking = LearnedRanking(
        photo: photo, liked: liked.map { looks[$0] }, disliked: disliked.map { looks[$0] }, among: looks)
      let rest = looks.indices.filter { !liked.contains($0) && !disliked.contains($0) }
      return rest.sorted { ranking.score(of: looks[$0]) > ranking.score(of: looks[$1]) }.prefix(5).count(
        where: isWanted)
    }
    let pick = try #require(found.indices.first(where: isWanted))
    let rejected = Array(found.indices.filter { found[$0].titleChinese.contains("红色") }.prefix(2))
    let (before, after) = (wanted(liked: [], disliked: []), wanted(liked: [pick], disliked: rejected))
    #expect(after > before && after >= 4, "\(before) \(after)")
  }
}
