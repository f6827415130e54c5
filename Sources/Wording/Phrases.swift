package import Catalog
package import Foundation
package import Likeness
package import Queries
package import Sourcing

/// What every front end says alike, in one language: listings, decisions, searches, calls and money.
package protocol Phrases: Sendable {
  /// What questions, their costs and their failures are called.
  var errors: any Queries.Phrases { get }

  /// A number with its thousands set apart: `12,340`.
  func count(_ number: Int) -> String
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
  /// What is known of a listing beside its titles, named; what is not known and matters is said as such.
  func facts(_ listing: Listing) -> [(name: String, text: String)]
  /// What is said of a listing under its title where there is room.
  func closerFacts(_ listing: Listing) -> [String]
  /// The first figures of a listing in one line, to compare.
  func summary(_ listing: Listing) -> String
  /// Which offer it is, whose, and its first figures.
  func offer(_ listing: Listing) -> String
  /// `CNY 12.00`, `CNY 12.00/set`; of a range the vendor's own words: `CNY 12.00-15.00`.
  func price(_ price: Price, unit: CleanText?) -> String
  /// Of what vendors say different things, and what each says: `prices`, `wholesale CNY 34.50 DAJI 09:14 · …`.
  ///
  /// - Parameters:
  ///   - vendor: what a vendor is called.
  ///   - time: how a time is written.
  func conflict(
    _ conflict: Conflict, vendor: (ProviderID) -> String, time: (Date) -> String
  ) -> (name: String, text: String)
  /// A value of a field; `nil` where it is not known.
  func value(_ value: FieldValue) -> String?
  /// What stands between values in a row.
  var separator: String { get }
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
  /// `2 calls, 0.10 USD, 1 known`; `4–8 calls, 0.20–0.40 USD` when some may come on top; `free` when none is needed.
  func forecast(_ forecast: CallForecast) -> String
  /// The same for who hears it: `and calls without a price` where ``forecast(_:)`` has a `+`.
  func forecastInFull(_ forecast: CallForecast) -> String
  /// The calls alone: `4 calls`, `4–8 calls`, `free`.
  func callsAhead(_ forecast: CallForecast) -> String
  func spend(_ spend: Spend) -> String
  /// The same for who hears it: `4 calls, 0.20 USD and calls without a price`.
  func spendInFull(_ spend: Spend) -> String
  /// Of calls that were under way when they were stopped: behind another sentence, or empty.
  func charged(_ spend: Spend) -> String
  func name(of kind: CallKind) -> String
  /// What a daily limit is called: `limit of DAJI`, `limit of the day` for all vendors together.
  func dailyLimit(of vendor: String?) -> String
  /// How much of a daily limit is used: `30 of 300 calls`; of money, whether all calls have a price in its currency.
  func used(_ spend: Spend, of limit: SpendingLimit) -> String
  /// How much of it is left: `270 calls`, `4.70 USD`; nothing when more was spent.
  func left(of limit: SpendingLimit, after spend: Spend) -> String
  /// Beside a price that is above what the user wants to be asked about, or may be.
  func above(_ limit: SpendingLimit, _ spend: Spend) -> String
}
