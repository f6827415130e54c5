import Catalog
import Foundation
import ImageSearch
import Photos
import Queries
import TestSentences
import Testing

@testable import ProviderSimulator

extension ProviderContract {
  @Test(arguments: Examinee.all)
  func findsGoodsWithExactNumbersPricesAndTitles(examinee: Examinee) async throws {
    let provider = room.provider(examinee)
    let page = try await provider.search(question(try await room.reference(provider)))
    #expect(page.provider == examinee.id && page.number == 1 && !page.listings.isEmpty && !page.isFromCache)
    #expect(page.total.map { $0 >= page.listings.count } ?? true)
    for listing in page.listings {
      let offer = try #require(room.truth(listing.id), "\(listing.id) is no offer of the vendor's")
      #expect(listing.id.marketplace == examinee.type.marketplace)
      #expect(
        [offer.wholesalePrice, offer.earlierPrice].map { Amount($0) }.contains(listing.mainPrice?.amount),
        "a price is the offer's, or what it was")
      #expect(listing.title.original == CleanText(offer.titleChinese))
      #expect(listing.address?.string.contains(listing.id.number) == true)
      #expect(listing.pictureAddress != nil)
      #expect(
        listing.minimumOrder.map { [offer.minimumOrder, offer.earlierMinimumOrder].contains($0) } ?? true,
        "a minimum order is the offer's, or what it was, or unknown")
      #expect(listing.provenance.provider == examinee.id && listing.provenance.page == 1)
      #expect(abs(listing.provenance.fetchedAt.timeIntervalSinceNow) < 60)
      #expect(Set(listing.prices.map(\.basis)).count == listing.prices.count, "one price on each basis")
      for figure in listing.sales {
        let sold = [30: offer.soldIn30Days, 90: offer.soldIn90Days, 360: offer.soldIn360Days]
        let truth = figure.window.days.map { sold[$0] ?? -1 } ?? offer.soldEver
        #expect(figure.isAtLeast ? figure.count <= truth : figure.count == truth)
      }
    }
    #expect(page.listings.map(\.provenance.rank) == page.listings.map(\.provenance.rank).sorted())
  }

  @Test(arguments: Examinee.all)
  func pagesGoToTheEndAndTheProviderDoublesNothing(examinee: Examinee) async throws {
    let provider = room.provider(examinee)
    let photo = try await room.reference(provider)
    let query = ImageQuery(pageSize: examinee.capabilities.paging.maximumSize)
    var ids: Set<ListingID> = []
    var ranks: [Int] = []
    var last: ResultPage?
    for number in 1...100 {
      let page = try await provider.search(question(photo, query, page: number))
      let shown = Set(page.listings.map(\.id))
      #expect(shown.count == page.listings.count, "no listing comes twice on a page")
      // Vendors begin a page with the end of the one before, now and then.
      #expect(shown.intersection(ids).count <= 1, "page \(number) is not one that was there before")
      ids.formUnion(shown)
      ranks += page.listings.map(\.provenance.rank)
      last = page
      if !page.hasNext { break }
    }
    #expect(last?.hasNext == false, "the pages end")
    #expect(Set(ranks).count == ranks.count && ranks == ranks.sorted())
    if let total = last?.total {
      // Some of what was counted could not be read or came twice.
      #expect(ids.count <= total && ids.count * 10 >= total * 9)
    }
    if case .oneList = examinee.capabilities.paging { #expect(last?.number == 1) }
  }

  @Test(arguments: Examinee.all)
  func anItemThatCannotBeReadLosesNoPage(examinee: Examinee) async throws {
    let provider = room.provider(examinee)
    let query = ImageQuery(pageSize: examinee.capabilities.paging.maximumSize)
    for photo in room.photos {
      let reference = try await room.reference(provider, photo: photo)
      for number in 1...20 {
        let page = try await provider.search(question(reference, query, page: number))
        if !page.unreadable.isEmpty {
          #expect(!page.listings.isEmpty)
          #expect(
            page.unreadable.allSatisfy { item in item.sentence.contains { $0.isNumber } }, "each line names its place")
          return
        }
        if !page.hasNext { break }
      }
    }
    Issue.record("the simulator sent nothing that cannot be read")
  }

  @Test(arguments: Examinee.all)
  func nothingFoundIsAnEmptyPage(examinee: Examinee) async throws {
    let provider = room.provider(examinee)
    let photo = try await room.reference(provider)
    let page = try await room.failing(.empty, examinee) { try await provider.search(question(photo)) }
    #expect(page.listings.isEmpty && page.unreadable.isEmpty && !page.hasNext)
  }

  @Test(arguments: Examinee.all.filter { $0.simulated?.ownPicture != nil })
  func anAddressThatPassesThroughCostsNoCall(examinee: Examinee) async throws {
    let provider = room.provider(examinee)
    let calls = await room.simulator.callCount(examinee.id)
    let own = examinee.simulated?.ownPicture
    let address = try #require(WebAddress(own))
    #expect(provider.passesThrough(address))
    let reference = try await provider.introduce(.address(address))
    #expect(reference == PhotoReference(.address, address.string))
    #expect(await room.simulator.callCount(examinee.id) == calls)
    // The vendor takes it indeed.
    let page = try await provider.search(question(reference))
    #expect(page.provider == examinee.id)
  }
}
