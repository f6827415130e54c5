import Catalog
import Foundation
import Queries
import Sourcing
import Testing

@testable import AppCore

@Suite struct ColumnsTests {
  private func found(rows: Int = 36, columns: Int = 160) -> Typist {
    var typist = Typist.withPhoto(rows: rows, columns: columns)
    typist.press("<Enter>")
    var factory = Listing.sample(1, "Blue water bottle", price: "12.00", minimumOrder: 50, shop: "Acme")
    factory.prices.append(Price(.dropShip, Amount(14.5)))
    (factory.shop.years, factory.shop.score) = (7, Amount(4.5))
    (factory.shop.flags.factory, factory.shop.flags.verified) = (true, true)
    (factory.stock, factory.shipsWithinHours, factory.freeShipping) = (1_200, 48, true)
    var other = Listing.sample(2, "Red mug", price: "40.00", minimumOrder: 2)
    other.prices.append(Price(.dropShip, Amount(9.9)))
    other.shop.years = 12
    typist.answer("alpha", [factory, other, Listing.sample(3, "Green mug", price: "8.00")])
    return typist
  }

  private func heading(_ typist: Typist) -> String {
    typist.text.split(whereSeparator: \.isNewline).first { $0.contains("title") }.map(String.init) ?? ""
  }

  private func shown(_ typist: Typist) -> [String] {
    typist.state.list.shown.map { typist.state.offers.id(at: $0).number }
  }

  @Test func eachColumnSaysWhatItNames() {
    var typist = found(columns: 240)
    typist.state.columns = ListColumns([
      .basis(.dropShip), .years, .score, .certified, .stock, .ships, .freePostage, .price,
    ])
    typist.press("j")
    #expect(heading(typist).contains("drop-ship  years   score  certified"), "\(typist)")
    #expect(
      typist.shows("14.50      7 y     4.5  factory · verif…      1,200    48 h   yes    12.00"), "\(typist)")
    #expect(typist.shows(" 9.90     12 y       –"), "what is not known is no 0: \(typist)")
  }

  @Test func columnsAreTakenAwayAddedAndMovedByKey() {
    var typist = found()
    typist.press("|")
    #expect(typist.shows("[x] CNY/pc") && typist.shows("[ ] drop-ship"), "\(typist)")
    typist.press("jj<Space>")
    #expect(!typist.state.columns.shown.contains(.sold))
    // It stays selected, where it stands now.
    typist.press("<Space>KKKKKKK")
    #expect(typist.state.columns.shown.first == .sold, "\(typist)")
    typist.press("<Esc>")
    let heading = heading(typist)
    #expect(
      heading.range(of: "sold 30d")?.lowerBound ?? heading.endIndex < heading.range(of: "CNY/pc")?.lowerBound
        ?? heading.startIndex)
    typist.press("|0")
    #expect(typist.state.columns == .usual && typist.shows("The usual columns"), "\(typist)")
  }

  @Test func aColumnThatIsNotShownIsNotMoved() {
    var typist = found()
    typist.press("|GK")
    #expect(typist.shows("It is not shown. Space: show it") && typist.state.columns == .usual, "\(typist)")
  }

  @Test func whatHasNoRoomIsSaidInTheSheetAndLeavesTheTitle() {
    var typist = found(columns: 80)
    typist.state.columns = ListColumns([.certified, .place, .shop, .price, .minimumOrder])
    typist.press("|")
    #expect(typist.shows("no room for it"), "\(typist)")
    typist.press("<Esc>")
    #expect(typist.shows("title") && typist.shows("Blue water bottle"), "\(typist)")
  }

  @Test func aColumnCanBeSortedBy() {
    var typist = found()
    typist.press("s")
    #expect(!typist.shows("drop-ship price, low to high"), "\(typist)")
    typist.press("<Esc>")
    typist.state.columns = ListColumns([.basis(.dropShip), .years])
    typist.press("s")
    let lines = typist.text.split(whereSeparator: \.isNewline)
    let number = lines.first { $0.contains("drop-ship price, low to high") }?.split(separator: " ").first {
      Int($0) != nil
    }
    typist.press(number.map(String.init) ?? "")
    #expect(shown(typist) == ["2", "1", "3"], "what has no such price is last: \(typist)")
    #expect(typist.shows("by drop-ship price, low to high"), "\(typist)")
  }

  @Test(arguments: [
    (LocalOrder.years, ["2", "1", "3"]), (.score, ["1", "2", "3"]), (.stock, ["1", "2", "3"]),
    (.shipsWithin, ["1", "2", "3"]), (.basis(.dropShip), ["2", "1", "3"]), (.basis(.coupon), ["1", "2", "3"]),
  ]) func ordersPutWhatIsNotKnownLast(order: LocalOrder, numbers: [String]) {
    let typist = found()
    let listings = typist.state.offers.offers.map(\.listing)
    #expect(order.sorted(listings).map(\.id.number) == numbers)
  }

  @Test func amountsAreNeverCut() {
    var typist = found(columns: 80)
    typist.answer(
      "beta",
      [
        Listing.sample(9, "Golden mug", price: "123456789.125", from: "beta")
      ])
    for columns in [
      ListColumns.usual, ListColumns([.price]), ListColumns([.years, .price, .basis(.wholesale), .stock]),
    ] {
      typist.state.columns = columns
      typist.press("j")
      #expect(typist.shows("123456789.125"), "\(typist)")
    }
  }

  @Test func namesAreOnesThatCanBeTypedAndEachOnce() {
    let names = ListColumn.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    for column in ListColumn.allCases {
      #expect(ListColumn(rawValue: column.rawValue) == column)
      #expect(column.rawValue.allSatisfy { $0.isLetter || $0 == "-" })
    }
    for order in LocalOrder.allCases { #expect(LocalOrder(rawValue: order.rawValue) == order) }
    #expect(Set(LocalOrder.allCases).count == LocalOrder.allCases.count)
    #expect(ListColumns([.price, .price, .shop]).shown == [.price, .shop])
  }
}
