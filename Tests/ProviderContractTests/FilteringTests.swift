import Catalog
import ImageSearch
import Queries
import Testing

@testable import ProviderSimulator

/// A filter or an exclude that a provider declares.
struct DeclaredFilter: Sendable, CustomTestStringConvertible {
  static let all = Examinee.all.flatMap { examinee -> [DeclaredFilter] in
    let declared = examinee.capabilities.filters.union(examinee.capabilities.excludes)
    return (FilterName.filters + FilterName.excludes).filter { declared.contains($0) }.map {
      DeclaredFilter(examinee: examinee, name: $0)
    }
  }

  let examinee: Examinee
  let name: FilterName

  var testDescription: String { "\(examinee.testDescription) \(name)" }

  var query: ImageQuery {
    let isExclude = FilterName.excludes.contains(name)
    return ImageQuery(
      pageSize: examinee.capabilities.paging.maximumSize, filters: isExclude ? [] : [name],
      excludes: isExclude ? [name] : [])
  }

  /// A declared filter that keeps only some of what this one keeps.
  var narrower: FilterName? {
    let narrower: [FilterName: FilterName] = [
      .newArrival: .new7Days, .ships48h: .ships24h, .ships24h: .shipsToday,
    ]
    return narrower[name].flatMap { examinee.capabilities.filters.contains($0) ? $0 : nil }
  }
}

/// An order that a provider declares.
struct DeclaredSort: Sendable, CustomTestStringConvertible {
  static let all = Examinee.all.flatMap { examinee -> [DeclaredSort] in
    SortOrder.allCases.filter { examinee.capabilities.sorts.contains($0) }.map {
      DeclaredSort(examinee: examinee, order: $0)
    }
  }

  let examinee: Examinee
  let order: SortOrder

  var testDescription: String { "\(examinee.testDescription) \(order.rawValue)" }
}

extension ProviderContract {
  @Test(arguments: DeclaredFilter.all)
  func aFilterKeepsWhatItsNameSays(filter: DeclaredFilter) async throws {
    let provider = room.provider(filter.examinee)
    let photo = try await room.reference(provider)
    let all = try await offers(provider, photo, ImageQuery(pageSize: filter.query.pageSize))
    #expect(all.contains { Self.isTrue(filter.name, of: $0) == false }, "there is nothing to leave out")
    let kept = try await offers(provider, photo, filter.query)
    #expect(!kept.isEmpty, "nothing is kept")
    for offer in kept { #expect(Self.isTrue(filter.name, of: offer) == true, "\(offer.number) is kept") }
  }

  @Test(arguments: DeclaredFilter.all.filter { $0.narrower != nil })
  func aWiderFilterKeepsMore(filter: DeclaredFilter) async throws {
    let narrower = try #require(filter.narrower)
    let provider = room.provider(filter.examinee)
    let kept = try await offers(provider, try await room.reference(provider), filter.query)
    #expect(kept.contains { Self.isTrue(narrower, of: $0) == false }, "\(filter.name) keeps no more than \(narrower)")
  }

  @Test(arguments: DeclaredSort.all)
  func anOrderGoesByTheTrueFigure(sort: DeclaredSort) async throws {
    let provider = room.provider(sort.examinee)
    let photo = try await room.reference(provider)
    let size = sort.examinee.capabilities.paging.maximumSize
    let unsorted = try await offers(provider, photo, ImageQuery(pageSize: size))
    #expect(
      zip(unsorted, unsorted.dropFirst()).contains { !mayStandBefore($0, $1, by: sort) }, "there is nothing to sort")
    let sorted = try await offers(provider, photo, ImageQuery(pageSize: size, sort: sort.order))
    #expect(sorted.count > 1)
    for (first, second) in zip(sorted, sorted.dropFirst()) {
      #expect(mayStandBefore(first, second, by: sort), "\(first.number) stands before \(second.number)")
    }
  }

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
    #expect(!tells.isEmpty && Set(tells.keys).isSubset(of: FilterName.filters.map(\.rawValue)))
    for filter in FilterName.filters {
      let check = FilterCheck(ImageQuery(filters: [filter]))
      let verdicts = Set(listings.map { check.verdict(on: $0) })
      let telling = tells[filter.rawValue]
      #expect(telling == nil || verdicts.contains(.holds), "\(filter) is never said")
      #expect(telling != .yesOrNo || verdicts.contains(.fails), "\(filter) is never denied")
      for listing in listings {
        let offer = try #require(room.truth(listing.id))
        let isTrue = try #require(Self.isTrue(filter, of: offer) as Bool?, "\(filter) has no meaning")
        switch check.verdict(on: listing) {
        case .holds: #expect(isTrue, "\(filter), \(listing)")
        // Who sells from two pieces on may send one to a buyer's customer; only some vendors say so.
        case .fails: #expect(filter == .onePiece || !isTrue, "\(filter), \(listing)")
        case .unknown: break
        }
      }
    }
  }

  /// Whether an offer really is what a filter keeps, or an exclude leaves; `nil` for a name that has no meaning here.
  static func isTrue(_ filter: FilterName, of offer: SimulatedOffer) -> Bool? {
    switch filter {
    case .factory: offer.shop.isFactory
    case .verifiedSupplier: offer.shop.isVerified
    case .dropShipping: offer.dropShipPrice != nil
    case .onePiece: offer.minimumOrder == 1 || offer.dropShipPrice != nil
    case .freeShipping: offer.isFreeShipping
    case .shipsToday: offer.shipsWithinHours <= 12
    case .ships24h: offer.shipsWithinHours <= 24
    case .ships48h: offer.shipsWithinHours <= 48
    case .newArrival: offer.isNewIn30Days
    case .new7Days: offer.isNewIn7Days
    case .selection: offer.isSelection
    case .jxhy: offer.memberPrice != nil
    case .noReasonReturn: offer.hasNoReasonReturn
    case .used: !offer.isUsed
    case .customized: !offer.isCustomized
    default: nil
    }
  }

  func mayStandBefore(_ first: SimulatedOffer, _ second: SimulatedOffer, by sort: DeclaredSort) -> Bool {
    let (simulator, id) = (room.simulator, sort.examinee.id)
    return switch sort.order {
    case .vendor: true
    case .priceUp: first.sortPrice <= second.sortPrice
    case .priceDown: first.sortPrice >= second.sortPrice
    case .sales: simulator.sold(first, at: id) >= simulator.sold(second, at: id)
    case .repurchase: first.repurchasePercent >= second.repurchasePercent
    }
  }

  /// What the offers of a first page really are.
  private func offers(
    _ provider: any ImageSearchProvider, _ photo: PhotoReference, _ query: ImageQuery
  ) async throws -> [SimulatedOffer] {
    let page = try await provider.search(question(photo, query))
    return try page.listings.map { listing in try #require(room.truth(listing.id)) }
  }
}
