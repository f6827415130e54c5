import Foundation
import PseudoTerminal
import Testing

extension EndToEnd {
  /// From two hundred hits to one: narrow, mark, ask for details, compare at the buyer's quantity, keep, write the sheet; by
  /// what the screen says, with no call that it had not announced.
  @Suite(.simulatedVendors) struct TriageDayTests {
    private var vendors: [String: String] { SimulatedVendors.shared.settings }

    @Test(arguments: ScreenSize.both)
    func fromHitsToOne(_ size: ScreenSize) throws {
      let home = try Home()
      let browsing = try Browsing([try home.photo()], in: home, adding: vendors, size: size)
      try browsing.seePrice()
      browsing.pressAgain(KeyBytes.enter)
      try browsing.seeAllAnswer()
      let before = try SimulatedVendors.shared.calls()
      try browsing.press("Q", shows: "Pieces wanted:")
      try browsing.press("500" + KeyBytes.enter, shows: "CNY at 500")
      try browsing.press("&", shows: "Narrow:")
      try browsing.press("vendor:daji moq<=1000" + KeyBytes.enter, shows: "& vendor:daji moq<=1000:")
      browsing.press("g")
      Reader.seesRow()
      for count in 1...5 { try browsing.press(",", shows: "\(count) marked") }

      try browsing.press("D", shows: "Details of 5 offers")
      try browsing.see("what each vendor costs") { $0.text.contains(/DAJI +5 calls/) }
      Reader.reads()
      try browsing.press("2", shows: "of 5 are here", within: .seconds(60))
      let after = try SimulatedVendors.shared.calls()
      #expect(after["daji detail", default: 0] - before["daji detail", default: 0] == 5)

      // Two are marked no more, three are compared.
      browsing.press("k,kk,")
      try browsing.press("C", shows: "Compare 3 offers at 500 pieces")
      try browsing.see("min. order")
      try browsing.press("d", shows: "only where they differ")
      try browsing.press("l ", shows: "2 * picked")
      try browsing.press("lx", shows: "3 x rejected")
      browsing.press(KeyBytes.escape)
      let asked = try searchElsewhereAndComeBack(browsing)
      try browsing.press("w", shows: "Write picks to:")
      let sheet = home.folder.appending(path: "picks.csv").path(percentEncoded: false)
      try browsing.press("\u{15}" + sheet + KeyBytes.enter, shows: "1 pick")
      try browsing.see("the sheet") { _ in FileManager.default.fileExists(atPath: sheet) }
      let records = try SheetReader.records(
        String(decoding: try Data(contentsOf: URL(filePath: sheet)), as: UTF8.self).replacing("\u{FEFF}", with: ""))
      let quantity = try #require(records.first?.firstIndex(of: "quantity"))
      #expect(records.dropFirst().map { $0[quantity] } == ["500"])
      browsing.press("G")
      Reader.seesRow()
      try browsing.press(",", shows: "1 marked")
      try browsing.press("k,", shows: "2 marked")
      try browsing.press("x", shows: "u: undo this as one step")
      try browsing.quit()
      let end = try SimulatedVendors.shared.calls()
      #expect(end.merging(after) { $0 - $1 }.values.reduce(0, +) == asked, "nothing else was asked \(end) \(after)")

      // What one key did about several is one step, also in the next session.
      let again = try Browsing([], in: home, adding: vendors, size: size)
      try again.see("continue the last search")
      try again.press("u", shows: "Undone (from an earlier session): reject 2 offers")
      try again.quit()
    }

    /// Searches by the picture of the selected offer, comes back, searches by words, comes back.
    ///
    /// - Returns: how many calls the vendors had, each announced.
    private func searchElsewhereAndComeBack(_ browsing: Browsing) throws -> Int {
      let byPicture = try callsAnnounced(by: browsing) {
        try browsing.press("S", shows: "Enter: search 4 vendors –")
        try browsing.see("the picture") { $0.text.contains("/pictures/") }
      } answered: {
        try browsing.see("its results", within: .seconds(30)) { $0.text.contains(/Results {2}mug.jpg › 1688:\d/) }
        try browsing.seeAllAnswer()
      }
      try browsing.press(KeyBytes.escape, shows: "Back at the results of mug.jpg")
      try browsing.see("& vendor:daji moq<=1000:")
      let byWords = try callsAnnounced(by: browsing) {
        try browsing.press("W", shows: "Words:")
        try browsing.press("\u{15}马克杯" + KeyBytes.enter, shows: "Enter: search 2 vendors –")
      } answered: {
        try browsing.see("goods that both vendors have", within: .seconds(30)) { screen in
          screen.text.contains("mug.jpg › 马克杯") && screen.text.contains(" T2·DJ")
        }
      }
      try browsing.press(KeyBytes.escape, shows: "Back at the results of mug.jpg")
      return byPicture + byWords
    }

    /// Asks once the price stands on the screen, and holds it against what the vendors were asked.
    private func callsAnnounced(
      by browsing: Browsing, choosing: () throws -> Void, answered: () throws -> Void
    ) throws -> Int {
      let before = try SimulatedVendors.shared.calls()
      try choosing()
      try browsing.seePrice()
      let announced = Announcements(browsing.terminal.screen).price(of: KeyBytes.enter)
      browsing.pressAgain(KeyBytes.enter)
      try answered()
      let made = try SimulatedVendors.shared.calls().merging(before) { $0 - $1 }.values.reduce(0, +)
      #expect(1...announced ~= made, "\(made) of \(announced)")
      return made
    }
  }
}
