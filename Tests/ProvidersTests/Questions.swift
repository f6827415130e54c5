import Catalog
import Foundation
import ImageSearch
import Photos
import Queries
import Testing

@testable import Providers

/// Settings of every vendor, none of them real: some that tests name, and for all other required ones a made-up value.
let unitSettings: Settings = {
  let named = Settings([
    "tmapi.token": "unit-token-1234", "daji.appKey": "demoKey", "daji.appSecret": "demoSecret",
    "shanjing.token": "unit-bearer", "tmapi.baseUrl": "https://tmapi.test", "daji.baseUrl": "https://daji.test/",
    "shanjing.baseUrl": "https://shanjing.test",
  ])
  let paths = allProviders.flatMap { $0.missing(in: named) }
  return named.merging(Dictionary(paths.map { ($0, "unit-\($0)") }) { first, _ in first })
}()

let unitTime = Date(timeIntervalSince1970: 1_800_000_000)

let smallPhoto = PhotoOffer.bytes(EncodedPhoto(jpeg: [0xFF, 0xD8, 0xFB, 0xFF], size: PixelSize(width: 1, height: 1)))

func question(
  _ query: ImageQuery = ImageQuery(), page: Int = 1, imageID: String? = nil,
  address: String = "https://img.alicdn.com/a.jpg"
) -> ProviderQuestion {
  let photo = imageID.map { PhotoReference(.imageID, $0) } ?? PhotoReference(.address, address)
  return ProviderQuestion(query: query, photo: photo, page: page)
}

/// The error that a call ends in; `nil` when it succeeds.
func failure<Value>(_ call: () async throws -> Value) async -> SearchError? {
  do {
    _ = try await call()
    return nil
  } catch let error as SearchError {
    return error
  } catch {
    Issue.record("\(error) is no error of a search")
    return nil
  }
}

extension Listing {
  /// Prices by basis, as they are written.
  var priceTexts: [String] { prices.map { "\($0.basis.rawValue) \($0.amount)" } }

  var factTexts: [String] { facts.map(\.english).map { "\($0.name)=\($0.value)" } }
}
