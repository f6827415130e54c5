import Testing

@testable import ProviderSimulator

/// The vendors' own worked examples.
@Suite struct SignatureTests {
  @Test func dajiSignsAsDocumented() {
    let parameters = [
      ("sign", "left out"), ("sort", #"{"price":"asc"}"#), ("appKey", "demoKey"), ("beginPage", "1"),
      ("country", "en"), ("filter", "shipInToday"), ("imageId", "1048608196202797156"), ("keyword", "书包"),
      ("pageSize", "20"),
    ].map { ReceivedParameter(name: $0.0, value: $0.1) }
    #expect(DAJI.sign(parameters, secret: "demoSecret") == "B8FF2B4EDC2E4AC8D17003E56DAD844F")
  }

  @Test func shanjingSignsByTheUpstreamsRule() {
    let parameters = [
      ("timestamp", "1517820392000"), ("order_id", "1234"), ("app_key", "123456"), ("sign_method", "sha256"),
      ("access_token", "test"),
    ].map { (name: $0.0, value: $0.1) }
    #expect(
      Shanjing.signature(path: "/order/get", parameters, secret: "helloworld")
        == "4190D32361CFB9581350222F345CB77F3B19F0E31D162316848A2C1FFD5FAB4A")
  }
}
