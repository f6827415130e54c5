package import Catalog
import Foundation
package import Queries

/// Conditions that the loaded offers are narrowed by, as they were typed: `mug -plastic price<40 moq<=100 at500<38`.
///
/// An offer of which a condition's value is not known does not meet it: who narrows wants what is certain. Nothing is asked
/// of a vendor.
package struct Narrowing: Sendable, Hashable {
  /// As it was typed.
  package let text: String
  package let conditions: [NarrowingCondition]

  /// Why a text is no narrowing.
  package enum Flaw: Error, Hashable, Sendable {
    /// Nothing is called so; what may be meant.
    case unknownField(String, nearest: String?)
    /// A field without a number behind it.
    case notANumber(String)
    case unknownVendor(String, known: [String])
  }

  /// - Parameter vendors: who can be named.
  /// - Returns: `nil` when nothing is typed.
  package init?(_ text: String, vendors: [Vendor]) throws(Flaw) {
    var conditions: [NarrowingCondition] = []
    for token in Self.tokens(of: text) { conditions.append(try NarrowingCondition(token, vendors: vendors)) }
    guard !conditions.isEmpty else { return nil }
    self.text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.conditions = conditions
  }

  /// The words of a text; what stands in quotes is one.
  static func tokens(of text: String) -> [String] {
    text.matches(of: /(-?"[^"]*"?)|\S+/).map { String($0.0) }.filter { !$0.allSatisfy { "-\"".contains($0) } }
  }

  /// What a text narrows by while it is typed. Its last word counts from when it can be no beginning of another name, and
  /// only if it can be read: who types `price<40` does not want to see what holds the word "price".
  ///
  /// - Throws: when a word before the last one cannot be read.
  package static func soFar(_ text: String, vendors: [Vendor]) throws(Flaw) -> Narrowing? {
    guard let last = tokens(of: text).last, text.hasSuffix(last) else { return try Narrowing(text, vendors: vendors) }
    let before = String(text.dropLast(last.count))
    let name = last.hasPrefix("-") ? last.dropFirst().lowercased() : last.lowercased()
    let names = NarrowingCondition.heldBack + ["vendor:"]
    let whole = NarrowingCondition.Flag.allCases.map(\.rawValue) + NarrowingCondition.Decided.allCases.map(\.rawValue)
    if names.contains(where: { $0.hasPrefix(name) }) || (whole.contains { $0.hasPrefix(name) } && !whole.contains(name))
    {
      return try Narrowing(before, vendors: vendors)
    }
    do throws(Flaw) {
      return try Narrowing(text, vendors: vendors)
    } catch {
      return try Narrowing(before, vendors: vendors)
    }
  }

  /// The texts that a text can go on to: its last word becomes a name that narrowing knows.
  package static func completions(of text: String, vendors: [Vendor]) -> [String] {
    let last = text.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    let start = last.hasPrefix("-") ? String(last.dropFirst()) : last
    let names =
      NarrowingCondition.fieldNames + NarrowingCondition.Flag.allCases.map(\.rawValue)
      + NarrowingCondition.Decided.allCases.map(\.rawValue)
      + vendors.map { "vendor:\($0.id)" }
    return names.filter { $0.hasPrefix(start.lowercased()) }.map { text.dropLast(start.count) + $0 }
  }

  package func verdict(on offer: NarrowedOffer) -> FilterVerdict {
    conditions.lazy.map { $0.verdict(on: offer) }.first { $0 != .holds } ?? .holds
  }

  /// The condition without which offers would be left, or after which none are; `nil` when some are left.
  package func emptying(_ offers: some Sequence<NarrowedOffer>) -> NarrowingCondition? {
    var left = Array(offers)
    for condition in conditions {
      left.removeAll { condition.verdict(on: $0) != .holds }
      if left.isEmpty { return condition }
    }
    return nil
  }

  /// Whether it goes by what the pictures look like.
  package var usesLikeness: Bool {
    conditions.contains { if case .figure(.likeness, _, _) = $0.kind { true } else { false } }
  }
}

/// What narrowing looks at of an offer.
package struct NarrowedOffer: Sendable {
  package let listing: Listing
  package let vendors: [ProviderID]
  package let likeness: Int?
  package let decision: NarrowingCondition.Decided?
  /// How many pieces are wanted: the price is that at so many.
  package let quantity: Int?

  package init(
    _ listing: Listing, at vendors: [ProviderID], likeness: Int? = nil, decision: NarrowingCondition.Decided? = nil,
    at quantity: Int? = nil
  ) {
    self.listing = listing
    self.vendors = vendors
    self.likeness = likeness
    self.decision = decision
    self.quantity = quantity
  }
}
