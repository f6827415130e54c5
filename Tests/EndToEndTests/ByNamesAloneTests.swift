import Foundation
import PseudoTerminal
import TestSupport
import Testing

extension EndToEnd {
  /// Whoever knows no key works by names: from a photo to a sheet.
  @Suite(.simulatedVendors) struct ByNamesAloneTests {
    @Test func fromAPhotoToASheet() throws {
      let home = try Home()
      _ = try home.photo()
      let browsing = try Browsing([], in: home, adding: SimulatedVendors.shared.settings, size: .usual)
      try browsing.see("? help")
      func give(_ line: String, shows text: String) throws {
        browsing.terminal.type(":")
        try browsing.see("Enter do it")
        browsing.terminal.type(line + KeyBytes.enter)
        try browsing.see(text, within: .seconds(30))
      }
      try give("photo mug.jpg", shows: "search (8 calls)")
      browsing.terminal.type(":ask")
      try browsing.see("ask (8 calls)")
      browsing.terminal.type(KeyBytes.enter)
      // What was named and not pressed is asked about before it is paid for.
      try browsing.press("", shows: "Search now? 8 calls")
      browsing.pressAgain("1")
      try browsing.seeAllAnswer()
      try give("sort price-up", shows: "MOQ")
      try give("find mug", shows: "MOQ")
      try give("pick", shows: "1 pick")
      try give("next page", shows: "3 calls")
      browsing.pressAgain("1")
      try browsing.see("1 of 79 decided", within: .seconds(30))
      try give("write acme.csv", shows: "acme.csv")
      browsing.terminal.type(":quit" + KeyBytes.enter)
      #expect(browsing.terminal.waitForEnd(within: .seconds(5)) == .exited(0))
      let sheet = try SheetReader.records(String(contentsOf: home.file("acme.csv"), encoding: .utf8))
      #expect(sheet.count == 2)
    }
  }
}
