internal import CLikeness

/// What a picture looks like to the network (an embedding, quantised): a direction of 256 numbers, each kept in a byte.
package struct Look: Sendable, Hashable {
  /// Bytes of a look.
  package static let count = NetworkPlan.lookCount
  /// What a number is multiplied by to be kept. Nearly none is above a half.
  private static let scale: Float = 220

  /// What the product of two looks' bytes is divided by.
  static let squareScale = scale * scale

  /// As they are kept.
  package let bytes: [Int8]

  /// - Parameter numbers: of length one.
  init(numbers: [Float]) {
    bytes = numbers.map { Int8(max(-127, min(127, ($0 * Self.scale).rounded()))) }
  }

  init(kept bytes: [Int8]) { self.bytes = bytes }

  /// Takes bytes that were kept, or says that they are no look.
  package init?(bytes: [Int8]) {
    guard bytes.count == Self.count else { return nil }
    self.bytes = bytes
  }

  /// How far two looks point the same way: from 1, the same, over 0, nothing in common, to -1; to 0.01.
  package func cosine(to other: Look) -> Double {
    Self.cosine(product(with: other))
  }

  /// The product of both looks' bytes.
  func product(with other: Look) -> Int32 { cln_dot(ComputingWay.fastest.way, bytes, other.bytes, Self.count) }

  /// What a product of two looks' bytes says.
  static func cosine(_ product: Int32) -> Double { Double(product) / Double(squareScale) }
}
