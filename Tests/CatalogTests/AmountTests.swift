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
}
