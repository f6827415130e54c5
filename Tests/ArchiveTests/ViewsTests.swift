import Foundation
import Queries
import TestSupport
import Testing

@testable import Archive

struct ViewsTests {
  private static let cheap = KeptView(
    name: "家居", columns: ["price", "moq"], narrowing: "price<40 \"red mug\"", order: "sales", quantity: 500)
  private static let other = KeptView(name: "b", columns: [], narrowing: "", order: "as-found", quantity: nil)

  @Test func viewsAreKeptInTheOrderInWhichTheyWereSavedFirst() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      #expect(try await archive.views().isEmpty)
      try await archive.keep(Self.cheap)
      try await archive.keep(Self.other)
      var changed = Self.cheap
      changed.columns = ["years"]
      changed.quantity = nil
      try await archive.keep(changed)
      #expect(try await archive.views() == [changed, Self.other])
      try await archive.removeView(named: "b")
      try await archive.removeView(named: "never there")
      #expect(try await Archive.open(directory: directory).views() == [changed])
      #expect(try await archive.check().isSound)
    }
  }
}
