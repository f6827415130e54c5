import Foundation
import PseudoTerminal
import TestSupport
import Testing

extension EndToEnd {
  /// What was looked at once is found again by a photo, without any vendor.
  @Suite(.simulatedVendors) struct SeenTests {
    /// A picture of the simulated vendors' catalogue.
    private func mug() throws -> String {
      let base = try #require(SimulatedVendors.shared.settings["SNAPSOURCE_DAJI_BASE_URL"])
      let port = try #require(base.firstMatch(of: /:(\d+)/)?.1)
      return "http://127.0.0.1:\(port)/pictures/mug-3-1.jpg"
    }

    /// Looks through a search until the first row has its match, picks it, and leaves.
    private func look(in home: Home, _ photo: String) throws {
      let browsing = try Browsing(
        [photo, "--data-dir", home.path("kept")], in: home, adding: SimulatedVendors.shared.settings)
      try browsing.seePrice()
      browsing.terminal.type(KeyBytes.enter)
      try browsing.seeAllAnswer()
      try browsing.see("100  T1", within: .seconds(30))
      try browsing.press(" ", shows: "1 pick")
      try browsing.press("B", shows: "Seen before")
      try browsing.see("picked", within: .seconds(30))
      browsing.press(KeyBytes.escape)
      try browsing.quit()
    }

    @Test func aPhotoFindsWhatWasSeenAndWhatWasDecided() throws {
      let home = try Home()
      let photo = try mug()
      let folder = ["--data-dir", home.path("kept")]
      let before = try Program.run(["seen", photo] + folder, in: home)
      #expect(before.status == 0 && before.output.isEmpty && before.words.contains("nothing like it"), "\(before)")
      try look(in: home, photo)
      let seen = try Program.run(["seen", photo, "--format", "json"] + folder, in: home)
      #expect(seen.status == 0, "\(seen)")
      let offers = try RawJSON(seen.output.utf8)["offers"].elements
      #expect(offers.count > 3 && offers.first?["decision"].words == "picked", "\(seen)")
      let matches = offers.dropFirst().compactMap { $0["match"].words.flatMap { Int($0) } }
      #expect(matches == matches.sorted(by: >) && matches.allSatisfy { (25...100).contains($0) }, "\(matches)")
      let calls = try Program.run(["spend", "--format", "json"] + folder, in: home).output
      _ = try Program.run(["seen", photo] + folder, in: home)
      #expect(try Program.run(["spend", "--format", "json"] + folder, in: home).output == calls, "nobody is asked")
    }

    @Test func withoutTheNetworkAllElseWorks() throws {
      let home = try Home()
      let photo = try home.photo()
      let alone = home.path("snapsource")
      try FileManager.default.copyItem(atPath: Program.path, toPath: alone)
      let seen = try Program.run(["seen", photo], in: home, executable: alone)
      #expect(seen.status == 70 && seen.words.contains("likeness.safetensors is missing"), "\(seen)")
      let found = try Program.run(
        ["search", photo], in: home, adding: SimulatedVendors.shared.settings, executable: alone)
      #expect(found.status == 0, "\(found)")
      let off = try Program.run(["seen", photo], in: home, adding: ["SNAPSOURCE_LIKENESS_NETWORK": "off"])
      #expect(off.status == 78 && off.words.contains("likeness.network is off"), "\(off)")
    }
  }
}
