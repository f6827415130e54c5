import Catalog
import Foundation
import Photos
import Queries
import Testing

struct FilterCheckTests {
  /// A vendor that can do nothing of a query, and one that can do all.
  private static let (plain, rich) = (ProviderID("plain"), ProviderID("rich"))

  private static let capabilities: [ProviderID: Capabilities] = [
    plain: Capabilities(
      intake: .bytes(PhotoLimits(bytes: 3_000_000, side: 20)), paging: .pages(maximumSize: 20), languages: ["en"]),
    rich: Capabilities(
      intake: .bytes(PhotoLimits(bytes: 3_000_000, side: 20)), paging: .pages(maximumSize: 20), languages: ["en"],
      filters: Set(FilterName.filters), excludes: Set(FilterName.excludes), options: Set(QueryOption.allCases)),
  ]

  private static func check(_ query: ImageQuery, of vendor: ProviderID? = nil) -> FilterCheck {
    FilterCheck(query, capabilities: capabilities.filter { vendor == nil || $0.key == vendor })
  }

  private static func listing(from provider: ProviderID = plain, _ change: (inout Listing) -> Void = { _ in })
    -> Listing
  {
    guard let id = ListingID(.alibaba1688, number: "700000000001"),
      let title = Title(original: CleanText("陶瓷杯"), translated: CleanText("Ceramic Mug"), language: "en")
    else { preconditionFailure("not a listing") }
    var listing = Listing(
      id: id, title: title,
      provenance: Provenance(provider: provider, fetchedAt: Date(timeIntervalSince1970: 0), page: 1, rank: 1))
    change(&listing)
    return listing
  }

  private static func price(_ basis: PriceBasis, _ text: String, _ currency: Currency = .yuan) -> Price {
    guard let amount = Amount(text) else { preconditionFailure("no amount") }
    return Price(basis, amount, currency: currency)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let filter: FilterName
    let says: String
    let verdict: FilterVerdict
    let change: @Sendable (inout Listing) -> Void

    init(
      _ filter: FilterName, _ says: String, _ verdict: FilterVerdict,
      _ change: @escaping @Sendable (inout Listing) -> Void = { _ in }
    ) {
      (self.filter, self.says, self.verdict, self.change) = (filter, says, verdict, change)
    }

    var testDescription: String { "\(filter), \(says): \(verdict)" }
  }

  private static let cases: [Case] = [
    Case(.factory, "nothing", .unknown),
    Case(.factory, "a factory", .holds) { $0.shop.flags.factory = true },
    Case(.factory, "none", .fails) { $0.shop.flags.factory = false },
    Case(.factory, "a super factory", .holds) { $0.shop.flags.superFactory = true },
    Case(.factory, "no super factory", .unknown) { $0.shop.flags.superFactory = false },
    Case(.factory, "a business type", .unknown) { $0.shop.businessType = CleanText("生产加工") },
    Case(.verifiedSupplier, "verified", .holds) { $0.shop.flags.verified = true },
    Case(.verifiedSupplier, "gold", .unknown) { $0.shop.flags.gold = true },
    Case(.freeShipping, "free", .holds) { $0.freeShipping = true },
    Case(.freeShipping, "not free", .fails) { $0.freeShipping = false },
    Case(.dropShipping, "a price", .holds) { $0.prices = [price(.wholesale, "20.00"), price(.dropShip, "12.00")] },
    Case(.dropShipping, "another price", .unknown) { $0.prices = [price(.wholesale, "20.00")] },
    Case(.onePiece, "yes", .holds) {
      $0.facts = [Fact(.onePiece, .flag(true))]; $0.minimumOrder = 3
    },
    Case(.onePiece, "no", .fails) { $0.facts = [Fact(.onePiece, .flag(false))] },
    Case(.onePiece, "from 1", .holds) { $0.minimumOrder = 1 },
    Case(.onePiece, "from 2", .fails) { $0.minimumOrder = 2 },
    Case(.onePiece, "from 2, or one to a customer", .unknown) {
      $0.minimumOrder = 2
      $0.prices = [price(.wholesale, "20.00"), price(.dropShip, "12.00")]
    },
    Case(.onePiece, "retail", .holds) { $0.prices = [price(.retail, "46.90")] },
    Case(.ships48h, "in 24 h", .holds) { $0.shipsWithinHours = 24 },
    Case(.ships48h, "in 48 h", .holds) { $0.shipsWithinHours = 48 },
    Case(.ships48h, "in 72 h", .fails) { $0.shipsWithinHours = 72 },
    Case(.ships24h, "in 24 h", .holds) { $0.shipsWithinHours = 24 },
    Case(.ships24h, "in 48 h", .unknown) { $0.shipsWithinHours = 48 },
    Case(.ships24h, "in 72 h", .fails) { $0.shipsWithinHours = 72 },
    Case(.ships24h, "nothing", .unknown),
    Case(.shipsToday, "in 24 h", .unknown) { $0.shipsWithinHours = 24 },
    Case(.shipsToday, "in 72 h", .fails) { $0.shipsWithinHours = 72 },
    Case(.jxhy, "no", .fails) { $0.facts = [Fact(.jxhy, .flag(false))] },
    Case(.newArrival, "nothing can", .unknown),
    Case(.new7Days, "nothing can", .unknown),
    Case(.selection, "nothing can", .unknown),
    Case(.noReasonReturn, "nothing can", .unknown),
    Case(FilterName("raw:isQqyx"), "nothing can", .unknown),
  ]

