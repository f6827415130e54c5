import Foundation
import Queries
import TestSupport
import Testing

@testable import Archive

struct PreferencesTests {
  @Test func whatIsWantedLastIsKept() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      #expect(try await archive.preferences().isEmpty)
      try await archive.keep("always", as: .sideColumn)
      try await archive.keep("when-focused", as: .sideColumn)
      #expect(try await Archive.open(directory: directory).preferences() == [.sideColumn: "when-focused"])
      #expect(try await archive.check().isSound)
    }
  }
}
