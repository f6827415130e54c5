import Catalog
import Queries
import Sourcing
import Wording

/// How freight is said that a vendor was asked for.
extension Chinese {
  func noFreightCall(_ listing: Listing, among able: [Vendor]) -> String {
    able.isEmpty
      ? "没有数据源能查\(named(listing))的运费"
      : "\(named(listing))的运费可向这些数据源查询：\(able.map(\.id.rawValue).joined(separator: "、"))"
  }

  func event(_ event: FreightEvent, _ session: Session) -> String? {
    switch event {
    case .call(_, let call): return self.event(call, session)
    case .failed(_, let error) where error.kind == .cancelled: return nil
    case .failed(let target, let error):
      return "\(target.listing.key) 的运费，\(session.name(of: target.provider))：\(errors.sentence(error))"
    case .freight(let target, let kept):
      let known = kept.isFromCache ? "，已知，免费" : ""
      return "\(target.listing.key) 的运费，\(session.name(of: target.provider))\(known)："
        + common.freight(kept.freight)
    }
  }
}