  @Test(arguments: cases) func aFilterIsHeldAgainstTheReply(_ one: Case) {
    let check = Self.check(ImageQuery(filters: [one.filter]))
    #expect(check.verdict(on: Self.listing(one.change)) == one.verdict)
    // Who was asked for it vouches for what the reply leaves open, and for nothing that it denies.
    let vouched = Self.listing(from: Self.rich, one.change)
    let isUnderstood = one.filter.vendorValue == nil
    #expect(check.verdict(on: vouched) == (one.verdict == .unknown && isUnderstood ? .holds : one.verdict))
  }

  @Test(arguments: [
    ImageQuery(filters: [FilterName("raw:isQqyx")]), ImageQuery(excludes: [FilterName("raw:used_item")]),
  ])
  func aVendorsOwnValueIsVouchedForWhenItAloneIsAsked(query: ImageQuery) {
    let listing = Self.listing(from: Self.rich)
    #expect(Self.check(query, of: Self.rich).verdict(on: listing) == .holds)
    #expect(Self.check(query).verdict(on: listing) == .unknown)
    #expect(Self.check(query, of: Self.plain).verdict(on: Self.listing()) == .unknown)
  }

  @Test func everyFilterThatIsSaidToBeFilteredHereCanBe() {
    let seen = Set(Self.cases.filter { $0.verdict != .unknown }.map(\.filter))
    #expect(seen == FilterName.visible)
  }

  @Test(
    arguments: [
      ("10", "15", "12.00", FilterVerdict.holds), ("10", "15", "10.00", .holds), ("10", "15", "15", .holds),
      ("10", "15", "9.99", .fails), ("10", "15", "15.001", .fails), ("10", nil, "46.90", .holds),
      (nil, "15", "46.90", .fails),
    ] as [(String?, String?, String, FilterVerdict)])
  func aPriceRangeIsHeldAgainstThePriceThatIsShown(
    lowest: String?, highest: String?, amount: String, verdict: FilterVerdict
  ) {
    let check = Self.check(
      ImageQuery(lowestPrice: lowest.flatMap { Amount($0) }, highestPrice: highest.flatMap { Amount($0) }))
    for provider in [Self.plain, Self.rich] {
      for basis in [PriceBasis.wholesale, .retail] {
        let listing = Self.listing(from: provider) { $0.prices = [Self.price(basis, amount)] }
        #expect(check.verdict(on: listing) == verdict)
        #expect(check.verdictOnPrice(of: listing) == verdict)
      }
    }
  }

  @Test func aPriceThatIsNotInYuanOrNotGivenIsNotKnown() {
    let check = Self.check(ImageQuery(highestPrice: Amount("15")))
    #expect(check.verdict(on: Self.listing()) == .unknown)
    #expect(
      check.verdict(on: Self.listing { $0.prices = [Self.price(.wholesale, "99", Currency(rawValue: "USD"))] })
        == .unknown)
    #expect(check.verdict(on: Self.listing(from: Self.rich)) == .holds)
  }

  @Test func ofOneOfferAnyVendorsYesIsEnoughButThePriceIsTheOneThatIsShown() {
    let factory = Self.check(ImageQuery(filters: [.factory]))
    let no = Self.listing { $0.shop.flags.factory = false }
    let yes = Self.listing(from: Self.rich) { $0.shop.flags.factory = true }
    #expect(factory.verdict(on: no, and: [yes]) == .holds)
    #expect(factory.verdict(on: Self.listing(), and: [no]) == .fails)
    let price = Self.check(ImageQuery(highestPrice: Amount("15")))
    let dear = Self.listing { $0.prices = [Self.price(.wholesale, "20.50")] }
    let cheap = Self.listing(from: Self.rich) { $0.prices = [Self.price(.wholesale, "12.00")] }
    #expect(price.verdict(on: dear, and: [cheap]) == .fails)
    #expect(price.verdict(on: cheap, and: [dear]) == .holds)
  }

  @Test func allThatIsSetMustHold() {
    let check = Self.check(ImageQuery(lowestPrice: Amount("10"), filters: [.factory, .ships48h]))
    var listing = Self.listing {
      $0.prices = [Self.price(.wholesale, "12.00")]
      $0.shop.flags.factory = true
    }
    #expect(check.verdict(on: listing) == .unknown)
    listing.shipsWithinHours = 48
    #expect(check.verdict(on: listing) == .holds)
    listing.shop.flags.factory = false
    #expect(check.verdict(on: listing) == .fails)
  }

  @Test func wordsExcludesTagsAndCategoriesAreVouchedForOrNotKnown() {
    for query in [ImageQuery(excludes: [.used]), ImageQuery(includeTags: ["a"]), ImageQuery(category: "7")] {
      #expect(Self.check(query).verdict(on: Self.listing()) == .unknown)
      #expect(Self.check(query).verdict(on: Self.listing(from: Self.rich)) == .holds)
    }
    #expect(Self.check(ImageQuery(keyword: "ceramic")).verdict(on: Self.listing()) == .holds)
    #expect(Self.check(ImageQuery(keyword: "杯")).verdict(on: Self.listing()) == .holds)
    #expect(Self.check(ImageQuery(keyword: "glass")).verdict(on: Self.listing()) == .unknown)
  }

  @Test func whereNothingIsSetEverythingHolds() {
    let check = Self.check(ImageQuery(pageSize: 50, sort: .sales, auxiliaryText: "red", memberID: "7"))
    #expect(check.isEmpty)
    #expect(check.verdict(on: Self.listing()) == .holds)
  }
}
