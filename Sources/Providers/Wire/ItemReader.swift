import Catalog
import Foundation
import ImageSearch

/// One item of a reply while it becomes a listing: reads its facts, and keeps a line for each that is there but
/// cannot be read.
struct ItemReader {
  let item: JSON
  let provenance: Provenance
  private(set) var unreadable: [String] = []

  init(_ item: JSON, provenance: Provenance) {
    self.item = item
    self.provenance = provenance
  }

  subscript(name: String) -> JSON { item[name] }

  /// A price above nothing; what is given as 0 or "" is not known.
  mutating func price(_ basis: PriceBasis, _ value: JSON, _ name: String, currency: Currency = .yuan) -> Price? {
    guard let amount = read(value, name, \.amount), amount.decimal > 0 else { return nil }
    return Price(basis, amount, currency: currency)
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

  /// A number of pieces from 1 on; what is given as 0 or "" is not known.
  mutating func pieces(_ value: JSON, _ name: String) -> Int? {
    guard let count = read(value, name, \.count), count > 0 else { return nil }
    return count
  }

  mutating func sales(_ window: SalesWindow, _ value: JSON, _ name: String) -> SalesFigure? {
    guard let bound = read(value, name, \.lowerBound) else { return nil }
    return SalesFigure(window, count: bound.count, isAtLeast: bound.isAtLeast)
  }

  /// The step of a staircase of prices; `nil` when it has no first quantity or no price.
  mutating func tier(_ value: JSON, from: String, to: String, price: String) -> PriceTier? {
    guard let first = pieces(value[from], from), let price = self.price(.wholesale, value[price], price) else {
      return nil
    }
    return PriceTier(from: first, to: pieces(value[to], to), amount: price.amount)
  }

  /// A value in the form wanted; says so when it is given in another.
  private mutating func read<Value>(_ value: JSON, _ name: String, _ form: (JSON) -> Value?) -> Value? {
    if let read = form(value) { return read }
    if !value.isBlank { unreadable.append(Words.unreadable(name, value.clean)) }
    return nil
  }
}

/// Why an item is no listing.
struct UnreadableItem: Error {
  let reason: String
}

extension ResultPage {
  /// Reads a page's items one by one: what cannot be read costs its own place and nothing else.
  ///
  /// - Throws: when there are several and none is a listing: then it is the reply that has changed.
  init(
    provider: ProviderID, number: Int, size: Int, fetchedAt: Date, items: [JSON],
    listing: (inout ItemReader) throws(UnreadableItem) -> Listing
  ) throws(SearchError) {
    self.init(provider: provider, number: number, size: size, listings: [], hasNext: false)
    for (index, item) in items.enumerated() {
      let rank = (number - 1) * size + index + 1
      var reader = ItemReader(
        item, provenance: Provenance(provider: provider, fetchedAt: fetchedAt, page: number, rank: rank))
      do {
        listings.append(try listing(&reader))
        unreadable += reader.unreadable.map { Words.place(rank, $0) }
      } catch {
        unreadable.append(Words.place(rank, error.reason))
      }
    }
    if listings.isEmpty, items.count >= Self.fewestToJudgeBy {
      throw SearchError(.malformedReply, from: provider, Words.nothingReadable(unreadable.first ?? ""))
    }
  }

  /// Fewer may all be unreadable by chance.
  private static let fewestToJudgeBy = 3
}

extension ItemReader {
  /// The offer's number, or the reason that there is no listing without one.
  func id(_ name: String, in marketplace: Marketplace) throws(UnreadableItem) -> ListingID {
    guard item.isObject else { throw UnreadableItem(reason: Words.notAnItem) }
    guard let number = self[name].text, let id = ListingID(marketplace, number: number) else {
      throw UnreadableItem(reason: Words.noItemNumber(self[name].clean))
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
    else { throw UnreadableItem(reason: Words.noTitle) }
    return title
  }
}

/// Facts in order, without those that are not known.
func facts(_ facts: [(name: String, value: CleanText?)]) -> [Fact] {
  facts.compactMap { fact in fact.value.map { Fact(fact.name, $0) } }
}

extension JSON {
  /// ``clean``, unless it is the 0 that stands for "not known".
  var cleanUnlessZero: CleanText? { amount?.decimal == 0 ? nil : clean }

  /// Yes or no in words; `nil` when neither is said.
  var cleanFlag: CleanText? { flag.flatMap { CleanText(Words.flag($0)) } }

  /// The parts of a place or path as one text.
  func joined(_ separator: String) -> CleanText? {
    CleanText(texts.map(\.string).joined(separator: separator))
  }
}
