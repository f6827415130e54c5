import Catalog
import Foundation
import Queries

/// One item of a reply while it becomes a listing: reads its facts, and keeps which of them are there but cannot
/// be read.
struct ItemReader {
  let item: JSON
  let provenance: Provenance
  private(set) var unreadable: [Unreadable.What] = []
  /// The unit that numbers of the item are written with, e.g. `10双`.
  private var countedIn: CleanText?

  init(_ item: JSON, provenance: Provenance) {
    self.item = item
    self.provenance = provenance
  }

  subscript(name: String) -> JSON { item[name] }

  /// The first of several members that says something; `null` when none does.
  func first(of names: String..., in value: JSON? = nil) -> JSON {
    names.lazy.map { (value ?? item)[$0] }.first { !$0.isBlank } ?? .null
  }

  /// A price above nothing; what is given as 0 or "" is not known. Of a range it is the lower end, with its words.
  mutating func price(_ basis: PriceBasis, _ value: JSON, _ name: String, currency: Currency = .yuan) -> Price? {
    guard let number = read(value, name, \.number), number.low > 0 else { return nil }
    countedIn = countedIn ?? number.unit
    var price = Price(basis, Amount(number.low), currency: number.currency ?? currency)
    if !number.isOneNumber { price.written = CleanText(value.text, limit: 40) }
    return price
  }

  /// The currency of an item's prices: yuan where it is not said, `nil` where it cannot be read.
  mutating func currency(_ value: JSON, _ name: String) -> Currency? {
    guard !value.isBlank else { return .yuan }
    return read(value, name) { value in
      value.text.flatMap { code in
        code.count == 3 && code.allSatisfy { $0.isASCII && $0.isUppercase } ? Currency(rawValue: code) : nil
      }
    }
  }

  /// A number of pieces from 1 on, also where it is written as "2 and more"; what is given as 0 or "" is not known.
  mutating func pieces(_ value: JSON, _ name: String) -> Int? {
    guard let number = whole(value, name), number.low > 0, number.high == nil else { return nil }
    return number.low
  }

  /// A number that is exact: years, pieces in stock.
  mutating func count(_ value: JSON, _ name: String) -> Int? { read(value, name, \.count) }

  /// A score above nothing; 0 is how vendors say that there is none.
  mutating func score(_ value: JSON, _ name: String) -> Amount? { measure(value, name) }

  /// A weight, a length, a share above nothing; 0 is not known.
  mutating func measure(_ value: JSON, _ name: String) -> Amount? {
    guard let measure = read(value, name, \.amount), measure.decimal > 0 else { return nil }
    return measure
  }

  /// An exact amount of which 0 is one: what a further kilogram costs.
  mutating func amount(_ value: JSON, _ name: String) -> Amount? { read(value, name, \.amount) }

  mutating func sales(_ window: SalesWindow, _ value: JSON, _ name: String) -> SalesFigure? {
    guard let bound = read(value, name, \.lowerBound) else { return nil }
    return SalesFigure(window, count: bound.count, isAtLeast: bound.isAtLeast)
  }

  /// The steps of a staircase of prices, the smallest quantity first, without those that have no first quantity or not
  /// one exact price.
  ///
  /// A step ends where it says so – 0 is no end –, else before the next one. Only the last one has no end; one of which
  /// the end cannot be known, as where another step's first quantity cannot be read, holds for its first quantity.
  mutating func tiers(
    _ list: JSON, from: String, to: String, price: String, currency: Currency = .yuan
  ) -> [PriceTier] {
    let all = list.elements.map { (step: $0, start: whole($0[from], from)) }
    let steps = all.compactMap { step, start in start.map { (step: step, start: $0) } }
      .sorted { $0.start.low < $1.start.low }
    let areAllKnown = steps.count == all.count
    let beginnings = Set(steps.map(\.start.low)).sorted()
    let lastBeforeNext = Dictionary(uniqueKeysWithValues: zip(beginnings, beginnings.dropFirst().map { $0 - 1 }))
    var tiers: [PriceTier] = []
    for (step, start) in steps where start.low > 0 {
      let said = whole(step[to], to)
      let isOpen = (step[to].isBlank || said?.low == 0) && start.high == nil
      let end = said.flatMap { $0.low > 0 ? $0.high ?? $0.low : nil } ?? start.high
      guard let cost = exactPrice(step[price], price, currency) else { continue }
      let next = lastBeforeNext[start.low]
      let isLast = areAllKnown && next == nil && isOpen
      let last = isLast ? nil : max(start.low, end ?? (areAllKnown ? next : nil) ?? start.low)
      tiers.append(PriceTier(from: start.low, to: last, amount: cost.amount, currency: cost.currency))
    }
    return tiers
  }

  /// A wholesale price that is one number; of a range or a beginning it cannot be said which quantity costs what.
  private mutating func exactPrice(_ value: JSON, _ name: String, _ currency: Currency) -> Price? {
    guard let price = price(.wholesale, value, name, currency: currency) else { return nil }
    guard let written = price.written else { return price }
    unreadable.append(.value(name, written))
    return nil
  }

  /// The unit that the item is sold by, where it is said beside its numbers or in them; in the seller's word rather than
  /// in a translation, which other vendors translate otherwise.
  func unit(_ value: JSON) -> CleanText? {
    let named = value.isObject ? first(of: "unit", "name", "transUnit", in: value) : value
    return CleanText(named.text, limit: 20) ?? countedIn
  }

