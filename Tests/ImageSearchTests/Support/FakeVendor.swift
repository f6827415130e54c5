import Catalog
import Foundation
import ImageSearch
import Photos
import Queries

/// What makes one fake vendor another than the next.
protocol VendorTraits: Sendable {
  static var id: ProviderID { get }
  static var account: String { get }
  static var capabilities: Capabilities { get }
  static var server: String? { get }
}

extension VendorTraits {
  static var account: String { id.rawValue }
  static var server: String? { nil }
}

/// Two that share an account.
enum OneOfTwo: VendorTraits {
  static let id = ProviderID("one-of-two")
  static let account = "both"
  static let capabilities = Plain.capabilities
}
enum OtherOfTwo: VendorTraits {
  static let id = ProviderID("other-of-two")
  static let account = "both"
  static let capabilities = Plain.capabilities
}

/// Takes bytes, hands out pages, and can do little else.
enum Plain: VendorTraits {
  static let id = ProviderID("plain")
  static let capabilities = Capabilities(
    intake: .bytes(PhotoLimits(bytes: 3_000_000, side: 20)), paging: .pages(maximumSize: 20), languages: ["en", "ru"],
    concurrency: 2)
}

/// Takes everything.
enum Rich: VendorTraits {
  static let id = ProviderID("rich")
  static let capabilities = Capabilities(
    intake: .bytes(PhotoLimits(bytes: 3_000_000, side: 20)), paging: .pages(maximumSize: 50),
    languages: ["en", "ru", "pt"], sorts: Set(SortOrder.allCases), filters: Set(FilterName.filters),
    excludes: Set(FilterName.excludes), options: Set(QueryOption.allCases), concurrency: 1)
}

/// Has one list and is asked one thing at a time.
enum Lister: VendorTraits {
  static let id = ProviderID("lister")
  static let capabilities = Capabilities(
    intake: .bytes(PhotoLimits(bytes: 3_000_000, side: 800)), paging: .oneList(maximumSize: 100), languages: ["en"],
    concurrency: 1)
}

/// Two that take addresses only.
enum Fetcher: VendorTraits {
  static let id = ProviderID("fetcher")
  static let capabilities = Capabilities(
    intake: .address(PhotoLimits(bytes: 300_000, side: 600)), paging: .pages(maximumSize: 20), languages: ["en"])
}
enum OtherFetcher: VendorTraits {
  static let id = ProviderID("other-fetcher")
  static let capabilities = Fetcher.capabilities
}
/// One that runs on this machine.
enum NearFetcher: VendorTraits {
  static let id = ProviderID("near-fetcher")
  static let capabilities = Fetcher.capabilities
  static let server: String? = "http://127.0.0.1:8131/near"
}

/// A vendor that answers what a test says and remembers what it was asked.
struct FakeVendor<Traits: VendorTraits>: ImageSearchProvider {
  static var id: ProviderID { Traits.id }
  static var name: String { Traits.id.rawValue }
  static var code: String { String(Traits.id.rawValue.prefix(2)).uppercased() }
  static var marketplace: Marketplace { .alibaba1688 }
  static var account: String { Traits.account }
  static var settings: [Setting] { [] }
  static var capabilities: Capabilities { Traits.capabilities }
  var server: String? { Traits.server }

  typealias Introduction = @Sendable (PhotoOffer, Int) async throws(SearchError) -> PhotoReference
  typealias Answer = @Sendable (ProviderQuestion, Int) async throws(SearchError) -> ResultPage

  let asked = Asked()
  private let introduction: Introduction
  private let answer: Answer

  init(settings: Settings, transport: any Transport) {
    self.init()
  }

  /// The closures get the number of the call, from 1.
  init(
    introduction: @escaping Introduction = { _, call in PhotoReference(.imageID, "photo \(call)") },
    answer: @escaping Answer = { question, _ in .sample(Traits.id, number: question.page) }
  ) {
    self.introduction = introduction
    self.answer = answer
  }

  func passesThrough(_ address: WebAddress) -> Bool { address.host == "ali.example" }

  func introduce(_ photo: PhotoOffer) async throws(SearchError) -> PhotoReference {
    if case .address(let address) = photo, passesThrough(address) { return PhotoReference(.address, address.string) }
    return try await introduction(photo, asked.note(photo))
  }

  func search(_ question: ProviderQuestion) async throws(SearchError) -> ResultPage {
    try await answer(question, asked.note(question))
  }
}

/// What a fake vendor was asked.
actor Asked {
  private(set) var photos: [PhotoOffer] = []
  private(set) var questions: [ProviderQuestion] = []

  func note(_ photo: PhotoOffer) -> Int {
    photos.append(photo)
    return photos.count
  }

  func note(_ question: ProviderQuestion) -> Int {
    questions.append(question)
    return questions.count
  }
}

extension ResultPage {
  /// A page of so many listings.
  static func sample(_ provider: ProviderID, number: Int = 1, count: Int = 3) -> ResultPage {
    let listings = (0..<count).compactMap { index -> Listing? in
      guard let id = ListingID(.alibaba1688, number: String(700_000_000_001 + index)),
        let title = Title(original: CleanText("杯子 \(index + 1)"), translated: nil, language: nil)
      else { return nil }
      return Listing(
        id: id, title: title,
        provenance: Provenance(provider: provider, fetchedAt: Date(timeIntervalSince1970: 0), page: 1, rank: index + 1))
    }
    return ResultPage(provider: provider, number: number, size: 20, listings: listings, total: 666, hasNext: true)
  }
}

/// Never answers; ends with its task, as a transport does.
func hang(_ provider: ProviderID) async throws(SearchError) -> Never {
  let (stream, continuation) = AsyncStream<Never>.makeStream()
  for await _ in stream {}
  // It is what keeps the stream from ending by itself.
  continuation.finish()
  throw .cancelled(provider)
}

enum Sample {
  /// A photo of 40 × 30 pixels.
  static func photo(_ shade: UInt8 = 200) throws -> Photo {
    let pixels = [UInt8](repeating: shade, count: 40 * 30 * 3)
    guard let picture = Picture(size: PixelSize(width: 40, height: 30), pixels: pixels) else { throw NoSample() }
    return try Photo(picture.jpeg(quality: 90))
  }

  static func address(_ text: String) throws -> WebAddress {
    guard let address = WebAddress(text) else { throw NoSample() }
    return address
  }

  struct NoSample: Error {}
}

/// Answers requests as a test says.
struct FakeTransport: Transport {
  let answer: @Sendable (HTTPRequest) async throws(TransportError) -> HTTPReply

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPReply {
    try await answer(request)
  }
}

/// Publishes photos, at `https://photos.example/` unless told otherwise, or fails.
actor FakePhotoHost: PhotoHost {
  private(set) var published: [String] = []
  private(set) var photos: [EncodedPhoto] = []
  private let failure: PhotoTransferError?
  private let root: String

  init(failure: PhotoTransferError? = nil, root: String = "https://photos.example/") {
    self.failure = failure
    self.root = root
  }

  func publish(_ photo: EncodedPhoto, as name: String) async throws(PhotoTransferError) -> WebAddress {
    published.append(name)
    photos.append(photo)
    if let failure { throw failure }
    guard let address = WebAddress(root + name) else { throw .photoHostUnusable }
    return address
  }
}
