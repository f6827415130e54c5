import Archive
import Catalog
import Foundation
import Photos
import Queries
import Testing

/// Calls, pages and searches as a service makes them.
enum JournalSamples {
  /// 2026-11-20 12:00:00 UTC.
  static let noon = Date(timeIntervalSince1970: 1_795_176_000)
  static let daji = ProviderID("daji")
  static let shanjing = ProviderID("shanjing")

  static func call(
    _ provider: ProviderID = daji, _ kind: CallKind = .search, photo: String = "f00d", cost: String? = nil,
    at: Date = noon
  ) -> VendorCall {
    VendorCall(provider: provider, kind: kind, subject: .photo(photo, page: 1), cost: cost.flatMap(Cost.init), at: at)
  }

  static func key(
    photo: String = "f00d", query: ImageQuery = ImageQuery(), page: Int = 1, provider: ProviderID = daji,
    crop: PixelRegion? = nil
  ) -> PageKey {
    key(.photo(photo), query: query, page: page, provider: provider, crop: crop)
  }

  static func key(
    _ subject: SearchIdentity, query: ImageQuery = ImageQuery(), page: Int = 1, provider: ProviderID = daji,
    crop: PixelRegion? = nil
  ) -> PageKey {
    PageKey(provider: provider, subject: subject, crop: crop, query: query, page: page)
  }

  static func listing(
    _ number: Int, title: String = "陶瓷马克杯", translated: String? = "Ceramic mug", shop: String? = "潮州陶瓷厂"
  ) throws -> Listing {
    Listing(
      id: try #require(ListingID(.alibaba1688, number: "\(number)")),
      title: try #require(Title(original: CleanText(title), translated: CleanText(translated), language: "en")),
      prices: [Price(.wholesale, try #require(Amount("8.50")))], shop: Shop(name: CleanText(shop)),
      provenance: Provenance(provider: daji, fetchedAt: noon, page: 1, rank: number))
  }

  static func page(
    _ numbers: ClosedRange<Int> = 1...20, title: String = "陶瓷马克杯", translated: String? = "Ceramic mug", number: Int = 1,
    size: Int = 20
  ) throws -> ResultPage {
    ResultPage(
      provider: daji, number: number, size: size,
      listings: try numbers.map { try listing($0, title: title, translated: translated) }, total: 700, hasNext: true)
  }

  static func question(
    photo: String = "f00d", source: String = "/home/me/red-mug.jpg", at: Date = noon
  ) -> AskedQuestion {
    AskedQuestion(
      subject: .photo(photo), source: source, query: ImageQuery(), providers: [daji, shanjing], askedAt: at)
  }

  /// A question by words.
  static func question(words: String, at: Date = noon) -> AskedQuestion {
    AskedQuestion(
      subject: .words(words), source: words, query: ImageQuery(), providers: [daji], askedAt: at)
  }
}

extension Archive {
  /// Pays for a page and keeps it.
  @discardableResult
  func pay(
    for page: ResultPage, _ key: PageKey = JournalSamples.key(), cost: String? = nil, search: SearchNumber? = nil,
    at: Date = JournalSamples.noon, showing: Showing? = nil
  ) async throws -> ReplyNumber {
    var call = JournalSamples.call(key.provider, key.subject.words == nil ? .search : .words, cost: cost, at: at)
    call.subject = CallSubject(key.subject, page: 1)
    call.search = search
    let number = try await begin(call, within: SpendingCaps())
    let exchange = Exchange(request: "POST https://api.example.com/search", status: 200, reply: Array("{}".utf8))
    let reply = try await end(
      number,
      with: CallEnd(isCharged: true, exchanges: [exchange], brought: .page(page, key, showing: showing), at: at))
    return try #require(reply)
  }

  /// A search that has shown pages, each paid for.
  @discardableResult
  func searched(
    _ question: AskedQuestion = JournalSamples.question(), _ pages: [ResultPage]
  ) async throws -> SearchNumber {
    let search = try await begin(question)
    for page in pages {
      let key = JournalSamples.key(question.subject, page: page.number, provider: page.provider)
      let reply = try await pay(for: page, key, search: search, at: question.askedAt)
      try await show(
        ShownPage(reply: reply, provider: page.provider, number: page.number, size: page.size), page, in: search)
    }
    return search
  }
}

/// An archive in a scratch directory, its days those of UTC.
func withArchive<Value>(_ body: (Archive) async throws -> Value) async throws -> Value {
  try await withScratchDirectory { directory in
    try await body(try Archive.open(directory: directory, timeZone: .gmt))
  }
}
