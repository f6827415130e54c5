import Catalog
import Foundation
import ImageSearch
import Photos
import Providers
import Queries
import Testing

@testable import ProviderSimulator

extension ProviderContract {
  /// What is kept of a vendor's calls is there, and holds no secret.
  @Test(arguments: Examinee.all) func everyExchangeIsKeptWithoutSecrets(_ examinee: Examinee) async throws {
    let journal = ExchangeJournal()
    let settings = Settings(room.simulator.settings)
    let service = SearchService(
      providers: [room.provider(examinee)],
      photoHost: ConfiguredPhotoHost.host(from: settings, transport: room.transport), journal: journal)
    let photo = QueryPhoto.file(try #require(room.photos.first))
    await service.search(ImageQuery(), by: .photo(photo), targets: [SearchTarget(examinee.id)]) { _ in }
    let kept = await journal.exchanges
    #expect(kept.count == 2, "a photo and a page are two calls")
    expectNoSecret(in: kept, of: examinee)
  }

  @Test(arguments: Examinee.worded) func aSearchByWordsIsKeptWithoutSecrets(_ examinee: Examinee) async throws {
    let journal = ExchangeJournal()
    let service = SearchService(providers: [room.provider(examinee)], photoHost: nil, journal: journal)
    let words = SearchSubject.words(try #require(SearchWords("马克杯")))
    await service.search(ImageQuery(), by: words, targets: [SearchTarget(examinee.id)]) { _ in }
    let kept = await journal.exchanges
    #expect(kept.count == 1, "a page of words is one call")
    expectNoSecret(in: kept, of: examinee)
  }

  @Test(arguments: Examinee.detailed) func detailsAreKeptWithoutSecrets(_ examinee: Examinee) async throws {
    let journal = ExchangeJournal()
    let service = SearchService(providers: [room.provider(examinee)], photoHost: nil, journal: journal)
    let id = try #require(ListingID(examinee.type.marketplace, number: room.offer(.variantsByQuantity).number))
    await service.details([DetailTarget(id, from: examinee.id)], language: "en") { _ in }
    let kept = await journal.exchanges
    #expect(kept.count == 1, "details are one call")
    expectNoSecret(in: kept, of: examinee)
  }

  private func expectNoSecret(in kept: [Exchange], of examinee: Examinee) {
    let secrets = examinee.type.settings.filter(\.isSecret).compactMap { room.simulator.settings[$0.path] }
    for exchange in kept {
      #expect(exchange.status == 200 && !exchange.reply.isEmpty)
      let text = exchange.request + String(decoding: exchange.reply, as: UTF8.self)
      for secret in secrets { #expect(!text.contains(secret)) }
      #expect(!text.contains(/[?&]sign=[0-9A-F]{8}/))
    }
  }
}

/// Keeps the exchanges and nothing else.
private actor ExchangeJournal: CallJournal {
  private(set) var exchanges: [Exchange] = []

  func begin(_ call: Queries.VendorCall, within caps: SpendingCaps) -> CallNumber { CallNumber(rawValue: 1) }
  func end(_ call: CallNumber, with end: CallEnd) -> ReplyNumber? {
    exchanges += end.exchanges
    return nil
  }
  func spentToday(at now: Date) -> SpendReport { SpendReport() }
  func wasLastAnswered(of providers: Set<ProviderID>, since: Date) -> Bool? { nil }
  func keptPage(_ key: PageKey, of isWanted: (Date) -> Bool) -> KeptPage? { nil }
  func keptDetails(_ key: DetailKey) -> KeptDetails? { nil }
  func keptFreight(_ key: FreightKey) -> KeptFreight? { nil }
  func keptReference(_ key: ReferenceKey) -> KeptReference? { nil }
  func forgetReference(_ key: ReferenceKey) {}
  func show(_ page: ShownPage, _ content: ResultPage, in search: SearchNumber) {}
}
