import Foundation
import PseudoTerminal
import TestSupport
import Testing

extension EndToEnd {
  /// Whoever touches no key gets from a photo to a sheet.
  @Suite(.simulatedVendors) struct ByMouseAloneTests {
    @Test func fromAPhotoToASheet() throws {
      let home = try Home()
      _ = try home.photo()
      let settings = SimulatedVendors.shared.settings.merging(["SNAPSOURCE_UI_MOUSE": "true"]) { $1 }
      let browsing = try Browsing(["mug.jpg"], in: home, adding: settings, size: .usual)
      try browsing.point(at: "search (8 calls)", shows: "Search now? 8 calls")
      try browsing.point(at: "Yes", shows: "MOQ")
      try browsing.seeAllAnswer()
      try browsing.point(at: "CNY/pc", shows: "by price, low")
      try browsing.point(at: "10.90", button: 2, shows: "1 pick")
      try browsing.point(at: "commands", shows: "do it")
      // The wheel goes through all commands.
      try browsing.turnWheel(at: "do it", until: " write ")
      try browsing.point(at: " write ", shows: "OK")
      try browsing.point(at: "OK", shows: "Wrote 1 pick")
      try browsing.point(at: "commands", shows: "do it")
      try browsing.turnWheel(at: "do it", until: "Quit")
      try browsing.point(at: "Quit")
      #expect(browsing.terminal.waitForEnd(within: .seconds(5)) == .exited(0))
      let names = try FileManager.default.contentsOfDirectory(atPath: home.work.path(percentEncoded: false))
      let name = try #require(names.first { $0.hasSuffix(".csv") })
      let sheet = try SheetReader.records(String(contentsOf: home.file(name), encoding: .utf8))
      #expect(sheet.count == 2)
    }
  }
}
