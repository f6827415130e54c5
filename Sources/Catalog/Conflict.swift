package import Foundation

/// One thing of which vendors say different things of the same offer.
package struct Conflict: Sendable {
  package let field: ListingField
  /// What each vendor that says something says, the first vendor's first.
  package let values: [Value]

  package struct Value: Sendable {
    package let provider: ProviderID
    package let fetchedAt: Date
    package let value: FieldValue
  }

  /// Whether it may change what a buyer decides at a glance: a price or a minimum order.
  package var isWeighty: Bool { [.prices, .minimumOrder].contains(field) }

  /// All conflicts between listings of one offer.
  ///
  /// Only figures and flags are held against each other: words differ by language. What counts another unit than the first
  /// listing does is no conflict, and neither is what a vendor leaves out.
  package static func all(among listings: [Listing]) -> [Conflict] {
    guard let first = listings.first, listings.count > 1 else { return [] }
    return ListingField.rows.flatMap { field, row -> [Conflict] in
      let said = listings.filter { !row.countsGoods || $0.countsLike(first) }.map { ($0, row.sayings($0)) }
      var aspects: [String] = []
      for saying in said.flatMap(\.1) where !aspects.contains(saying.aspect) { aspects.append(saying.aspect) }
      return aspects.compactMap { aspect in
        let sayings = said.flatMap { listing, sayings in
          sayings.filter { $0.aspect == aspect }.map { (listing.provenance, $0) }
        }
        guard Set(sayings.map(\.1.figure)).count > 1 else { return nil }
        return Conflict(
          field: field,
          values: sayings.map { Value(provider: $0.provider, fetchedAt: $0.fetchedAt, value: $1.value) })
      }
    }
  }
}

/// A figure that a listing says in a field.
struct Saying: Sendable {
  /// Which of the things that a field says: a basis, a window of days.
  let aspect: String
  /// Equal where two listings say the same.
  let figure: String
  let value: FieldValue

  init(_ aspect: String = "", _ figure: String, _ value: FieldValue) {
    (self.aspect, self.figure, self.value) = (aspect, figure, value)
  }

  /// `nil` where it is not known.
  init?(_ aspect: String = "", number: Int?) {
    guard let number else { return nil }
    self.init(aspect, String(number), .number(number))
  }

  init?(_ aspect: String, flag: Bool?) {
    guard let flag else { return nil }
    self.init(aspect, String(flag), .flag(flag))
  }

  init(_ price: Price) {
    let figure = price.written?.string ?? "\(price.currency) \(price.amount)"
    self.init(price.basis.rawValue, figure, .price(price))
  }

  /// A lower bound is no figure: it holds beside any that is higher.
  init?(_ sales: SalesFigure) {
    guard !sales.isAtLeast else { return nil }
    self.init(sales.window.days.map(String.init) ?? "", String(sales.count), .sales([sales]))
  }

  init?(_ rate: Rate?) {
    guard let rate, let percent = rate.percent else { return nil }
    self.init("", percent.shortest, .rate(rate))
  }
}
