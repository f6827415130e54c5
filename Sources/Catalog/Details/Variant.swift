/// One of the things that an offer sells: a colour in a size.
package struct Variant: Hashable, Sendable, Codable {
  /// The vendor's number of it.
  package var id: CleanText?
  /// What tells it from the others, the first first: `colour: red`.
  package var options: [Option]
  package var picture: WebAddress?
  /// Its own prices, each on its basis; none where the price goes by the quantity.
  package var prices: [Price] = []
  /// Pieces in stock; 0 is sold out.
  package var stock: Int?
  /// Pieces sold; the window is not documented.
  package var sold: Int?
  package var parcel = Parcel()
  /// The seller's own number of it.
  package var articleNumber: CleanText?

  package struct Option: Hashable, Sendable, Codable {
    package let name: Term?
    package let value: Term

    package init(name: Term?, value: Term) {
      self.name = name
      self.value = value
    }
  }

  package init(id: CleanText?, options: [Option]) {
    self.id = id
    self.options = options
  }

  /// What it is called: `Red / L`.
  package var name: String { options.map(\.value.preferTranslated).joined(separator: " / ") }

  /// The same in the seller's words: `红 / L`.
  package var originalName: String { options.map(\.value.preferOriginal).joined(separator: " / ") }

  package func price(_ basis: PriceBasis) -> Price? { prices.first { $0.basis == basis } }
}
