import Catalog
import Sourcing
import TestSupport
import Testing

@testable import AppCore

struct ScreenTests {
  /// A search that two vendors answered, with wide, combining and odd text.
  static func answered(rows: Int, columns: Int) -> Typist {
    var typist = Typist.withPhoto(rows: rows, columns: columns)
    typist.press("<Enter>")
    typist.answer(
      "alpha",
      [
        .sample(
          727_920_485_853, "Ceramic mug, custom logo, 350 ml", original: "陶瓷马克杯定制logo", price: "34.50", minimumOrder: 2,
          sales: [SalesFigure(.days(30), count: 3_911)], shop: "深圳市杯业有限公司"),
        .sample(
          778_343_967_028, "Cafe\u{301} mug with a very long title that goes on and on past every edge of the screen",
          price: "0.085",
          rank: 2, minimumOrder: 1_000, sales: [SalesFigure(.days(90), count: 50, isAtLeast: true)], shop: "潮州第二瓷厂"),
        .sample(793_097_846_055, "🏺 vase 👩‍👩‍👧 gift", original: "花瓶", price: "1280.00", rank: 3),
      ], total: 666, hasNext: true)
    typist.answer("beta", [.sample(865_835_426_638, "杯子 retail", price: "9.90", basis: .retail, from: "beta")])
    return typist
  }

  @Test(arguments: [(24, 80), (36, 120), (60, 200), (12, 40)])
  func looksAsItDid(rows: Int, columns: Int) throws {
    let typist = Self.answered(rows: rows, columns: columns)
    let golden = try Fixture.golden("screens/results-\(columns)x\(rows).screen", now: typist.text)
    #expect(typist.text == golden)
  }

  @Test(arguments: [(24, 80), (36, 120), (60, 200), (12, 40), (10, 40), (1, 1), (5, 500), (200, 40)])
  func nothingLeavesTheScreen(rows: Int, columns: Int) {
    var typist = Self.answered(rows: rows, columns: columns)
    for keys in [
      "", "<Enter>", "<Space>p", "?", "<Esc>s", "G", "<Esc>1", "2", "3", "4t", "/mug", "<Esc>:wri<Tab>", "<Esc>v",
    ] {
      typist.press(keys)
      let frame = typist.state.frame()
      #expect(frame.rows.count == rows)
      for spans in frame.rows {
        var column = 0
        for span in spans {
          #expect(span.column >= column && span.column + span.width <= columns, "\(keys): \(span)")
          #expect(DisplayWidth.columns(span.text) == span.width, "\(keys): \(span)")
          column = span.column + span.width
        }
      }
      #expect((0..<rows).contains(frame.cursor.row) && (0..<columns).contains(frame.cursor.column))
    }
  }

  @Test func tooSmallSaysWhatItNeeds() {
    #expect(Typist(rows: 5, columns: 30).text.hasPrefix("needs 40×10"))
  }

  @Test func onAScreenThatShowsNothingKeysDoNothingButLeave() {
    var typist = Typist.answered()
    typist.take(.terminal(.resized(FrameSize(rows: 5, columns: 30))))
    for keys in ["]", "]y", "<Space>", "A1", "s2", "x"] {
      typist.press(keys)
      #expect(typist.effects.isEmpty, "\(keys)")
    }
    typist.take(.terminal(.pasted("/photos/other.jpg")))
    #expect(typist.effects.isEmpty)
    typist.take(.terminal(.resized(FrameSize(rows: 24, columns: 80))))
    #expect(typist.state.triage.picks.isEmpty && !typist.shows("Next page?") && !typist.shows("other.jpg"))
    typist.take(.terminal(.resized(FrameSize(rows: 5, columns: 30))))
    typist.press("<^C>")
    typist.press("<^C>")
    #expect(typist.effects.contains(.quit))
  }

  @Test func thousandsOfRowsDrawOnlyWhatIsSeen() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", (1...10_000).map { .sample($0, "mug \($0)", rank: $0) })
    typist.press("G")
    #expect(typist.shows("mug 10000"))
    #expect(!typist.shows("mug 9000"))
  }

  @Test func everyFieldThatDecidesIsInTheDetails() {
    var typist = Self.answered(rows: 60, columns: 200)
    typist.press("<Enter>")
    for words in ["wholesale CNY 34.50", "3,911 in 30 d", "5%", "深圳市杯业有限公司", "陶瓷马克杯定制logo", "offer/727920485853.html"] {
      #expect(typist.shows(words), "\(words)")
    }
  }
}
