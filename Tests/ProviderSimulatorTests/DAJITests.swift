import Foundation
import Testing

@testable import ProviderSimulator

@Suite struct DAJITests {
  static let search = "/daji/alibaba/product/imageQuery"
  static let upload = "/daji/alibaba/upload/image"

  /// The parameters with key and sign, in the order given.
  static func signed(_ parameters: [(String, String)]) -> [(String, String)] {
    let named = [("appKey", "sim-daji-key")] + parameters
    let sign = DAJI.sign(named.map { ReceivedParameter(name: $0.0, value: $0.1) }, secret: "sim-daji-secret")
    return named + [("sign", sign)]
  }

  static func upload(_ visitor: Visitor, _ photo: [UInt8] = FakeGoods.photo) async throws -> Visitor.Answer {
    let form = Visitor.form(signed([("image_base64", Data(photo).base64EncodedString())]))
    return try await visitor.send(
      "POST", upload, headers: [("Content-Type", "application/x-www-form-urlencoded")], body: Array(form.utf8))
  }

  static func search(_ visitor: Visitor, _ parameters: (String, String)...) async throws -> Visitor.Answer {
    let number = try #require(try await upload(visitor).json["data"]["imageId"].string)
    var all = [("imageId", number), ("beginPage", "1"), ("pageSize", "20"), ("country", "en")]
    for parameter in parameters {
      all.removeAll { $0.0 == parameter.0 }
      all.append(parameter)
    }
    return try await visitor.get(search, signed(all))
  }

  @Test func anUploadedPhotoIsSearched() async throws {
    try await visiting { _, visitor async throws in
      let uploaded = try await Self.upload(visitor)
      #expect(uploaded.json["data"]["imageId"].string?.count == 19)
      let found = try await Self.search(visitor)
      #expect(found.json["code"].int == 200)
      #expect(found.json["data"]["totalRecords"].int == FakeGoods.offerCount)
      #expect(found.json["data"]["totalPage"].int == 6)
      #expect(found.json["data"]["data"].list.count == 20)
    }
  }

  @Test func theThingsOfAPhotoAreSuggestedInTheVendorsOrder() async throws {
    try await visiting { _, visitor async throws in
      let photo = try #require(SamplePhoto.all.first { $0.name == "mug-and-lamp.jpg" }?.jpeg { _, _ in nil })
      let number = try #require(try await Self.upload(visitor, photo).json["data"]["imageId"].string)
      let found = try await Self.search(visitor, ("imageId", number))
      let regions = try #require(found.json["data"]["picRegionInfo"]["yoloCropRegion"].string)
      let parts = regions.split(separator: ";").map { $0.split(separator: ",").compactMap { Int($0) } }
      // xMin, xMax, yMin, yMax; the whole photo last.
      #expect(parts.count == 3 && parts.last == [0, 799, 0, 599], "\(regions)")
      #expect(parts.contains { $0[1] < 400 } && parts.contains { $0[0] > 400 && $0[1] < 800 }, "\(regions)")
    }
  }

  @Test func anAddressWorksForUploadAndForAliHostsInTheSearch() async throws {
    try await visiting { _, visitor async throws in
      let uploaded = try await visitor.get(
        Self.upload, Self.signed([("pic_url", visitor.origin + "/pictures/mug-1.jpg")]))
      #expect(uploaded.json["data"]["imageId"].string?.count == 19)
      let found = try await visitor.get(
        Self.search,
        Self.signed([
          ("imageUrl", "https://cbu01.alicdn.com/img/ibank/mug-2.jpg"), ("beginPage", "1"), ("pageSize", "5"),
          ("country", "en"),
        ]))
      #expect(found.json["data"]["data"].list.count == 5)
    }
  }

  @Test func refusesAWrongSignAnEmptyParameterAndTheSecretItself() async throws {
    try await visiting { _, visitor async throws in
      var wrong = Self.signed([("imageId", "1"), ("beginPage", "1"), ("pageSize", "20"), ("country", "en")])
      wrong[wrong.count - 1].1 = "00"
      #expect(try await visitor.get(Self.search, wrong).json["code"].int == 400)
      // Signed without it, as documented, yet sent.
      let empty = Self.signed([("beginPage", "1")]) + [("keyword", "")]
      #expect(try await visitor.get(Self.search, empty).json["message"].string?.contains("keyword") == true)
      let secret = Self.signed([("appSecret", "sim-daji-secret")])
      #expect(try await visitor.get(Self.search, secret).json["message"].string?.contains("appSecret") == true)
    }
  }

  @Test(arguments: [
    ("pageSize", "51"), ("beginPage", "0"), ("country", "zh"), ("sort", "price"), ("sort", #"{"size":"asc"}"#),
    ("filter", "shipSoon"), ("region", "1,2,3"), ("region", "9,1,0,5"), ("page", "1"),
    ("imageId", "12345678901234567890"),
  ])
  func refusesParametersThatItDoesNotKnow(_ parameter: (String, String)) async throws {
    try await visiting { _, visitor async throws in
      #expect(try await Self.search(visitor, parameter).json["code"].int == 400)
    }
  }

  @Test func knowsOnlyPhotosThatWereUploaded() async throws {
    try await visiting { _, visitor async throws in
      #expect(try await Self.search(visitor, ("imageId", "1048608196202797156")).json["code"].int == 404)
      #expect(try await Self.upload(visitor, FakeGoods.notAPhoto).json["code"].int == 400)
      #expect(try await Self.upload(visitor, Array(repeating: 0x50, count: 3_145_729)).json["code"].int == 400)
    }
  }

  @Test func filtersSortsAndNarrowsForReal() async throws {
    try await visiting { _, visitor async throws in
      let quick = try await Self.search(visitor, ("filter", "shipIn24Hours,isOnePsale"))
      #expect(quick.json["data"]["totalRecords"].int == 22)
      let red = try await Self.search(visitor, ("keyword", "red"), ("categoryId", "50911"))
      #expect(red.json["data"]["totalRecords"].int == 33)
      let dear = try await Self.search(visitor, ("sort", #"{"price":"desc"}"#))
      #expect(dear.json["data"]["data"].list.first?["priceInfo"]["price"].string == "40.50")
      let part = try await Self.search(visitor, ("region", "0,4,0,8"))
      #expect(part.json["data"]["data"].list.first?["subject"].string?.hasSuffix(" 129") == true)
      #expect(part.json["data"]["picRegionInfo"]["currentRegion"].string == "0,4,0,8")
    }
  }

  @Test func nothingFoundIsSuccessWithoutData() async throws {
    try await visiting { _, visitor async throws in
      let none = try await Self.search(visitor, ("keyword", "umbrella"))
      #expect(none.json["code"].int == 200)
      #expect(!none.json["data"].exists)
    }
  }
}
