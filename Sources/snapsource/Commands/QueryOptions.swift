import ArgumentParser
import Catalog
import Photos
import Queries

/// What is asked of the vendors, as options.
struct QueryOptions: ParsableArguments {
  static let pages = 1...1_000
  static let pageSizes = 1...100
  /// What `--sort` takes, in every language.
  static let orders = SortOrder.allCases.map(\.rawValue).joined(separator: ", ") + "."

  @Option(help: .said("The vendor's page, from 1."))
  var page = 1

  @Option(help: .said("Results on a page."))
  var pageSize = 20

  @Option(help: ArgumentHelp(QueryOptions.orders))
  var sort = SortOrder.vendor.rawValue

  @Option(help: .said("The language that titles are translated into.", valueName: "code"))
  var language = "en"

  @Option(help: .said("Only such listings; repeatable.", valueName: "name"))
  var filter: [String] = []

  @Option(help: .said("No such listings; repeatable.", valueName: "name"))
  var exclude: [String] = []

  @Option(help: .said("The lowest price in yuan.", valueName: "amount"))
  var priceMin: String?

  @Option(help: .said("The highest price in yuan.", valueName: "amount"))
  var priceMax: String?

  @Option(help: .said("Only in this category of the vendor's.", valueName: "id"))
  var category: String?

  @Option(help: .said("Only with this word.", valueName: "text"))
  var keyword: String?

  @Option(help: .said("A description that refines the search.", valueName: "text"))
  var auxiliaryText: String?

  @Option(help: .said("Only with this tag of the vendor's; repeatable.", valueName: "tag"))
  var includeTag: [String] = []

  @Option(help: .said("Only of this seller.", valueName: "id"))
  var memberId: String?

  @Option(help: .said("The part of the photo to search by, in pixels.", valueName: "left,top,right,bottom"))
  var region: String?

  @Option(help: .said("The vendor's number of a photo that it has already.", valueName: "id"))
  var imageId: String?

  func validate() throws {
    guard Self.pages.contains(page) else { throw ValidationError { $0.outOfRange("--page", Self.pages) } }
    guard Self.pageSizes.contains(pageSize) else {
      throw ValidationError { $0.outOfRange("--page-size", Self.pageSizes) }
    }
    _ = try imageQuery()
  }

  /// The query that the options describe.
  ///
  /// - Throws: `ValidationError` when one of them cannot be.
  func imageQuery() throws -> ImageQuery {
    let (lowest, highest) = (try price("--price-min", priceMin), try price("--price-max", priceMax))
    if let lowest, let highest, lowest > highest { throw ValidationError { $0.pricesCrossed } }
    if let imageId, imageId.allSatisfy({ $0 == "0" || $0.isWhitespace }) {
      throw ValidationError { $0.notAnImageID(imageId) }
    }
    return ImageQuery(
      pageSize: pageSize, sort: try sortOrder(), language: try languageCode(), lowestPrice: lowest,
      highestPrice: highest, filters: try names(filter, of: .filter, known: FilterName.filters),
      excludes: try names(exclude, of: .exclude, known: FilterName.excludes), includeTags: includeTag,
      category: category, keyword: keyword, auxiliaryText: auxiliaryText, memberID: memberId, imageID: imageId,
      region: try pixelRegion())
  }

  private func sortOrder() throws -> SortOrder {
    if let order = SortOrder(rawValue: sort) { return order }
    let known = SortOrder.allCases.map(\.rawValue)
    throw ValidationError { $0.unknown(.order, sort, nearest: NearestName.of(sort, among: known), known: known) }
  }

  private func languageCode() throws -> String {
    let letters = language.split(separator: "-", omittingEmptySubsequences: false)
    guard letters.allSatisfy({ (2...8).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isLetter } }) else {
      throw ValidationError { $0.notALanguage(language) }
    }
    return language
  }

  private func names(_ texts: [String], of what: NamedThing, known: [FilterName]) throws -> [FilterName] {
    try texts.map { text in
      let name = FilterName(text)
      guard !known.contains(name), name.vendorValue?.isEmpty ?? true else { return name }
      let names = known.map(\.rawValue)
      throw ValidationError { $0.unknown(what, text, nearest: NearestName.of(text, among: names), known: names) }
    }
  }

  private func price(_ option: String, _ text: String?) throws -> Amount? {
    guard let text else { return nil }
    guard let amount = Amount(text) else { throw ValidationError { $0.notAPrice(option, text) } }
    return amount
  }

  private func pixelRegion() throws -> PixelRegion? {
    guard let region else { return nil }
    guard let pixels = PixelRegion(region) else { throw ValidationError { $0.notARegion(region) } }
    return pixels
  }
}
