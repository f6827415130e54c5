import Catalog
import ImageSearch
import Queries
import TestSentences
import Testing

@testable import Providers

/// What vendors say of a failure is shown, whatever they wrap it in.
@Suite struct VendorWordsTests {
  private static let envelopes = [
    #"{"message":"W0RDS"}"#, #"{"msg":"W0RDS","code":"X1"}"#, #"{"detail":"W0RDS"}"#, #"{"errmsg":"W0RDS"}"#,
    #"{"error_code":"gw.TooOften","error_message":"W0RDS"}"#, #"{"errorMsg":"W0RDS"}"#, #"{"errorMessage":"W0RDS"}"#,
    #"{"error":"W0RDS"}"#, #"{"error":{"message":"W0RDS"}}"#, #"{"error":"bad","error_description":"W0RDS"}"#,
    #"{"errors":[{"detail":"W0RDS"}]}"#, #"{"errors":["W0RDS"]}"#, #"{"reason":"W0RDS"}"#, #"{"title":"W0RDS"}"#,
    #"{"result":{"success":false,"message":"W0RDS"}}"#, #"{"msg":"success","data":{"msg":"W0RDS"}}"#,
    #"{"Message":"W0RDS"}"#, #"{"msg":"","sub_msg":"W0RDS"}"#, #"{"detail":[{"loc":["query"],"msg":"W0RDS"}]}"#,
  ]

  @Test(arguments: envelopes, [200, 400, 403, 404, 429, 500])
  func areShownWhateverTheEnvelope(body: String, status: Int) async {
    for type in allProviders {
      let provider = type.init(settings: unitSettings, transport: RecordedTransport(status: status, body: body))
      let error = await failure { try await provider.search(question()) }
      #expect(error?.sentence.contains("(it says: “W0RDS”)") == true, "\(type.id) \(error?.sentence ?? "")")
      #expect(error?.sentence.contains("newer snapsource") == false)
    }
  }

  @Test(arguments: [
    ("<html><head><title>Over\n quota</title></head></html>", "Over quota"),
    ("<h1 class=x>No such host</h1>", "No such host"),
    ("upstream is busy", "upstream is busy"), (#""plain""#, "plain"), (#"["first"]"#, "first"),
  ])
  func areShownWhereTheReplyIsNoJSONObject(body: String, words: String) async {
    for status in [200, 404, 500] {
      for type in allProviders {
        let provider = type.init(settings: unitSettings, transport: RecordedTransport(status: status, body: body))
        let error = await failure { try await provider.search(question()) }
        #expect(error?.sentence.hasSuffix("(it says: “\(words)”)") == true, "\(error?.sentence ?? "")")
      }
    }
  }

  @Test func aCodeStandsInWhereThereAreNoWords() {
    #expect(VendorWords.message(in: JSON.object(["error_code": .string("gw.TooOften")])) == "gw.TooOften")
    #expect(VendorWords.message(in: JSON.object(["error_code": .number("15")])) == nil)
  }

  @Test(arguments: [
    #"{"msg":"success"}"#, #"{"message":"操作成功","data":null}"#, #"{"data":{"items":[{"title":"Mug","message":"hi"}]}}"#,
    #"{"message":"12"}"#, #"{"message":null}"#, "{}",
  ])
  func neitherSuccessNorGoodsAreWords(body: String) throws {
    #expect(VendorWords.message(in: try #require(JSON(Array(body.utf8)))) == nil)
  }

  @Test(arguments: [
    "查询成功", "请求成功！", "操作已成功。", "【成功】", "OK.", "ok", "Okay!", "SUCCESS", "Success!", "Request successful",
    "Query completed successfully.", "The request has succeeded",
  ])
  func successIsNoRefusalHoweverItIsSaid(words: String) async throws {
    #expect(VendorWords.message(in: JSON.object(["msg": .string(words)])) == nil)
    let body = #"{"errorCode":"","errorMsg":"\#(words)","data":null}"#
    let page = try await Shanjing(settings: unitSettings, transport: RecordedTransport(body: body)).search(question())
    #expect(page.listings == [])
  }

  @Test(arguments: [
    "登录未成功", "操作不成功", "查询没有成功。", "未能成功", "Unsuccessful", "Request was not successful", "No success",
    "The call wasn't successful", "success rate is too low", "error: expected success", "请检查是否成功", "成功率过低",
    "token is not ok",
  ])
  func whatDeniesSuccessIsShown(words: String) {
    #expect(VendorWords.message(in: JSON.object(["msg": .string(words)])) == words)
  }

  @Test func aBalanceIsToldByItsStatusAndNotByItsWords() async {
    let words = #"{"message":"Balance of this account is used up"}"#
    for (status, kind) in [(200, SearchError.Kind.badRequest), (402, .noBalance), (439, .noBalance)] {
      for type in allProviders {
        let provider = type.init(settings: unitSettings, transport: RecordedTransport(status: status, body: words))
        let error = await failure { try await provider.search(question()) }
        #expect(error?.kind == kind, "\(type.id) \(status)")
      }
    }
  }

  @Test func aRefusedEndpointIsNoRefusedAccount() async {
    for (status, stop) in [(401, SearchError.Stop.account), (403, .endpoint), (402, .account), (429, nil)] {
      for type in allProviders {
        let transport = RecordedTransport(status: status, body: #"{"message":"not part of your plan"}"#)
        let error = await failure {
          try await type.init(settings: unitSettings, transport: transport).search(question())
        }
        #expect(error?.stop == stop)
      }
    }
  }

  // MARK: Secrets

  @Test func noListingHoldsASecretOfTheAccount() async throws {
    let spellings = ["unit-token-1234", #"unit\u002dtoken\u002D1234"#, "unit%2Dtoken%2d1234"]
    for token in spellings {
      let body = #"""
        {"code":200,"data":{"items":[{"item_id":1,"title":"Mug \#(token)","img":"https://a.example/?t=\#(token)",
        "product_url":"https://detail.1688.com/offer/1.html?apiToken=\#(token)","tags":["\#(token)"]}]}}
        """#
      let provider = TMAPIv1(settings: unitSettings, transport: RecordedTransport(body: body))
      let listing = try #require(try await provider.search(question()).listings.first)
      let texts = [
        listing.title.preferTranslated, listing.pictureAddress?.string, listing.address?.string,
        listing.tags.first?.string,
      ].compactMap { $0 }
      #expect(texts.count == 4)
      for text in texts { #expect(!text.contains("1234")) }
      #expect(listing.title.preferTranslated == "Mug …")
    }
  }

  @Test(arguments: [
    (#"x unit\u002dtoken-1234 y"#, "x … y"), ("unit-token-1234unit-token-1234", "……"),
    ("unit-token-123", "unit-token-123"),
    (#"a\/b"#, #"a\/b"#), (#"unit-token\u002"#, #"unit-token\u002"#), ("unit%2", "unit%2"),
  ])
  func aSecretIsHiddenHoweverItIsEscaped(text: String, hidden: String) {
    #expect(KnownSecrets([Secret("unit-token-1234")]).hidden(in: text) == hidden)
  }
}
