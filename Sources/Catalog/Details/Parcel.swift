import Foundation

/// What a piece weighs and measures, packed.
package struct Parcel: Hashable, Sendable, Codable {
  package var weight: Weight?
  package var size: BoxSize?

  package init(weight: Weight? = nil, size: BoxSize? = nil) {
    self.weight = weight
    self.size = size
  }

  package var isKnown: Bool { weight != nil || size != nil }
}

/// A weight above nothing, exact.
package struct Weight: Hashable, Sendable, Codable, Comparable {
  package let grams: Amount

  /// 0 is how vendors say that they do not know.
  package init?(grams: Amount?) {
    guard let grams, grams.decimal > 0 else { return nil }
    self.grams = grams
  }

  private init(above grams: Amount) { self.grams = grams }

  package init?(kilograms: Amount?) {
    self.init(grams: kilograms.map { Amount($0.decimal * 1_000) })
  }

  package var kilograms: Amount { Amount(grams.decimal / 1_000) }

  /// What so many weigh together.
  package func times(_ pieces: Int) -> Weight { Weight(above: Amount(grams.decimal * Decimal(pieces))) }

  package static func < (left: Weight, right: Weight) -> Bool { left.grams < right.grams }

  /// In grams below a kilogram, else in kilograms: `120 g`, `1.2 kg`.
  package var description: String {
    grams.decimal < 1_000 ? "\(grams.shortest) g" : "\(kilograms.shortest) kg"
  }
}

/// The edges of a box in centimetres; all three are known.
package struct BoxSize: Hashable, Sendable, Codable {
  package let length: Amount
  package let width: Amount
  package let height: Amount

  package init?(length: Amount?, width: Amount?, height: Amount?) {
    guard let length, let width, let height, [length, width, height].allSatisfy({ $0.decimal > 0 }) else { return nil }
    self.length = length
    self.width = width
    self.height = height
  }

  /// `30 × 20 × 10 cm`
  package var description: String { "\(length.shortest) × \(width.shortest) × \(height.shortest) cm" }
}
