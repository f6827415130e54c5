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
      try browsing.press("w", shows: "Write picks to:")
      let sheet = home.folder.appending(path: "picks.csv").path(percentEncoded: false)
      try browsing.press("\u{15}" + sheet + KeyBytes.enter, shows: "1 pick")
      try browsing.see("the sheet") { _ in FileManager.default.fileExists(atPath: sheet) }
      let records = try SheetReader.records(
        String(decoding: try Data(contentsOf: URL(filePath: sheet)), as: UTF8.self).replacing("\u{FEFF}", with: ""))
      let quantity = try #require(records.first?.firstIndex(of: "quantity"))
      #expect(records.dropFirst().map { $0[quantity] } == ["500"])
      try browsing.press("\\", shows: "0 marked")
      browsing.press("G")
      try browsing.press(",", shows: "1 marked")
      try browsing.press("k,", shows: "2 marked")
      try browsing.press("x", shows: "u takes it back as one step")
      try browsing.quit()
      #expect(try SimulatedVendors.shared.calls() == after, "nothing else was asked")

      // What one key did about several is one step, also in the next session.
      let again = try Browsing([], in: home, adding: vendors, size: size)
      try again.see("go on with the last search")
      try again.press("u", shows: "Undone (from an earlier session): reject (other) 2")
      try again.quit()
    }
  }
}
