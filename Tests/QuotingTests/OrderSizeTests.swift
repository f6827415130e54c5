import Testing

@testable import Quoting

struct OrderSizeTests {
  @Test(
    arguments: [
      (100, nil, nil, nil, 100, []), (100, 50, nil, nil, 100, []), (100, 500, nil, nil, 500, [.minimumOrder]),
      (100, nil, 12, nil, 108, [.lot(12)]), (100, 120, 12, nil, 120, [.minimumOrder]),
      (100, 110, 12, 48, 144, [.minimumOrder, .lot(12), .carton(48)]),
      // Whole cartons of 10 and whole lots of 4 are the same at 120 for the first time.
      (101, nil, 4, 10, 120, [.lot(4), .carton(10)]),
      (7, 1, 1, 1, 7, []), (5, Int.max, Int.max, Int.max, 5, []),
    ] as [(Int, Int?, Int?, Int?, Int, [OrderSize.Reason])])
  func moreIsOrderedWhereTheShopSellsNoFewer(
    wanted: Int, minimum: Int?, lot: Int?, carton: Int?, pieces: Int, reasons: [OrderSize.Reason]
  ) {
    let order = OrderSize(wanted: wanted, minimum: minimum, lot: lot, carton: carton)
    #expect(order.pieces == pieces && order.steps.map(\.reason) == reasons, "\(order)")
    #expect(order.steps.last.map { $0.pieces == pieces } ?? (pieces == wanted))
  }
}
