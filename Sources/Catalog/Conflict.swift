package import Foundation

/// One thing of which vendors say different things of the same offer.
package struct Conflict: Sendable {
  package let field: ListingField
  /// What the JSON document calls it: the field's member, or a part of it such as `shop.years`.
  package let member: String
  /// What each vendor that says something says, the first vendor's first.
  package let values: [Value]

  package struct Value: Sendable {
    package let provider: ProviderID
    package let fetchedAt: Date
    package let value: FieldValue
  }

  /// What may change what a buyer decides at a glance.
  private static let weighty: Set<ListingField> = [.saleState, .prices, .minimumOrder]

  /// Whether vendors differ in what may change what a buyer decides at a glance: whether it can be bought, a
  /// price, a minimum order.
  package static func isWeighty(among listings: [Listing]) -> Bool { !all(among: listings, in: weighty).isEmpty }

  /// All conflicts between listings of one offer.
  ///
  /// Only figures and flags are held against each other: words differ by language. What counts another unit than the first
  /// listing does is no conflict, and neither is what a vendor leaves out, nor a figure within a range that another says.
  ///
  /// - Parameters:
  ///   - details: what a vendor's listing among them was completed by, of which a value may be.
  ///   - fields: what is held against each other; `nil` is everything.
  package static func all(
    among listings: [Listing], completedBy details: [Listing] = [], in fields: Set<ListingField>? = nil
  ) -> [Conflict] {
    guard let first = listings.first, listings.count > 1 else { return [] }
    return ListingField.rows.flatMap { field, row -> [Conflict] in
      guard fields?.contains(field) != false else { return [] }
      let said = listings.filter { !row.countsGoods || $0.countsLike(first) }
        .flatMap { listing in row.sayings(listing).map { (from: listing.provenance, saying: $0) } }
      var aspects: [String] = []
      for saying in said.map(\.saying) where !aspects.contains(saying.aspect) { aspects.append(saying.aspect) }
      return aspects.compactMap { aspect in
        let values = said.filter { $0.saying.aspect == aspect }
        let (low, high) = (values.map(\.saying.low).max(), values.map(\.saying.high).min())
        guard let low, let high, low > high, let saying = values.first?.saying else { return nil }
        return Conflict(
          field: field, member: saying.member ?? field.member,
          values: values.map { from, saying in
            let detail = details.first {
              $0.provenance.provider == from.provider && row.sayings($0).contains(where: saying.isSame)
            }
            let source = detail?.provenance ?? from
            return Value(provider: source.provider, fetchedAt: source.fetchedAt, value: saying.value)
          })
      }
    }
  }
}

/// A figure that a listing says in a field, or from which to which it may be.
struct Saying: Sendable {
  /// Which of the things that a field says: a basis, a window of days.
  let aspect: String
  /// What the JSON document calls that, where it is no member's whole value.
  let member: String?
  let low: Decimal
  let high: Decimal
  let value: FieldValue

  private init(_ aspect: String, member: String? = nil, _ low: Decimal, _ high: Decimal, _ value: FieldValue) {
    (self.aspect, self.member, self.low, self.high, self.value) = (aspect, member, low, high, value)
  }

  /// Whether another says the same of the same.
  func isSame(as other: Saying) -> Bool { (aspect, low, high) == (other.aspect, other.low, other.high) }

  /// `nil` where it is not known.
  init?(_ member: String? = nil, number: Int?) {
    guard let number else { return nil }
    self.init(member ?? "", member: member, Decimal(number), Decimal(number), .number(number))
  }

  init?(_ member: String, flag: Bool?) {
    guard let flag else { return nil }
    self.init(member, member: member, flag ? 1 : 0, flag ? 1 : 0, .flag(flag))
  }

  /// A price with its steps: a search shows any of them as the price. Where only the lowest of a range is known it may be
  /// more.
  init(_ price: Price, of listing: Listing) {
    let steps = price.basis == listing.mainPrice?.basis ? listing.tiers.filter { $0.currency == price.currency } : []
    let amounts = [price.amount.decimal] + steps.map(\.amount.decimal)
    let high = price.written == nil ? amounts.max() : nil
    self.init(
      "\(price.basis.rawValue) \(price.currency)", amounts.min() ?? price.amount.decimal,
      high ?? Decimal.greatestFiniteMagnitude, .price(price))
  }

  /// A lower bound may be any higher.
  init(_ sales: SalesFigure) {
    self.init(
      sales.window.days.map(String.init) ?? "", Decimal(sales.count),
      sales.isAtLeast ? .greatestFiniteMagnitude : Decimal(sales.count), .sales([sales]))
  }

  /// Whether it can be bought, where that is clear.
  init?(_ state: SaleState?) {
    guard let state, let canBeBought = state.canBeBought else { return nil }
    let figure: Decimal = canBeBought ? 1 : 0
    self.init("", figure, figure, .saleState(state))
  }

  init?(_ rate: Rate?) {
    guard let rate, let percent = rate.percent else { return nil }
    self.init("", percent.decimal, percent.decimal, .rate(rate))
  }
}
