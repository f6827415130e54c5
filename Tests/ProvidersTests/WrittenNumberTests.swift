import Catalog
import Foundation
import Testing

@testable import Providers

struct WrittenNumberTests {
  @Test(arguments: [
    ("100个", 100, false), ("49 个", 49, false), ("已售100+件", 100, true), ("已售200+件", 200, true), ("200+件", 200, true),
    ("200件+", 200, true), ("40,000+", 40_000, true), ("4,150", 4_150, false), ("1.2万", 12_000, false),
    ("1.2万+", 12_000, true), ("1.2w+", 12_000, true), ("3亿", 300_000_000, false), ("2k", 2_000, false),
    ("27.0", 27, false),
    ("１００件", 100, false), ("４，１５０＋", 4_150, true), (" 5160 ", 5_160, false), ("月销：300", 300, false),
    ("100+人付款", 100, true), ("100以上", 100, true), ("≥50", 50, true), ("100-200件", 100, true), ("10万+件", 100_000, true),
    ("sold 500+", 500, true), ("500+ pcs", 500, true), ("1,234,567", 1_234_567, false),
  ])
  func readsWhatVendorsWrite(text: String, count: Int, isAtLeast: Bool) throws {
    let bound = try #require(JSON.string(text).lowerBound)
    #expect(bound.count == count && bound.isAtLeast == isAtLeast)
    #expect(JSON.string(text).count == (isAtLeast ? nil : count))
  }

  @Test(arguments: [
    ("￥16.50", "16.50"), ("¥16.5", "16.50"), ("CNY 16.5", "16.50"), ("16.5元", "16.50"), ("1,234.50", "1234.50"),
    ("1,280.00", "1280.00"), ("0.085", "0.085"), ("１６．５０", "16.50"), ("RMB1280", "1280.00"), ("12.00元/双", "12.00"),
  ])
  func readsPricesExactly(text: String, amount: String) {
    #expect(JSON.string(text).amount?.description == amount)
  }

  @Test(arguments: [
    "", " ", "null", "-", "1,28", "1.280,00", "0,500", "12,34,567", "1 234", "5 тыс.", "1-2万", "15-12", "-1", "±3",
    "3%",
    "5折", "100以下", "不足100", "约200", "90天内成交100件", "many", "面议", "1.2.3", "1.", ".5", "..", "2025-03-02", "10²", "½",
    "20只/箱装", "9件套", "∞", "1e3", "+5", "20 only", "5million", "3mm", "12.00-", "US$5元", "٣",
  ])
  func doesNotGuess(text: String) {
    #expect(JSON.string(text).number == nil)
  }

  @Test(arguments: [
    "9223372036854775807", "18446744073709551616", "999999999999999999999999999999", "99999999亿", "1000000000000",
  ])
  func aCountPastAllReasonIsNone(text: String) {
    for json in [JSON.string(text), .number(text)] {
      #expect(json.count == nil && json.lowerBound == nil)
    }
  }

  @Test func anExponentIsPartOfANumberOnlyInJSON() {
    #expect(JSON.number("1.2e4").count == 12_000 && JSON.number("1.65E+1").amount == Amount("16.5"))
    #expect(
      JSON.number("1e400").number == nil && JSON.number("1e-400").number == nil && JSON.number("-1e2").number == nil)
    #expect(JSON.string("1.2e4").number == nil)
  }

  @Test func bothEndsOfARangeAndTheUnitAreKept() throws {
    let number = try #require(WrittenNumber("￥12.00-￥15.00/双"))
    #expect(number.low == 12 && number.high == 15 && number.unit?.string == "双" && number.currency == .yuan)
    #expect(!number.isOneNumber)
    #expect(WrittenNumber("16.50元起")?.isBeginning == true && WrittenNumber("2件起批")?.unit?.string == "件")
    #expect(WrittenNumber("US$2.50")?.currency?.rawValue == "USD")
  }
}
