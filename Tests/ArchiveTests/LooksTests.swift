import Catalog
import Foundation
import GRDB
import Queries
import TestSupport
import Testing

@testable import Archive

/// What offers look like: kept one by one, and found by their signs.
struct LooksTests {
  private static let network = "cb79d903"

  private func seen(_ number: Int, picture: Int? = nil, by network: String = network) throws -> SeenOffer {
    let address = try #require(WebAddress("https://cbu01.alicdn.com/\(picture ?? number).jpg"))
    let look = [Int8](repeating: Int8(truncatingIfNeeded: number), count: 256)
    return SeenOffer(try JournalSamples.listing(number), picture: address, look: look, by: network)
  }

  /// The first number of each look, by the number of its offer.
  private func looks(in archive: Archive, of network: String = network) async throws -> [Int64: Int8] {
    let block = try await archive.looks(likeAnyOf: [[Int8](repeating: 1, count: 256)], wanted: 1, of: network)
    #expect(block.looks.count == 256 * block.numbers.count)
    return Dictionary(uniqueKeysWithValues: block.numbers.enumerated().map { ($1, block.looks[256 * $0]) })
  }

  /// How many looks each row of signs has.
  private func rows(in archive: Archive) async throws -> [Int] {
    try await archive.read { try Int.fetchAll($0, sql: "SELECT length(looks) / 40 FROM look_signs ORDER BY id") }
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

  /// The older look went with the newer; its signs stay until they are swept.
  @Test func aNetworkIsShownNoLookOfAnother() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      try await archive.keep([try seen(1, by: "older")])
      try await archive.keep([try seen(1)])
      #expect(try await looks(in: archive, of: "older").isEmpty)
      #expect(try await archive.looks([1], of: "older").numbers.isEmpty)
      #expect(try await archive.looks([1], of: Self.network).numbers == [1])
      // And once more.
      try await archive.keep([try seen(1, by: "older")])
      #expect(try await looks(in: archive, of: "older").values.sorted() == [1])
      #expect(try await looks(in: archive).isEmpty)
      #expect(try await rows(in: archive) == [2, 1])
      try await archive.write { try SignsWriter.sweep(in: $0) }
      #expect(try await rows(in: archive) == [1])
    }
  }

  @Test func signsFillRows() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      for number in 1...99 { try await archive.keep([try seen(number)]) }
      #expect(try await rows(in: archive) == [99])
      try await archive.keep(try (100...127).map { try seen($0) })
      try await archive.keep([try seen(1, by: "older"), try seen(1_000)])
      #expect(try await rows(in: archive) == [100, 28, 1])
      // The thousandth's number is too large for a byte.
      #expect(try await looks(in: archive).values.sorted() == [-24] + (2...127).map { Int8($0) })
    }
  }

  @Test func theNearestBySignsAreShownWhole() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      var dice = Dice(seed: Dice.seed(usual: 20))
      var drawn: [[Int8]] = []
      for _ in 0..<600 { drawn.append((0..<256).map { _ in Int8(dice.below(255) - 127) }) }
      try await archive.keep(
        try drawn.enumerated().map { place, look in
          let picture = try #require(WebAddress("https://cbu01.alicdn.com/\(place).jpg"))
          return SeenOffer(try JournalSamples.listing(place + 1), picture: picture, look: look, by: Self.network)
        })
      func distance(_ look: [Int8], _ other: [Int8]) -> Int { zip(look, other).count { ($0 < 0) != ($1 < 0) } }
      // The nearer of two counts.
      let distances = drawn.map { min(distance($0, drawn[17]), distance($0, drawn[404])) }
      let order = drawn.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }
      let block = try await archive.looks(likeAnyOf: [drawn[17], drawn[404]], wanted: 20, of: Self.network)
      let nearest = order.prefix(400).sorted()
      #expect(block.numbers == nearest.map { Int64($0 + 1) })
      #expect(block.looks == nearest.flatMap { drawn[$0] })
      #expect(try await archive.looks(likeAnyOf: [drawn[0]], wanted: 60, of: Self.network).numbers.count == 480)
      #expect(try await archive.looks(likeAnyOf: [], wanted: 20, of: Self.network) == LookBlock())
      #expect(try await archive.looks(likeAnyOf: [[1, 2]], wanted: 20, of: Self.network) == LookBlock())
    }
  }

  @Test func whatIsForgottenLeavesNoLook() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      try await archive.keep([try seen(1), try seen(2), try seen(3)])
      _ = try await archive.prune(before: Date(timeIntervalSince1970: 4_000_000_000))
      #expect(try await looks(in: archive).isEmpty)
      #expect(try await rows(in: archive).isEmpty)
      #expect(try await archive.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM look") } == 0)
    }
  }

  @Test func whatStaysIsJoinedInFullRows() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      try await archive.keep(try (1...450).map { try seen($0) })
      #expect(try await rows(in: archive) == [100, 100, 100, 100, 50])
      let odd = stride(from: 1, through: 299, by: 2)
      try await archive.save(
        try (Array(odd) + Array(300...450)).map {
          Pick(listing: try JournalSamples.listing($0), pickedAt: JournalSamples.noon)
        })
      _ = try await archive.prune(before: Date(timeIntervalSince1970: 4_000_000_000))
      #expect(try await looks(in: archive).keys.sorted() == (Array(odd) + Array(300...450)).map { Int64($0) })
      #expect(try await rows(in: archive).reduce(0, +) == 301)
      #expect(try await rows(in: archive).filter { $0 < 100 } == [1])
    }
  }

  /// Its signs are made anew. An offer without its look would never be looked at again, and is left out.
  @Test func whatIsSavedOfADamagedArchiveHasItsLooks() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      try await archive.keep([try seen(1), try seen(2), try seen(3)])
      try await archive.write { try $0.execute(sql: "DELETE FROM look WHERE id = 2; DELETE FROM look_signs") }
      archive.close()
      _ = try Salvage(of: archive.file)
      let saved = try Archive.open(directory: directory)
      #expect(try await looks(in: saved) == [1: 1, 3: 3])
      try await saved.keep([try seen(1), try seen(2)])
      #expect(try await looks(in: saved).values.sorted() == [1, 2, 3])
      #expect(try await saved.check().isSound)
    }
  }
}
