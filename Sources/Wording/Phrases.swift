package import Catalog
package import Likeness
package import Queries
package import Sourcing

/// What every front end says alike, in one language: listings, decisions, searches, calls and money.
package protocol Phrases: Sendable {
  /// What questions, their costs and their failures are called.
  var errors: any Queries.Phrases { get }

  func calls(_ count: Int) -> String
  func picks(_ count: Int) -> String
  func hits(_ count: Int) -> String

  // What went wrong outside
  /// What is wrong with a call that could not be written down.
  func notKept(because error: JournalError) -> String
  /// A search that was to be reopened.
  var searchGone: String { get }
  func crashed(report path: String) -> String
  func sentence(_ trouble: SheetTrouble) -> String
  func sentence(_ trouble: SeenTrouble) -> String
  /// Why pictures are not compared.
  func sentence(_ fault: NetworkFault) -> String

  /// Why a text is no quantity.
  var quantityForm: String { get }

  // Listings
  func name(of basis: PriceBasis) -> String
  /// What stands for a listing where there is room for one line: its title, with `sold out – ` or `off sale – ` before it when
  /// it cannot be bought.
  ///
  /// - Parameter original: whether the seller's own words are preferred.
  func title(of listing: Listing, original: Bool) -> String
  /// What a field says, under its name; under several, or none, where that is what it says.
  func lines(of field: ListingField, _ listing: Listing) -> [(name: String, text: String)]
  var shopPage: String { get }
  /// The first figures of a listing in one line, to compare.
  func summary(_ listing: Listing) -> String
  /// What vendors differ in.
  func name(of conflict: Conflict) -> String
  // Parts of what is said of a listing
  var notKnown: String { get }
  func yesOrNo(_ flag: Bool) -> String
  func saleState(_ state: SaleState) -> String
  func sales(_ figure: SalesFigure) -> String
  func rate(_ rate: Rate) -> String
  func shop(_ shop: Shop) -> String
  /// What the marketplace certifies of a shop, or says that it does not.
  func flag(_ name: String, holds: Bool) -> String
  func delivery(_ listing: Listing) -> String
  /// How many shops have some offers, at least where some do not say.
  func shops(_ count: Int, orMore: Bool) -> String
  /// A fact with its name: `brand 陶园`, `few refunds no`, `from tmapi-v2 rate, shop`.
  func fact(_ fact: Fact) -> String

  // Details
  /// Of a vendor, that it has told nothing: `answered without a price, …`.
  var saidNothing: String { get }
  /// What is known of a product, named, its variants and attributes apart.
  func lines(of details: ProductDetails) -> [(name: String, text: String)]
  /// What a part of a product's page says, as far as it is known.
  func lines(of part: ProductPart, _ listing: Listing, _ details: ProductDetails?) -> [(name: String, text: String)]
  /// How many variants there are, and of what kind; `nil` when none is known.
  func variants(of details: ProductDetails) -> String?
  /// What ``line(of:in:)`` says, in its order.
  var variantHeadings: [String] { get }
  func line(of variant: Variant, in details: ProductDetails) -> [String]
  func text(of attribute: Attribute) -> (name: String, text: String)

  // Freight
  /// `CNY 12.50 to Guangdong for 500 pieces, by weight (100 kg): CNY 9.00 for the first 1 kg, …`.
  func freight(_ freight: Freight) -> String
  /// What freight goes by: `weight`.
  func name(of basis: FreightCharge.Basis) -> String
  /// Why a text is no place that goods can be sent to, with the name that it may have meant.
  func noDestination(_ text: String) -> String

  // Searches and decisions
  /// Why a filter cannot be set so.
  func sentence(_ flaw: FilterForm.Flaw) -> String
  /// Why a list cannot be narrowed so.
  func sentence(_ flaw: Narrowing.Flaw) -> String
  /// What was asked beside the photo, as far as it is not as usual.
  func filters(of query: ImageQuery) -> [String]
  func name(of reason: RejectionReason) -> String
  /// What the user decided of a listing and says of it; `nil` when nothing.
  func decision(_ decision: Decision?) -> String?

  // Calls and money
  /// What nothing is paid for.
  var free: String { get }
  /// Of vendors that are not asked since the user's cap would be passed.
  func overBudget(_ vendors: Int) -> String
  /// Of pages that were answered already.
  func alreadyKnown(_ pages: Int) -> String
  /// What stands between the parts of one statement: `4 calls, 0.20 USD`.
  var comma: String { get }
  /// That there are calls without a price besides, behind money, for who hears it.
  var andUnpriced: String { get }
  /// Of calls that were under way when they were stopped: behind another sentence, or empty.
  func charged(_ spend: Spend) -> String
  func name(of kind: CallKind) -> String
  /// What a daily limit is called: `limit of DAJI`, `limit of the day` for all vendors together.
  func dailyLimit(of vendor: String?) -> String
  /// How much of a daily limit is used: `30 of 300 calls`; of money, whether all calls have a price in its currency.
  func used(_ spend: Spend, of limit: SpendingLimit) -> String
  /// Beside a price that is above what the user wants to be asked about, or may be.
  func above(_ limit: SpendingLimit, _ spend: Spend) -> String
}
