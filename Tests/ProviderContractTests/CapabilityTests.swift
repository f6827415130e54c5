import Catalog
import ImageSearch
import Photos
import Queries
import Testing

@testable import ProviderSimulator

extension ProviderContract {
  @Test(arguments: Examinee.all)
  func theDeclarationsAreWellFormed(examinee: Examinee) throws {
    let capabilities = examinee.capabilities
    #expect(!examinee.type.name.isEmpty && examinee.type.name.count <= 12)
    let code = examinee.type.code
    #expect(code.count == 2 && code.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) })
    #expect(Examinee.all.filter { $0.type.code == code }.count == 1)
    #expect(!capabilities.languages.isEmpty && Set(capabilities.languages).count == capabilities.languages.count)
    #expect(!capabilities.sorts.contains(.vendor))
    #expect(capabilities.filters.isSubset(of: FilterName.filters))
    #expect(capabilities.excludes.isSubset(of: FilterName.excludes))
    #expect(capabilities.concurrency > 0 && capabilities.paging.maximumSize > 0)
    let paths = examinee.type.settings.map(\.path)
    #expect(Set(paths).count == paths.count && examinee.type.settings.contains { $0.isRequired })
    #expect(examinee.type.missing(in: Settings(room.simulator.settings)) == [])
  }

  @Test(arguments: Examinee.all)
  func everythingDeclaredIsSentAndAccepted(examinee: Examinee) async throws {
    let provider = room.provider(examinee)
    let photo = try await room.reference(provider)
    _ = try await provider.search(question(photo))
    let plain = await room.lastSearch(examinee.id)
    for variation in variations() where isDeclared(variation.of, by: examinee) {
      let page = try await provider.search(question(photo, variation.query))
      let sent = await room.lastSearch(examinee.id)
      #expect(sent != plain, "\(variation.name) is declared and must be sent")
      try check(page, against: variation.query)
    }
    for language in examinee.capabilities.languages {
      _ = try await provider.search(question(photo, ImageQuery(language: language)))
      #expect(await room.lastSearch(examinee.id).contains { $0.value == language })
    }
  }

  @Test(arguments: Examinee.all)
  func whatIsNotDeclaredChangesNoRequest(examinee: Examinee) async throws {
    let provider = room.provider(examinee)
    let photo = try await room.reference(provider)
    _ = try await provider.search(question(photo))
    let plain = await room.lastSearch(examinee.id)
    for variation in variations() where !isDeclared(variation.of, by: examinee) {
      _ = try await provider.search(question(photo, variation.query))
      #expect(await room.lastSearch(examinee.id) == plain, "\(variation.name) is not declared and must not be sent")
    }
    _ = try await provider.search(question(photo, ImageQuery(language: "xx")))
    #expect(await room.lastSearch(examinee.id) == plain, "a language that it does not have is not asked for")
    _ = try await provider.search(question(photo, ImageQuery(pageSize: 10_000)))
    let largest = ImageQuery(pageSize: examinee.capabilities.paging.maximumSize)
    let sent = await room.lastSearch(examinee.id)
    _ = try await provider.search(question(photo, largest))
    #expect(await room.lastSearch(examinee.id) == sent, "a page is never asked for larger than it can be")
  }

  @Test(arguments: Examinee.all.filter { if case .bytes = $0.capabilities.intake { true } else { false } })
  func aPhotoPastTheLimitsIsRefusedBeforeItIsSent(examinee: Examinee) async throws {
    let limits = examinee.capabilities.intake.limits
    let provider = room.provider(examinee)
    let calls = await room.simulator.callCount(examinee.id)
    let large = EncodedPhoto(
      jpeg: Array(repeating: 0, count: limits.bytes + 1), size: PixelSize(width: 1, height: 1))
    #expect(await failure { try await provider.introduce(.bytes(large)) }?.kind == .badPhoto)
    #expect(await room.simulator.callCount(examinee.id) == calls)
  }

  // MARK: Variations of a query

  private enum Element {
    case sort(SortOrder), filter(FilterName), exclude(FilterName), option(QueryOption)
  }

  private struct Variation {
    let of: Element
    let query: ImageQuery

    var name: String { "\(of)" }
  }

  private func isDeclared(_ element: Element, by examinee: Examinee) -> Bool {
    let capabilities = examinee.capabilities
    return switch element {
    case .sort(let sort): capabilities.sorts.contains(sort)
    case .filter(let filter): capabilities.filters.contains(filter)
    case .exclude(let exclude): capabilities.excludes.contains(exclude)
    case .option(let option): capabilities.options.contains(option)
    }
  }

  /// A query for each thing that a query can hold beside the photo.
  private func variations() -> [Variation] {
    let sorts = SortOrder.allCases.filter { $0 != .vendor }.map {
      Variation(of: .sort($0), query: ImageQuery(sort: $0))
    }
    let filters = FilterName.filters.map { Variation(of: .filter($0), query: ImageQuery(filters: [$0])) }
    let excludes = FilterName.excludes.map { Variation(of: .exclude($0), query: ImageQuery(excludes: [$0])) }
    let options = QueryOption.allCases.compactMap { option in
      query(with: option).map { Variation(of: .option(option), query: $0) }
    }
    return sorts + filters + excludes + options
  }

  /// `nil` for the option that takes the photo's place.
  private func query(with option: QueryOption) -> ImageQuery? {
    switch option {
    case .priceRange: ImageQuery(lowestPrice: Amount("5"), highestPrice: Amount("40.50"))
    case .region: ImageQuery(region: PixelRegion(left: 8, top: 4, right: 120, bottom: 90))
    case .category: ImageQuery(category: "830")
    case .keyword: ImageQuery(keyword: "咖啡")
    case .auxiliaryText: ImageQuery(auxiliaryText: "红 & red")
    case .includeTags: ImageQuery(includeTags: ["one", "two"])
    case .memberID: ImageQuery(memberID: "buyer-1")
    case .imageID: nil
    }
  }

  /// What the answer must show of an option that was heeded, by what the offers really are.
  private func check(_ page: ResultPage, against query: ImageQuery) throws {
    let offers = try page.listings.map { listing in try #require(room.truth(listing.id)) }
    let isNarrowed = query.lowestPrice != nil || query.category != nil || query.keyword != nil
    #expect(!isNarrowed || !offers.isEmpty, "nothing was found")
    if let lowest = query.lowestPrice { #expect(offers.allSatisfy { $0.sortPrice >= lowest }) }
    if let highest = query.highestPrice { #expect(offers.allSatisfy { $0.sortPrice <= highest }) }
    if let category = query.category { #expect(offers.allSatisfy { $0.categoryPath.contains(category) }) }
    if let keyword = query.keyword { #expect(offers.allSatisfy { $0.titleChinese.contains(keyword) }) }
  }
}
