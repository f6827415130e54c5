import Foundation
import PseudoTerminal
import Testing

extension EndToEnd {
  /// One vendor's trouble is its own.
  @Suite struct VendorFailureTests {
    @Test func othersAnswerWhileOneHangsAndOneBreaksOff() async throws {
      let home = try Home()
      let photo = try home.photo()
      try await SimulatedVendors.serving(["--fail", "daji=hang", "--fail", "tmapi-v1=cut"]) { vendors in
        let browsing = try Browsing([photo], in: home, adding: vendors.settings)
        try browsing.seePrice()
        browsing.terminal.type(KeyBytes.enter)
        try browsing.see("two vendors' counts", within: .seconds(20)) {
          $0.text.contains(/\bT2 (TMAPI v2 +)?\d/) && $0.text.contains(/\bSJ (Shanjing +)?\d/)
        }
        try browsing.see("page 1/")
        // The list can be worked on while a vendor is still asked.
        browsing.press("j")
        #expect(!browsing.text.contains(/\bDJ (DAJI +)?\d/))
        try expectStop(browsing)
        #expect(!browsing.text.contains(/\bDJ (DAJI +)?\d/))
        #expect(browsing.text.contains(/\bT2 (TMAPI v2 +)?\d/), "what had arrived stays")
        try browsing.quit()
      }
    }

    @Test func lateRepliesOfAStoppedSearchStayAway() async throws {
      let home = try Home()
      let photo = try home.photo()
      try await SimulatedVendors.serving(["--latency", "500"]) { vendors in
        let browsing = try Browsing([photo], in: home, adding: vendors.settings)
        try browsing.seePrice()
        browsing.terminal.type(KeyBytes.enter)
        try browsing.see("a vendor that is asked") {
          $0.text.contains(/\bDJ (DAJI +)?(giving|searching|waiting|preparing)/)
        }
        try expectStop(browsing)
        let isLate = browsing.terminal.read(within: .seconds(2)) { $0.text.contains("page 1/") }
        #expect(!isLate, "\(browsing.text)")
        try browsing.quit()
      }
    }

    @Test func quittingWhileAVendorHangsIsQuick() async throws {
      let home = try Home()
      let photo = try home.photo()
      try await SimulatedVendors.serving(["--fail", "hang"]) { vendors in
        let browsing = try Browsing([photo], in: home, adding: vendors.settings)
        try browsing.seePrice()
        browsing.terminal.type(KeyBytes.enter)
        // The sentence about the first cost goes with the next key.
        browsing.press(KeyBytes.redraw)
        try browsing.see("calls that have left") { $0.text.contains(/[1-9]\d* calls? this session/) }
        try browsing.press("q", shows: "under way")
        let start = ContinuousClock.now
        try browsing.quit()
        #expect(.now - start < .seconds(1))
      }
    }

    private func expectStop(_ browsing: Browsing) throws {
      let start = ContinuousClock.now
      try browsing.press(KeyBytes.escape, shows: "Stopped")
      #expect(.now - start < .milliseconds(300))
    }
  }
}
