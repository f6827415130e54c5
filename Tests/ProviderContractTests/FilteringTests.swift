import Catalog
import ImageSearch
import Queries
import Testing

@testable import ProviderSimulator

extension ProviderContract {
  /// What is filtered here, for want of a vendor that can, is what the offers really are; and what a vendor tells is
  /// read.
  @Test(arguments: Examinee.all)
  func whatAReplySaysOfAFilterIsTrue(examinee: Examinee) async throws {
    let provider = room.provider(examinee)
    let query = ImageQuery(pageSize: examinee.capabilities.paging.maximumSize)
    let photo = try await room.reference(provider)
    var listings: [Listing] = []
    for number in 1...4 {
      let page = try await provider.search(question(photo, query, page: number))
      listings += page.listings
      guard page.hasNext else { break }
    }
    let tells = room.simulator.tells(examinee.id)
    #expect(!tells.isEmpty && Set(tells.keys).isSubset(of: truths.map(\.0.rawValue)))
    for (filter, isTrue) in truths {
      let check = FilterCheck(ImageQuery(filters: [filter]))
      let verdicts = Set(listings.map { check.verdict(on: $0) })
      let telling = tells[filter.rawValue]
      #expect(telling == nil || verdicts.contains(.holds), "\(filter) is never said")
      #expect(telling != .yesOrNo || verdicts.contains(.fails), "\(filter) is never denied")
      for listing in listings {
        let offer = try #require(room.truth(listing.id))
        switch check.verdict(on: listing) {
        case .holds: #expect(isTrue(offer), "\(filter), \(listing)")
        // Who sells from two pieces on may send one to a buyer's customer; only some vendors say so.
        case .fails: #expect(filter == .onePiece || !isTrue(offer), "\(filter), \(listing)")
        case .unknown: break
        }
      }
    }
  }

  private var truths: [(FilterName, (SimulatedOffer) -> Bool)] {
    [
      (.factory, { $0.shop.isFactory }), (.verifiedSupplier, { $0.shop.isVerified }),
      (.freeShipping, { $0.isFreeShipping }), (.dropShipping, { $0.dropShipPrice != nil }),
      (.onePiece, { $0.minimumOrder == 1 || $0.dropShipPrice != nil }), (.ships24h, { $0.shipsWithinHours <= 24 }),
      (.ships48h, { $0.shipsWithinHours <= 48 }), (.jxhy, { $0.memberPrice != nil }),
    ]
  }
}
