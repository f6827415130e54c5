import Catalog
import Queries
import Sourcing
import Wording

/// How details are said that a vendor was asked for.
extension Chinese {
  func noDetailCall(_ listing: Listing, among able: [Vendor]) -> String {
    able.isEmpty
      ? "没有数据源能查\(named(listing))的详情；商品页：\(listing.address?.string ?? "未知")"
      : "\(named(listing))的详情可向这些数据源查询：\(able.map(\.id.rawValue).joined(separator: "、"))"
  }

  func event(_ event: DetailEvent, _ session: Session, utcOffset: Int) -> [String] {
    switch event {
    case .call(_, let call): return [self.event(call, session)].compactMap(\.self)
    case .failed(_, let error) where error.kind == .cancelled: return []
    case .failed(let target, let error):
      return ["\(target.listing.key) 的详情，\(session.name(of: target.provider))：\(errors.sentence(error))"]
    case .details(let target, let kept):
      let time = WallClock(now: session.now, utcOffset: utcOffset).text(kept.at)
      let known = kept.isFromCache ? "，已知，免费" : ""
      let heading = "\(target.listing.key) 的详情，\(session.name(of: target.provider))，\(time)\(known)"
      let empty = kept.details.saysNothing ? [common.saidNothing] : []
      return [heading] + empty + lines(of: kept.details)
    }
  }

  /// What is known under its name, then each variant, a line each; what is not known of a variant is left out.
  private func lines(of details: ProductDetails) -> [String] {
    let known = common.lines(of: details) + details.attributes.map { common.text(of: $0) }
    let variants = details.variants.map { variant in
      zip(common.variantHeadings, common.line(of: variant, in: details)).filter { $0.1 != "–" }
        .map { "\($0) \($1)" }.joined(separator: "，")
    }
    return known.map { "\($0.name)：\($0.text)" } + variants
  }
}
