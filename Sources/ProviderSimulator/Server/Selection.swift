import Catalog
import Foundation

/// Offers narrowed, ordered and cut into pages, as a vendor does it before it answers.
struct Selection: Sendable {
  private(set) var offers: [SimulatedOffer]

  init(_ matches: [SimulatedMatch]) {
    offers = matches.map(\.offer)
  }

  mutating func keep(_ isKept: (SimulatedOffer) -> Bool) {
    offers.removeAll { !isKept($0) }
  }

  /// Keeps offers of which the wholesale price is within the bounds.
  mutating func keepPriced(from lowest: Amount?, to highest: Amount?) {
    keep { offer in
      guard let price = Amount(offer.wholesalePrice) else { return false }
      return lowest.map { price >= $0 } ?? true && highest.map { price <= $0 } ?? true
    }
  }

  /// Keeps offers of which a title holds the text.
  mutating func keepTitled(_ text: String) {
    keep { Self.isTitled($0, text) }
  }

  /// Brings offers of which a title holds the text to the front.
  mutating func prefer(_ text: String) {
    offers = offers.filter { Self.isTitled($0, text) } + offers.filter { !Self.isTitled($0, text) }
  }

  mutating func sort<Key: Comparable>(by key: (SimulatedOffer) -> Key, descending: Bool = false) {
    let keyed = offers.enumerated().map { (place: $0.offset, key: key($0.element), offer: $0.element) }
    offers = keyed.sorted { left, right in
      if left.key == right.key { return left.place < right.place }
      return descending ? left.key > right.key : left.key < right.key
    }.map(\.offer)
  }

  /// One page, counted from 1. Some pages begin with the last offer of the page before, as vendors' pages do.
  func page(_ page: Int, size: Int) -> [SimulatedOffer] {
    let (start, isTooFar) = (page - 1).multipliedReportingOverflow(by: size)
    guard !isTooFar, start >= 0, start < offers.count else { return [] }
    var shown = Array(offers[start..<min(start + size, offers.count)])
    if page % 5 == 3 { shown[0] = offers[start - 1] }
    return shown
  }

  func hasPage(after page: Int, size: Int) -> Bool {
    !page.multipliedReportingOverflow(by: size).overflow && page * size < offers.count
  }

  private static func isTitled(_ offer: SimulatedOffer, _ text: String) -> Bool {
    offer.titleChinese.localizedCaseInsensitiveContains(text)
      || offer.titleEnglish.localizedCaseInsensitiveContains(text)
  }
}

extension SimulatedOffer {
  /// The wholesale price as a number to sort by.
  var sortPrice: Amount { Amount(wholesalePrice) ?? Amount(0) }

  /// The title in a language: the seller's own in Chinese, real English, and English with a mark for any other.
  func title(in language: String) -> String {
    switch language {
    case "zh": titleChinese
    case "en": titleEnglish
    default: "\(titleEnglish) [\(language)]"
    }
  }
}