  /// A whole number, or both ends of a range of them.
  private mutating func whole(_ value: JSON, _ name: String) -> (low: Int, high: Int?)? {
    read(value, name) { value -> (low: Int, high: Int?, unit: CleanText?)? in
      guard let number = value.number, let low = WrittenNumber.whole(number.low) else { return nil }
      guard let high = number.high else { return (low, nil, number.unit) }
      return WrittenNumber.whole(high).map { (low, $0, number.unit) }
    }.map { number in
      countedIn = countedIn ?? number.unit
      return (number.low, number.high)
    }
  }

  /// A value in the form wanted; says so when it is given in another.
  private mutating func read<Value>(_ value: JSON, _ name: String, _ form: (JSON) -> Value?) -> Value? {
    if let read = form(value) { return read }
    if !value.isBlank { unreadable.append(.value(name, value.written)) }
    return nil
  }
}

/// Why an item is no listing.
struct UnreadableItem: Error {
  let reason: Unreadable.What
}

extension ResultPage {
  /// Items of one reply that become listings. No vendor documents more than 100; a reply may hold a hundred thousand.
  static let itemLimit = 500

  /// Reads a page's items one by one: what cannot be read costs its own place and nothing else. An offer that stands
  /// there more than once is one listing.
  ///
  /// - Throws: when there are several and none is a listing: then it is the reply that has changed.
  init(
    provider: ProviderID, number: Int, size: Int, fetchedAt: Date, list: JSON,
    listing: (inout ItemReader) throws(UnreadableItem) -> Listing
  ) throws(SearchError) {
    self.init(provider: provider, number: number, size: size, listings: [], hasNext: false)
    let items = list.elements.prefix(Self.itemLimit)
    leftOut = list.elementCount - items.count
    // A page number from outside may be as large as an `Int` can be.
    let (before, isFar) = (number - 1).multipliedReportingOverflow(by: size)
    var places: [ListingID: Int] = [:]
    for (index, item) in items.enumerated() {
      let (place, isFarther) = before.addingReportingOverflow(index + 1)
      let rank = isFar || isFarther ? Int.max : place
      var reader = ItemReader(
        item, provenance: Provenance(provider: provider, fetchedAt: fetchedAt, page: number, rank: rank))
      do {
        let listing = try listing(&reader)
        unreadable += reader.unreadable.map { Unreadable($0, rank: rank) }
        if let place = places[listing.id] {
          listings[place].note(repetition: listing)
        } else {
          places[listing.id] = listings.count
          listings.append(listing)
        }
      } catch {
        unreadable.append(Unreadable(error.reason, rank: rank))
      }
    }
    if listings.isEmpty, items.count >= Self.fewestToJudgeBy {
      throw SearchError(.nothingReadable(unreadable.first), from: provider)
    }
  }

  /// Takes the vendor's total; one past all reason is not known.
  mutating func readTotal(_ value: JSON, _ name: String) {
    total = value.count
    if total == nil, let written = value.written { unreadable.append(Unreadable(.value(name, written))) }
  }

  /// Whether the total says that there are results past this page; `nil` where it does not say.
  var isFollowed: Bool? {
    total.map { total in
      let (end, isPastAll) = number.multipliedReportingOverflow(by: size)
      return !isPastAll && end < total
    }
  }

  /// Fewer may all be unreadable by chance.
  private static let fewestToJudgeBy = 3
}

extension ItemReader {
  /// The offer's number, or the reason that there is no listing without one.
  func id(_ name: String, in marketplace: Marketplace) throws(UnreadableItem) -> ListingID {
    guard item.isObject else { throw UnreadableItem(reason: .notAnItem) }
    guard let number = self[name].itemNumber, let id = ListingID(marketplace, number: number) else {
      throw UnreadableItem(reason: .noItemNumber(self[name].written))
    }
    return id
  }

  /// The titles; a translation that only repeats the original is none.
  func title(original: JSON, translated: JSON, language: String?) throws(UnreadableItem) -> Title {
    let original = original.clean
    let translated = translated.clean
    guard
      let title = Title(
        original: original, translated: translated == original ? nil : translated, language: language)
    else { throw UnreadableItem(reason: .noTitle) }
    return title
  }
}

/// Facts in order, without those that are not known.
func facts(_ facts: [(name: FactName, value: FactValue?)]) -> [Fact] {
  facts.compactMap { fact in fact.value.map { Fact(fact.name, $0) } }
}

extension JSON {
  /// The beginning of what stands here instead of what should.
  fileprivate var written: CleanText? { CleanText(clean?.string, limit: 40) }

  /// ``clean`` as what a fact says.
  var factText: FactValue? { clean.map { .text($0) } }

  /// ``factText``, unless it is the 0 that stands for "not known".
  var factTextUnlessZero: FactValue? { amount?.decimal == 0 ? nil : factText }

  /// ``flag`` as what a fact says.
  var factFlag: FactValue? { flag.map { .flag($0) } }

  /// An item's number without what another vendor, or another row, writes around it: `" 0123"`, `123.0`.
  fileprivate var itemNumber: String? {
    guard let text = text?.filter({ !$0.isWhitespace }) else { return nil }
    // A binary fraction holds 15 digits; past that the number would be another one.
    let whole = text.hasSuffix(".0") && text.count <= 17 ? String(text.dropLast(2)) : text
    return String(whole.drop { $0 == "0" })
  }

  /// The parts of a place or path as one text.
  func joined(_ separator: String) -> CleanText? {
    CleanText(texts.map(\.string).joined(separator: separator))
  }
}
