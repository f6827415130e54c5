import Foundation
import TestSupport
import Testing

/// The pages of the vendors say where each field stands in a reply.
struct VendorPagesTests {
  @Test func everyMemberThatIsReadStandsInTheVendorsPage() throws {
    for (pages, names) in FieldSource.members {
      let text = try pages.map { page in
        try String(contentsOf: Fixture.project.appending(path: "docs/vendors/\(page).md"), encoding: .utf8)
      }.joined()
      let words = Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
      for name in names.subtracting(words) {
        Issue.record("\(pages.joined(separator: ", ")) does not name \(name)")
      }
    }
  }
}
