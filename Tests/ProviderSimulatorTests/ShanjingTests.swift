import Foundation
import Testing

@testable import ProviderSimulator

@Suite struct ShanjingTests {
  static let search = "/shanjing/rest/taobao-global/traffic/item/imgsearch"
  static let bearer = [("Authorization", "Bearer sim-shanjing-token")]

  static func upload(_ visitor: Visitor, _ photo: [UInt8] = FakeGoods.photo) async throws -> Visitor.Answer {
    let body = [
      "--edge", #"Content-Disposition: form-data; name="image_base64""#, "", Data(photo).base64EncodedString(),
      "--edge--", "",
    ].joined(separator: "\r\n")
    return try await visitor.send(
      "POST", "/shanjing/rest/taobao-global/upload/image",
      headers: bearer + [("Content-Type", "multipart/form-data; boundary=edge")], body: Array(body.utf8))
  }

  static func search(_ visitor: Visitor, _ parameters: (String, String)...) async throws -> Visitor.Answer {
    let number = try #require(try await upload(visitor).json["data"]["imageId"].string)
    return try await visitor.get(search, [("image_id", number)] + parameters, headers: bearer)
  }

  @Test func anUploadedPhotoGivesOneListOfAHundred() async throws {
    try await visiting { _, visitor async throws in
      let found = try await Self.search(visitor)
      #expect(found.status == 200)
      #expect(found.json["data"].list.count == 100)
    }
  }

  @Test func filtersExcludesAndTagsAreReal() async throws {
    try await visiting { _, visitor async throws in
      let quick = try await Self.search(visitor, ("filters", "24shipping"))
      #expect(quick.json["data"].list.count == 66)
      let kept = try await Self.search(
        visitor, ("filters", "24shipping"), ("excludeFilters", "used_item"), ("excludeFilters", "customized_item"))
      #expect(kept.json["data"].list.count == 45)
      let tagged = try await Self.search(visitor, ("include_tags", "activity_202311_1_tb_manjian"))
      #expect(tagged.json["data"].list.count == 65)
    }
  }

  @Test func failuresComeWithHTTP200() async throws {
    try await visiting { _, visitor async throws in
      for parameter in [("language", "zh"), ("filters", "fast"), ("excludeFilters", "new"), ("page", "2")] {
        let refused = try await Self.search(visitor, parameter)
        #expect(refused.status == 200)
        #expect(refused.json["errorCode"].string == "INVALID_PARAMETER")
      }
      let stranger = try await visitor.get(Self.search, [("image_id", "1")])
      #expect(stranger.status == 200)
      #expect(stranger.json["errorCode"].string == "IllegalAccessToken")
      let unreadable = try await Self.upload(visitor, FakeGoods.notAPhoto)
      #expect(unreadable.json["errorCode"].string == "INVALID_PARAMETER")
    }
  }

  @Test func anExpiredTokenIsRefreshed() async throws {
    let options = SimulatorOptions(failures: [FailureRule(.expiredToken)])
    try await visiting(options) { _, visitor async throws in
      #expect(try await Self.upload(visitor).json["errorCode"].string == "IllegalAccessToken")
      let refreshed = try await visitor.get(
        "/shanjing/rest/taobao-global/auth/token/refresh", [("refresh_token", "sim-shanjing-refresh")])
      let token = try #require(refreshed.json["access_token"].string)
      let found = try await visitor.get(
        Self.search, [("pic_url", visitor.origin + "/pictures/mug-1.jpg")],
        headers: [("Authorization", "Bearer \(token)")])
      #expect(found.json["data"].list.count == 100)
      let wrong = try await visitor.get(
        "/shanjing/rest/taobao-global/auth/token/refresh", [("refresh_token", "made up")])
      #expect(wrong.json["errorCode"].string == "IllegalRefreshToken")
    }
  }

  @Test func signedHeadersAreCheckedWhenSent() async throws {
    try await visiting { _, visitor async throws in
      let query = [("pic_url", visitor.origin + "/pictures/mug-1.jpg"), ("language", "ru")]
      let system = [("app_key", "sim-shanjing-key"), ("timestamp", "1517820392000"), ("sign_method", "sha256")]
      let signature = Shanjing.signature(
        path: "/rest/taobao-global/traffic/item/imgsearch", (query + system).map { (name: $0.0, value: $0.1) },
        secret: "sim-shanjing-secret")
      for (sent, isRight) in [(signature, true), ("00", false)] {
        let answer = try await visitor.get(
          Self.search, query,
          headers: Self.bearer + [
            ("x-app-key", "sim-shanjing-key"), ("x-timestrap", "1517820392000"), ("x-sign-method", "sha256"),
            ("x-signature", sent),
          ])
        #expect(answer.json["data"].list.isEmpty != isRight)
      }
    }
  }
}
