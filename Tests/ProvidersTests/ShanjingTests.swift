import Catalog
import Foundation
import ImageSearch
import Queries
import TestSentences
import Testing

@testable import Providers

@Suite struct ShanjingTests {
  private func shanjing(_ transport: RecordedTransport, _ more: [String: String] = [:]) -> Shanjing {
    Shanjing(settings: unitSettings.merging(more), transport: transport, now: { unitTime })
  }

  // MARK: Requests

  @Test func theSignatureIsTheUpstreamsOne() {
    let parameters = Parameters([
      ("timestamp", "1517820392000"), ("access_token", "test"), ("order_id", "1234"), ("app_key", "123456"),
      ("sign_method", "sha256"),
    ])
    let signature = ShanjingSession.signature(
      path: "/order/get", parameters: parameters.all, secret: Secret("helloworld"))
    #expect(signature == "4190D32361CFB9581350222F345CB77F3B19F0E31D162316848A2C1FFD5FAB4A")
  }

  @Test func everyParameterIsSentAndListsAreRepeated() async throws {
    let transport = try RecordedTransport(fixtures: "shanjing/page")
    let query = ImageQuery(
      pageSize: 20, sort: .sales, language: "vi", lowestPrice: Amount("2"),
      filters: [.ships24h, FilterName("raw:brand"), .factory], excludes: [.used, .customized],
      includeTags: ["activity_202311_1_tb_manjian", "second"], keyword: "mug")
    _ = try await shanjing(transport).search(question(query, imageID: "1616108138716568543"))
    let request = try #require(await transport.requests.first)
    #expect(request.method == .get)
    #expect(request.place == "https://shanjing.test/rest/taobao-global/traffic/item/imgsearch")
    #expect(
      request.parameters == [
        "image_id": ["1616108138716568543"], "language": ["vi"], "filters": ["24shipping", "brand"],
        "excludeFilters": ["used_item", "customized_item"], "include_tags": ["activity_202311_1_tb_manjian", "second"],
      ])
    #expect(request.headers == [.init("Authorization", "Bearer unit-bearer")])
  }

  @Test func anAddressIsGivenAsItIs() async throws {
    let transport = try RecordedTransport(fixtures: "shanjing/page")
    let address = try #require(WebAddress("https://example.org/a.jpg"))
    let reference = try await shanjing(transport).introduce(.address(address))
    #expect(reference == PhotoReference(.address, "https://example.org/a.jpg"))
    #expect(await transport.requests.isEmpty)
    _ = try await shanjing(transport).search(ProviderQuestion(query: ImageQuery(), photo: reference, page: 1))
    #expect(await transport.requests.first?.parameters["pic_url"] == ["https://example.org/a.jpg"])
  }

  @Test func aPhotoIsUploadedAsBase64() async throws {
    let transport = try RecordedTransport(fixtures: "shanjing/uploaded", "shanjing/upload-failed")
    #expect(try await shanjing(transport).introduce(smallPhoto) == PhotoReference(.imageID, "1616100000000000002"))
    let request = try #require(await transport.requests.first)
    #expect(request.method == .post && request.address == "https://shanjing.test/rest/taobao-global/upload/image")
    #expect(request.form == ["image_base64": "/9j7/w=="])
    #expect(await failure { try await shanjing(transport).introduce(smallPhoto) }?.kind == .badPhoto)
  }

  @Test func signedHeadersAreSentOnlyWithKeyAndSecret() async throws {
    let transport = try RecordedTransport(fixtures: "shanjing/page", "shanjing/page")
    _ = try await shanjing(transport, ["shanjing.appKey": "key"]).search(question())
    let signed = shanjing(
      transport, ["shanjing.appKey": "key", "shanjing.appSecret": "s3cret", "shanjing.accessToken": "access"])
    _ = try await signed.search(question())
    let requests = await transport.requests
    #expect(requests[0].headers.map(\.name) == ["Authorization"])
    #expect(requests[1].header("x-app-key") == "key" && requests[1].header("x-access-token") == "access")
    #expect(requests[1].header("x-timestrap") == "1800000000000" && requests[1].header("x-sign-method") == "sha256")
    let parameters = Parameters([
      ("pic_url", "https://img.alicdn.com/a.jpg"), ("language", "en"), ("app_key", "key"),
      ("timestamp", "1800000000000"), ("sign_method", "sha256"), ("access_token", "access"),
    ])
    #expect(
      requests[1].header("x-signature")
        == ShanjingSession.signature(
          path: "/rest/taobao-global/traffic/item/imgsearch", parameters: parameters.all, secret: Secret("s3cret")))
  }

  // MARK: The token

  @Test func anExpiredTokenIsRenewedOnceAndTheCallRepeatedOnce() async throws {
    let transport = try RecordedTransport(
      fixtures: "shanjing/expired", "shanjing/renewed", "shanjing/page", "shanjing/page")
    let provider = shanjing(transport, ["shanjing.refreshToken": "unit-refresh"])
    #expect(try await provider.search(question()).listings.count == 2)
    _ = try await provider.search(question())
    let requests = await transport.requests
    #expect(requests.count == 4)
    #expect(requests[1].place == "https://shanjing.test/rest/taobao-global/auth/token/refresh")
    #expect(requests[1].parameters == ["refresh_token": ["unit-refresh"]])
    #expect(
      requests.map { $0.header("Authorization") } == [
        "Bearer unit-bearer", "Bearer unit-bearer", "Bearer unit-token-new", "Bearer unit-token-new",
      ])
  }

  @Test func aTokenThatStaysRefusedIsNotRenewedForEver() async throws {
    let transport = try RecordedTransport(
      fixtures: "shanjing/expired", "shanjing/renewed", "shanjing/expired", "shanjing/page")
    let provider = shanjing(transport, ["shanjing.refreshToken": "unit-refresh"])
    #expect(await failure { try await provider.search(question()) }?.kind == .unauthorized)
    #expect(await transport.requests.count == 3)
  }

  @Test(arguments: [(403, ""), (200, "403")])
  func whatThePlanLacksIsNotAskedForTwice(status: Int, code: String) async throws {
    let body = #"{"errorCode":"\#(code)","errorMsg":"not part of your plan","data":null}"#
    let transport = RecordedTransport(status: status, body: body)
    let failed = await failure {
      try await shanjing(transport, ["shanjing.refreshToken": "unit-refresh"]).search(question())
    }
    #expect(failed?.stop == .endpoint)
    #expect(await transport.requests.count == 1)
  }

  @Test func withoutARefreshTokenTheRefusalIsTold() async throws {
    let transport = try RecordedTransport(fixtures: "shanjing/expired", "shanjing/page")
    #expect(await failure { try await shanjing(transport).search(question()) }?.kind == .unauthorized)
    #expect(await transport.requests.count == 1)
  }

  // MARK: Replies

  @Test func showsEveryFact() async throws {
    let page = try await shanjing(RecordedTransport(fixtures: "shanjing/page")).search(question())
    #expect(page.total == 2 && !page.hasNext && page.unreadable == [] && page.number == 1)
    let mug = try #require(page.listings.first)
    #expect(mug.id.key == "taobao:600000000101")
    #expect(mug.address?.string == "https://item.taobao.com/item.htm?id=600000000101")
    #expect(mug.pictureAddress?.string == "https://img.alicdn.com/bao/mug.jpg")
    #expect(mug.pictures.map(\.string) == ["mug", "mug-en"].map { "https://img.alicdn.com/bao/\($0).jpg" })
    #expect(mug.title.preferOriginal == "红色陶瓷马克杯" && mug.title.preferTranslated == "Red ceramic mug")
    #expect(mug.title.language == "en")
    #expect(mug.priceTexts == ["retail 89.00", "coupon 79.00"])
    #expect(mug.stock == 872 && mug.shop.name?.string == "红杯旗舰店")
    #expect(mug.tags.map(\.string) == ["包邮", "退货宝", "满减: 满200减30, 满400减70"])
    #expect(mug.sales == [] && mug.minimumOrder == nil && mug.repurchaseRate == nil)
    #expect(page.listings[1].id.number == "9007199254740993", "an id that no Double can hold")
  }

  @Test func driftCostsNoPage() async throws {
    let page = try await shanjing(RecordedTransport(fixtures: "shanjing/drift")).search(question())
    #expect(page.listings.map(\.id.number) == ["600000000202", "600000000303"])
    #expect(page.unreadable.map(\.sentence) == ["result 2: has no item number: “abc”"])
    let mug = page.listings[0]
    #expect(mug.mainPrice?.amount.description == "12.50" && mug.title.translated == nil)
    #expect(mug.stock == nil && mug.factTexts == ["stock=100000+"])
    #expect(mug.tags.map(\.string) == ["退货宝"])
    #expect(page.listings[1].stock == nil && page.listings[1].facts == [])
  }

  @Test(arguments: ["null", "[]"])
  func noDataIsNoResult(data: String) async throws {
    let transport = RecordedTransport(body: #"{"errorCode":"SUCCESS","data":\#(data)}"#)
    let page = try await shanjing(transport).search(question())
    #expect(page.listings == [] && page.total == 0)
  }

  // MARK: Errors

  @Test func aFailureWithHTTP200IsNotAnEmptyResult() async throws {
    let failed = await failure {
      try await shanjing(RecordedTransport(fixtures: "shanjing/parameter")).search(question())
    }
    #expect(failed?.kind == .badRequest && failed?.isRetryable == false)
    #expect(failed?.sentence.contains("InvalidParameter") == true)
    #expect(failed?.sentence.contains("language is not supported") == true)
  }

  @Test(arguments: [
    #"{"errorMsg":"system busy","data":null}"#, #"{"errorCode":true,"errorMsg":"x","data":null}"#,
  ])
  func aFailureWithoutACodeIsNotAnEmptyResult(body: String) async {
    let failed = await failure { try await shanjing(RecordedTransport(body: body)).search(question()) }
    #expect(failed?.kind == .badRequest && failed?.sentence.contains("it says") == true)
  }

  @Test(arguments: [
    (200, "AppCallLimit", SearchError.Kind.rateLimited), (200, "500", .temporary), (200, "401", .unauthorized),
    (500, "", .temporary), (401, "x", .unauthorized), (200, "E100", .badRequest),
  ])
  func codesSayWhatIsKnown(status: Int, code: String, kind: SearchError.Kind) async {
    let transport = RecordedTransport(status: status, body: #"{"errorCode":"\#(code)","errorMsg":"x","data":null}"#)
    #expect(await failure { try await shanjing(transport).search(question()) }?.kind == kind)
  }
}
