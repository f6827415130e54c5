import Queries
import TestSupport
import Testing

@testable import Archive

/// What came of pages that were asked for.
struct PagesTests {
  @Test func whatCameIsSummedUp() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      #expect(try await archive.pageRecord() == PageRecord())
      try await archive.keep(FollowedPage(chance: 0.25, wasBetter: false))
      try await archive.keep(FollowedPage(chance: 0.5, wasBetter: true))
      #expect(try await archive.pageRecord() == PageRecord(expected: 0.75, better: 1))
    }
  }

  @Test func theLastFiveHundredCount() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      for number in 0..<520 { try await archive.keep(FollowedPage(chance: 1, wasBetter: number < 20)) }
      #expect(try await archive.pageRecord() == PageRecord(expected: 500, better: 0))
    }
  }
}
