import Catalog

/// What a search came to, ready to be said in either version's words.
struct TMAPIOutcome: Sendable {
  let page: Int
  let size: Int
  let total: Int
  let sort: String
  let filters: JSONText
  let offers: [SimulatedOffer]
  let hasNext: Bool
  let language: String
  let world: SimulatedWorld

  /// Items with, now and then, one that nobody can read.
  func items(_ item: (SimulatedOffer, Drift) -> JSONText) -> JSONText {
    .list(
      offers.map { offer in
        let drift = Drift(offer)
        return drift.isOne(in: 120, "no object") ? "item unavailable" : item(offer, drift)
      })
  }
}
