import Catalog
import Foundation
import ImageSearch
import Photos
import Queries
import TestSentences
import Testing

@testable import Providers

@Suite struct DAJITests {
  private func daji(_ transport: RecordedTransport) -> DAJI {
    DAJI(settings: unitSettings, transport: transport, now: { unitTime })
  }

  // MARK: Requests

  @Test func theSignIsTheDocumentedOne() {
    let parameters = Parameters([
      ("sort", #"{"price":"asc"}"#), ("pageSize", "20"), ("keyword", "书包"), ("imageId", "1048608196202797156"),
      ("filter", "shipInToday"), ("country", "en"), ("beginPage", "1"), ("appKey", "demoKey"), ("region", ""),
      ("categoryId", nil),
    ])
    #expect(DAJI.sign(parameters, secret: Secret("demoSecret")) == "B8FF2B4EDC2E4AC8D17003E56DAD844F")
  }

  @Test func everyParameterIsSentAndSigned() async throws {
    let transport = try RecordedTransport(fixtures: "daji/page")
    let query = ImageQuery(
      pageSize: 80, sort: .repurchase, language: "ja", lowestPrice: Amount("2.50"), highestPrice: Amount("8"),
      filters: [.dropShipping, .onePiece, .ships48h, FilterName("raw:getRate24HLv3"), .verifiedSupplier],
      excludes: [.used], includeTags: ["tag"], category: "7", keyword: "书包", auxiliaryText: "红 色", memberID: "buyer",
      region: PixelRegion(left: 266, top: 48, right: 800, bottom: 582))
    _ = try await daji(transport).search(question(query, page: 2, imageID: "1164408192156408878"))
    let request = try #require(await transport.requests.first)
    #expect(request.method == .get && request.place == "https://daji.test/alibaba/product/imageQuery")
    var parameters = request.parameters
    let sign = parameters.removeValue(forKey: "sign")
    let expected = [
      "appKey": "demoKey", "imageId": "1164408192156408878", "beginPage": "2", "pageSize": "50", "country": "ja",
      "sort": #"{"rePurchaseRate":"desc"}"#, "filter": "isOnePsale,shipIn48Hours,getRate24HLv3",
      "region": "266,799,48,581", "priceStart": "2.5", "priceEnd": "8", "categoryId": "7", "keyword": "书包",
      "auxiliaryText": "红 色", "outMemberId": "buyer",
    ]
    #expect(parameters == expected.mapValues { [$0] })
    #expect(sign == [DAJI.sign(Parameters(expected.map { ($0, $1) }), secret: Secret("demoSecret"))])
    #expect(!request.address.contains("demoSecret"))
  }

  @Test func whatIsNotAskedForIsNeitherSentNorSigned() async throws {
    let transport = try RecordedTransport(fixtures: "daji/page")
    _ = try await daji(transport).search(question(ImageQuery(language: "zh", keyword: "")))
    var parameters = try #require(await transport.requests.first).parameters
    let sign = parameters.removeValue(forKey: "sign")
    let expected = [
      "appKey": "demoKey", "imageUrl": "https://img.alicdn.com/a.jpg", "beginPage": "1", "pageSize": "20",
      "country": "en",
    ]
    #expect(parameters == expected.mapValues { [$0] })
    #expect(sign == [DAJI.sign(Parameters(expected.map { ($0, $1) }), secret: Secret("demoSecret"))])
  }

  @Test func anImageNumberWinsOverAnAddress() async throws {
    let transport = try RecordedTransport(fixtures: "daji/page")
    _ = try await daji(transport).search(question(ImageQuery(imageID: "42")))
    let parameters = try #require(await transport.requests.first).parameters
    #expect(parameters["imageId"] == ["42"] && parameters["imageUrl"] == nil)
  }

  @Test func aPhotoIsUploadedAsBase64() async throws {
    let transport = try RecordedTransport(fixtures: "daji/uploaded")
    let reference = try await daji(transport).introduce(smallPhoto)
    #expect(reference == PhotoReference(.imageID, "1164400000000000009"))
    let request = try #require(await transport.requests.first)
    #expect(request.method == .post && request.address == "https://daji.test/alibaba/upload/image")
    #expect(request.header("content-type")?.hasPrefix("multipart/form-data; boundary=") == true)
    let fields = ["appKey": "demoKey", "image_base64": "/9j7/w=="]
    let sign = DAJI.sign(Parameters(fields.map { ($0, $1) }), secret: Secret("demoSecret"))
    #expect(request.form == fields.merging(["sign": sign]) { $1 })
  }

  @Test func anAddressIsUploadedUnlessAlibabaHostsIt() async throws {
    let transport = try RecordedTransport(fixtures: "daji/uploaded")
    let own = try #require(WebAddress("https://cbu01.alicdn.com/a.jpg"))
    #expect(try await daji(transport).introduce(.address(own)) == PhotoReference(.address, own.string))
    #expect(await transport.requests.isEmpty)
    let other = try #require(WebAddress("https://example.org/a.jpg?x=1&y=2"))
    #expect(try await daji(transport).introduce(.address(other)) == PhotoReference(.imageID, "1164400000000000009"))
    let request = try #require(await transport.requests.first)
    #expect(request.method == .get && request.parameters["pic_url"] == ["https://example.org/a.jpg?x=1&y=2"])
    #expect(request.parameters["sign"]?.first?.count == 32)
  }

  @Test(arguments: [#"{"imageId":"0"}"#, #"{"imageId":""}"#, #"{"imageId":0}"#, #"{"imageId":null}"#, "{}", "null"])
  func anUploadWithoutANumberFailed(data: String) async {
    let transport = RecordedTransport(body: #"{"code":200,"data":\#(data)}"#)
    #expect(await failure { try await daji(transport).introduce(smallPhoto) }?.kind == .badPhoto)
  }

  @Test func aPhotoPastTheLimitIsNotSent() async {
    let transport = RecordedTransport([])
    let large = EncodedPhoto(
      jpeg: Array(repeating: 0, count: uploadLimits.bytes + 1), size: PixelSize(width: 9, height: 9))
    #expect(await failure { try await daji(transport).introduce(.bytes(large)) }?.kind == .badPhoto)
    #expect(await transport.requests.isEmpty)
    #expect((uploadLimits.bytes + 2) / 3 * 4 <= 3_000_000)
  }

  // MARK: Replies

  @Test func showsEveryFact() async throws {
    let page = try await daji(RecordedTransport(fixtures: "daji/page")).search(question())
    #expect(page.total == 700 && page.hasNext && page.unreadable == [])
    let trousers = try #require(page.listings.first)
    #expect(trousers.id.key == "1688:700000001010")
    #expect(trousers.address?.string == "https://detail.1688.com/offer/700000001010.html")
    #expect(trousers.title.preferTranslated == "Thin straight summer trousers")
    #expect(trousers.title.preferOriginal == "夏季薄款直筒休闲裤")
    #expect(trousers.priceTexts == ["wholesale 34.50", "drop_ship 36.50", "member 33.50", "member_batch 32.50"])
    #expect(trousers.sales == [SalesFigure(.days(30), count: 3_911)])
    #expect(trousers.repurchaseRate?.percent == Amount("5"))
    #expect(trousers.shop.flags.powerful == true && trousers.shop.flags.trustPass == true)
    #expect(trousers.shop.flags.superFactory == nil && trousers.shop.flags.factory == nil)
    #expect(trousers.factTexts == ["jxhy=yes", "one piece=yes"])
    #expect(trousers.minimumOrder == nil && trousers.stock == nil && trousers.shop.name == nil)
    let second = page.listings[1]
    #expect(second.priceTexts == ["wholesale 38.00", "drop_ship 38.00"])
    #expect(second.shop.flags.superFactory == true && second.tags.map(\.string) == ["slow_merchants"])
  }

  @Test func regionsAreEndsByAxisAndNotCorners() async throws {
    let page = try await daji(RecordedTransport(fixtures: "daji/page")).search(question())
    let subject = try #require(PixelRegion(left: 266, top: 48, right: 800, bottom: 582))
    #expect(page.suggestedRegions == [subject])
    #expect(DAJI.region(subject) == "266,799,48,581")
  }

  @Test func driftCostsNoPage() async throws {
    let page = try await daji(RecordedTransport(fixtures: "daji/drift")).search(question())
    #expect(page.listings.map(\.id.number) == ["700000001212", "700000001313"])
    let bare = page.listings[0]
    #expect(bare.title.translated == nil && bare.title.preferTranslated == "夏季薄款直筒休闲裤")
    #expect(bare.priceTexts == ["wholesale 0.085"])
    #expect(bare.sales == [SalesFigure(.days(30), count: 100_000, isAtLeast: true)])
    #expect(bare.repurchaseRate == nil && bare.factTexts == ["jxhy=yes"])
    #expect(page.listings[1].prices == [] && page.listings[1].sales == [])
    #expect(
      page.unreadable.map(\.sentence) == [
        "result 2: has no item number: “0”", "result 3: monthSold cannot be read: “很多”",
      ])
    #expect(page.total == 3 && !page.hasNext)
  }

  @Test func theEndIsToldByTheRecordsAndNeverByTotalPage() async throws {
    func hasNext(_ records: String, page: Int, items: String = #"[{"offerId":1,"subject":"a"}]"#) async throws -> Bool {
      let body = #"{"code":200,"data":{"totalRecords":\#(records),"totalPage":32,"data":\#(items)}}"#
      return try await daji(RecordedTransport(body: body)).search(question(page: page)).hasNext
    }
    #expect(try await hasNext("653", page: 32))
    #expect(try await hasNext("653", page: 33) == false)
    #expect(try await hasNext("640", page: 32) == false)
    #expect(try await hasNext("9000", page: 2, items: "[]") == false)
    #expect(try await hasNext("null", page: 40))
  }

  @Test func noDataIsNoResult() async throws {
    let page = try await daji(RecordedTransport(fixtures: "daji/nothing")).search(question())
    #expect(page.listings == [] && !page.hasNext && page.unreadable == [])
    #expect(
      await failure { try await daji(RecordedTransport(body: #"{"code":200}"#)).search(question()) }?.kind
        == .malformedReply)
  }

  // MARK: Errors

  @Test func aReplyOfWhichNothingCanBeReadHasChanged() async {
    let body = #"{"code":200,"data":{"data":[{"id":1},{"id":2},{"id":3}],"totalRecords":3}}"#
    let failed = await failure { try await daji(RecordedTransport(body: body)).search(question()) }
    #expect(failed?.kind == .malformedReply && failed?.sentence.contains("has no item number") == true)
  }

  @Test(arguments: [
    ("daji/parameter", SearchError.Kind.badRequest), ("daji/no-record", SearchError.Kind.badPhoto),
  ])
  func theCodeStandsInTheBody(fixture: String, kind: SearchError.Kind) async {
    let failed = await failure { try await daji(RecordedTransport(fixtures: fixture)).search(question()) }
    #expect(failed?.kind == kind && failed?.isRetryable == false)
    #expect(failed?.sentence.contains("it says: “") == true)
  }

  @Test(arguments: [(401, SearchError.Kind.unauthorized), (429, .rateLimited), (500, .temporary), (1009, .badRequest)])
  func otherCodesSayWhatIsKnown(code: Int, kind: SearchError.Kind) async {
    let transport = RecordedTransport(body: #"{"code":\#(code),"message":"签名错误 demoSecret"}"#)
    let failed = await failure { try await daji(transport).search(question()) }
    #expect(failed?.kind == kind)
    #expect(failed?.sentence.contains("签名错误") == true && failed?.sentence.contains("demoSecret") == false)
  }
}
