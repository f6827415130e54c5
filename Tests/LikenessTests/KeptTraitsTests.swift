import Photos
import TestSupport
import Testing

@testable import Likeness

/// What was measured of a picture, kept and read again.
struct KeptTraitsTests {
  private func photo() throws -> Photo { try Photo(Fixture.bytes("photos/quarters-progressive.jpg")) }

  @Test func whatWasKeptIsTheSame() throws {
    let traits = try PictureTraits(of: photo(), by: NetworkFile.ofProgram.network())
    let kept = try #require(traits.kept)
    #expect(PictureTraits(kept: kept) == traits)
  }

  @Test func whatIsSearchedByIsNotKept() throws {
    let network = try NetworkFile.ofProgram.network()
    #expect(try PictureTraits(of: photo(), isQuery: true, by: network).kept == nil)
    #expect(try PictureTraits(of: photo(), by: nil).kept == nil)
  }

  @Test(arguments: [0, 8, 266, 267, 522, 524, 4_000]) func otherBytesAreNone(count: Int) {
    #expect(PictureTraits(kept: [UInt8](repeating: 7, count: count)) == nil)
  }

  @Test func whatAnotherNetworkSawIsNone() throws {
    let traits = try PictureTraits(of: photo(), by: NetworkFile.ofProgram.network())
    var kept = try #require(traits.kept)
    kept[0] ^= 1
    #expect(PictureTraits(kept: kept) == nil)
  }
}
