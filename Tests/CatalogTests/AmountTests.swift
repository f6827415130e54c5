import Catalog
import Testing

struct AmountTests {
  @Test(arguments: [("34.50", "34.50"), ("0.085", "0.085"), ("1200", "1200.00"), ("19.0", "19.00")])
  func writesWhatItRead(text: String, written: String) {
    #expect(Amount(text)?.description == written)
  }

  @Test(arguments: ["", "-1", "1e3", "12abc", " 1", "1.", ".5", "1,200", "1.2.3", "null", "٣"])
  func refusesWhatIsNotPlain(text: String) {
    #expect(Amount(text) == nil)
  }

  @Test(arguments: [
    ("34.50", "34.5"), ("5", "5"), ("0", "0"), ("0.00", "0"), ("0.0005", "0.0005"), ("1200", "1200"),
    ("100.10", "100.1"),
    ("18446744073709551615", "18446744073709551615"), ("18446744073709551617", "18446744073709551617"),
    ("1234567890123456789.012345678", "1234567890123456789.012345678"),
  ])
  func isAsShortAsItCanBe(text: String, written: String) {
    #expect(Amount(text)?.shortest == written)
  }
}

struct ProbableRateTests {
  @Test(arguments: [
    ("0.1648", "16.50"), ("0.5", "50.00"), ("0.0", "0.00"), ("16.48", nil), ("1", nil), ("45%", nil), ("0.5%", nil),
    ("many", nil),
  ]) func aNumberBelowOneWithoutAUnitIsProbablyAFraction(written: String, percent: String?) throws {
    let rate = try #require(Rate(written))
    #expect(rate.probablePercent?.description == percent)
    #expect(rate.percent == nil || rate.probablePercent == nil)
  }
}
