import Catalog
import Queries
import Sourcing
import Wording

/// How freight is said that a vendor was asked for.
extension English {
  func noFreightCall(_ listing: Listing, among able: [Vendor]) -> String {
    able.isEmpty
      ? "no vendor can be asked what sending \(named(listing)) costs"
      : "what sending \(named(listing)) costs can be asked of \(able.map(\.id.rawValue).joined(separator: ", "))"
  }

  func event(_ event: FreightEvent, _ session: Session) -> String? {
    switch event {
    case .call(_, let call): return self.event(call, session)
    case .failed(_, let error) where error.kind == .cancelled: return nil
    case .failed(let target, let error):
      return "freight of \(target.listing.key), \(session.name(of: target.provider)): \(errors.sentence(error))"
    case .freight(let target, let kept):
      let known = kept.isFromCache ? ", known already, free" : ""
      return "freight of \(target.listing.key) by \(session.name(of: target.provider))\(known): "
        + common.freight(kept.freight)
    }
  }
}
