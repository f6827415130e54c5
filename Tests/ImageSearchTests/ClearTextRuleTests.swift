import ImageSearch
import Queries
import TestSentences
import Testing

@Suite struct ClearTextRuleTests {
  private let declared = [Setting("tmapi.token", help: ""), Setting("tmapi.baseUrl", help: "")]

  private func refusals(_ values: [String: String]) -> [String] {
    ClearTextRule.refusals(in: Settings(values), of: declared + declared).map(\.sentence)
  }

  @Test(arguments: [
    "https://api.example", "http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:8080/x", "",
  ])
  func encryptedAndOwnAddressesAreTaken(address: String) {
    #expect(refusals(["tmapi.baseUrl": address, "photoHost.putUrl": address]) == [])
  }

  @Test(arguments: ["http://api.example", "HTTP://api.example", "http://127.0.0.1.evil.example", "http://10.0.0.1"])
  func addressesInTheClearAreRefusedByTheirPath(address: String) {
    #expect(
      refusals(["tmapi.baseUrl": address, "tmapi.token": "http://t"]) == [
        """
        tmapi.baseUrl begins with http: and would send secrets in the clear – use https:, or set allowCleartext: true
        """
      ])
  }

  @Test func thePhotoHostIsLookedAtToo() {
    #expect(refusals(["photoHost.putUrl": "http://bucket.example/{name}"]).count == 1)
    #expect(refusals(["photoHost.putUrl": "https://bucket.example/{name}"]).isEmpty)
  }

  @Test func theRuleCanBeLiftedWithTrueOnly() {
    #expect(refusals(["tmapi.baseUrl": "http://api.example", "allowCleartext": "true"]).isEmpty)
    #expect(refusals(["tmapi.baseUrl": "http://api.example", "allowCleartext": "yes"]).count == 1)
  }

  @Test func whatIsNoAddressIsSaidToBeNone() {
    #expect(
      refusals(["tmapi.baseUrl": "api.example"]) == ["tmapi.baseUrl is no http or https address – correct it"])
  }
}
