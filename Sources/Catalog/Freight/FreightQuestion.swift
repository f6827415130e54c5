/// What is asked about sending an offer within China: the same question has the same answer for a while.
package struct FreightQuestion: Hashable, Sendable, Codable {
  package var destination: Destination
  /// How many are sent, from 1.
  package var pieces: Int
  /// The marketplace's number of the variant that is sent, where it is known.
  package var variant: String?
  /// What all of it weighs, packed, as far as is known.
  package var weight: Weight?

  package init(to destination: Destination, pieces: Int, variant: String? = nil, weight: Weight? = nil) {
    self.destination = destination
    self.pieces = pieces
    self.variant = variant
    self.weight = weight
  }
}
