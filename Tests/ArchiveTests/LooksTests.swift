import Catalog
import Foundation
import GRDB
import Queries
import TestSupport
import Testing

@testable import Archive

/// What offers look like: kept in blocks, shown in one pass.
struct LooksTests {
  private static let network = "cb79d903"

  private func seen(_ number: Int, picture: Int? = nil, by network: String = network) throws -> SeenOffer {
    let address = try #require(WebAddress("https://cbu01.alicdn.com/\(picture ?? number).jpg"))
    let look = [Int8](repeating: Int8(truncatingIfNeeded: number), count: 256)
    return SeenOffer(try JournalSamples.listing(number), picture: address, look: look, by: network)
  }

  /// The first number of each look, by the number of its offer.
  private func looks(in archive: Archive, of network: String = network) async throws -> [Int64: Int8] {
    try await archive.foldLooks(of: network, into: [:]) { looks, block in
      #expect(block.looks.count == 256 * block.numbers.count)
      for (place, number) in block.numbers.enumerated() { looks[number] = Int8(bitPattern: block.looks[256 * place]) }
    }
  }

  private func blocks(in archive: Archive) async throws -> [Int] {
    try await archive.read { try Int.fetchAll($0, sql: "SELECT length(numbers) / 8 FROM look_block ORDER BY id") }
  }

  @Test func whatIsKeptIsShownWithWhatWasSaid() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      try await archive.keep([try seen(1), try seen(2)])
      let looks = try await looks(in: archive)
      #expect(looks.values.sorted() == [1, 2])
      let offers = try await archive.seenOffers(Array(looks.keys), of: Self.network)
      #expect(Set(offers.values.map(\.listing)) == [try seen(1).listing, try seen(2).listing])
      #expect(offers.values.allSatisfy { $0.decision == nil })
    }
  }

  @Test func anOfferIsKeptOnceAndTheNewerWordsCount() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      try await archive.keep([try seen(1)])
      var later = try JournalSamples.listing(1)
      later.minimumOrder = 77
      let first = try seen(1)
      try await archive.keep([SeenOffer(later, picture: first.picture, look: first.look, by: first.network)])
      let looks = try await looks(in: archive)
      #expect(looks.count == 1)
      #expect(
        try await archive.seenOffers(Array(looks.keys), of: Self.network).values.first?.listing.minimumOrder == 77)
    }
  }

  /// A search of long ago is reopened, and its pictures are looked at.
  @Test func olderWordsReplaceNoNewerOnes() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      try await archive.keep([try seen(1)])
      var earlier = try JournalSamples.listing(1)
      earlier.provenance.fetchedAt -= 9_000_000
      earlier.minimumOrder = 77
      let first = try seen(1)
      try await archive.keep([SeenOffer(earlier, picture: first.picture, look: first.look, by: first.network)])
      let looks = try await looks(in: archive)
      #expect(
        try await archive.seenOffers(Array(looks.keys), of: Self.network).values.map(\.listing) == [first.listing])
    }
  }

  @Test func whatWasDecidedOnStaysWhenOldOnesGo() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      try await archive.keep([try seen(1), try seen(2), try seen(3)])
      try await archive.save([Pick(listing: try JournalSamples.listing(2), pickedAt: JournalSamples.noon)])
      _ = try await archive.prune(before: Date(timeIntervalSince1970: 4_000_000_000))
      #expect(try await looks(in: archive).values.sorted() == [2])
      let decided = try await archive.decidedNumbers(of: Self.network)
      #expect(decided == Set(try await looks(in: archive).keys))
      let offers = try await archive.seenOffers(Array(decided), of: Self.network)
      guard case .picked? = offers.values.first?.decision else { return #expect(Bool(false), "\(offers)") }
    }
  }

  /// Looks of another network are never compared with those of this one.
  @Test func anotherNetworkLooksAnew() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      try await archive.keep([try seen(1, by: "older"), try seen(2, by: "older")])
      try await archive.keep([try seen(1)])
      #expect(try await looks(in: archive).values.sorted() == [1])
      let old = try await looks(in: archive, of: "older")
      #expect(try await archive.seenOffers(Array(old.keys), of: "older").values.map(\.listing.id.number) == ["2"])
    }
  }

  @Test func smallBlocksBecomeOne() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      for number in 1...100 { try await archive.keep([try seen(number)]) }
      #expect(try await blocks(in: archive).count < 40)
      #expect(try await looks(in: archive).values.sorted() == Array(1...100))
    }
  }

  @Test func whatIsForgottenLeavesNoLook() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      try await archive.keep([try seen(1), try seen(2), try seen(3)])
      _ = try await archive.prune(before: Date(timeIntervalSince1970: 4_000_000_000))
      #expect(try await looks(in: archive).isEmpty)
      #expect(try await blocks(in: archive).isEmpty)
    }
  }
}
